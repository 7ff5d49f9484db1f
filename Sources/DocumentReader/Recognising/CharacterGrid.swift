/// The even spacing of a line's characters: most MRZs are printed with one distance from character to character, and
/// what stands off the grid is no character of the line, or two that the net took for one.
struct CharacterGrid {
    /// Column of character k: start + k * pitch + bend * k * k.
    private let start: Double
    private let pitch: Double
    private let bend: Double

    /// A character further from its place on the grid than this, in pitches, does not belong to it.
    private static let tolerance = 0.3

    /// The grid that most of the segments agree on; `nil` where they are too few or do not lie evenly.
    init?(_ segments: [Alignment.Segment]) {
        let centres = segments.map { Double($0.steps.lowerBound + $0.steps.upperBound) / 2 }
        let gaps = zip(centres.dropFirst(), centres).map { $0 - $1 }.sorted()
        guard gaps.count >= CharacterGrid.fewestGaps else { return nil }
        let typical = gaps[gaps.count / 2]
        guard typical > 0 else { return nil }
        // Number the segments by their distance to the one before, then fit; twice, so that numbers settle.
        var numbers = [0.0]
        for (before, centre) in zip(centres, centres.dropFirst()) {
            numbers.append((numbers.last ?? 0) + ((centre - before) / typical).rounded())
        }
        var fitted: (Double, Double, Double) = (0, 0, 0)
        for _ in 0..<2 {
            let scale = max((numbers.last ?? 1) / 2, 1)
            let curve = Polynomial(
                fitting: zip(numbers, centres).map { (x: $0 / scale - 1, y: $1, weight: 1) }, degree: 2, stiffness: 1)
            let (a, b, c) = (curve.coefficients[0], curve.coefficients[1], curve.coefficients[2])
            fitted = (a - b + c, (b - 2 * c) / scale, c / (scale * scale))
            guard fitted.1 > 0 else { return nil }
            numbers = centres.map { centre in
                // One step of Newton's from the straight line is enough for so slight a bend.
                let first = (centre - fitted.0) / fitted.1
                return (first - fitted.2 * first * first / (fitted.1 + 2 * fitted.2 * first)).rounded()
            }
        }
        (start, pitch, bend) = fitted
        let onGrid = centres.count { deviation(of: $0) <= CharacterGrid.tolerance }
        guard Double(onGrid) >= CharacterGrid.leastAgreement * Double(centres.count) else { return nil }
    }

    private static let fewestGaps = 12
    /// No strip has so many characters.
    private static let furthest = 1000.0
    private static let leastAgreement = 0.8

    /// Which character a column belongs to.
    func number(of column: Double) -> Int {
        let first = (column - start) / pitch
        let number = (first - bend * first * first / max(pitch + 2 * bend * first, 0.1)).rounded()
        return number.isFinite ? Int(min(max(number, -CharacterGrid.furthest), CharacterGrid.furthest)) : 0
    }

    /// The column of a character.
    func column(of number: Int) -> Double {
        let k = Double(number)
        return start + k * pitch + bend * k * k
    }

    /// How far a column is from the nearest character's place, in pitches.
    func deviation(of column: Double) -> Double { abs(column - self.column(of: number(of: column))) / pitch }

    var halfPitch: Double { pitch / 2 }
}

extension StepProbabilities {
    /// The line read by its grid: one character for each place from the first to the last, whatever the net made of
    /// places that it took for two characters or for none.
    ///
    /// - Returns: `nil` where the characters do not stand evenly, or are not `count`.
    func alignment(onGridOf free: Alignment, ofExactly count: Int) -> Alignment? {
        guard let grid = CharacterGrid(free.segments) else { return nil }
        let numbers = free.segments.map { grid.number(of: Double($0.steps.lowerBound + $0.steps.upperBound) / 2) }
        guard let first = numbers.min(), let last = numbers.max(), last - first + 1 == count else { return nil }
        let segments = (first...last).map { number in
            let centre = grid.column(of: number)
            let reach = grid.halfPitch * StepProbabilities.reach
            let low = min(max(Int((centre - reach).rounded(.up)), 0), steps - 1)
            let high = min(max(Int((centre + reach).rounded(.down)), low), steps - 1)
            var best = (step: low, symbol: 1)
            for step in low...high {
                for symbol in 1..<StepProbabilities.classes where self(step, symbol) > self(best.step, best.symbol) {
                    best = (step, symbol)
                }
            }
            return Alignment.Segment(symbol: best.symbol, steps: best.step...best.step)
        }
        return Alignment(segments: segments, score: free.score)
    }

    /// A character may be shown this far from its place, in half pitches.
    private static let reach = 0.8
}
