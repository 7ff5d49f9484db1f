import TravelDocument

/// The beliefs about every character of a whole MRZ, lines one after the other.
struct MRZBeliefs {
    /// `characters x 37`, each row summing to 1.
    private(set) var probabilities: [Double]
    /// Whether the character's line was found; of others nothing is known.
    private let seen: [Bool]

    /// - Parameter lines: The layout's lines, each as long as the layout says; `nil` for one that was not found.
    init(_ lines: [LineBeliefs?], of layout: MRZLayout) {
        var probabilities: [Double] = []
        var seen: [Bool] = []
        for (line, length) in zip(lines, layout.lineLengths) {
            precondition(line.map { $0.count == length } ?? true, "a line of another length than its layout's")
            probabilities +=
                line?.probabilities
                ?? Array(repeating: 1 / Double(LineBeliefs.symbols), count: length * LineBeliefs.symbols)
            seen += Array(repeating: line != nil, count: length)
        }
        self.probabilities = probabilities
        self.seen = seen
    }

    func isSeen(_ index: Int) -> Bool { seen[index] }

    var count: Int { probabilities.count / LineBeliefs.symbols }

    subscript(index: Int, symbol: Int) -> Double { probabilities[index * LineBeliefs.symbols + symbol] }

    func likeliest(at index: Int) -> Int {
        var best = 0
        for symbol in 1..<LineBeliefs.symbols where self[index, symbol] > self[index, best] { best = symbol }
        return best
    }

    /// The likeliest symbol other than `symbol`.
    func runnerUp(to symbol: Int, at index: Int) -> Int {
        var best = symbol == 0 ? 1 : 0
        for other in 0..<LineBeliefs.symbols where other != symbol && self[index, other] > self[index, best] {
            best = other
        }
        return best
    }

    mutating func replace(at index: Int, with distribution: [Double]) {
        probabilities.replaceSubrange(
            index * LineBeliefs.symbols..<(index + 1) * LineBeliefs.symbols, with: distribution)
    }

    /// Takes into account which characters a place may hold. What is ruled out passes its share to the glyphs that it
    /// looks like.
    mutating func apply(allowed: MRZAlphabet, at index: Int) {
        reweigh(at: index) { row in
            let seen = row
            for (a, b, share) in Lookalikes.both
            where allowed.contains(index: UInt8(b)) && !allowed.contains(index: UInt8(a)) {
                row[b] += share * seen[a]
            }
            for symbol in row.indices where !allowed.contains(index: UInt8(symbol)) {
                row[symbol] *= MRZBeliefs.nonconforming
            }
        }
    }

    /// The beliefs once there is reason to think that a glyph was taken for one that looks like it: a check digit over
    /// it does not hold.
    func suspecting(_ indices: some Sequence<Int>, allowed: (Int) -> MRZAlphabet) -> MRZBeliefs {
        var suspicious = self
        for index in indices where isSeen(index) {
            let allowed = allowed(index)
            suspicious.reweigh(at: index) { row in
                let seen = row
                for (a, b, share) in Lookalikes.both where allowed.contains(index: UInt8(b)) {
                    row[b] += share * seen[a]
                }
            }
        }
        return suspicious
    }

    /// The beliefs if the print's O and 0 are one glyph, so that which of them was read means nothing.
    func withoutTelling(_ indices: some Sequence<Int>) -> MRZBeliefs {
        var blind = self
        for index in indices where isSeen(index) {
            blind.reweigh(at: index) { row in
                let sum = row[Lookalikes.zero] + row[Lookalikes.letterO]
                row[Lookalikes.zero] = sum * Lookalikes.zeroRatherThanO
                row[Lookalikes.letterO] = sum * (1 - Lookalikes.zeroRatherThanO)
            }
        }
        return blind
    }

    private mutating func reweigh(at index: Int, _ change: (inout [Double]) -> Void) {
        var row = Array(probabilities[index * LineBeliefs.symbols..<(index + 1) * LineBeliefs.symbols])
        change(&row)
        let sum = row.reduce(0) { $0 + $1 + MRZBeliefs.floor }
        for symbol in row.indices { row[symbol] = (row[symbol] + MRZBeliefs.floor) / sum }
        replace(at: index, with: row)
    }

    /// How often a document has a character where its layout has none of the kind: specimens and old issuers do.
    private static let nonconforming = 0.002
    /// No character is ever quite impossible.
    private static let floor = 1e-9
}

/// Glyphs that print, blur or a typeface makes look alike, and how often what looks like one is the other.
///
/// These odds count only where something speaks against what was read: the layout, or a check digit.
/// O and 0 are the same glyph in many faces that documents are printed in.
enum Lookalikes {
    /// Each pair both ways: how often what looks like `a` is `b`.
    static let both: [(a: Int, b: Int, share: Double)] = pairs.flatMap { pair in
        [(index(pair.0), index(pair.1), pair.2), (index(pair.1), index(pair.0), pair.3)]
    }

    static let zero = index("0")
    static let letterO = index("O")
    /// In numbers; many States do not use the letter there at all.
    static let zeroRatherThanO = 0.9
    /// How often a print has one glyph for both, once a check digit does not hold.
    static let oneGlyph = 0.1

    static func areAlike(_ a: Int, _ b: Int) -> Bool { both.contains { $0.a == a && $0.b == b } }

    /// Two glyphs, how often what looks like the first is the second, and the other way round. Documents have far more
    /// zeros than letters O.
    private static let pairs: [(StaticString, StaticString, Double, Double)] = [
        ("O", "0", 0.08, 0.03), ("D", "0", 0.005, 0.002), ("Q", "0", 0.005, 0.002), ("O", "Q", 0.002, 0.002),
        ("O", "D", 0.002, 0.002), ("I", "1", 0.03, 0.01), ("L", "1", 0.002, 0.002), ("Z", "2", 0.01, 0.01),
        ("S", "5", 0.01, 0.01), ("G", "6", 0.005, 0.005), ("B", "8", 0.01, 0.01), ("U", "V", 0.002, 0.002),
        ("T", "7", 0.001, 0.001), ("A", "4", 0.001, 0.001),
    ]

    private static func index(_ character: StaticString) -> Int {
        Int(MRZCharacter.index(ascii: character.utf8Start.pointee))
    }
}
