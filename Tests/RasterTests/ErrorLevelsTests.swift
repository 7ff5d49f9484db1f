import Raster
import Testing

@Suite("Error levels")
struct ErrorLevelsTests {
    /// What Python's Pillow 13 computes: `im.save(f, "JPEG", quality=95)`, `ImageChops.difference`, `getextrema`.
    static let pillows: [(name: String, level: Int?)] = [
        ("animated.webp", 7), ("arithmetic-progressive.jpg", 4), ("arithmetic.jpg", 4), ("baseline.jpg", 4),
        ("full-chroma.jpg", 6), ("half-chroma.jpg", 7), ("interlaced.png", 7), ("lossless.webp", 7), ("lossy.webp", 4),
        ("oriented.jpg", 4), ("oriented.png", 7), ("oriented.webp", 4), ("progressive.jpg", 4),
        ("quarter-chroma.jpg", 10), ("restart-markers.jpg", 4), ("rgb-16.png", 7), ("rgb-not-ycc.jpg", 7),
        ("rgb.png", 7), ("tall-chroma.jpg", 6),
        // What is not of red, green and blue alone has none.
        ("animated-corner.webp", nil), ("cmyk.jpg", nil), ("gray.jpg", nil), ("gray-1.png", nil), ("gray-16.png", nil),
        ("gray-alpha.png", nil), ("gray.png", nil), ("interlaced-alpha.png", nil), ("lossless-alpha.webp", nil),
        ("palette-4.png", nil), ("palette-transparent.png", nil), ("palette.png", nil), ("rgba.png", nil),
    ]

    @Test("The greatest difference is Pillow's, to the last bit", arguments: pillows)
    func greatest(name: String, level: Int?) throws {
        let found = try withPicture(Fixture(name).bytes) { (picture) throws(PictureDecodingError) -> Int? in
            try picture.errorLevels()?.greatest
        }
        #expect(found == level)
    }

    @Test("Cells tile the picture, and their means lie below its greatest difference")
    func cells() throws {
        let bytes = try Fixture("rgb.png").bytes
        try withPicture(bytes) { (picture) throws(PictureDecodingError) in
            guard let levels = try picture.errorLevels() else {
                Issue.record("a picture in colour has error levels")
                return
            }
            // 40 x 24 pixels: the last cell of a row and the last row are cut to a half.
            #expect([levels.columns, levels.rows] == [3, 2])
            var means: [Double] = []
            for row in 0..<levels.rows { for column in 0..<levels.columns { means.append(levels[column, row]) } }
            let areInRange =
                means.allSatisfy { (0...Double(levels.greatest)).contains($0) } && means.contains { $0 > 0 }
            #expect(areInRange)
        }
    }

    @Test("A picture that was saved so before changes less than one that never was")
    func savedBefore() throws {
        func sum(_ name: String) throws -> Double {
            try withPicture(Fixture(name).bytes) { (picture) throws(PictureDecodingError) -> Double in
                guard let levels = try picture.errorLevels() else { return .infinity }
                var sum = 0.0
                for row in 0..<levels.rows { for column in 0..<levels.columns { sum += levels[column, row] } }
                return sum
            }
        }
        #expect(try sum("baseline.jpg") < sum("rgb.png"))
    }
}
