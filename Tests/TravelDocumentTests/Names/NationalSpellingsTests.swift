import Testing

@testable import TravelDocument

@Suite("From an MRZ back to national letters")
struct NationalSpellingsTests {
    @Test(
        "Arabic comes back as it was written (Doc 9303-3, appendix B.5.7)",
        arguments: [
            ("ABW", "ابو"), ("BKR", "بكر"), ("MXHMD", "محمد"), ("BN", "بن"), ("ZKRYA", "زكريا"), ("ALRAZY", "الرازي"),
            ("ABW<BKR<MXHMD<BN<ZKRYA<ALRAZY", "ابو بكر محمد بن زكريا الرازي"), ("JMYLXAH NEYMXAH", "جميلة نعيمة"),
            ("FXDZXDZXAH", "فضّة"), ("EBBAS", "عبّاس"), ("ALLH", "الله"), ("ALLXH", "الله"),
        ])
    func arabic(_ mrz: String, _ expected: String) {
        #expect(NationalSpellings(mrz, in: .arabic).spellings(limit: 1) == [expected])
    }

    @Test(
        "Every row of the Arabic table comes back (Doc 9303-3, appendix B.6)",
        arguments: TransliterationTable.arabic.rows)
    func arabicRows(_ row: TransliterationRow) throws {
        let letters = String(String.UnicodeScalarView(row.letters))
        for spelling in row.spellings where !spelling.text.isEmpty {
            #expect(NationalSpellings(spelling.text, in: .arabic).spellings(limit: 8).contains(letters))
        }
    }

    @Test("Texts that no letters are spelled as have no candidates")
    func none() {
        #expect(NationalSpellings("XQ", in: .arabic).isEmpty)
        #expect(NationalSpellings("X", in: .arabic).isEmpty)
        #expect(NationalSpellings("ANNA1", in: .latin).isEmpty)
        #expect(NationalSpellings("", in: .latin).spellings(limit: 5).isEmpty)
    }

    @Test("Each place has its candidates: the printed letter, then the longest")
    func places() throws {
        let spellings = NationalSpellings("MUELLER", in: .latin)
        #expect(spellings.candidates[1].prefix(2).map(\.letters) == ["U", "Ü"])
        #expect(spellings.candidates[1].prefix(2).map(\.count) == [1, 2])
        #expect(NationalSpellings("UE", in: .latin).spellings(limit: 100).contains("Ü"))
        #expect(NationalSpellings("SHCHERBA", in: .cyrillic).spellings(limit: 1) == ["ЩЕРБА"])
        #expect(NationalSpellings("YURII", in: .cyrillic, language: .ukrainian).spellings(limit: 200).contains("ЮРІЙ"))
        #expect(!NationalSpellings("YURII", in: .cyrillic, language: .serbian).spellings(limit: 200).contains("ЮРІЙ"))
    }

    @Test("Any text at all has an answer, of any length", arguments: NationalScript.allCases)
    func fuzz(_ script: NationalScript) {
        var generator = SeededGenerator(seed: 22)
        for _ in 0..<200 {
            let text = NameSpellingTests.anything(&generator).uppercased()
            #expect(NationalSpellings(text, in: script).spellings(limit: 3).count <= 3)
        }
        let letters = Array("ABCDEGHIKLMNOSTUXYZ< ")
        for _ in 0..<100 {
            let text = String((0..<40).map { _ in letters.randomElement(using: &generator) ?? "A" })
            let spellings = NationalSpellings(text, in: script)
            #expect(spellings.spellings(limit: 3).isEmpty == spellings.isEmpty)
        }
        #expect(NationalSpellings(String(repeating: "A", count: 1_000_000), in: script).isEmpty)
    }

    @Test("Every candidate is spelled as it was read, in every script", arguments: NationalScript.allCases)
    func roundTrip(_ script: NationalScript) {
        var generator = SeededGenerator(seed: 21)
        let spellings = script.tables.flatMap(\.rows).flatMap(\.spellings).map(\.text)
        for _ in 0..<80 {
            let mrz = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                spellings.randomElement(using: &generator) ?? "A"
            }.joined()
            for text in NationalSpellings(mrz, in: script).spellings(limit: 20) {
                #expect(NameSpelling(text).allows(mrz), "\(text) \(mrz)")
            }
        }
    }
}

@Suite("The Russian internal passport's code")
struct RussianInternalPassportCodeTests {
    @Test("Every letter of the alphabet comes back", arguments: RussianInternalPassportCode.rows)
    func rows(_ row: RussianInternalPassportCode.Row) throws {
        let letter = String(Character(row.letter))
        let character = String(Character(row.character))
        #expect(try RussianInternalPassportCode.encoded(letter) == character)
        #expect(try RussianInternalPassportCode.encoded(letter.lowercased()) == character)
        #expect(RussianInternalPassportCode.decoded(character) == letter)
    }

    @Test("Names go there and back; marks may follow their letters")
    func names() throws {
        #expect(try RussianInternalPassportCode.encoded("Щёлкин Пётр") == "W2LKIN P2TR")
        #expect(try RussianInternalPassportCode.encoded("Е\u{308}лкин И\u{306}") == "2LKIN Q")
        #expect(RussianInternalPassportCode.decoded("W2LKIN<<P2TR") == "ЩЁЛКИН  ПЁТР")
        #expect(RussianInternalPassportCode.decoded("A1") == nil)
        #expect(throws: MRZNameError(code: .noSpelling, identifier: nil, offset: 1)) {
            try RussianInternalPassportCode.encoded("АB")
        }
    }
}
