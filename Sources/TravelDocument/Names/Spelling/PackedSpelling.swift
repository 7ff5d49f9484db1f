/// Up to eight ASCII codes in one register, the first in the lowest byte.
struct PackedSpelling: Hashable, Sendable {
    let bits: UInt64
    let count: Int

    static let capacity = 8

    init(_ text: String) {
        precondition(text.utf8.count <= Self.capacity, "longer than any spelling of a letter")
        bits = text.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
        count = text.utf8.count
    }

    private init(bits: UInt64, count: Int) {
        self.bits = bits
        self.count = count
    }

    /// Twice the same; a spelling of more than four characters stays as it is.
    var doubled: PackedSpelling {
        guard count * 2 <= Self.capacity else { return self }
        return PackedSpelling(bits: bits | bits << UInt64(8 * count), count: count * 2)
    }

    @inline(__always)
    subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: bits >> UInt64(8 * index)) }
}
