import Testing

@testable import TravelDocument

@Suite("Check digits (Doc 9303-3, section 4.9)")
struct CheckDigitTests {
    @Test("The digit is the one that the source prints", arguments: Vectors.doc9303.check_digits)
    func vectors(_ vector: Vectors.CheckDigit) {
        #expect(CheckDigit.compute(over: Array(vector.characters.utf8)) == vector.check_digit.utf8.first)
    }

    @Test("There is none over a character that is no MRZ character", arguments: ["12 4", "l2", "1\u{0}", "É"])
    func foreign(_ text: String) {
        #expect(CheckDigit.compute(over: Array(text.utf8)) == nil)
    }

    @Test("The weights are 7, 3, 1 and again")
    func weights() {
        #expect((0..<7).map(CheckDigit.weight) == [7, 3, 1, 7, 3, 1, 7])
    }

    @Test("The fast computation agrees with the plain one, on any characters", arguments: MRZLayout.all)
    func agreement(_ layout: MRZLayout) {
        var generator = SeededGenerator(seed: 9303)
        for _ in 0..<200 {
            var indices = MRZIndices()
            for offset in 0..<layout.characterCount { indices[offset] = .random(in: 0...36, using: &generator) }
            // Half of them with digits that hold, one in ten with a character that could not be read.
            if Bool.random(using: &generator) {
                for check in layout.compiledChecks { indices[check.digit] = check.computed(indices) ?? 0 }
            }
            if Int.random(in: 0..<10, using: &generator) == 0 {
                indices[.random(in: 0..<layout.characterCount, using: &generator)] = .random(
                    in: 37...255, using: &generator)
            }
            let mrz = MRZ(layout: layout, indices: indices)
            let failing = layout.failingChecks(indices)
            for (check, judgement) in mrz.checkDigits.enumerated() {
                let covered = judgement.covers.flatMap { span in
                    span.positions.map { mrz[line: span.line, position: $0] }
                }
                let plain = CheckDigit.compute(over: covered)
                #expect(judgement.computed == plain)
                #expect(judgement.holds == !failing.contains(MRZCheckSet(check: check)))
                if plain != nil, judgement.printed != MRZCharacter.fillerASCII {
                    #expect(judgement.holds == (judgement.printed == plain))
                }
            }
        }
    }
}

@Suite("Check digits of empty fields (Doc 9303-4, section 4.2.2.2)")
struct EmptyFieldTests {
    @Test(
        "Over an empty personal number, zero holds and so does the filler, and nothing else",
        arguments: [("0", true), ("<", true), ("1", false), ("A", false)])
    func personalNumber(_ printed: String, _ holds: Bool) {
        let judgements = mrz(.td3, "P<UTO", "HA672242<6YTO5802254M9601086<<<<<<<<<<<<<<\(printed)8").checkDigits
        #expect(judgements[3].subject == .field(.personalNumber))
        #expect(judgements[3].holds == holds)
    }

    @Test("A filler over a personal number that is there does not hold, even where zero would")
    func notEmpty() {
        let judgements = mrz(.td3, "P<UTO", "HA672242<6YTO5802254M96010860<<<<<<<<<<<<<<8").checkDigits
        #expect(judgements[3].computed == UInt8(ascii: "0"))
        #expect(!judgements[3].holds)
    }

    @Test("Over an unknown date of birth, zero and filler hold", arguments: ["0", "<"])
    func unknownBirth(_ printed: String) {
        #expect(mrz(.td1, "", "<<<<<<\(printed)", "").checkDigits[1].holds)
    }

    @Test("A filler never stands for the digit of a document number")
    func documentNumber() {
        #expect(!mrz(.td3, "P<UTO", "<<<<<<<<<<").checkDigits[0].holds)
        #expect(!mrz(.td2, "I<UTO", "L898902C<<").checkDigits[0].holds)
    }
}
