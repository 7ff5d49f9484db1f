import Raster
import Testing

/// Bytes that are no whole, honest picture, and what is said of them.
private struct BadInput: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let error: PictureDecodingError
    let bytes: @Sendable () throws -> [UInt8]

    init(_ description: String, _ error: PictureDecodingError, _ bytes: @escaping @Sendable () throws -> [UInt8]) {
        testDescription = description
        self.error = error
        self.bytes = bytes
    }

    static let all = [
        BadInput("nothing", .emptyInput) { [] },
        BadInput("one byte", .unsupportedFormat) { [0xFF] },
        BadInput("a text", .unsupportedFormat) { Array("not a picture".utf8) },
        BadInput("a GIF", .unsupportedFormat) { Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0, 0x3B] },
        BadInput("a sound in a RIFF file", .unsupportedFormat) { Array("RIFF\u{24}\0\0\0WAVEfmt ".utf8) },

        BadInput("a JPEG of three bytes", .truncatedImage) { [0xFF, 0xD8, 0xFF] },
        BadInput("a JPEG without a picture", .corruptImage) { [0xFF, 0xD8, 0xFF, 0xD9] },
        BadInput("a JPEG of zeros", .corruptImage) { [0xFF, 0xD8, 0xFF, 0xC0] + [UInt8](repeating: 0, count: 999) },
        BadInput("a JPEG with 12 bits a sample", .unsupportedVariant) { try jpegFrame(4, [12]) },
        BadInput("a JPEG without loss", .unsupportedVariant) { try jpegFrame(1, [0xC3]) },
        BadInput("a JPEG of height 0", .corruptImage) { try jpegFrame(5, [0, 0]) },
        BadInput("a JPEG of 65535 x 40 pixels", .tooManyPixels) { try jpegFrame(7, [0xFF, 0xFF]) },
        BadInput("a JPEG of 40 x 65535 pixels", .tooManyPixels) { try jpegFrame(5, [0xFF, 0xFF]) },
        BadInput("a JPEG of 16384 x 16384 pixels", .tooManyPixels) { try jpegFrame(5, [0x40, 0, 0x40, 0]) },
        BadInput("a JPEG with fewer rows than it says", .corruptImage) { try jpegFrame(5, [4, 0]) },
        BadInput("a JPEG with three hundred scans", .corruptImage) { try manyScans(300) },

        BadInput("a PNG that is only magic bytes", .truncatedImage) { try Fixture("rgb.png").bytes.dropLast(95) },
        BadInput("a PNG of 60000 x 60000 pixels", .tooManyPixels) { pngHeader(60_000, 60_000) },
        BadInput("a PNG of 2147483647 x 2147483647 pixels", .tooManyPixels) { pngHeader(.max >> 1, .max >> 1) },
        BadInput("a PNG of width 0", .corruptImage) { pngHeader(0, 10) },
        BadInput("a PNG with bits 3", .corruptImage) { pngHeader(4, 4, depth: 3) },
        BadInput("a PNG without pixels", .truncatedImage) { pngHeader(4, 4) },
        BadInput("a PNG with a wrong checksum", .corruptImage) { try damaged("rgb.png", at: 29) },
        BadInput("a PNG with damaged pixels", .corruptImage) { try damaged("rgb.png", at: 60) },
        BadInput("a PNG that lacks its palette", .corruptImage) { try Fixture("missing-palette.png").bytes },

        BadInput("a WebP that is only magic bytes", .truncatedImage) { try Fixture("lossy.webp").bytes.dropLast(222) },
        BadInput("a WebP of zeros", .corruptImage) {
            Array("RIFF".utf8) + [92, 0, 0, 0] + Array("WEBP".utf8) + [UInt8](repeating: 0, count: 88)
        },
        BadInput("a WebP canvas of 16384 x 16384 pixels", .tooManyPixels) { try webpCanvas([0xFF, 0x3F, 0]) },
        BadInput("a WebP canvas of 16777216 x 16777216 pixels", .corruptImage) { try webpCanvas([0xFF, 0xFF, 0xFF]) },
        BadInput("a WebP frame that leaves its canvas", .corruptImage) {
            try damaged("animated-corner.webp", at: frameOffset("animated-corner.webp"), to: 12)
        },
    ]

    /// A small JPEG whose frame header is written over, counted from its second marker byte.
    private static func jpegFrame(_ offset: Int, _ values: [UInt8]) throws -> [UInt8] {
        var bytes = try Fixture("baseline.jpg").bytes
        let frame = try #require(bytes.indices.first { bytes[$0...].starts(with: [0xFF, 0xC0]) })
        bytes.replaceSubrange(frame + offset..<frame + offset + values.count, with: values)
        return bytes
    }

    /// A progressive JPEG whose last scan is there again and again.
    private static func manyScans(_ count: Int) throws -> [UInt8] {
        let bytes = try Fixture("progressive.jpg").bytes
        let last = try #require(bytes.indices.last { bytes[$0...].starts(with: [0xFF, 0xDA]) })
        let scan = Array(bytes[last..<bytes.count - 2])
        return bytes[..<last] + repeatElement(scan, count: count).joined() + [0xFF, 0xD9]
    }

    private static func pngHeader(_ width: UInt32, _ height: UInt32, depth: UInt8 = 8) -> [UInt8] {
        let content =
            Array("IHDR".utf8) + withUnsafeBytes(of: width.bigEndian, Array.init)
            + withUnsafeBytes(of: height.bigEndian, Array.init) + [depth, 2, 0, 0, 0]
        return [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + [0, 0, 0, 13] + content
            + withUnsafeBytes(of: checksum(content).bigEndian, Array.init)
    }

    /// CRC-32 as PNG has it (ISO/IEC 15948, annex D).
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
        }
    }

    /// An animation whose canvas is as wide and high as said, less one.
    private static func webpCanvas(_ side: [UInt8]) throws -> [UInt8] {
        var bytes = try Fixture("animated.webp").bytes
        bytes.replaceSubrange(24..<30, with: side + side)
        return bytes
    }

    /// Where the first frame's header begins, with its left edge in units of two pixels.
    private static func frameOffset(_ name: String) throws -> Int {
        let bytes = try Fixture(name).bytes
        return try #require(bytes.indices.first { bytes[$0...].starts(with: Array("ANMF".utf8)) }) + 8
    }

    private static func damaged(_ name: String, at offset: Int, to value: UInt8? = nil) throws -> [UInt8] {
        var bytes = try Fixture(name).bytes
        bytes[offset] = value ?? ~bytes[offset]
        return bytes
    }
}

