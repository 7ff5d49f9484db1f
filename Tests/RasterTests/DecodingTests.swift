import Raster
import Testing

/// What the fixtures show, as a colour for each pixel.
enum Drawing: Sendable {
    /// Red 6x, green 10y, blue 128.
    case ramp
    /// The same, with an opacity of 255 - 6x, on white.
    case rampOverWhite
    /// Gray 6x.
    case grayRamp
    case grayRampOverWhite
    /// Gray levels 0 to 2^bits - 1 across, again and again, spread over 0...255.
    case grayLevels(bits: Int)
    /// Red 6e, green 0, blue 128 for entry e; entries go round after so many.
    case palette(entries: Int)
    case paletteOverWhite
    /// The ramp within columns 8..<32 and rows 4..<20, and white around.
    case rampInTheMiddle

    func colour(_ x: Int, _ y: Int) -> SIMD3<Double> {
        let ramp = SIMD3(6 * Double(x), 10 * Double(y), 128)
        let gray = SIMD3(repeating: 6 * Double(x))
        let white = SIMD3(repeating: 255.0)
        let opacity = (255 - 6 * Double(x)) / 255
        func overWhite(_ colour: SIMD3<Double>) -> SIMD3<Double> { colour * opacity + white * (1 - opacity) }
        switch self {
        case .ramp: return ramp
        case .rampOverWhite: return overWhite(ramp)
        case .grayRamp: return gray
        case .grayRampOverWhite: return overWhite(gray)
        case .grayLevels(let bits):
            let top = (1 << bits) - 1
            return SIMD3(repeating: Double(x & top) * 255 / Double(top))
        case .palette(let entries): return SIMD3(6 * Double(x % entries), 0, 128)
        case .paletteOverWhite: return overWhite(SIMD3(6 * Double(x), 0, 128))
        case .rampInTheMiddle: return (8..<32).contains(x) && (4..<20).contains(y) ? ramp : white
        }
    }

    /// As ITU-R BT.601 weighs the colours.
    func luminance(_ x: Int, _ y: Int) -> Double {
        (colour(x, y) * SIMD3(0.299, 0.587, 0.114)).sum()
    }
}

/// A file, what it says of itself, what it shows, and how far its coding may be from that.
struct Specimen: Sendable, CustomTestStringConvertible {
    let file: Fixture
    let format: PictureFormat
    let channels: Int
    let bits: Int
    let drawing: Drawing
    let grayTolerance: Double
    let colourTolerance: Double

    init(
        _ file: String, _ format: PictureFormat, channels: Int, bits: Int = 8, _ drawing: Drawing, gray: Double = 1,
        colour: Double = 1
    ) {
        self.file = Fixture(file)
        self.format = format
        self.channels = channels
        self.bits = bits
        self.drawing = drawing
        grayTolerance = gray
        colourTolerance = colour
    }

    var testDescription: String { file.name }

