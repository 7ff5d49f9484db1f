import Raster
import Testing

/// Exif blocks, honest and lying, written into a JPEG.
private struct Block: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bigEndian = false
    var orientation: UInt16 = 6
    var type: UInt16 = 3
    var count: UInt32 = 1
    var directoryOffset: UInt32 = 8
    var entries: UInt16 = 1
    var magic: UInt16 = 42
    var preamble = true
    var cutTo = Int.max

    /// What a reader should find.
    var expected: PictureOrientation?

    var bytes: [UInt8] {
        func number<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
            withUnsafeBytes(of: bigEndian ? value.bigEndian : value.littleEndian, Array.init)
        }
        var block = Array((bigEndian ? "MM" : "II").utf8) + number(magic) + number(directoryOffset)
        block += number(entries) + number(UInt16(0x0112)) + number(type) + number(count)
        block += type == 4 ? number(UInt32(orientation)) : number(orientation) + [0, 0]
        // The next directory is this one again.
        block += number(directoryOffset)
        return (preamble ? Array("Exif\0\0".utf8) : []) + block.prefix(cutTo)
    }

    static let all =
        PictureOrientation.allCases.flatMap { orientation in
            [false, true].map { bigEndian in
                Block(
                    testDescription: "orientation \(orientation.rawValue), \(bigEndian ? "big" : "little") endian",
                    bigEndian: bigEndian, orientation: UInt16(orientation.rawValue), expected: orientation)
            }
        } + [
            Block(testDescription: "written as a long", type: 4, expected: .quarterTurnClockwise),
            Block(testDescription: "orientation 0", orientation: 0),
            Block(testDescription: "orientation 9", orientation: 9),
            Block(testDescription: "orientation 65535", orientation: 65_535),
            Block(testDescription: "written as text", type: 2),
            Block(testDescription: "of a type that does not exist", type: 99),
            Block(testDescription: "no values", count: 0),
            Block(testDescription: "four thousand million values", count: .max),
            Block(testDescription: "a directory beyond the end", directoryOffset: .max),
            Block(testDescription: "a directory inside the header", directoryOffset: 0),
            Block(testDescription: "more entries than bytes", entries: .max, expected: .quarterTurnClockwise),
            Block(testDescription: "no entries", entries: 0),
            Block(testDescription: "not a TIFF", magic: 43),
            Block(testDescription: "no preamble", preamble: false),
            Block(testDescription: "only a byte order mark", cutTo: 2),
            Block(testDescription: "cut inside the entry", cutTo: 20),
            Block(testDescription: "empty", cutTo: 0),
        ]
}

@Suite("Exif")
struct ExifTests {
    @Test(
        "Each format keeps it elsewhere", arguments: zip(["oriented.jpg", "oriented.png", "oriented.webp"], [6, 8, 3]))
    func formats(name: String, orientation: Int) throws {
        #expect(try withPicture(Fixture(name).bytes) { $0.header.orientation }?.rawValue == orientation)
    }

    @Test("A picture without Exif has no orientation", arguments: ["baseline.jpg", "rgb.png", "lossy.webp"])
    func absent(name: String) throws {
        #expect(try withPicture(Fixture(name).bytes) { $0.header.orientation } == nil)
    }

    @Test("What is written is read, and what makes no sense is nothing", arguments: Block.all)
    private func reads(_ block: Block) throws {
        #expect(try withPicture(jpeg(with: block.bytes)) { $0.header.orientation } == block.expected)
    }

    @Test("No block of nonsense does harm", arguments: 0..<20 as Range<UInt64>)
    func fuzz(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let honest = Block.all[Int(seed) % Block.all.count].bytes
        for _ in 0..<100 {
            var block = honest
            for _ in 0..<Int.random(in: 1...4, using: &random) where !block.isEmpty {
                let index = block.indices.randomElement(using: &random) ?? 0
                block[index] = UInt8.random(in: .min ... .max, using: &random)
            }
            let bytes = try jpeg(with: block)
            // The pixels do not depend on it.
            let header = try withPicture(bytes) { $0.header }
            #expect(header.width == 40)
        }
    }

    /// A small JPEG with an APP1 segment in front.
    private func jpeg(with block: [UInt8]) throws -> [UInt8] {
        let picture = try Fixture("baseline.jpg").bytes
        let length = block.count + 2
        return picture.prefix(2) + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + block + picture.dropFirst(2)
    }
}
