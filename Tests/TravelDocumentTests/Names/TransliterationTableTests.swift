import Foundation
import Testing

@testable import TravelDocument

@Suite("Transliteration tables (Doc 9303-3, section 6)")
struct TransliterationTableTests {
    @Test("Tables and vectors say the same", arguments: TransliterationTable.allCases)
    func vectors(_ table: TransliterationTable) throws {
        let expected = try #require(TransliterationVectors.shared.tables.first { $0.name == table.rawValue })
        #expect(TransliterationVectors.Table(table) == expected)
    }

    @Test("The vectors have no other table")
    func allTables() {
        #expect(TransliterationVectors.shared.tables.map(\.name) == TransliterationTable.allCases.map(\.rawValue))
        #expect(
            TransliterationVectors.shared.russian_internal_passport.rows
                == RussianInternalPassportCode.rows.map {
                    .init(letter: String(Character($0.letter)), character: String(Character($0.character)))
                })
    }

    @Test(
        "The standard's tables have as many rows as it prints, by code point",
        arguments: [(TransliterationTable.latin, 95), (.cyrillic, 48), (.arabic, 80)])
    func counts(_ table: TransliterationTable, _ count: Int) {
        #expect(table.rows.count == count)
        let codes = table.rows.flatMap(\.letters).map(\.value)
        #expect(codes == codes.sorted() && Set(codes).count == codes.count)
    }

    @Test("No letter stands in two tables, and spellings are letters from A to Z")
    func disjoint() {
        let rows = TransliterationTable.allCases.flatMap(\.rows)
        #expect(Set(rows.map(\.letters)).count == rows.count)
        for row in rows {
            #expect(!row.spellings.isEmpty)
            #expect(row.spellings.allSatisfy { $0.text.utf8.allSatisfy { (0x41...0x5A).contains($0) } })
            #expect(Set(row.spellings.map(\.text)).count == row.spellings.count)
        }
    }

    @Test(
        "Every row spells its letter, capital or small, in one code or in several",
        arguments: TransliterationTable.allCases)
    func rows(_ table: TransliterationTable) {
        for row in table.rows where !row.doublesTheLetterBefore {
            let letters = String(String.UnicodeScalarView(row.letters))
            for text in [letters, letters.lowercased(), letters.decomposedStringWithCanonicalMapping] {
                guard text.unicodeScalars.count == row.letters.count || text != letters.lowercased() else { continue }
                let spelling = NameSpelling(text)
                #expect(spelling.error == nil, "\(row.name)")
                for legal in row.spellings {
                    #expect(spelling.allows(legal.text) || legal.text.isEmpty || row.spellings[0].text.isEmpty)
                    // In the midst of a word, only what is not for first letters.
                    #expect(
                        NameSpelling("B" + text + "B").allows("B\(legal.text)B") == (legal.place != .initial),
                        "\(row.name) \(legal.text)")
                }
                let general = row.spellings.first { $0.place == .anywhere && $0.languages.isEmpty }
                #expect(NameSpelling("B" + text + "B").recommended == "B\(general?.text ?? "")B", "\(row.name)")
            }
        }
    }

    @Test("What a language or a place asks for is recommended there", arguments: TransliterationTable.allCases)
    func conditions(_ table: TransliterationTable) {
        for row in table.rows {
            let letters = String(String.UnicodeScalarView(row.letters))
            for special in row.spellings {
                for language in special.languages {
                    let first = special.place == .initial ? "" : "B"
                    #expect(NameSpelling(first + letters + "B").recommended(in: language) == first + special.text + "B")
                }
                if special.place == .final || special.place == .edge {
                    #expect(NameSpelling("B" + letters).recommended == "B" + special.text)
                }
            }
        }
    }

    @Test("A shadda doubles the letter before it, and an MRZ may do without")
    func shadda() {
        for row in TransliterationTable.arabic.rows where row.spellings.contains(where: { !$0.text.isEmpty }) {
            let spelling = NameSpelling(String(String.UnicodeScalarView(row.letters)) + "\u{651}\u{644}")
            let text = row.spellings[0].text
            #expect(spelling.recommended == text + text + "L")
            #expect(spelling.allows(text + "L"))
            #expect(!spelling.allows(text + text + text + "L"))
        }
    }

    @Test("Every shape of an Arabic letter is the letter")
    func presentationForms() {
        for code in Array(0xFB50...0xFBFF) + Array(0xFE70...0xFEFC) {
            guard let scalar = Unicode.Scalar(code) else { continue }
            let shape = String(Character(scalar))
            let letters = shape.precomposedStringWithCompatibilityMapping.filter { $0 != " " }
            let expected = NameSpelling(letters)
            guard expected.error == nil, letters != shape, NameSpelling(shape).error == nil else { continue }
            #expect(NameSpelling(shape).recommended == expected.recommended, "\(String(code, radix: 16))")
        }
        #expect(NameSpelling("\u{FEFB}").recommended == "LA")
        #expect(NameSpelling("\u{FEB3}\u{FEE4}\u{FEF4}\u{FEAE}").recommended == "SMYR")
    }

    @Test("Letters with marks that no table has lose their marks, as Unicode decomposes them")
    func marks() {
        for code in 0xC0..<0x2000 {
            guard let scalar = Unicode.Scalar(code), scalar.properties.isUppercase else { continue }
            let letter = String(Character(scalar))
            let decomposed = letter.decomposedStringWithCanonicalMapping
            guard letter.unicodeScalars.count != decomposed.unicodeScalars.count else { continue }
            let base = NameSpelling(decomposed)
            guard base.error == nil else { continue }
            #expect(NameSpelling(letter).recommended == base.recommended, "\(String(code, radix: 16))")
        }
    }
}

extension TransliterationVectors.Table {
    init(_ table: TransliterationTable) {
        self.init(
            name: table.rawValue, source: table.source, in_doc_9303: table.isDoc9303,
            rows: table.rows.map { row in
                .init(
                    code_points: row.letters.map { String(format: "%04X", $0.value) },
                    letters: String(String.UnicodeScalarView(row.letters)), name: row.name,
                    spellings: row.spellings.map { spelling in
                        let place = spelling.place == .beforeVoiceless ? "before_voiceless" : spelling.place.rawValue
                        return .init(
                            text: spelling.text, place: place == "anywhere" ? nil : place,
                            languages: spelling.languages.isEmpty ? nil : spelling.languages.map(\.rawValue))
                    }, doubles_the_letter_before: row.doublesTheLetterBefore ? true : nil)
            })
    }
}
