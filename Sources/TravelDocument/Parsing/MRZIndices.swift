/// An MRZ as a recogniser has it: ``MRZCharacter/index`` of every character of all lines, one line after the other.
///
/// Any number above 36 stands for a character that could not be read. A value of its own, without a layout, that can be
/// changed in place: a search alters some characters and asks ``MRZLayout/failingChecks(_:)`` again and again.
package struct MRZIndices: Sendable {
    private var bytes: MRZBytes

    /// Fillers only.
    package init() { bytes = MRZBytes(repeating: MRZCharacter.fillerIndex) }

    /// These, and fillers after them.
    ///
    /// - Precondition: At most ``MRZ/capacity`` of them.
    package init(_ indices: [UInt8]) {
        precondition(indices.count <= MRZ.capacity, "more characters than any MRZ has")
        self.init()
        for (offset, index) in indices.enumerated() { bytes[offset] = index }
    }

    /// Those of ``MRZBytes/count`` ASCII codes.
    @inline(__always)
    init(ascii characters: UnsafePointer<UInt8>) {
        bytes = MRZBytes(repeating: MRZCharacter.fillerIndex)
        bytes.withUnsafeMutablePointer { indices in
            for start in stride(from: 0, to: MRZ.capacity, by: MRZBytes.Block.scalarCount) {
                let block = MRZCharacter.indices(ascii: MRZBytes.block(characters + start))
                UnsafeMutableRawPointer(indices + start).storeBytes(of: block, as: MRZBytes.Block.self)
            }
        }
    }

    /// The index at an offset into the characters of all lines (``MRZLayout/offset(line:position:)``).
    @inline(__always)
    package subscript(offset: Int) -> UInt8 {
        get { bytes[offset] }
        set { bytes[offset] = newValue }
    }

    /// ``MRZ/capacity`` indices, valid within `body`.
    @inline(__always)
    func withUnsafePointer<Answer>(_ body: (UnsafePointer<UInt8>) -> Answer) -> Answer {
        bytes.withUnsafePointer(body)
    }
}
