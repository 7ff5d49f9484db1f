import DocumentReader
import Foundation
import Raster

/// The picture of the README.
enum Example {
    static let bytes: [UInt8] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Examples/passport.jpg")
        return [UInt8]((try? Data(contentsOf: file)) ?? Data())
    }()

    static func read(_ bytes: [UInt8] = bytes) throws -> PictureReading {
        try DocumentReader(options: .init(referenceDate: "2026-11-21")).read(bytes)
    }
}

/// A picture in memory, decoded.
func decoded(_ bytes: [UInt8]) throws(PictureDecodingError) -> RGBPixels {
    try bytes.span.withUnsafeBytes { (bytes) throws(PictureDecodingError) -> RGBPixels in
        try EncodedPicture(bytes, maximumPixels: 1 << 26).decodeRGB()
    }
}

extension RGBPixels {
    /// Whether a colour, or what is nearly it, is seen within so many pixels of a place.
    borrowing func shows(_ colour: Colour, near place: SIMD2<Double>, within distance: Int) -> Bool {
        let wanted = SIMD3<Int>(Int(colour.red), Int(colour.green), Int(colour.blue))
        for y in Int(place.y) - distance...Int(place.y) + distance where (0..<height).contains(y) {
            for x in Int(place.x) - distance...Int(place.x) + distance where (0..<width).contains(x) {
                let difference = SIMD3<Int>(truncatingIfNeeded: self[x, y]) &- wanted
                if abs(difference.x) + abs(difference.y) + abs(difference.z) < 12 { return true }
            }
        }
        return false
    }
}
