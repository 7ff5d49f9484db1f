/// How well the print of one line is shown.
struct StripQuality {
    /// 0...1: the steepest edges against those of a sharp print.
    let sharpness: Double
    /// 0...1: the part of the line that is burnt out: bright, and without print.
    let glare: Double
    /// The burnt columns, from left to right, margins too.
    let burnt: [Range<Int>]
    /// How bright paper and print are, in the scale of the pixels.
    let paper: Float
    let print: Float

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
    /// Where a burnt part begins and ends is found to so many columns, half a character.
    private static let step = 8

    /// - Parameter pixels: `LineStrip.height x width` values, row after row, in any linear scale.
    init(_ pixels: UnsafeMutableBufferPointer<Float>, width: Int) {
        let rows = LineStrip.height / 4..<LineStrip.height * 3 / 4
        var values = Histogram(of: pixels)
        var steps = Histogram(upTo: values.range)
        for row in rows {
            let line = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(pixels)[row * width..<(row + 1) * width])
            for value in line { values.add(value) }
            for (value, next) in zip(line, line.dropFirst()) { steps.add(abs(next - value)) }
        }
        let dark = values.quantile(0.02)
        let light = values.quantile(0.98)
        let steep = steps.quantile(StripQuality.steepest)
        paper = light
        print = dark
        guard light > dark else {
            sharpness = 0
            glare = 0
            burnt = []
            return
        }
        let contrast = light - dark
        sharpness = Double(min(steep / contrast / StripQuality.sharpEdge, 1))
        var parts: [Range<Int>] = []
        var windows = 0
        var burntWindows = 0
        for start in Swift.stride(from: 0, through: width - StripQuality.window, by: StripQuality.step) {
            let window = start..<start + StripQuality.window
            var least = Float.infinity
            var greatest = -Float.infinity
            for row in rows {
                for column in window {
                    least = min(least, pixels[row * width + column])
                    greatest = max(greatest, pixels[row * width + column])
                }
            }
            let isEmpty = greatest - least < StripQuality.lostContrast * contrast
            let isBurnt = isEmpty && least > dark + StripQuality.bright * contrast
            if isBurnt, let last = parts.last, window.lowerBound <= last.upperBound {
                parts[parts.count - 1] = last.lowerBound..<window.upperBound
            } else if isBurnt {
                parts.append(window)
            }
            // Side by side, so that no column counts twice.
            guard start % StripQuality.window == 0 else { continue }
            windows += 1
            burntWindows += isBurnt ? 1 : 0
        }
        burnt = parts
        // The margins are empty, too, and no glare.
        glare = Double(max(burntWindows - 2, 0)) / Double(max(windows, 1))
    }
}

/// Counts of values in 256 equal bins: quantiles without sorting.
private struct Histogram {
    private let least: Float
    let range: Float
    private var bins = [Int](repeating: 0, count: 256)
    private var count = 0

    /// Bins from the least value to the greatest.
    init(of values: UnsafeMutableBufferPointer<Float>) {
        least = values.min() ?? 0
        range = (values.max() ?? 0) - least
    }

    /// Bins from zero.
    init(upTo range: Float) {
        least = 0
        self.range = range
    }

    mutating func add(_ value: Float) {
        let place = range > 0 ? (value - least) / range * 255 : 0
        bins[place.isFinite ? Int(min(max(place, 0), 255)) : 0] += 1
        count += 1
    }

    /// The value below which this part of all values lies, to a bin's precision.
    func quantile(_ part: Double) -> Float {
        var below = 0
        for (bin, number) in bins.enumerated() {
            below += number
            if Double(below) >= part * Double(count) { return least + Float(bin) / 255 * range }
        }
        return least + range
    }
}
