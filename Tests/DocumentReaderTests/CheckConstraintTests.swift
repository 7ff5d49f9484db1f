import Testing
import TravelDocument

@testable import DocumentReader

@Suite("What a check digit says about uncertain characters")
struct CheckConstraintTests {
    /// Beliefs about the first characters of a TD3's second line, the rest of no account.
    private func beliefs(_ rows: [[Int: Double]]) -> MRZBeliefs {
        let line = DrawnSteps.line(of: String(repeating: "<", count: 44)).free
        var beliefs = MRZBeliefs([line, line], of: .td3)
        for (index, row) in rows.enumerated() {
            var distribution = [Double](repeating: 0, count: 37)
            for (symbol, probability) in row { distribution[symbol] = probability }
            beliefs.replace(at: index, with: distribution)
        }
        return beliefs
    }

    private let constraint = CheckConstraint(covering: [0, 1, 2], digitAt: 3)
    private let rows: [[Int: Double]] = [
        [0: 0.5, 24: 0.4, 13: 0.1], [1: 0.7, 18: 0.3], [8: 0.6, 11: 0.35, 3: 0.05], [2: 0.5, 7: 0.3, 0: 0.2],
    ]

    /// Every text with its probability, and whether it passes by the plain sum of Doc 9303-3, section 4.9.
    private var texts: [(symbols: [Int], probability: Double, passes: Bool)] {
        var texts: [([Int], Double)] = [([], 1)]
        for row in rows {
            texts = texts.flatMap { text in row.map { (text.0 + [$0.key], text.1 * $0.value) } }
        }
        return texts.map { symbols, probability in
            let sum = zip(symbols, [7, 3, 1]).reduce(0) { $0 + $1.0 * $1.1 }
            return (symbols, probability, sum % 10 == symbols[3] % 10)
        }
    }

    @Test("The likeliest text that passes is found without trying all of them")
    func likeliest() throws {
        let best = try #require(texts.filter(\.passes).max { $0.probability < $1.probability })
        let found = constraint.likeliest(beliefs(rows))
        #expect(found.symbols == best.symbols)
        #expect(abs(found.logProbability - naturalLog(best.probability)) < 1e-9)
    }

    @Test("The probability that a text passes, and each character's given that it does, are exact")
    func posterior() {
        let passing = texts.filter(\.passes)
        let sum = passing.reduce(0) { $0 + $1.probability }
        let found = constraint.posterior(beliefs(rows))
        #expect(abs(found.passing - sum) < 1e-12)
        for term in 0..<4 {
            for symbol in rows[term].keys {
                let expected = passing.filter { $0.symbols[term] == symbol }.reduce(0) { $0 + $1.probability } / sum
                #expect(abs(found.marginals[term][symbol] - expected) < 1e-12)
            }
        }
    }

    @Test(
        "A layout's conditions hold for ICAO's specimens",
        arguments: [
            (MRZLayout.td3, "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10"),
            (
                MRZLayout.td1,
                "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<"
            ),
            (MRZLayout.td2, "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F1204159<<<<<<<6"),
            (
                MRZLayout.mrvA,
                "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L8988901C4XXX4009078F96121096ZE184226B<<<<<<"
            ),
        ])
    func specimens(layout: MRZLayout, text: String) {
        let symbols = text.utf8.map { Int(MRZCharacter.index(ascii: $0)) }
        #expect(layout.constraints.count == layout.checkRows.count)
        for (row, constraint) in layout.constraints { #expect(constraint.holds(symbols), "\(row.subject)") }
        var wrong = symbols
        wrong[layout.offset(line: layout == .td1 ? 1 : 2, position: layout == .td1 ? 6 : 1)] = 5
        #expect(layout.constraints.contains { !$0.constraint.holds(wrong) })
    }
}
