import TravelDocument

/// A passport of nobody: every value is random, drawn on noise, so that no piece of it can be in a memory by chance.
struct ArtificialPassport {
    /// What its fields say, each long enough to be told from chance.
    let values: [String]
    let lines: [String]
    let pixels: GrayPage

    private static let width = 720, height = 504

    init() {
        var generator = SystemRandomNumberGenerator()
        // Letters and digits that no print confuses: the picture is to be read, and no misreading to hide a remnant.
        func letters(_ count: Int) -> String { Self.random("ABCDEFGHJKLMNPRSTUVWXYZ", count, &generator) }
        func digits(_ count: Int) -> String { Self.random("2345689", count, &generator) }
        let surname = letters(13), first = letters(10), second = letters(9)
        let number = letters(1) + digits(8), personalNumber = digits(14)
        let values: [FieldName: String] = [
            .documentCode: "P", .issuingState: "UTO", .nationality: "UTO", .documentNumber: number,
            .surname: surname, .givenNames: first + " " + second, .sex: "F", .dateOfBirth: "1984-03-26",
            .dateOfExpiry: "2038-09-24", .personalNumber: personalNumber,
        ]
        guard let layout = MRZLayout.named("TD3"), let composed = try? layout.compose(values) else {
            preconditionFailure("these values make an MRZ")
        }
        self.values = [surname, first, second, number, personalNumber]
        lines = composed.mrz.description.split(separator: "\n").map(String.init)

        var page = GrayPage(width: Self.width, height: Self.height, &generator)
        var top = 48.0
        for text in [surname, first + " " + second, number, personalNumber] {
            page.draw(text, x: 220, y: top, pitch: 16, height: 18)
            top += 50
        }
        let margin = 24.0
        let pitch = (Double(Self.width) - 2 * margin) / 44
        for (line, fromBottom) in zip(lines, [88.0, 48.0]) {
            page.draw(line, x: margin, y: Double(Self.height) - fromBottom, pitch: pitch, height: pitch * 0.98)
        }
        pixels = page
    }

    private static func random(
        _ alphabet: String, _ count: Int, _ generator: inout SystemRandomNumberGenerator
    ) -> String {
        let characters = Array(alphabet)
        return String((0..<count).map { _ in characters[Int.random(in: characters.indices, using: &generator)] })
    }
}

/// A gray page: paper with noise in every pixel, and ink.
struct GrayPage {
    let width: Int
    let height: Int
    private(set) var pixels: [UInt8]

    private static let paper: ClosedRange<UInt8> = 185...225
    private static let ink = 30.0

    init(width: Int, height: Int, _ generator: inout SystemRandomNumberGenerator) {
        self.width = width
        self.height = height
        pixels = (0..<width * height).map { _ in UInt8.random(in: Self.paper, using: &generator) }
    }

    /// - Parameters: In pixels: the text's top left corner, from one character to the next, and how high capitals are.
    mutating func draw(_ text: String, x: Double, y: Double, pitch: Double, height: Double) {
        let widthOfPitch = 0.66, halfPenOfHeight = 0.062
        let width = pitch * widthOfPitch
        for (place, character) in text.enumerated() {
            let left = x + Double(place) * pitch + (pitch - width) / 2
            for stroke in StrokeFont.strokes(of: character) {
                let points = stroke.map {
                    (x: left + $0.x / StrokeFont.columns * width, y: y + $0.y / StrokeFont.rows * height)
                }
                for (start, end) in zip(points, points.dropFirst()) {
                    draw(from: start, to: end, halfPen: height * halfPenOfHeight)
                }
            }
        }
    }

    /// Each pixel is inked by how near its middle is to the line.
    private mutating func draw(from a: (x: Double, y: Double), to b: (x: Double, y: Double), halfPen: Double) {
        let margin = halfPen + 1
        let across = Int(min(a.x, b.x) - margin)...Int(max(a.x, b.x) + margin)
        let down = Int(min(a.y, b.y) - margin)...Int(max(a.y, b.y) + margin)
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        for y in down {
            for x in across {
                let along = ((Double(x) - a.x) * dx + (Double(y) - a.y) * dy) / (dx * dx + dy * dy)
                let t = min(max(along, 0), 1)
                let (ox, oy) = (Double(x) - a.x - t * dx, Double(y) - a.y - t * dy)
                let cover = min(max(halfPen + 0.5 - (ox * ox + oy * oy).squareRoot(), 0), 1)
                let old = Double(pixels[y * width + x])
                pixels[y * width + x] = UInt8(min(old, old * (1 - cover) + Self.ink * cover))
            }
        }
    }

    /// As a PNG that is not compressed: its rows lie in the file as they are.
    var png: [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity(height * (width + 1))
        for y in 0..<height { rows += [0] + pixels[y * width..<(y + 1) * width] }
        let gray: [UInt8] = [8, 0, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + PNGChunk.bytes("IHDR", PNGChunk.bigEndian(width) + PNGChunk.bigEndian(height) + gray)
            + PNGChunk.bytes("IDAT", PNGChunk.stored(rows)) + PNGChunk.bytes("IEND", [])
    }
}

private enum PNGChunk {
    static func bytes(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        var crc = UInt32.max
        for byte in body { crc = table[Int((crc ^ UInt32(byte)) & 0xFF)] ^ crc >> 8 }
        return bigEndian(content.count) + body + bigEndian(Int(~crc))
    }

    /// RFC 1950 and 1951 without compression.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        let most = 65_535
        for start in stride(from: 0, to: bytes.count, by: most) {
            let block = bytes[start..<min(start + most, bytes.count)]
            let (low, high) = (UInt8(block.count & 0xFF), UInt8(block.count >> 8))
            stream += [block.endIndex == bytes.count ? 1 : 0, low, high, ~low, ~high] + block
        }
        var (a, b) = (1, 0)
        for byte in bytes {
            a = (a + Int(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return stream + bigEndian(b << 16 | a)
    }

    static func bigEndian(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
}
