import Testing

@testable import DocumentReader

@Suite("Bytes that are no picture")
struct BadInputTests {
    private func reader(maximumPixels: Int = 1 << 20) throws -> DocumentReader {
        var options = DocumentReader.Options(referenceDate: "2026-11-21")
        options.maximumPixels = maximumPixels
        return try DocumentReader(options: options)
    }

    private func code(_ bytes: [UInt8], _ reader: DocumentReader) -> String? {
        do {
            _ = try reader.read(bytes)
            return nil
        } catch {
            return error.code.rawValue
        }
    }

    @Test(
        "Each kind has its code",
        arguments: [
            ([], "empty_input"), ([0xFF], "unsupported_format"), (Array("a letter".utf8), "unsupported_format"),
            (Array("GIF89a".utf8), "unsupported_format"), (Array("%PDF-1.7".utf8), "unsupported_format"),
            ([0xFF, 0xD8, 0xFF], "truncated_image"), ([0xFF, 0xD8, 0xFF, 0xD9], "corrupt_image"),
        ] as [([UInt8], String)])
    func codes(bytes: [UInt8], code: String) throws {
        #expect(self.code(bytes, try reader()) == code)
    }

    @Test("A date that is none is refused before any picture", arguments: ["", "2026-02-30", "21.11.2026", "2026-11"])
    func referenceDate(text: String) {
        let error = #expect(throws: ReadingError.self) {
            try DocumentReader(options: .init(referenceDate: text))
        }
        #expect(error?.code == .badReferenceDate)
    }

    @Test("The limit counts pixels, from the header", arguments: ["tiny.jpg", "tiny.png", "tiny.webp"])
    func limit(file: String) throws {
        let bytes = try Capture.bytes(of: file)
        #expect(code(bytes, try reader(maximumPixels: 64 * 48 - 1)) == "too_many_pixels")
        #expect(code(Array(bytes.prefix(bytes.count / 2)), try reader(maximumPixels: 0)) == "too_many_pixels")
        #expect(code(bytes, try reader(maximumPixels: 64 * 48)) == nil)
    }

    @Test("A file that ends early is never an answer", arguments: ["tiny.jpg", "tiny.png", "tiny.webp"])
    func truncated(file: String) throws {
        let bytes = try Capture.bytes(of: file)
        let reader = try reader()
        // The last bytes of a JPEG and of a PNG only say that it ends.
        let unfinished = stride(from: 0, to: bytes.count - 16, by: 17)
        let codes = Set(unfinished.map { code(Array(bytes.prefix($0)), reader) ?? "answer" })
        let known: Set = ["empty_input", "unsupported_format", "truncated_image", "corrupt_image"]
        #expect(codes.isSubset(of: known), "\(codes.sorted())")
        #expect(codes.contains("truncated_image"))
    }

    @Test(
        "A picture too small to show anything is an answer without documents",
        arguments: [(1, 1), (1, 300), (300, 1), (2, 2), (33, 31)])
    func small(width: Int, height: Int) throws {
        let answer = try reader().read(DrawnPNG.bytes(width: width, height: height) { x, y in UInt8(x * y % 251) })
        #expect([answer.width, answer.height] == [width, height])
        #expect(answer.documents.isEmpty)
        #expect(answer.findings.map(\.code) == ["picture.no_document"])
    }

    @Test(
        "Damaged bytes are an error or an answer without documents", arguments: ["tiny.jpg", "tiny.png", "tiny.webp"])
    func damaged(file: String) throws {
        var generator = SplitMix(seed: 9303)
        let original = try Capture.bytes(of: file)
        let reader = try reader()
        var documents = 0
        for _ in 0..<10 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 8..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
                case 1: bytes[place] = .random(in: 0...255, using: &generator)
                case 2: bytes.remove(at: place)
                default: bytes.insert(.random(in: 0...255, using: &generator), at: place)
                }
            }
            documents += (try? reader.read(bytes))?.documents.count ?? 0
        }
        #expect(documents == 0)
    }

    @Test("No error says a word of the picture")
    func messages() throws {
        let sentinel = "ERIKSSON"
        let reader = try reader()
        for bytes in [Array(sentinel.utf8), [0xFF, 0xD8, 0xFF] + Array(sentinel.utf8)] {
            let error = #expect(throws: ReadingError.self) { try reader.read(bytes) }
            let says = error?.message.contains(sentinel) ?? true
            #expect(!says)
        }
    }
}

/// A gray PNG whose pixels are stored as they are: ISO/IEC 15948, with deflate's blocks without compression (RFC 1951).
enum DrawnPNG {
    static func bytes(width: Int, height: Int, luminance: (Int, Int) -> UInt8) -> [UInt8] {
        var rows: [UInt8] = []
        for y in 0..<height { rows += [0] + (0..<width).map { luminance($0, y) } }
        precondition(rows.count <= 65_535, "one stored block")
        let length = UInt16(rows.count)
        let stored = [0x78, 1, 1] + little(length) + little(~length) + rows + big(adler(rows))
        return [0x89] + Array("PNG\r\n\u{1A}\n".utf8)
            + chunk("IHDR", big(UInt32(width)) + big(UInt32(height)) + [8, 0, 0, 0, 0]) + chunk("IDAT", stored)
            + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + content
        let checksum = ~named.reduce(~0 as UInt32) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
        }
        return big(UInt32(content.count)) + named + big(checksum)
    }

    private static func adler(_ bytes: [UInt8]) -> UInt32 {
        let sums = bytes.reduce((a: 1 as UInt32, b: 0 as UInt32)) { sums, byte in
            let a = (sums.a + UInt32(byte)) % 65_521
            return (a, (sums.b + a) % 65_521)
        }
        return sums.b << 16 | sums.a
    }

    private static func big(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian, Array.init) }
    private static func little(_ value: UInt16) -> [UInt8] { withUnsafeBytes(of: value.littleEndian, Array.init) }
}
