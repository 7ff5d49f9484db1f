/// What each character of an MRZ is worth in a check digit, side by side as the sums need them.
///
/// The filler is worth nothing, and so is a character that is none of the 37 (``anyForeign``).
struct MRZCheckValues {
    typealias Block = SIMD8<UInt16>
    static let blockCount = MRZ.capacity / Block.scalarCount

    /// ``blockCount`` of them.
    let blocks: UnsafePointer<Block>
    /// ``MRZ/capacity`` of them (``MRZCharacter/index``).
    let indices: UnsafePointer<UInt8>
    /// Whether a character is none of the 37.
    let anyForeign: Bool

    /// The values of these characters, valid within `body`.
    @inline(__always)
    static func with<Answer>(_ indices: borrowing MRZIndices, _ body: (MRZCheckValues) -> Answer) -> Answer {
        indices.withUnsafePointer { indices in
            var storage = InlineArray<12, Block>(repeating: .zero)
            return withUnsafeMutablePointer(to: &storage) { storage in
                let blocks = UnsafeRawPointer(storage).assumingMemoryBound(to: Block.self)
                let values = UnsafeMutableRawPointer(storage).assumingMemoryBound(to: UInt16.self)
                var foreign: UInt8 = 0
                for offset in 0..<MRZ.capacity {
                    let index = indices[offset]
                    foreign |= index > MRZCharacter.fillerIndex ? 1 : 0
                    values[offset] = UInt16(index < MRZCharacter.fillerIndex ? index : 0)
                }
                return body(MRZCheckValues(blocks: blocks, indices: indices, anyForeign: foreign != 0))
            }
        }
    }
}
