import TravelDocument

/// The characters of an MRZ as decided, and what each check digit had to say about them.
struct DecidedMRZ {
    let layout: MRZLayout
    /// Which recognised line each of the layout's lines is; `nil` for a line that was not found.
    let indices: [Int?]
    /// Each line as the recogniser read it; `nil` for a line that was not found.
    let lines: [LineBeliefs?]
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
        lines = hypothesis.lines
        let raw = MRZBeliefs(hypothesis.lines, of: layout)
        beliefs = raw
        let constraints = layout.constraints
        for index in 0..<beliefs.count where raw.isSeen(index) {
            beliefs.apply(allowed: layout.alphabet(offset: index), at: index)
        }
        let likeliest = (0..<beliefs.count).map(beliefs.likeliest)
        let seen = likeliest.indices.filter(raw.isSeen)
        let conforming = seen.count { index in
            let read = raw.likeliest(at: index)
            return hypothesis.layout.alphabet(offset: index).contains(index: UInt8(read))
                || Lookalikes.areAlike(read, likeliest[index])
        }
        conformity = Double(conforming) / Double(max(seen.count, 1))
        symbols = likeliest

        var settled: Set<Int> = []
        for (row, constraint) in constraints where constraint.applies(to: raw) && !numberRunsOn(row) {
            // Where a field disagrees with its digit the composite must disagree, too, and is no reason to doubt others.
            if row.subject == .composite, evidence.values.contains(where: { !$0.holds }) {
                evidence[.composite] = Evidence(holds: constraint.holds(symbols), posterior: 0, changed: 0)
                continue
            }
            decide(row.subject, by: constraint, keeping: row.subject == .composite ? settled : [])
            if evidence[row.subject]?.holds == true { settled.formUnion(constraint.terms.map(\.index)) }
        }
        recordRepairs(from: raw)
    }

    /// Whether the document number goes on in the optional data and has its digit there (Doc 9303-5 and 9303-6,
    /// note j): then the digit's usual place says nothing.
    private func numberRunsOn(_ row: MRZCheckRow) -> Bool {
        row.subject == .field(.documentNumber) && layout.hasLongDocumentNumber(MRZIndices(symbols.map(UInt8.init)))
    }

    /// The probability of the least likely character.
    var leastProbability: Double {
        symbols.indices.filter(beliefs.isSeen).map { beliefs[$0, symbols[$0]] }.min() ?? 0
    }

    /// How many characters are no fillers.
    var printed: Int { symbols.indices.count { beliefs.isSeen($0) && symbols[$0] != Int(MRZCharacter.filler.index) } }

    /// The part of the characters that, as first read, are of the kind that the layout has where they stand; a glyph
    /// that looks like one of them counts as one.
    let conformity: Double

    /// Whether the line with the name begins as one does: a letter for the kind of document, the code of a State, and
    /// further on two fillers after a name.
    var hasNameOfState: Bool {
        let mrz = MRZ(layout: layout, lines: zip(layout.lines(of: symbols), indices).map { $1 == nil ? nil : $0 })
        guard let name = layout.nameCells.first, indices[name.line - 1] != nil,
            layout.cell(for: .issuingState)?.line == name.line
        else { return false }
        return layout.documentCodeLetters.contains(index: UInt8(symbols[0])) && mrz.issuingState != nil
            && mrz.text(of: .givenNames).map { !$0.isEmpty } ?? false
    }

    /// Lets one check digit choose between readings.
    ///
    /// - Parameter settled: Characters that other check digits vouch for already; this one may not change them.
    private mutating func decide(
        _ subject: CheckDigitJudgement.Subject, by constraint: CheckConstraint, keeping settled: Set<Int>
    ) {
        let indices = constraint.terms.map(\.index)
        let read = indices.map { symbols[$0] }
        let asRead = Choice(constraint, among: fixing(settled, in: beliefs, at: indices), symbols: read)
        var chosen = asRead
        // Even a digit that holds does not tell two letters O from two zeros where their weights cancel out.
        var explanations = [
            asRead,
            Choice(
                constraint, among: fixing(settled, in: beliefs.withoutTelling(indices), at: indices),
                odds: Lookalikes.oneGlyph),
        ]
        if !constraint.holds(symbols) {
            // Something was misread: a glyph for one that looks like it, or every O and 0 of a print that does not
            // tell them apart. Else the digit is printed wrong.
            let suspicious = beliefs.suspecting(indices) { layout.alphabet(offset: $0) }
            let blind = suspicious.withoutTelling(indices)
            explanations = [
                Choice(constraint, among: fixing(settled, in: suspicious, at: indices)),
                Choice(constraint, among: fixing(settled, in: blind, at: indices), odds: Lookalikes.oneGlyph),
            ]
            if let best = explanations.max(by: { $0.logProbability < $1.logProbability }),
                best.logProbability - asRead.logProbability > naturalLog(DecidedMRZ.weakestRepair)
            {
                chosen = best
            }
        }
        for (index, symbol) in zip(indices, chosen.symbols) { symbols[index] = symbol }
        let holds = constraint.holds(symbols)
        // All that may be true: each explanation with every text that passes, or what was read over a wrong digit.
        var passing = 0.0
        var share = 0.0
        for explanation in explanations {
            passing += explanation.odds * constraint.posterior(explanation.beliefs).passing
            share += explanation.odds * explanation.probability(of: chosen.symbols, at: indices)
        }
        let printedWrong = DecidedMRZ.printedWrong * (holds && chosen.symbols == read ? 1 - min(passing, 1) : 1)
        let marginals = constraint.posterior(chosen.beliefs).marginals
        evidence[subject] = Evidence(
            holds: holds,
            posterior: holds ? min(share / max(passing + printedWrong, 1e-300), 1) : 0,
            changed: zip(read, chosen.symbols).count { $0 != $1 })
        guard holds else { return }
        for (index, marginal) in zip(indices, marginals) where !settled.contains(index) {
            beliefs.replace(at: index, with: marginal)
        }
    }

    /// The beliefs with some characters taken for certain.
    private func fixing(_ settled: Set<Int>, in beliefs: MRZBeliefs, at indices: [Int]) -> MRZBeliefs {
        var open = beliefs
        for index in indices where settled.contains(index) {
            var certain = [Double](repeating: 0, count: LineBeliefs.symbols)
            certain[symbols[index]] = 1
            open.replace(at: index, with: certain)
        }
        return open
    }

    /// One way of explaining what was seen under a check digit.
    private struct Choice {
        let symbols: [Int]
        let beliefs: MRZBeliefs
        /// How often there is reason for these beliefs.
        let odds: Double
        /// Of the symbols under these beliefs, and of there being reason for them.
        let logProbability: Double

        /// The symbols that are given, whether the check digit holds or not.
        init(_ constraint: CheckConstraint, among beliefs: MRZBeliefs, symbols: [Int]) {
            let logProbability = zip(constraint.terms, symbols).reduce(0) { sum, next in
                sum + naturalLog(max(beliefs[next.0.index, next.1], 1e-300))
            }
            self.init(symbols: symbols, beliefs: beliefs, logProbability: logProbability, odds: 1)
        }

        /// The likeliest symbols with which the check digit holds.
        init(_ constraint: CheckConstraint, among beliefs: MRZBeliefs, odds: Double = 1) {
            let best = constraint.likeliest(beliefs)
            self.init(symbols: best.symbols, beliefs: beliefs, logProbability: best.logProbability, odds: odds)
        }

        private init(symbols: [Int], beliefs: MRZBeliefs, logProbability: Double, odds: Double) {
            self.symbols = symbols
            self.beliefs = beliefs
            self.odds = odds
            self.logProbability = logProbability + naturalLog(odds)
        }

        func probability(of symbols: [Int], at indices: [Int]) -> Double {
            zip(indices, symbols).reduce(1) { $0 * beliefs[$1.0, $1.1] }
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
                    line: place.line, position: place.position, read: scalar(ofSymbol: read),
                    chosen: scalar(ofSymbol: symbols[index]),
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
}
