/// A byte for every character of the longest MRZ (TD1: three lines of 30), rounded up to whole vectors; kept inline.
///
/// The one place where the characters of an MRZ are reached by pointer: an inline array that is indexed in a loop is
/// copied whole at each step.
struct MRZBytes: Sendable {
    private typealias Storage = InlineArray<96, UInt8>
    private var storage: Storage

    static let count = 96

    init(repeating byte: UInt8) { storage = Storage(repeating: byte) }

    /// - Precondition: The offset is below ``count``.
    @inline(__always)
    subscript(offset: Int) -> UInt8 {
        get { storage[offset] }
        set { storage[offset] = newValue }
    }

    /// ``count`` bytes, valid within `body`.
    @inline(__always)
    func withUnsafePointer<Answer>(_ body: (UnsafePointer<UInt8>) -> Answer) -> Answer {
        Swift.withUnsafePointer(to: self) { bytes in
            body(UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self))
        }
    }

    /// ``count`` bytes to write, valid within `body`.
    @inline(__always)
    mutating func withUnsafeMutablePointer(_ body: (UnsafeMutablePointer<UInt8>) -> Void) {
        Swift.withUnsafeMutablePointer(to: &self) { bytes in
            body(UnsafeMutableRawPointer(bytes).assumingMemoryBound(to: UInt8.self))
        }
    }
}
