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
    /// What the code of a State that exists counts: one combination of three letters in sixty is one.
    private static let knownState = 3.0
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
            let variants = recognised[index].byCount[length] ?? []
            let scored = variants.map { variant in
                (variant.beliefs, LayoutHypothesis.score(variant.beliefs, as: number + 1, of: layout) - variant.cost)
            }
            guard let (beliefs, lineScore) = scored.max(by: { $0.1 < $1.1 }) else { return nil }
            lines.append(beliefs)
            indices.append(index)
            score += lineScore
        }
        guard lines.contains(where: { $0 != nil }) else { return nil }
        score -= LayoutHypothesis.leftOver * Double(recognised.count - indices.compactMap { $0 }.count)
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

    /// What speaks for one line being `number` of the layout: characters of the kind that belongs where they stand, and
    /// for the first line a letter that such documents begin with.
    private static func score(_ beliefs: LineBeliefs, as number: Int, of layout: MRZLayout) -> Double {
        var score = 0.0
        for position in 0..<beliefs.count {
            let allowed = layout.alphabet(line: number, position: position + 1)
            var conforming = 0.0
            for symbol in 0..<LineBeliefs.symbols where allowed.contains(index: UInt8(symbol)) {
                conforming += beliefs.probability(of: symbol, at: position)
            }
            score += naturalLog(conforming + nonconforming)
        }
        score += knownState * Double(knownStates(in: beliefs, as: number, of: layout))
        let isRightLetter = layout.documentCodeLetters.contains(index: UInt8(beliefs.likeliest(at: 0)))
        return number == 1 && !isRightLetter ? score - wrongLetter : score
    }

    /// How many codes of States that exist stand where the line has them.
    private static func knownStates(in beliefs: LineBeliefs, as number: Int, of layout: MRZLayout) -> Int {
        [FieldName.issuingState, .nationality].count { field in
            guard let cell = layout.cell(for: field), cell.line == number, cell.positions.count == 3 else {
                return false
            }
            let code = cell.positions.map { MRZCharacter(index: UInt8(beliefs.likeliest(at: $0 - 1)))?.ascii ?? 0 }
            return StateCode(String(decoding: code, as: UTF8.self)) != nil
        }
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

/// A line read with each number of characters that some layout has, in every way that this can be done.
private struct CountedReadings {
    let byCount: [Int: [(beliefs: LineBeliefs, cost: Double)]]

    /// A line that shows as many characters as some layout has is not read with any other number.
    init(_ line: RecognisedLine, counts: Set<Int>) {
        let worthwhile = counts.contains(line.free.count) ? [line.free.count] : counts
        byCount = Dictionary(uniqueKeysWithValues: worthwhile.map { ($0, line.variants(ofExactly: $0)) })
    }
}
