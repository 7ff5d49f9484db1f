/// The course of one MRZ line: its middle as a shallow parabola, the height of its capitals changing evenly along it.
///
/// Coordinates are those of the ``CloseUp`` it was found in, where the text runs roughly along x.
struct LineShape {
    /// Where the first character begins and the last one ends.
    var start: Double
    var end: Double
    /// y = middle[0] + middle[1] * s + middle[2] * s * s, with s = x - (start + end) / 2.
    var middle: (Double, Double, Double)
    /// Height of the capitals: capHeight.0 + capHeight.1 * s.
    var capHeight: (Double, Double)
    /// Distance of two characters.
    var pitch: Double

    private func s(_ x: Double) -> Double { x - (start + end) / 2 }

    func y(at x: Double) -> Double { middle.0 + s(x) * (middle.1 + s(x) * middle.2) }

    /// Never less than half of the height at the middle, so that a poor fit cannot turn a line inside out.
    func capHeight(at x: Double) -> Double { max(capHeight.0 + capHeight.1 * s(x), capHeight.0 / 2) }

    /// Along the line: dy/dx.
    func slope(at x: Double) -> Double { middle.1 + 2 * s(x) * middle.2 }

    var length: Double { end - start }
}
