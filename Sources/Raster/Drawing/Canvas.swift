/// A picture in the making: shapes in colour, and other pictures, laid one over the other.
package struct Canvas: ~Copyable {
    private let pixels: RGBPixels

    package init(width: Int, height: Int, paper: Colour) {
        pixels = RGBPixels(width: width, height: height)
        for pixel in 0..<width * height {
            let start = pixels.start + 3 * pixel
            (start[0], start[1], start[2]) = (paper.red, paper.green, paper.blue)
        }
    }

    package var width: Int { pixels.width }
    package var height: Int { pixels.height }

    /// Fills a shape; edges are as smooth as pixels allow, and what lies outside is left out.
    package mutating func fill(_ outline: Outline, _ colour: Colour) {
        guard let coverage = Coverage(outline, within: width, height) else { return }
        let ink = SIMD4<Float>(Float(colour.red), Float(colour.green), Float(colour.blue), 0)
        coverage.forEachPixel { x, y, part in
            let pixel = pixels.start + 3 * (y * width + x)
            let under = SIMD4<Float>(Float(pixel[0]), Float(pixel[1]), Float(pixel[2]), 0)
            let mixed = under + (ink - under) * (part * colour.opacity)
            // A mean of bytes, rounded.
            for channel in 0..<3 { pixel[channel] = UInt8(mixed[channel] + 0.5) }
        }
    }

    /// Lays a picture over this one, its top left pixel at (x, y).
    ///
    /// - Precondition: It has room.
    package mutating func draw(_ picture: borrowing RGBPixels, x: Int, y: Int) {
        precondition(x >= 0 && y >= 0 && x + picture.width <= width && y + picture.height <= height, "No room")
        for row in 0..<picture.height {
            let target = pixels.start + 3 * ((y + row) * width + x)
            target.update(from: picture.start + 3 * row * picture.width, count: 3 * picture.width)
        }
    }

    /// The picture as it is, and its ownership.
    package consuming func takePixels() -> RGBPixels { pixels }
}
