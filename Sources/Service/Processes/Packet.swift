/// Bytes that pass between our own processes: integers of eight bytes, and runs of bytes with their count in front.
///
/// There is no version and no padding: both sides are the same program.
struct Packet {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ value: Int) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ value: Bool) { append(value ? 1 : 0) }

    mutating func append(_ run: some Collection<UInt8>) {
        append(run.count)
        bytes.append(contentsOf: run)
    }

    mutating func append(_ text: String) { append(text.utf8) }

    /// `nil` is told from an empty run.
    mutating func append(_ run: [UInt8]?) {
        append(run != nil)
        if let run { append(run) }
    }
}

/// Takes a packet apart in the order in which it was put together.
///
/// What a reader's process sends is not trusted: it may have been taken over by a picture. Every count is checked.
struct PacketReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    /// Whether everything was taken.
    var isAtEnd: Bool { rest.isEmpty }

    mutating func integer() throws(PacketError) -> Int {
        let size = MemoryLayout<Int>.size
        guard rest.count >= size else { throw .cutShort }
        let value = rest.prefix(size).reversed().reduce(into: UInt(0)) { $0 = $0 << 8 | UInt($1) }
        rest = rest.dropFirst(size)
        return Int(bitPattern: value)
    }

    mutating func bool() throws(PacketError) -> Bool { try integer() != 0 }

    mutating func run() throws(PacketError) -> [UInt8] {
        let count = try integer()
        guard count >= 0, count <= rest.count else { throw .cutShort }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    mutating func text() throws(PacketError) -> String { String(decoding: try run(), as: UTF8.self) }

    mutating func runIfAny() throws(PacketError) -> [UInt8]? { try bool() ? try run() : nil }

    /// An enumeration's case by its raw value.
    mutating func value<Value: RawRepresentable<Int>>(of type: Value.Type) throws(PacketError) -> Value {
        guard let value = Value(rawValue: try integer()) else { throw .unknownValue }
        return value
    }
}

/// A packet that the other side cannot have meant.
enum PacketError: Error {
    case cutShort
    case unknownValue
}
