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

    /// The lines of one MRZ begin below one another and end below one another, so that a line of which a part was
    /// missed (glare, a fold, a stamp) is known to reach as far as the others do.
    ///
    /// - Returns: The lines, in their order, none of them shortened.
    static func aligned(_ lines: [LineShape]) -> [LineShape] {
        guard lines.count > 1 else { return lines }
        let starts = lines.map(\.start).sorted()
        let ends = lines.map(\.end).sorted()
        // With three lines, what two of them say; with two, the longer one's word.
        let start = starts[lines.count > 2 ? 1 : 0]
        let end = ends[lines.count > 2 ? lines.count - 2 : lines.count - 1]
        return lines.map { line in
            var line = line
            let shortAtStart = line.start - start > missed * line.pitch
            let shortAtEnd = end - line.end > missed * line.pitch
            guard shortAtStart || shortAtEnd else { return line }
            line.extend(to: (shortAtStart ? start : line.start)...(shortAtEnd ? end : line.end))
            return line
        }
    }

    /// A line that is shorter by more than so many characters was not seen whole; perspective accounts for less.
    private static let missed = 1.5

    /// The same course over a longer range; the fit's own middle stays where it is.
    mutating func extend(to range: ClosedRange<Double>) {
        let shift = (range.lowerBound + range.upperBound) / 2 - (start + end) / 2
        // A bend that was measured on a part says little about what lies beyond.
        let half = length / 2
        middle = (middle.0 + middle.1 * shift + middle.2 * half * half / 3, middle.1, 0)
        capHeight.0 = max(capHeight.0 + capHeight.1 * shift, capHeight.0 / 2)
        start = range.lowerBound
        end = range.upperBound
    }

    /// Print has no pitch; a strip's margins are counted in this part of the height of its capitals.
    static let pitchOfPrint = 0.7

    /// Whether another line of print is a part of this one.
    func covers(_ other: LineShape) -> Bool {
        let place = (other.start + other.end) / 2
        return start < place && place < end
            && abs(y(at: place) - other.y(at: place)) < LineShape.sameLine * max(capHeight.0, other.capHeight.0)
    }

    /// In heights of capitals.
    private static let sameLine = 0.5
}
