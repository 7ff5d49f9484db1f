/// A zip file that is written from front to back, so that it can go down a pipe and needs no memory.
///
/// PKWARE's APPNOTE 6.3: entries are deflated in blocks that are stored as they are (RFC 1951, 3.2.4), and their sizes
/// stand behind them, which every reader takes. No entry may reach 4 GiB. No time is told.
struct ZipStream {
    private struct Entry {
        var name: [UInt8]
        var offset: UInt32
        var checksum: UInt32 = 0
        /// Bytes of the content, and as they stand in the file.
        var size: UInt32 = 0
        var packedSize: UInt32 = 0
    }

    private var entries: [Entry] = []
    private var current: Entry?
    private var checksum = CRC32()
    private var offset: UInt32 = 0

    /// Whether so many bytes more would be too many for the format's 32 bits.
    func isFull(for count: Int) -> Bool {
        let room = 1 << 20
        return Int(offset) + count + count / Block.most * Block.head + room > Int(UInt32.max)
    }

    mutating func begin(_ name: String) -> [UInt8] {
        precondition(current == nil, "one entry at a time")
        let entry = Entry(name: Array(name.utf8), offset: offset)
        current = entry
        checksum = CRC32()
        let head = little(0x0403_4B50 as UInt32) + Self.common(entry, known: false) + entry.name
        offset += UInt32(head.count)
        return head
    }

    mutating func add(_ bytes: [UInt8]) -> [UInt8] {
        guard var entry = current, !bytes.isEmpty else { return [] }
        checksum.add(bytes)
        var packed: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: Block.most) {
            packed += Block.stored(bytes[start..<min(start + Block.most, bytes.count)], isLast: false)
        }
        entry.size += UInt32(bytes.count)
        entry.packedSize += UInt32(packed.count)
        current = entry
        offset += UInt32(packed.count)
        return packed
    }

    mutating func end() -> [UInt8] {
        guard var entry = current else { return [] }
        let last = Block.stored([], isLast: true)
        entry.packedSize += UInt32(last.count)
        entry.checksum = checksum.value
        entries.append(entry)
        current = nil
        let sizes =
            little(0x0807_4B50 as UInt32) + little(entry.checksum) + little(entry.packedSize) + little(entry.size)
        offset += UInt32(last.count + sizes.count)
        return last + sizes
    }

    /// A whole entry.
    mutating func entry(_ name: String, _ text: String) -> [UInt8] { begin(name) + add(Array(text.utf8)) + end() }

    /// What closes the file.
    func directory() -> [UInt8] {
        var bytes: [UInt8] = []
        for entry in entries {
            bytes += little(0x0201_4B50 as UInt32) + little(Self.version) + Self.common(entry, known: true)
            // No comment, first disk, no attributes.
            bytes += [UInt8](repeating: 0, count: 10) + little(entry.offset) + entry.name
        }
        let count = UInt16(entries.count)
        return bytes + little(0x0605_4B50 as UInt32) + little(0 as UInt32) + little(count) + little(count)
            + little(UInt32(bytes.count)) + little(offset) + little(0 as UInt16)
    }

    /// 2.0, which knows deflating.
    private static let version: UInt16 = 20

    /// What stands in an entry's own header and in the directory alike; in the former the sizes are not known yet.
    private static func common(_ entry: Entry, known: Bool) -> [UInt8] {
        // Sizes behind the content, names in UTF-8; deflated; 1980-01-01.
        let flags: UInt16 = 0x0808
        let (deflated, midnight, firstDay): (UInt16, UInt16, UInt16) = (8, 0, 33)
        return little(version) + little(flags) + little(deflated) + little(midnight) + little(firstDay)
            + little(known ? entry.checksum : 0) + little(known ? entry.packedSize : 0)
            + little(known ? entry.size : 0) + little(UInt16(entry.name.count)) + little(0 as UInt16)
    }

    private enum Block {
        static let most = 65_535
        static let head = 5

        static func stored(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
            let count = UInt16(bytes.count)
            return [isLast ? 1 : 0] + little(count) + little(~count) + bytes
        }
    }
}

private func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<MemoryLayout<Number>.size).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}

/// The checksum of zip and PNG, ISO 3309.
struct CRC32 {
    private var rest = UInt32.max

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }

    mutating func add(_ bytes: [UInt8]) {
        for byte in bytes { rest = Self.table[Int(UInt8(truncatingIfNeeded: rest) ^ byte)] ^ rest >> 8 }
    }

    var value: UInt32 { ~rest }
}
