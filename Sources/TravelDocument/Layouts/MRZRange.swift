/// A run of offsets into the characters of all lines of an MRZ.
struct MRZRange: Hashable, Sendable {
    var start: Int
    var count: Int

    var end: Int { start + count }
    var isNone: Bool { count == 0 }

    /// What a layout says of a field that it does not have.
    static let none = MRZRange(start: 0, count: 0)
}
