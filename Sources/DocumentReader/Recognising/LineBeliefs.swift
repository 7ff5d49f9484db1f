/// For each character of a line, how likely it is to be each of the 37, and where in the strip it stands.
struct LineBeliefs {
    static let symbols = 37

    /// `count x 37` probabilities; each character's sum to 1. Index 0-9 digits, 10-35 letters, 36 the filler.
    var probabilities: [Double]
    /// Each character's first and last column in the strip, exclusive at the end.
    var columns: [Range<Int>]
    /// The strip that the columns belong to.
    let strip: LineStrip
    /// Whether these are just the characters that the net saw, none added or left out so that they are as many as a
    /// layout has.
    private(set) var isAsSeen: Bool

    var count: Int { columns.count }

    /// Columns from one character to the next, the middle one of all distances; `nil` for fewer than two characters.
    var columnPitch: Double? {
        let distances = zip(columns.dropFirst(), columns).map { Double($0.lowerBound - $1.lowerBound) }.sorted()
        return distances.isEmpty ? nil : distances[distances.count / 2]
    }

    subscript(position: Int) -> ArraySlice<Double> {
        probabilities[position * LineBeliefs.symbols..<(position + 1) * LineBeliefs.symbols]
    }

    func probability(of symbol: Int, at position: Int) -> Double {
        probabilities[position * LineBeliefs.symbols + symbol]
    }

    /// The likeliest symbol at a position, among all.
    func likeliest(at position: Int) -> Int {
        var best = 0
        for symbol in 1..<LineBeliefs.symbols
        where probability(of: symbol, at: position) > probability(of: best, at: position) {
            best = symbol
        }
        return best
    }

    /// Reads each segment's distribution at the step where its character is clearest.
    ///
    /// - Parameter isAsSeen: Whether the alignment is the net's own, not one of a wanted number of characters.
    init(_ alignment: Alignment, in steps: StepProbabilities, of strip: LineStrip, isAsSeen: Bool) {
        self.strip = strip
        self.isAsSeen = isAsSeen
        probabilities = []
        columns = []
        probabilities.reserveCapacity(alignment.segments.count * LineBeliefs.symbols)
        for segment in alignment.segments {
            let clearest =
                segment.steps.max { steps($0, segment.symbol) < steps($1, segment.symbol) } ?? segment.steps.lowerBound
            // What the net gives to a blank, a character that was put there to make up the number has no right to: it
            // is shared out among all.
            let blank = isAsSeen ? 0 : exponential(Double(steps(clearest, StepProbabilities.blank)))
            var sum = 0.0
            for symbol in 1..<StepProbabilities.classes { sum += exponential(Double(steps(clearest, symbol))) }
            for symbol in 1..<StepProbabilities.classes {
                let seen = exponential(Double(steps(clearest, symbol))) / max(sum, 1e-30)
                probabilities.append(seen * (1 - blank) + blank / Double(LineBeliefs.symbols))
            }
            columns.append(
                segment.steps.lowerBound * LineStrip.multiple..<(segment.steps.upperBound + 1) * LineStrip.multiple)
        }
    }

    /// Each character's box in pixels of the working picture.
    var boxes: [Quadrilateral] { strip.boxes(of: columns) }

    /// How many characters share a place of the grid with another one, or leave one empty before them.
    func offGrid(_ grid: CharacterGrid) -> Int {
        let numbers = columns.map { range in
            grid.number(
                of: Double(range.lowerBound + range.upperBound - LineStrip.multiple) / 2 / Double(LineStrip.multiple))
        }
        return zip(numbers, numbers.dropFirst()).count { $1 - $0 != 1 }
    }

    /// Whether the characters stand evenly, one to each place.
    var isRegular: Bool {
        let segments = columns.map { range in
            Alignment.Segment(
                symbol: 0, steps: range.lowerBound / LineStrip.multiple...range.upperBound / LineStrip.multiple - 1)
        }
        return CharacterGrid(segments).map { offGrid($0) == 0 } ?? false
    }

    /// Some of the characters.
    func slice(_ positions: Range<Int>) -> LineBeliefs {
        var part = self
        part.isAsSeen = isAsSeen && positions.count == count
        part.columns = Array(columns[positions])
        part.probabilities = Array(
            probabilities[positions.lowerBound * LineBeliefs.symbols..<positions.upperBound * LineBeliefs.symbols])
        return part
    }

    /// Several opinions on the same characters as one: the geometric mean of the probabilities, normalised anew.
    func merged(with others: [LineBeliefs]) -> LineBeliefs {
        precondition(others.allSatisfy { $0.count == count }, "opinions on different numbers of characters")
        var merged = self
        let share = 1 / Double(others.count + 1)
        for position in 0..<count {
            let range = position * LineBeliefs.symbols..<(position + 1) * LineBeliefs.symbols
            for index in range {
                let logarithms = others.reduce(naturalLog(max(probabilities[index], 1e-30))) {
                    $0 + naturalLog(max($1.probabilities[index], 1e-30))
                }
                merged.probabilities[index] = exponential(logarithms * share)
            }
            let sum = merged.probabilities[range].reduce(0, +)
            for index in range { merged.probabilities[index] /= sum }
        }
        return merged
    }
}
