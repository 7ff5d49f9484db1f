/// Whether the print of a page is dark on light paper, as nearly all is, or light on dark.
enum InkTone {
    /// From here on print is light; of no print at all, and of some of either, it is about zero.
    private static let leastSkewOfLight: Float = 0.25
    /// Pixels to either side with which a pixel is compared: more than the stroke of a letter.
    private static let reach = 8
    /// Of so many rows one is looked at.
    private static let step = 2

    /// - Parameters:
    ///   - pixels: Row after row, of this width.
    ///   - rows: So many from the top are looked at.
    static func isLight(_ pixels: UnsafeMutableBufferPointer<Float>, width: Int, rows: Int) -> Bool {
        skew(of: pixels, width: width, rows: rows) > leastSkewOfLight
    }

    /// How lopsided the differences between the pixels and their neighbours in the row are: negative where the few that
    /// differ much are darker, since ink covers less than paper. The third moment over the second's power of 3/2.
    static func skew(of pixels: UnsafeMutableBufferPointer<Float>, width: Int, rows: Int) -> Float {
        let window = 2 * reach + 1
        guard width > window else { return 0 }
        var (square, cube, count): (Float, Float, Float) = (0, 0, 0)
        for row in stride(from: 0, to: min(rows, pixels.count / width), by: step) {
            let line = UnsafeMutableBufferPointer(rebasing: pixels[row * width..<(row + 1) * width])
            var sum = line[..<(window - 1)].reduce(0, +)
            var (squareOfRow, cubeOfRow): (Float, Float) = (0, 0)
            for column in reach..<width - reach {
                sum += line[column + reach]
                let difference = line[column] - sum / Float(window)
                squareOfRow += difference * difference
                cubeOfRow += difference * difference * difference
                sum -= line[column - reach]
            }
            square += squareOfRow
            cube += cubeOfRow
            count += Float(width - 2 * reach)
        }
        guard square > 0 else { return 0 }
        let variance = square / count
        return cube / count / (variance * variance.squareRoot())
    }
}
