import Testing

@testable import TravelDocument

@Suite("Explaining check digits")
struct MRZExplanationTests {
    @Test("Sum and terms agree with the judgement", arguments: Vectors.specimens)
    func agreement(_ specimen: Vectors.Specimen) throws {
        let mrz = try specimen.mrz()
        let explanation = mrz.explanation
        #expect(explanation.checkDigits.map(\.judgement) == mrz.checkDigits)
        for digit in explanation.checkDigits {
            #expect(digit.terms.count == digit.judgement.covers.reduce(0) { $0 + $1.positions.count })
            #expect(digit.sum.map { UInt8(ascii: "0") + UInt8($0 % 10) } == digit.judgement.computed)
        }
    }

    @Test("The standard's third example comes out as it is printed there (Doc 9303-3, appendix A)")
    func example() {
        let explanation = mrz(.td3, "P<YTO", "HA672242<6YTO5802254M9601086<<<<<<<<<<<<<<08").explanation
        #expect(explanation.checkDigits[4].sum == 448)
        #expect(
            explanation.checkDigits[4].terms.prefix(10).map(\.product) == [119, 30, 6, 49, 6, 2, 28, 6, 0, 42])
    }

    @Test("The text is a table that fits a terminal")
    func text() {
        let explanation = mrz(.td1, "IDBEL600001795<0152", "<<<<<<<", "").explanation
        #expect(explanation.lines.allSatisfy { $0.count <= 79 })
        #expect(
            explanation.description.contains(
                """
                document number: digit at line 1, position 19
                  over line 1, 6 to 14; line 1, 16 to 18
                  character   6   0   0   0   0   1   7   9   5   0   1   5
                  value       6   0   0   0   0   1   7   9   5   0   1   5
                  weight      7   3   1   7   3   1   7   3   1   7   3   1
                  product    42   0   0   0   0   1  49  27   5   0   3   5
                  Sum 132, remainder 2: computed 2, printed 2; it holds.
                """))
        #expect(
            explanation.checkDigits.map(\.rules) == [
                [.longDocumentNumber], [.fillerForEmptyField], [.fillerForEmptyField], [],
            ])
    }
}
