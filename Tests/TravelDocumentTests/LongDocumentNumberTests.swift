import Testing

@testable import TravelDocument

@Suite("Long document numbers (Doc 9303-5 and 9303-6, note j; 9303-5, section 4.2.4)")
struct LongDocumentNumberTests {
    @Test("The number is whole, its digit covers both parts and not the filler between them")
    func covers() {
        let mrz = mrz(.td1, "IDBEL600001795<0152<ABC", "", "")
        #expect(mrz.documentNumberIsLong)
        #expect(mrz.documentNumber == "600001795015")
        #expect(mrz.text(of: .optionalData1) == "ABC")
        let judgement = mrz.checkDigits[0]
        #expect(judgement.covers == [.init(line: 1, positions: 6...14), .init(line: 1, positions: 16...18)])
        #expect((judgement.line, judgement.position) == (1, 19))
        #expect(judgement.holds)
        #expect(mrz.spans(of: .documentNumber) == judgement.covers)
    }

    @Test("TD2 has the rule too")
    func td2() {
        let mrz = mrz(.td2, "I<UTO", "D23145890<UTO7408122F120415934<<<<<")
        #expect(mrz.documentNumberIsLong)
        #expect(mrz.documentNumber == "D231458903")
        #expect(mrz.checkDigits[0].position == 30)
    }

    @Test(
        "A number is not long without a full first part, or without a run of two or more that a filler ends",
        arguments: [
            "I<UTOD23145890<<<<<<<<<<<<<<<<",  // nothing follows
            "I<UTOD23145890<7<<<<<<<<<<<<<<",  // a check digit of nothing
            "I<UTOD2314589<<38001085718<<<<",  // a filler for the digit of a short number, then other data
            "I<UTOD23145890<734912345678901",  // no filler ends it
            "I<UTOD231458907349<<<<<<<<<<<<",  // a digit stands where the filler should
        ])
    func short(_ line: String) {
        let mrz = mrz(.td1, line, "", "")
        #expect(!mrz.documentNumberIsLong)
        #expect(mrz.documentNumber.count <= 9)
        #expect(mrz.checkDigits[0].covers == [.init(line: 1, positions: 6...14)])
    }

    @Test("Visas show only the nine principal characters (Doc 9303-7, note j)", arguments: [MRZLayout.mrvA, .mrvB])
    func visas(_ layout: MRZLayout) {
        let mrz = mrz(layout, "V<UTO", "D23145890<UTO7408122F120415934<<<<<")
        #expect(!mrz.documentNumberIsLong)
    }

    @Test("Every wrong digit of a long number is found")
    func wrong() {
        for digit in 0...9 where digit != 2 {
            #expect(!mrz(.td1, "IDBEL600001795<015\(digit)<", "", "").checkDigits[0].holds)
        }
    }
}
