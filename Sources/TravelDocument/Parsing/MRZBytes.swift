/// A byte for every character of the longest MRZ (TD1: three lines of 30), and room behind them; kept inline.
///
/// Reached by pointer wherever more than one of them is asked for: an inline array that is indexed is copied whole at
/// each step.
struct MRZBytes: Sendable {
    private typealias Storage = InlineArray<112, UInt8>
    private var storage: Storage

    /// So many that the vector that begins at the last character still ends within them.
    static let count = 112

    /// What is worked on at a time: the narrowest vectors in use.
    typealias Block = SIMD16<UInt8>

    /// The bytes from `start` on.
    @inline(__always)
    static func block(_ start: UnsafePointer<UInt8>) -> Block { UnsafeRawPointer(start).loadUnaligned(as: Block.self) }

    /// Whether all of a block is zero; compared as blocks, they would be taken apart byte by byte.
    @inline(__always)
    static func isZero(_ block: Block) -> Bool {
        let halves = unsafeBitCast(block, to: SIMD2<UInt64>.self)
        return halves[0] | halves[1] == 0
    }

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
    mutating func withUnsafeMutablePointer<Answer>(_ body: (UnsafeMutablePointer<UInt8>) -> Answer) -> Answer {
        Swift.withUnsafeMutablePointer(to: &self) { bytes in
            body(UnsafeMutableRawPointer(bytes).assumingMemoryBound(to: UInt8.self))
        }
    }
}
