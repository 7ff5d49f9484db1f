/// Eight characters in one machine word, the first of them in its lowest byte: a text is searched eight at a time.
struct EightBytes {
    private let word: UInt64

    static let count = 8
    private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// The eight characters from `start` on.
    @inline(__always)
    init(_ start: UnsafePointer<UInt8>) {
        word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    }

    /// The highest bit of every byte that is this character, and no other bit.
    @inline(__always)
    func matches(_ character: UInt8) -> UInt64 {
        // A byte is zero if neither its lower seven bits nor its highest carry anything.
        let difference = word ^ (Self.ones &* UInt64(character))
        return ~(((difference & Self.lowBits) &+ Self.lowBits) | difference | Self.lowBits)
    }

    /// How many of the last characters are this one.
    @inline(__always)
    func trailing(_ character: UInt8) -> Int { (word ^ (Self.ones &* UInt64(character))).leadingZeroBitCount / 8 }

    /// The place of the first byte that ``matches(_:)`` has marked.
    @inline(__always)
    static func first(_ matches: UInt64) -> Int { matches.trailingZeroBitCount / 8 }
}
