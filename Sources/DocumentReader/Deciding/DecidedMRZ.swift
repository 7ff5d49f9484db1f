import TravelDocument

/// The characters of an MRZ as decided, and what each check digit had to say about them.
struct DecidedMRZ {
    let layout: MRZLayout
    /// Which recognised line each of the layout's lines is; `nil` for a line that was not found.
    let indices: [Int?]
    /// Each line's place in its strip, character by character; `nil` for a line that was not found.
    let columns: [[Range<Int>]?]
    /// Index of each character, lines one after the other.
    private(set) var symbols: [Int]
    /// Probability and runner-up of each, after layout and check digits have spoken.
    private(set) var beliefs: MRZBeliefs
    private(set) var repairs: [Repair] = []
    /// For each check digit that could be used: the probability that the characters it covers are all right, and
    /// whether they were changed to make it hold.
    private(set) var evidence: [CheckDigitJudgement.Subject: Evidence] = [:]

    struct Evidence {
        var holds: Bool
        /// 0...1.
        var posterior: Double
        /// How many characters were changed so that the digit holds.
        var changed: Int
    }

    /// A reading that passes must be at least this likely against the one that was read first: a document whose check
    /// digit is printed wrong is rarer than a misread, but specimens and old issuers have them.
    private static let weakestRepair = 0.02
    /// How often a check digit fails though every character was read right: it is printed wrong.
    private static let printedWrong = 0.005
    /// Other readings count as candidates from this part of the chosen character's probability on.
    private static let candidate = 0.01

    init(_ hypothesis: LayoutHypothesis) {
        layout = hypothesis.layout
        indices = hypothesis.indices
        columns = hypothesis.lines.map { $0?.columns }
        let raw = MRZBeliefs(hypothesis.lines, of: layout)
        beliefs = raw
        let constraints = layout.constraints
        for index in 0..<beliefs.count where raw.isSeen(index) {
            beliefs.apply(allowed: layout.alphabet(offset: index), at: index)
        }
        symbols = (0..<beliefs.count).map(beliefs.likeliest)

        var settled: Set<Int> = []
        for (row, constraint) in constraints where constraint.applies(to: raw) && !numberRunsOn(row) {
            decide(row.subject, by: constraint, keeping: row.subject == .composite ? settled : [])
            if evidence[row.subject]?.holds == true { settled.formUnion(constraint.terms.map(\.index)) }
        }
        recordRepairs(from: raw)
    }

    /// A filler in place of the document number's check digit says that the number goes on in the optional data and
    /// that its digit is there (Doc 9303-5 and 9303-6, note j).
    private func numberRunsOn(_ row: MRZCheckRow) -> Bool {
        guard row.subject == .field(.documentNumber), let field = layout.documentNumberContinues,
            let digit = layout.cells.first(where: { $0.content == .checkDigit(row.subject) }),
            let optional = layout.cell(for: field)
        else { return false }
        let filler = Int(MRZCharacter.filler.index)
        return symbols[layout.offset(line: digit.line, position: digit.positions.lowerBound)] == filler
            && symbols[layout.offset(line: optional.line, position: optional.positions.lowerBound)] != filler
    }

    /// Lets one check digit choose between readings.
    ///
    /// - Parameter settled: Characters that other check digits vouch for already; this one may not change them.
    private mutating func decide(
        _ subject: CheckDigitJudgement.Subject, by constraint: CheckConstraint, keeping settled: Set<Int>
    ) {
        var open =
            constraint.holds(symbols)
            ? beliefs
            : beliefs.suspecting(constraint.terms.map(\.index)) { layout.alphabet(offset: $0) }
        for term in constraint.terms where settled.contains(term.index) {
            var certain = [Double](repeating: 0, count: LineBeliefs.symbols)
            certain[symbols[term.index]] = 1
            open.replace(at: term.index, with: certain)
        }
        func logProbability(_ chosen: [Int]) -> Double {
            zip(constraint.terms, chosen).reduce(0) { $0 + naturalLog(max(open[$1.0.index, $1.1], 1e-300)) }
        }
        let read = constraint.terms.map { symbols[$0.index] }
        let (passing, marginals) = constraint.posterior(open)
        var chosen = read
        if !constraint.holds(symbols) {
            let best = constraint.likeliest(open)
            if best.logProbability - logProbability(read) > naturalLog(DecidedMRZ.weakestRepair) {
                chosen = best.symbols
            }
        }
        for (term, symbol) in zip(constraint.terms, chosen) { symbols[term.index] = symbol }
        let holds = constraint.holds(symbols)
        let all = passing + DecidedMRZ.printedWrong * (1 - passing)
        let share = exponential(logProbability(chosen)) * (holds ? 1 : DecidedMRZ.printedWrong)
        evidence[subject] = Evidence(
            holds: holds, posterior: min(share / max(all, 1e-300), 1), changed: zip(read, chosen).count { $0 != $1 })
        guard holds else { return }
        for (term, marginal) in zip(constraint.terms, marginals) where !settled.contains(term.index) {
            beliefs.replace(at: term.index, with: marginal)
        }
    }

    /// Records each character that is not the one the recogniser thought likeliest.
    private mutating func recordRepairs(from raw: MRZBeliefs) {
        for index in symbols.indices where raw.isSeen(index) {
            let read = raw.likeliest(at: index)
            guard read != symbols[index] else { continue }
            let place = layout.place(offset: index)
            repairs.append(
                Repair(
                    line: place.line, position: place.position, read: scalar(read), chosen: scalar(symbols[index]),
                    probability: beliefs[index, symbols[index]], passingCandidates: passingCandidates(at: index, raw)))
        }
    }

    /// How many readings of the character, alone, would have been possible where it stands: what the layout has there,
    /// what the recogniser or the likeness of glyphs suggests, and what the check digits over it let pass.
    private func passingCandidates(at index: Int, _ raw: MRZBeliefs) -> Int {
        let allowed = layout.alphabet(offset: index)
        var prior = raw
        prior.apply(allowed: allowed, at: index)
        prior = prior.suspecting([index]) { _ in allowed }
        let floor = DecidedMRZ.candidate * prior[index, symbols[index]]
        let constraints = layout.constraints.map(\.constraint).filter { constraint in
            constraint.terms.contains { $0.index == index } && constraint.applies(to: raw)
        }
        return (0..<LineBeliefs.symbols).count { symbol in
            guard prior[index, symbol] >= floor else { return false }
            var candidate = symbols
            candidate[index] = symbol
            return constraints.allSatisfy { $0.holds(candidate) || !$0.holds(symbols) }
        }
    }

    private func scalar(_ symbol: Int) -> Unicode.Scalar {
        Unicode.Scalar(MRZCharacter(index: UInt8(symbol))?.ascii ?? MRZCharacter.filler.ascii)
    }
}
