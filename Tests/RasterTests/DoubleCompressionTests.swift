import DrawnJPEG
import Glibc
import Raster
import Testing

/// A picture that the test draws.
private struct DrawnPicture {
    let width: Int
    let height: Int
    private var pixels: [UInt8]

    init(width: Int = 360, height: Int = 280, seed: UInt32) {
        self.width = width
        self.height = height
        pixels = [UInt8](repeating: 128, count: width * height)
        drawnPicture(&pixels, UInt32(width), UInt32(height), seed)
    }

    /// Every pixel alike.
    init(plain luminance: UInt8) {
        width = 360
        height = 280
        pixels = [UInt8](repeating: luminance, count: width * height)
    }

    /// The part that is left when rows and columns are cut from the top left.
    private init(_ view: GrayView, cutting pixels: Int) {
        width = view.width - pixels
        height = view.height - pixels
        let (width, height) = (width, height)
        self.pixels = (0..<height).flatMap { y in (0..<width).map { view[$0 + pixels, y + pixels] } }
    }

    /// As JPEG of this quality.
    func saved(_ quality: Int) -> [UInt8] {
        var count = 0
        guard let bytes = drawnJPEG(pixels, UInt32(width), UInt32(height), Int32(quality), &count) else { return [] }
        defer { free(bytes) }
        return [UInt8](UnsafeBufferPointer(start: bytes, count: count))
    }

    /// Saved, opened, cut at the top left, and saved again.
    func saved(_ first: Int, cutting pixels: Int = 0, then second: Int) throws -> [UInt8] {
        try decodeGray(saved(first), maximumPixels: 1 << 24).pixels
            .withView { DrawnPicture($0, cutting: pixels) }.saved(second)
    }
}

@Suite("Double compression")
struct DoubleCompressionTests {
    private func evidence(_ bytes: [UInt8]) throws -> Double? {
        let steps = try #require(try withPicture(bytes) { $0.luminanceSteps() })
        return try decodeGray(bytes, maximumPixels: 1 << 24).pixels.withView {
            DoubleCompression.evidence(in: $0, steps: steps)
        }
    }

    @Test(
        "A picture that was saved once shows no second saving, whatever its quality",
        arguments: [30, 50, 60, 70, 75, 80, 85, 90, 95, 100])
    func once(quality: Int) throws {
        for seed in [1, 2, 3] as [UInt32] {
            let evidence = try #require(try evidence(DrawnPicture(seed: seed).saved(quality)))
            #expect(evidence < 0.3)
        }
    }

    @Test(
        "Saved again with a better quality, it shows",
        arguments: [(50, 75), (50, 90), (60, 80), (70, 85), (70, 90), (75, 95), (80, 92)])
    func twice(first: Int, second: Int) throws {
        for seed in [1, 2, 3] as [UInt32] {
            let evidence = try #require(try evidence(DrawnPicture(seed: seed).saved(first, then: second)))
            #expect(evidence > 0.5)
        }
    }

    @Test(
        "Saved again as it was, or with a lower quality, it does not show", arguments: [(75, 75), (90, 70), (95, 50)])
    func unseen(first: Int, second: Int) throws {
        let evidence = try #require(try evidence(DrawnPicture(seed: 4).saved(first, then: second)))
        #expect(evidence < 0.3)
    }

    @Test("Cut at its blocks' edges, the first saving shows still; elsewhere it does not")
    func cut() throws {
        let drawing = DrawnPicture(seed: 5)
        #expect(try #require(try evidence(try drawing.saved(60, cutting: 16, then: 85))) > 0.5)
        #expect(try #require(try evidence(try drawing.saved(60, cutting: 3, then: 85))) < 0.3)
    }

    @Test("A plain picture and a small one cannot be judged")
    func nothing() throws {
        #expect(try evidence(DrawnPicture(plain: 200).saved(75)) == nil)
        #expect(try evidence(DrawnPicture(width: 80, height: 80, seed: 6).saved(75)) == nil)
        #expect(try evidence(DrawnPicture(width: 5, height: 3, seed: 6).saved(75)) == nil)
    }

    /// ITU-T T.81, table K.1, the first row; quality 50 is that table itself.
    @Test("The steps are the file's, in the order of the transform")
    func steps() throws {
        let steps = try withPicture(DrawnPicture(seed: 7).saved(50)) { $0.luminanceSteps() }
        #expect(steps?.count == 64)
        #expect(steps?.prefix(8) == [16, 11, 10, 16, 24, 40, 51, 61])
        #expect(steps?[8] == 12)
        for name in ["rgb.png", "lossy.webp", "cmyk.jpg", "rgb-not-ycc.jpg"] {
            #expect(try withPicture(Fixture(name).bytes) { $0.luminanceSteps() } == nil, "\(name)")
        }
    }

    @Test("A band is some rows of the whole picture, from a quarter of its height on")
    func band() throws {
        let bytes = DrawnPicture(width: 48, height: 900, seed: 8).saved(80)
        let whole = try decodeGray(bytes, maximumPixels: 1 << 24)
        guard let band = try withPicture(bytes, { $0.luminanceBand() }) else {
            Issue.record("there is no band")
            return
        }
        #expect(band.width == 48 && band.height == 256)
        let isTheSame = band.withView { band in
            whole.pixels.withView { whole in
                (0..<256).allSatisfy { y in (0..<48).allSatisfy { band[$0, y] == whole[$0, y + 224] } }
            }
        }
        #expect(isTheSame)
    }

    @Test("Files that would have to be decoded as a whole have no band")
    func noBand() throws {
        for name in ["progressive.jpg", "cmyk.jpg", "rgb.png", "lossy.webp"] {
            let hasBand = try withPicture(Fixture(name).bytes) { $0.luminanceBand() != nil }
            #expect(!hasBand, "\(name)")
        }
    }

    @Test("A band of a file that is cut off is none")
    func cutOff() throws {
        let bytes = DrawnPicture(width: 64, height: 600, seed: 9).saved(80)
        let hasBand = try withPicture(Array(bytes.prefix(bytes.count / 3))) { $0.luminanceBand() != nil }
        #expect(!hasBand)
    }
}