    static let all = [
        Specimen("baseline.jpg", .jpeg, channels: 3, .ramp, gray: 3, colour: 16),
        Specimen("progressive.jpg", .jpeg, channels: 3, .ramp, gray: 3, colour: 16),
        Specimen("full-chroma.jpg", .jpeg, channels: 3, .ramp, gray: 3, colour: 8),
        Specimen("half-chroma.jpg", .jpeg, channels: 3, .ramp, gray: 3, colour: 16),
        Specimen("tall-chroma.jpg", .jpeg, channels: 3, .ramp, gray: 3, colour: 16),
        Specimen("quarter-chroma.jpg", .jpeg, channels: 3, .ramp, gray: 3, colour: 32),
        Specimen("restart-markers.jpg", .jpeg, channels: 3, .ramp, gray: 3, colour: 16),
        Specimen("gray.jpg", .jpeg, channels: 1, .grayRamp, gray: 3, colour: 3),
        Specimen("cmyk.jpg", .jpeg, channels: 4, .ramp, gray: 4, colour: 8),
        Specimen("rgb-not-ycc.jpg", .jpeg, channels: 3, .ramp, gray: 3, colour: 6),
        Specimen("arithmetic.jpg", .jpeg, channels: 3, .ramp, gray: 3, colour: 16),
        Specimen("arithmetic-progressive.jpg", .jpeg, channels: 3, .ramp, gray: 3, colour: 16),
        Specimen("oriented.jpg", .jpeg, channels: 3, .ramp, gray: 3, colour: 16),

        Specimen("rgb.png", .png, channels: 3, .ramp),
        Specimen("rgba.png", .png, channels: 4, .rampOverWhite, gray: 1.5),
        Specimen("gray.png", .png, channels: 1, .grayRamp),
        Specimen("gray-alpha.png", .png, channels: 2, .grayRampOverWhite),
        Specimen("gray-16.png", .png, channels: 1, bits: 16, .grayRamp),
        Specimen("rgb-16.png", .png, channels: 3, bits: 16, .ramp),
        Specimen("gray-1.png", .png, channels: 1, bits: 1, .grayLevels(bits: 1)),
        Specimen("gray-2.png", .png, channels: 1, bits: 2, .grayLevels(bits: 2)),
        Specimen("gray-4.png", .png, channels: 1, bits: 4, .grayLevels(bits: 4)),
        Specimen("palette.png", .png, channels: 3, .palette(entries: 40)),
        Specimen("palette-4.png", .png, channels: 3, bits: 4, .palette(entries: 16)),
        Specimen("palette-transparent.png", .png, channels: 3, .paletteOverWhite, gray: 1.5),
        Specimen("interlaced.png", .png, channels: 3, .ramp),
        Specimen("interlaced-alpha.png", .png, channels: 4, .rampOverWhite, gray: 1.5),
        Specimen("oriented.png", .png, channels: 3, .ramp),

        Specimen("lossy.webp", .webp, channels: 3, .ramp, gray: 5, colour: 24),
        Specimen("lossless.webp", .webp, channels: 3, .ramp, gray: 1.5),
        Specimen("lossless-alpha.webp", .webp, channels: 4, .rampOverWhite, gray: 2),
        Specimen("lossy-alpha.webp", .webp, channels: 4, .rampOverWhite, gray: 5, colour: 24),
        Specimen("oriented.webp", .webp, channels: 3, .ramp, gray: 5, colour: 24),
        Specimen("animated.webp", .webp, channels: 3, .ramp, gray: 1.5),
        Specimen("animated-corner.webp", .webp, channels: 4, .rampInTheMiddle, gray: 1.5),
    ]
}

@Suite("Decoding")
struct DecodingTests {
    @Test("The header says what kind of picture it is", arguments: Specimen.all)
    func header(of specimen: Specimen) throws {
        let header = try withPicture(specimen.file.bytes) { $0.header }
        #expect(header.format == specimen.format)
        #expect([header.width, header.height] == [40, 24])
        #expect(header.channels == specimen.channels)
        #expect(header.bitsPerSample == specimen.bits)
    }

    @Test("Gray is the luminance of what was drawn", arguments: Specimen.all)
    func gray(of specimen: Specimen) throws {
        let decoded = try decodeGray(specimen.file.bytes, maximumPixels: 40 * 24)
        #expect(decoded.denominator == 1)
        #expect(greatestDifference(decoded.pixels, specimen.drawing.luminance) <= specimen.grayTolerance)
    }

    @Test("Colour is what was drawn", arguments: Specimen.all)
    func colour(of specimen: Specimen) throws {
        let pixels = try withPicture(specimen.file.bytes) { (picture) throws(PictureDecodingError) -> RGBPixels in
            try picture.decodeRGB()
        }
        var greatest = 0.0
        for y in 0..<pixels.height {
            for x in 0..<pixels.width {
                let difference = SIMD3<Double>(pixels[x, y]) - specimen.drawing.colour(x, y)
                greatest = max(greatest, abs(difference.x), abs(difference.y), abs(difference.z))
            }
        }
        #expect(greatest <= specimen.colourTolerance)
    }

