import TravelDocument

/// One way of laying recognised lines over a layout, and what speaks for it.
struct LayoutHypothesis {
    let layout: MRZLayout
    /// The layout's lines that were recognised, in the layout's order; `nil` for a line that was not found.
    let lines: [LineBeliefs?]
    /// Which of the recognised lines each one is.
    let indices: [Int?]
    /// Log odds, up to a constant; higher is better.
    let score: Double

    /// What a first letter of the wrong kind counts, in nats: specimens have it, but seldom.
    private static let wrongLetter = 4.0
    /// What a check digit that holds counts: one wrong reading in ten would have it, too.
    private static let checkDigit = 2.3
    /// What a line that is missing counts.
    private static let missingLine = 12.0
    /// What a recognised line of full length that the hypothesis has no use for counts.
    private static let leftOver = 8.0
    /// A place whose character the layout rules out counts at most so much.
    private static let nonconforming = 0.002

    /// Lays `layout` over the recognised lines from `first` (which may be negative: the layout's first lines are then
    /// missing) on.
    private init?(_ layout: MRZLayout, over recognised: [CountedReadings], from first: Int) {
        var lines: [LineBeliefs?] = []
        var indices: [Int?] = []
        var score = 0.0
        for (number, length) in layout.lineLengths.enumerated() {
            let index = first + number
            guard recognised.indices.contains(index) else {
                lines.append(nil)
                indices.append(nil)
                score -= LayoutHypothesis.missingLine
                continue
            }
            guard let (beliefs, cost) = recognised[index].byCount[length] else { return nil }
            lines.append(beliefs)
            indices.append(index)
            score -= cost
            for position in 1...length {
                let allowed = layout.alphabet(line: number + 1, position: position)
                var conforming = 0.0
                for symbol in 0..<LineBeliefs.symbols where allowed.contains(index: UInt8(symbol)) {
                    conforming += beliefs.probability(of: symbol, at: position - 1)
                }
                score += naturalLog(conforming + LayoutHypothesis.nonconforming)
            }
        }
        guard lines.contains(where: { $0 != nil }) else { return nil }
        score -= LayoutHypothesis.leftOver * Double(recognised.count - indices.compactMap { $0 }.count)
        if let firstLine = lines[0] {
            let letter = firstLine.likeliest(at: 0)
            if !layout.documentCodeLetters.contains(index: UInt8(letter)) { score -= LayoutHypothesis.wrongLetter }
        }
        self.layout = layout
        self.lines = lines
        self.indices = indices
        let beliefs = MRZBeliefs(lines, of: layout)
        let symbols = (0..<beliefs.count).map(beliefs.likeliest)
        // Layouts of one shape are told apart by how the first line begins.
        if lines.allSatisfy({ $0 != nil }), MRZLayout.fitting(layout.lines(of: symbols)) != layout {
            score -= LayoutHypothesis.wrongLetter
        }
        let holding = layout.constraints.filter { $0.constraint.applies(to: beliefs) && $0.constraint.holds(symbols) }
        self.score = score + LayoutHypothesis.checkDigit * Double(holding.count)
    }

    /// The best way to lay any layout over the lines; `nil` where none comes near.
    static func best(over recognised: [RecognisedLine]) -> LayoutHypothesis? {
        let counts = Set(MRZLayout.all.flatMap(\.lineLengths))
        let readings = recognised.map { CountedReadings($0, counts: counts) }
        return MRZLayout.all.flatMap { layout in
            (1 - layout.lineLengths.count..<max(recognised.count, 1)).compactMap {
                LayoutHypothesis(layout, over: readings, from: $0)
            }
        }
        .max { $0.score < $1.score }
    }
}

extension MRZLayout {
    /// Indices of characters as lines of ASCII codes.
    func lines(of symbols: [Int]) -> [[UInt8]] {
        var rest = symbols.map { MRZCharacter(index: UInt8($0))?.ascii ?? MRZCharacter.filler.ascii }[...]
        return lineLengths.map { length in
            defer { rest = rest.dropFirst(length) }
            return Array(rest.prefix(length))
        }
    }
}

/// A line read with each number of characters that some layout has.
private struct CountedReadings {
    let byCount: [Int: (beliefs: LineBeliefs, cost: Double)]

    /// A line that shows as many characters as some layout has is not read with any other number.
    init(_ line: RecognisedLine, counts: Set<Int>) {
        let worthwhile = counts.contains(line.free.count) ? [line.free.count] : counts
        byCount = Dictionary(uniqueKeysWithValues: worthwhile.compactMap { count in
            line.beliefs(ofExactly: count).map { (count, $0) }
        })
    }
}
