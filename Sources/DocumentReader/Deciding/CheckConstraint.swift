import TravelDocument

/// One check digit as a condition on characters: the weighted sum of their values, the digit's own subtracted, is
/// divisible by ten (Doc 9303-3, section 4.9).
///
/// All that a check digit can say about uncertain characters follows exactly from ten residues: no candidate needs to
/// be enumerated to find the likeliest text that passes, nor the probability that a text passes by chance.
struct CheckConstraint {
    /// One covered character: where it stands among the MRZ's characters, and what its value is multiplied with.
    struct Term {
        var index: Int
        var weight: Int
    }

    /// The covered characters in order, the digit itself last with weight 9, which is -1 modulo 10.
    let terms: [Term]
    /// Whether a filler may stand in the digit's place, where all that it covers is worth nothing.
    private let mayBeFiller: Bool

    init(covering covered: [Int], digitAt digit: Int, mayBeFiller: Bool = false) {
        self.mayBeFiller = mayBeFiller
        let weights = [7, 3, 1]
        terms =
            covered.enumerated().map { Term(index: $1, weight: weights[$0 % 3]) } + [Term(index: digit, weight: 9)]
    }

    /// Doc 9303-3, section 4.9: digits are worth themselves, A...Z 10...35, the filler nothing.
    private static func value(_ symbol: Int) -> Int { symbol == 36 ? 0 : symbol }

    private static func residue(_ term: Term, _ symbol: Int) -> Int { term.weight * value(symbol) % 10 }

    /// Whether a symbol may stand for a term: any for what is covered, but only a digit in the digit's place.
    private func allows(_ symbol: Int, at term: Int) -> Bool {
        term < terms.count - 1 || symbol < 10 || mayBeFiller && symbol == Int(MRZCharacter.filler.index)
    }

    /// Whether all of its characters were seen.
    func applies(to beliefs: MRZBeliefs) -> Bool { terms.allSatisfy { beliefs.isSeen($0.index) } }

    /// - Parameter symbols: All characters of the MRZ.
    func holds(_ symbols: [Int]) -> Bool {
        guard let digit = terms.last, allows(symbols[digit.index], at: terms.count - 1) else { return false }
        return terms.reduce(0) { $0 + CheckConstraint.residue($1, symbols[$1.index]) } % 10 == 0
    }

    /// The likeliest characters that satisfy the condition.
    ///
    /// - Parameter beliefs: For each character of the MRZ the probabilities of the 37 symbols.
    /// - Returns: A symbol for each term, and the logarithm of the probability of all of them together.
    func likeliest(_ beliefs: MRZBeliefs) -> (symbols: [Int], logProbability: Double) {
        var best = [Double](repeating: -.infinity, count: 10)
        best[0] = 0
        var choices: [[(symbol: Int, from: Int)]] = []
        for (number, term) in terms.enumerated() {
            var next = [Double](repeating: -.infinity, count: 10)
            var choice = [(symbol: Int, from: Int)](repeating: (0, 0), count: 10)
            for symbol in 0..<LineBeliefs.symbols where allows(symbol, at: number) {
                let logProbability = naturalLog(max(beliefs[term.index, symbol], 1e-300))
                for residue in 0..<10 where best[residue] > -.infinity {
                    let target = (residue + CheckConstraint.residue(term, symbol)) % 10
                    if best[residue] + logProbability > next[target] {
                        next[target] = best[residue] + logProbability
                        choice[target] = (symbol, residue)
                    }
                }
            }
            best = next
            choices.append(choice)
        }
        var residue = 0
        var symbols: [Int] = []
        for choice in choices.reversed() {
            symbols.append(choice[residue].symbol)
            residue = choice[residue].from
        }
        return (symbols.reversed(), best[0])
    }

    /// The probability that the characters, each drawn from its own distribution, satisfy the condition, and each
    /// character's distribution given that they do.
    func posterior(_ beliefs: MRZBeliefs) -> (passing: Double, marginals: [[Double]]) {
        // forward[i][r]: probability that the first i terms sum to r; backward[i][r]: that the rest sum to -r.
        var forward = [[Double]](repeating: [Double](repeating: 0, count: 10), count: terms.count + 1)
        var backward = forward
        forward[0][0] = 1
        backward[terms.count][0] = 1
        for (i, term) in terms.enumerated() {
            for symbol in 0..<LineBeliefs.symbols where allows(symbol, at: i) {
                let step = CheckConstraint.residue(term, symbol)
                let probability = beliefs[term.index, symbol]
                for residue in 0..<10 { forward[i + 1][(residue + step) % 10] += probability * forward[i][residue] }
            }
        }
        for (i, term) in terms.enumerated().reversed() {
            for symbol in 0..<LineBeliefs.symbols where allows(symbol, at: i) {
                let step = CheckConstraint.residue(term, symbol)
                let probability = beliefs[term.index, symbol]
                for residue in 0..<10 { backward[i][residue] += probability * backward[i + 1][(residue + step) % 10] }
            }
        }
        let passing = forward[terms.count][0]
        let marginals = terms.enumerated().map { i, term in
            (0..<LineBeliefs.symbols).map { symbol -> Double in
                guard allows(symbol, at: i) else { return 0 }
                let step = CheckConstraint.residue(term, symbol)
                var sum = 0.0
                for residue in 0..<10 { sum += forward[i][residue] * backward[i + 1][(residue + step) % 10] }
                return passing > 0 ? beliefs[term.index, symbol] * sum / passing : beliefs[term.index, symbol]
            }
        }
        return (passing, marginals)
    }
}

extension MRZLayout {
    /// The layout's check digits as conditions, in the order in which they are printed.
    var constraints: [(row: MRZCheckRow, constraint: CheckConstraint)] {
        checkRows.compactMap { row in
            guard let digit = cells.first(where: { $0.content == .checkDigit(row.subject) }) else { return nil }
            let covered = row.covers.flatMap { span in
                span.positions.map { offset(line: span.line, position: $0) }
            }
            let place = offset(line: digit.line, position: digit.positions.lowerBound)
            return (row, CheckConstraint(covering: covered, digitAt: place, mayBeFiller: row.mayBeFillerWhenEmpty))
        }
    }
}
