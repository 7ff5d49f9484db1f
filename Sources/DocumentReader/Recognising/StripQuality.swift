/// How well the print of one line is shown.
struct StripQuality {
    /// 0...1: the steepest edges against those of a sharp print.
    let sharpness: Double
    /// 0...1: the part of the line that is burnt out: bright, and without print.
    let glare: Double

    /// A sharp edge rises by this part of the contrast from one pixel of the strip to the next.
    private static let sharpEdge: Float = 0.45
    /// Of all steps, so many are steeper than the one that is taken for the steepest: noise has a few steep ones.
    private static let steepest = 0.98
    /// Narrower windows may show the inside of one glyph.
    private static let window = 24
    /// A window with less contrast than this part of the line's shows no print.
    private static let lostContrast: Float = 0.25
    /// ... and is burnt out if it is as bright as the brightest of the line.
    private static let bright: Float = 0.9

    /// - Parameter pixels: `LineStrip.height x width` values, row after row, in any linear scale.
    init(_ pixels: UnsafeMutableBufferPointer<Float>, width: Int) {
        let rows = LineStrip.height / 4..<LineStrip.height * 3 / 4
        var values: [Float] = []
        var steps: [Float] = []
        values.reserveCapacity(rows.count * width)
        steps.reserveCapacity(rows.count * width)
        for row in rows {
            for column in 0..<width {
                values.append(pixels[row * width + column])
                if column > 0 { steps.append(abs(pixels[row * width + column] - pixels[row * width + column - 1])) }
            }
        }
        values.sort()
        steps.sort()
        guard let dark = StripQuality.quantile(0.02, values), let light = StripQuality.quantile(0.98, values),
            let steep = StripQuality.quantile(StripQuality.steepest, steps), light > dark
        else {
            sharpness = 0
            glare = 0
            return
        }
        let contrast = light - dark
        sharpness = Double(min(steep / contrast / StripQuality.sharpEdge, 1))
        var burnt = 0
        var windows = 0
        for start in Swift.stride(from: 0, through: width - StripQuality.window, by: StripQuality.window) {
            var least = Float.infinity
            var greatest = -Float.infinity
            for row in rows {
                for column in start..<start + StripQuality.window {
                    least = min(least, pixels[row * width + column])
                    greatest = max(greatest, pixels[row * width + column])
                }
            }
            windows += 1
            let isEmpty = greatest - least < StripQuality.lostContrast * contrast
            if isEmpty && least > dark + StripQuality.bright * contrast { burnt += 1 }
        }
        // The margins are empty, too, and no glare.
        glare = Double(max(burnt - 2, 0)) / Double(max(windows, 1))
    }

    private static func quantile(_ part: Double, _ sorted: [Float]) -> Float? {
        sorted.isEmpty ? nil : sorted[min(Int(part * Double(sorted.count)), sorted.count - 1)]
    }
}