@Suite("Bad input")
struct BadInputTests {
    /// The service's own limit.
    private let maximumPixels = 64_000_000

    @Test("Each kind has its code", arguments: BadInput.all)
    private func gray(_ input: BadInput) throws {
        let bytes = try input.bytes()
        #expect(throws: input.error) { _ = try decodeGray(bytes, maximumPixels: maximumPixels) }
    }

    @Test("Colour says the same", arguments: BadInput.all)
    private func colour(_ input: BadInput) throws {
        let bytes = try input.bytes()
        #expect(throws: input.error) {
            _ = try withPicture(bytes, maximumPixels: maximumPixels) {
                (picture) throws(PictureDecodingError) -> RGBPixels in try picture.decodeRGB()
            }
        }
    }

    @Test("The limit is the number of pixels, exactly", arguments: ["baseline.jpg", "rgb.png", "lossy.webp"])
    func limit(name: String) throws {
        let bytes = try Fixture(name).bytes
        #expect(try withPicture(bytes, maximumPixels: 960) { $0.header.width } == 40)
        for limit in [959, 0, -1] {
            #expect(throws: PictureDecodingError.tooManyPixels) {
                try withPicture(bytes, maximumPixels: limit) { _ in }
            }
        }
    }

    @Test("A picture that is long and thin is read")
    func thin() throws {
        // One column of the tallest JPEG that there can be, all of one gray: an empty block after another.
        let bytes = try Fixture("gray.jpg").bytes
        let frame = try #require(bytes.indices.first { bytes[$0...].starts(with: [0xFF, 0xC0]) })
        var header = bytes
        header.replaceSubrange(frame + 5..<frame + 9, with: [0xFF, 0xDC, 0, 1])
        let size = try withPicture(header) { [$0.header.width, $0.header.height] }
        #expect(size == [1, 65_500])
    }

    @Test("The codes are distinct and each has one plain sentence")
    func sentences() {
        #expect(Set(PictureDecodingError.allCases.map(\.rawValue)).count == PictureDecodingError.allCases.count)
        for error in PictureDecodingError.allCases {
            #expect(error.message.hasSuffix("."))
            #expect(!error.message.contains("\n"))
        }
    }
}
