/// A TIFF file of five directories, written from the tables of TIFF 6.0 so that the reader has something to read.
struct ExifBlock {
    /// A value with its type.
    enum Value {
        case bytes([UInt8])
        case ascii(String)
        case shorts([UInt16])
        case longs([UInt32])
        case rationals([(UInt32, UInt32)])
        case undefined([UInt8])
        case signedBytes([Int8])
        case signedShorts([Int16])
        case signedLongs([Int32])
        case signedRationals([(Int32, Int32)])
        case floats([Float])
        case doubles([Double])
    }

    var picture: [UInt16: Value] = [:]
    var exif: [UInt16: Value] = [:]
    var gps: [UInt16: Value] = [:]
    var interoperability: [UInt16: Value] = [:]
    var thumbnail: [UInt16: Value] = [:]
    /// The bytes that the thumbnail's directory points to.
    var small: [UInt8] = []
    var bigEndian = false

    /// From the byte order mark on.
    var bytes: [UInt8] {
        // Offsets change nothing about lengths: the second time they are right.
        var places = [0, 0, 0, 0, 0]
        var block: [UInt8] = []
        for _ in 0..<2 {
            var first = picture
            var camera = exif
            var last = thumbnail
            if !exif.isEmpty || !interoperability.isEmpty { first[0x8769] = .longs([UInt32(places[0])]) }
            if !gps.isEmpty { first[0x8825] = .longs([UInt32(places[1])]) }
            if !interoperability.isEmpty { camera[0xA005] = .longs([UInt32(places[2])]) }
            if !small.isEmpty {
                last[0x0201] = .longs([UInt32(places[4])])
                last[0x0202] = .longs([UInt32(small.count)])
            }
            block = Array((bigEndian ? "MM" : "II").utf8) + number(UInt16(42)) + number(UInt32(8))
            block += directory(first, at: block.count, next: last.isEmpty ? 0 : places[3])
            for (index, entries) in [camera, gps, interoperability, last].enumerated() {
                places[index] = block.count
                block += directory(entries, at: block.count, next: 0)
            }
            places[4] = block.count
            block += small
        }
        return block
    }

    private func directory(_ entries: [UInt16: Value], at start: Int, next: Int) -> [UInt8] {
        var fields: [UInt8] = number(UInt16(entries.count))
        var values: [UInt8] = []
        let valuesStart = start + 2 + 12 * entries.count + 4
        for (tag, value) in entries.sorted(by: { $0.key < $1.key }) {
            let (type, count, bytes) = written(value)
            fields += number(tag) + number(type) + number(UInt32(count))
            if bytes.count <= 4 {
                fields += bytes + [UInt8](repeating: 0, count: 4 - bytes.count)
            } else {
                fields += number(UInt32(valuesStart + values.count))
                values += bytes
            }
        }
        return fields + number(UInt32(next)) + values
    }

    private func written(_ value: Value) -> (type: UInt16, count: Int, bytes: [UInt8]) {
        switch value {
        case .bytes(let values): (1, values.count, values)
        case .ascii(let text): (2, text.utf8.count + 1, Array(text.utf8) + [0])
        case .shorts(let values): (3, values.count, values.flatMap(number))
        case .longs(let values): (4, values.count, values.flatMap(number))
        case .rationals(let values): (5, values.count, values.flatMap { number($0.0) + number($0.1) })
        case .signedBytes(let values): (6, values.count, values.map { UInt8(bitPattern: $0) })
        case .undefined(let values): (7, values.count, values)
        case .signedShorts(let values): (8, values.count, values.flatMap(number))
        case .signedLongs(let values): (9, values.count, values.flatMap(number))
        case .signedRationals(let values): (10, values.count, values.flatMap { number($0.0) + number($0.1) })
        case .floats(let values): (11, values.count, values.flatMap { number($0.bitPattern) })
        case .doubles(let values): (12, values.count, values.flatMap { number($0.bitPattern) })
        }
    }

    private func number<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
        withUnsafeBytes(of: bigEndian ? value.bigEndian : value.littleEndian, Array.init)
    }
}

/// A JPEG with one more segment in front.
func jpeg(_ picture: [UInt8], marker: UInt8 = 0xE1, start: String = "Exif\0\0", _ content: [UInt8]) -> [UInt8] {
    let segment = Array(start.utf8) + content
    let length = segment.count + 2
    return picture.prefix(2) + [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + segment + picture.dropFirst(2)
}