    @Test(
        "A JPEG is decoded as small as the asked side allows",
        arguments: [(nil, 1), (1, 8), (5, 8), (6, 4), (10, 4), (11, 2), (20, 2), (21, 1), (40, 1), (4000, 1)]
            as [(Int?, Int)])
    func scaledJPEG(longestSide: Int?, denominator: Int) throws {
        for name in ["baseline.jpg", "progressive.jpg", "gray.jpg", "cmyk.jpg"] {
            let decoded = try decodeGray(Fixture(name).bytes, atLeast: longestSide, maximumPixels: 960)
            #expect(decoded.denominator == denominator)
            #expect([decoded.pixels.width, decoded.pixels.height] == [40 / denominator, 24 / denominator])
            let colour = try withPicture(Fixture(name).bytes) { (picture) throws(PictureDecodingError) -> RGBPixels in
                try picture.decodeRGB(atLeast: longestSide)
            }
            #expect(colour.denominator == denominator)
            #expect([colour.width, colour.height] == [40 / denominator, 24 / denominator])
        }
    }

    @Test("A JPEG decoded small shows the same ramp, each pixel the mean of what it covers", arguments: [2, 4])
    func scaledContent(denominator: Int) throws {
        let decoded = try decodeGray(Fixture("baseline.jpg").bytes, atLeast: 40 / denominator, maximumPixels: 960)
        let middle = Double(denominator - 1) / 2
        let difference = greatestDifference(decoded.pixels) { x, y in
            let (x, y) = (Double(x * denominator) + middle, Double(y * denominator) + middle)
            return 0.299 * 6 * x + 0.587 * 10 * y + 0.114 * 128
        }
        #expect(difference <= 4)
        let colour = try withPicture(Fixture("baseline.jpg").bytes) {
            (picture) throws(PictureDecodingError) -> RGBPixels in try picture.decodeRGB(atLeast: 40 / denominator)
        }
        let pixel = SIMD3<Double>(colour[3, 2])
        let drawn = SIMD3(6 * (3 * Double(denominator) + middle), 10 * (2 * Double(denominator) + middle), 128)
        #expect(((pixel - drawn) * (pixel - drawn)).sum() < 300)
    }

    @Test("PNG and WebP have no smaller picture inside and come whole", arguments: ["rgb.png", "lossy.webp"])
    func whole(name: String) throws {
        let decoded = try decodeGray(Fixture(name).bytes, atLeast: 5, maximumPixels: 960)
        #expect(decoded.denominator == 1)
        #expect(decoded.pixels.width == 40)
    }

    @Test("An interlaced picture may have empty passes")
    func emptyPasses() throws {
        let decoded = try decodeGray(Fixture("interlaced-1x1.png").bytes, maximumPixels: 1)
        #expect(greatestDifference(decoded.pixels) { _, _ in 128 } == 0)
    }

    @Test(
        "The extension does not matter, only the bytes do",
        arguments: zip(["baseline.jpg", "rgb.png", "lossy.webp"], PictureFormat.allCases))
    func magicBytes(name: String, format: PictureFormat) throws {
        #expect(try withPicture(Fixture(name).bytes) { $0.header.format } == format)
    }

    @Test("The end mark of a JPEG may be missing when every pixel is there")
    func missingEndMark() throws {
        let bytes = try Fixture("baseline.jpg").bytes
        #expect(bytes.suffix(2) == [0xFF, 0xD9])
        let decoded = try decodeGray(bytes.dropLast(2), maximumPixels: 960)
        #expect(greatestDifference(decoded.pixels, Drawing.ramp.luminance) <= 3)
    }
}

extension PictureFormat: CustomTestStringConvertible {
    /// The format's name.
    public var testDescription: String { rawValue }
}
