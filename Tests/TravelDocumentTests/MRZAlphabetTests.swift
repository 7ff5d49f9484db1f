import Testing

@testable import TravelDocument

@Suite("Characters (Doc 9303-3, section 4.3)")
struct MRZAlphabetTests {
    @Test("Thirty-seven ASCII codes are MRZ characters, and each comes back from its index")
    func characters() {
        let all = (UInt8.min...UInt8.max).compactMap { MRZCharacter(ascii: $0) }
        #expect(all.count == MRZCharacter.count)
        #expect(Set(all.map(\.index)) == Set(0..<37))
        #expect(
            (UInt8.min...UInt8.max).allSatisfy { code in MRZCharacter(ascii: code).map { $0.ascii == code } ?? true })
        #expect(MRZCharacter(index: 37) == nil)
    }

    @Test(
        "A digit is worth itself, A to Z 10 to 35, the filler nothing",
        arguments: [("0", 0), ("9", 9), ("A", 10), ("Z", 35), ("<", 0)])
    func values(_ text: String, _ value: Int) {
        #expect(text.utf8.first.flatMap(MRZCharacter.init(ascii:))?.checkValue == value)
    }

    @Test("An alphabet holds what it is named for", arguments: 0..<UInt8(MRZCharacter.count))
    func alphabets(_ index: UInt8) {
        #expect(MRZAlphabet.digits.contains(index: index) == (index < 10))
        #expect(MRZAlphabet.letters.contains(index: index) == (index >= 10 && index < 36))
        #expect(MRZAlphabet.filler.contains(index: index) == (index == 36))
        #expect(MRZAlphabet.alphanumericAndFiller.contains(index: index))
    }

    @Test("An alphabet holds nothing but MRZ characters")
    func foreign() {
        let everything = MRZAlphabet(rawValue: .max)
        #expect(everything == .alphanumericAndFiller)
        #expect((37...UInt8.max).allSatisfy { !everything.contains(index: $0) })
        #expect(MRZAlphabet("Mm F!<") == MRZAlphabet("MF<"))
    }
}
