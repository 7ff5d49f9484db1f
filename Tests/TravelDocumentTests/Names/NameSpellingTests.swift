import Foundation
import Testing

@testable import TravelDocument

@Suite("Spelling printed names (Doc 9303-3, section 4.6 and appendix B)")
struct NameSpellingTests {
    @Test("Worked examples come out as their source has them", arguments: NameVectors.shared.spelled)
    func examples(_ example: NameVectors.Spelled) {
        let language = example.language.flatMap(NameLanguage.init)
        for text in [
            example.printed, example.printed.decomposedStringWithCanonicalMapping, example.printed.uppercased(),
        ] {
            let spelling = NameSpelling(text)
            #expect(spelling.error == nil)
            #expect(spelling.recommended(in: language) == example.recommended)
            #expect(spelling.allows(example.recommended))
            for other in example.also ?? [] { #expect(spelling.allows(other), "\(other)") }
            #expect(!spelling.allows(example.recommended + "X"))
            #expect(!spelling.allows("X" + example.recommended))
            #expect(!spelling.allows(String(example.recommended.dropLast())))
        }
    }

    @Test("The standard's own examples are legal spellings", arguments: StandardNameVectors.shared.spellings)
    func standard(_ example: StandardNameVectors.Spelling) throws {
        let parts = example.characters.split(separator: "<<").map(String.init)
        // One of the examples was cut after 39 characters.
        let matcher = NameMatcher(
            primaryIdentifier: MRZText(text: parts[0]),
            secondaryIdentifier: MRZText(text: parts.count > 1 ? parts[1] : ""),
            mayBeTruncated: example.characters.count == 39)
        let printed =
            parts.count > 1
            ? PrintedName(example.text) : PrintedName(primaryIdentifier: example.text, secondaryIdentifier: "")
        #expect(matcher.compare(printed).agreement != .differs)
        if parts.count == 1, example.characters.count < 39 { #expect(NameSpelling(example.text).allows(parts[0])) }
    }

    @Test(
        "Every kind of apostrophe joins, every kind of hyphen and blank parts, and what cannot be seen does nothing",
        arguments: [
            ("’", ""), ("'", ""), ("`", ""), ("´", ""), ("ʼ", ""), ("ʻ", ""), ("′", ""), ("＇", ""), (".", ""),
            ("·", ""),
            ("(", ""), ("\u{200D}", ""), ("\u{200F}", ""), ("\u{AD}", ""), ("\u{301}", ""), ("/", ""), ("\u{640}", ""),
            ("-", " "), ("‐", " "), ("\u{2011}", " "), ("–", " "), ("—", " "), ("−", " "), ("－", " "), ("\u{5BE}", " "),
            (",", " "), ("،", " "), ("、", " "), (" ", " "), ("\u{A0}", " "), ("\u{202F}", " "), ("\u{3000}", " "),
            ("\t", " "), ("\n", " "), ("<", " "), ("<<", " "), (" - ", " "), (". ", " "),
        ])
    func punctuation(_ mark: String, _ expected: String) {
        let spelling = NameSpelling("AB\(mark)CD")
        #expect(spelling.recommended == "AB\(expected)CD")
        #expect(spelling.allows("AB\(expected)CD"))
        // Marks at the ends of a name part nothing.
        #expect(NameSpelling("\(mark)AB\(mark)").recommended == "AB")
        #expect(NameSpelling("\(mark)AB\(mark)").allows("AB"))
    }

    @Test(
        "What cannot be spelled is told with its kind and place",
        arguments: [
            ("A1", .digit, 1), ("٣", .digit, 0), ("ANNA Ⅱ", .digit, 5), ("中", .noSpelling, 0), ("É€", .noSpelling, 1),
            ("e\u{301}€", .noSpelling, 2), ("A\u{0}", .noSpelling, 1),
        ] as [(String, MRZNameError.Code, Int)])
    func unspellable(_ text: String, _ code: MRZNameError.Code, _ offset: Int) {
        let spelling = NameSpelling(text)
        #expect(spelling.error == MRZNameError(code: code, identifier: nil, offset: offset))
        #expect(spelling.spellings(limit: 10).isEmpty)
        #expect(!spelling.allows(spelling.recommended))
        for character in text.unicodeScalars where !character.isASCII {
            #expect(spelling.error?.description.unicodeScalars.contains(character) == false)
        }
    }

    @Test(
        "A State's language is known where the standard spells it otherwise",
        arguments: [("UKR", "HALYNA"), ("SRB", "HALINA"), ("BLR", "HALINA"), ("BGR", "GALINA"), ("UTO", "GALINA")])
    func languages(_ state: String, _ expected: String) throws {
        let language = NameLanguage(issuingState: try #require(StateCode(state)))
        #expect(NameSpelling("Галина").recommended(in: language) == expected)
    }

    @Test("Listed spellings are the legal ones, the recommended first")
    func enumeration() {
        #expect(NameSpelling("Ü").spellings(limit: 10) == ["UE", "UXX", "U"])
        #expect(NameSpelling("Ä-Ö").spellings(limit: 10) == ["AE OE", "AE O", "A OE", "A O"])
        #expect(NameSpelling("Ä-Ö").spellings(limit: 3) == ["AE OE", "AE O", "A OE"])
        #expect(NameSpelling("ة").spellings(limit: 10) == ["XAH", "XTA"])
        #expect(NameSpelling("Є").spellings(limit: 10) == ["IE", "YE"])
        #expect(NameSpelling("ВЄ").spellings(limit: 10) == ["VIE"])
        #expect(NameSpelling(String(repeating: "Ü", count: 500)).spellings(limit: 7).count == 7)
    }

    @Test("Every listed spelling is allowed, in every script")
    func allowed() {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<1_000 {
            let spelling = NameSpelling(Self.name(&generator))
            #expect(spelling.error == nil)
            let texts = spelling.spellings(limit: 30)
            #expect(texts.first == spelling.recommended)
            for text in texts where text.utf8.count <= NameTarget.capacity { #expect(spelling.allows(text)) }
        }
    }

    @Test("A spelling printed by accident gives nothing away")
    func description() {
        let name = PrintedName(primaryIdentifier: "ZÜQ", secondaryIdentifier: "ZQ")
        #expect(!"\(name)".contains("Z") && !"\(name)".contains("Q") && !"\(name)".contains("row"))
    }

    @Test("Any text at all has an answer")
    func fuzz() {
        var generator = SeededGenerator(seed: 32)
        for _ in 0..<1_500 {
            let text = Self.anything(&generator)
            let spelling = NameSpelling(text)
            if let error = spelling.error { #expect(error.offset < text.unicodeScalars.count) }
            _ = spelling.spellings(limit: 5)
            #expect(spelling.recommended.utf8.allSatisfy { $0 == 0x20 || (0x41...0x5A).contains($0) })
            #expect(
                spelling.error != nil || spelling.recommended.utf8.count > 40 || spelling.allows(spelling.recommended))
        }
    }

    /// A name of a few components in one of the scripts that the tables have.
    static func name(_ generator: inout SeededGenerator) -> String {
        let script = NationalScript.allCases.randomElement(using: &generator) ?? .latin
        var letters = script.tables.flatMap(\.rows).flatMap { $0.letters.map { String(Character($0)) } }
        if script == .latin { letters += (65...90).map { String(UnicodeScalar($0)) } + ["e\u{301}", "ẞ", "ﬁ", "ṩ"] }
        let marks = [" ", "-", "’", ", ", "."]
        return (0..<Int.random(in: 1...24, using: &generator)).map { place in
            place > 0 && Int.random(in: 0..<6, using: &generator) == 0
                ? marks.randomElement(using: &generator) ?? " " : letters.randomElement(using: &generator) ?? "A"
        }.joined()
    }

    /// Scalars from everywhere, those that names have more often.
    static func anything(_ generator: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...60, using: &generator) {
            let ranges: [ClosedRange<UInt32>] = [
                0...0x7F, 0x80...0x24F, 0x300...0x36F, 0x370...0x52F, 0x600...0x6FF, 0x10A0...0x10FF, 0x1E00...0x1FFF,
                0x2000...0x206F, 0xFB00...0xFEFF, 0...0x10FFFF,
            ]
            let range = ranges.randomElement(using: &generator) ?? 0...0x7F
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { text.append(scalar) }
        }
        return String(text)
    }
}
