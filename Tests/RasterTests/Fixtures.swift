import Foundation
import Raster

/// A small file beside this one, drawn by `Fixtures/make.py`.
struct Fixture: Sendable, CustomStringConvertible {
    let name: String

    init(_ name: String) { self.name = name }

    var description: String { name }

    var bytes: [UInt8] {
        get throws {
            let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
            return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
        }
    }

    /// One of each way through the decoders.
    static let variety = [
        "arithmetic-progressive.jpg", "arithmetic.jpg", "baseline.jpg", "cmyk.jpg", "gray.jpg", "oriented.jpg",
        "progressive.jpg", "restart-markers.jpg", "rgb-not-ycc.jpg", "gray-1.png", "gray-16.png", "gray-alpha.png",
        "interlaced-alpha.png", "oriented.png", "palette-transparent.png", "rgb.png", "animated-corner.webp",
        "animated.webp", "lossless-alpha.webp", "lossless.webp", "lossy-alpha.webp", "lossy.webp", "oriented.webp",
    ].map(Fixture.init)
}

/// Calls `body` with the picture in `bytes`, limits wide open.
func withPicture<Answer: ~Copyable>(
    _ bytes: [UInt8], maximumPixels: Int = 1 << 24,
    _ body: (EncodedPicture) throws(PictureDecodingError) -> Answer
) throws(PictureDecodingError) -> Answer {
    try bytes.span.withUnsafeBytes { (bytes) throws(PictureDecodingError) -> Answer in
        try body(try EncodedPicture(bytes, maximumPixels: maximumPixels))
    }
}

/// A generator of the same numbers in every run: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// What is compared when two pictures should look the same.
func greatestDifference(_ pixels: borrowing GrayPixels, _ expected: (_ x: Int, _ y: Int) -> Double) -> Double {
    pixels.withView { view in
        var greatest = 0.0
        for y in 0..<view.height {
            for x in 0..<view.width { greatest = max(greatest, abs(Double(view[x, y]) - expected(x, y))) }
        }
        return greatest
    }
}
