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

    /// - Parameter placed: For each line of the layout the recognised line that it is, top to bottom, and how it reads
    ///   best there; `nil` for a line that was not found.
    private init(_ layout: MRZLayout, placed: [PlacedLine?], leftOver: Int) {
        let lines = placed.map { $0?.beliefs }
        var score = placed.reduce(0) { $0 + ($1?.score ?? -LayoutHypothesis.missingLine) }
        score -= LayoutHypothesis.leftOver * Double(leftOver)
        indices = placed.map { $0?.index }
        self.layout = layout
        self.lines = lines
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

    /// A recognised line in a place of a layout.
    private struct PlacedLine {
        let index: Int
        let beliefs: LineBeliefs
        let score: Double

        /// `nil` where the line cannot have as many characters as the layout's line `number` has.
        init?(_ index: Int, of readings: [CountedReadings], as number: Int, of layout: MRZLayout) {
            let variants = (readings[index].byCount[layout.lineLengths[number - 1]] ?? []).map { variant in
                (variant.beliefs, LayoutHypothesis.score(variant.beliefs, as: number, of: layout) - variant.cost)
            }
            guard let best = variants.max(by: { $0.1 < $1.1 }) else { return nil }
            self.index = index
            (beliefs, score) = best
        }
    }

    /// The best way to lay any layout over the lines; `nil` where none comes near.
    static func best(over recognised: [RecognisedLine]) -> LayoutHypothesis? {
        let counts = Set(MRZLayout.readFromPictures.flatMap(\.lineLengths))
        let readings = recognised.map { CountedReadings($0, counts: counts) }
        return MRZLayout.readFromPictures.flatMap { layout in
            let places = layout.lineLengths.indices.map { line in
                recognised.indices.compactMap { PlacedLine($0, of: readings, as: line + 1, of: layout) }
            }
            return placements(places[...], after: -1).filter { $0.contains { $0 != nil } }.map { placed in
                LayoutHypothesis(
                    layout, placed: placed, leftOver: recognised.count - placed.count { $0 != nil })
            }
        }
        .max { $0.score < $1.score }
    }

    /// Every way to fill a layout's lines in order, each with one of its candidates or with none.
    private static func placements(_ places: ArraySlice<[PlacedLine]>, after index: Int) -> [[PlacedLine?]] {
        guard let first = places.first else { return [[]] }
        let rest = places.dropFirst()
        return placements(rest, after: index).map { [nil] + $0 }
            + first.filter { $0.index > index }.flatMap { line in
                placements(rest, after: line.index).map { [line] + $0 }
            }
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
