import Testing

@testable import TravelDocument

@Suite("Comparing a printed name with an MRZ's")
struct NameComparisonTests {
    @Test("Names agree as the standard lets them", arguments: NameVectors.shared.compared)
    func agreement(_ example: NameVectors.Compared) throws {
        let comparison = Self.matcher(example.mrz[0], example.mrz[1], isFull: example.field_is_full ?? false)
            .compare(PrintedName(primaryIdentifier: example.printed[0], secondaryIdentifier: example.printed[1]))
        #expect(comparison.agreement.rawValue == example.agreement)
        #expect(comparison.arrangement.rawValue == example.arrangement ?? "as_printed")
        #expect(Set(comparison.rules.map(\.rule.rawValue)) == Set(example.rules ?? []))
        #expect((comparison.difference == nil) == (comparison.agreement != .differs))
    }

    @Test("The rules come with their places, in the order of the print")
    func places() {
        let comparison = Self.matcher("DARTAGNAN MUELLER", "JEAN LUC")
            .compare(PrintedName(primaryIdentifier: "D’Artagnan-Müller", secondaryIdentifier: "Jean-Luc"))
        #expect(
            comparison.rules == [
                .init(rule: .apostropheOmitted, identifier: .primary, offset: 1),
                .init(rule: .hyphenAsFiller, identifier: .primary, offset: 10),
                .init(rule: .transliteration, identifier: .primary, offset: 12),
                .init(rule: .hyphenAsFiller, identifier: .secondary, offset: 4),
            ])
        #expect(comparison.description.contains("hyphen_as_filler at primary 10"))
    }

    @Test(
        "Where two names part is told by its places",
        arguments: [
            ("ERIKSSON", "ANNA", "ERIKSON", "ANNA", .init(identifier: .primary, printedOffset: 5, index: 5)),
            ("ERIKSSON", "ANNA", "ERIKSSON", "ANNE", .init(identifier: .secondary, printedOffset: 3, index: 3)),
            ("ERIKSSON", "ANNA", "ERIKSSON", "ANNA MARIA", .init(identifier: .secondary, printedOffset: 4, index: 4)),
            ("MÜLLER", "", "MUELLXR", "", .init(identifier: .primary, printedOffset: 4, index: 5)),
            ("ERI\u{4E2D}", "", "ERIK", "", .init(identifier: .primary, printedOffset: 3, index: 3)),
            ("", "", "A", "", .init(identifier: .primary, printedOffset: 0, index: 0)),
        ] as [(String, String, String, String, NameComparison.Difference)])
    func differences(
        _ primary: String, _ secondary: String, _ mrzPrimary: String, _ mrzSecondary: String,
        _ expected: NameComparison.Difference
    ) {
        let comparison = Self.matcher(mrzPrimary, mrzSecondary)
            .compare(PrintedName(primaryIdentifier: primary, secondaryIdentifier: secondary))
        #expect(comparison.agreement == .differs)
        #expect(comparison.difference == expected)
        #expect(!comparison.description.contains("E"))
    }

    @Test("The guide's examples come out as it says")
    func guide() throws {
        #expect(Self.matcher("ERIKSSON", "ANNA").compare(PrintedName("Anna Eriksson")).agreement == .differs)
        #expect(
            Self.matcher("MUELLER", "ANNA").compare(PrintedName("Müller, Dr. Anna")).rules.map(\.rule)
                == [.transliteration, .affixOmitted])
        let parts = PrintedName(primaryIdentifier: "Anna", secondaryIdentifier: "Eriksson")
        #expect(Self.matcher("ERIKSSON", "ANNA").compare(parts).arrangement == .reordered)
        #expect(Self.matcher("D ARTAGNAN", "").compare(PrintedName("D’Artagnan")).agreement == .differs)
        #expect(NameSpelling("Ülkü").spellings(limit: 3) == ["UELKUE", "UELKUXX", "UELKU"])
        #expect(NameSpelling("Ülkü").allows("ULKU"))
        #expect(NationalSpellings("MUELLER", in: .latin).spellings(limit: 3) == ["MUELLER", "MUELLEŔ", "MUELLEŖ"])
    }

    @Test("A name in one field is parted at its first comma")
    func oneField() {
        let matcher = Self.matcher("ERIKSSON", "ANNA MARIA")
        #expect(matcher.compare(PrintedName("Eriksson, Anna Maria")).agreement == .identical)
        #expect(matcher.compare(PrintedName("Eriksson, Anna, Maria")).rules.map(\.rule) == [.commaAsFiller])
        #expect(matcher.compare(PrintedName("Eriksson Anna Maria")).arrangement == .partedElsewhere)
    }

    @Test("Of several candidates the best is found")
    func candidates() throws {
        let matcher = Self.matcher("MUELLER", "ANNA")
        let candidates = ["MILLER, ANNA", "MÜLLER, ANNA", "MUELLER, ANNA", "MUELLER, ANNA"].map { PrintedName($0) }
        let best = try #require(matcher.best(of: candidates))
        #expect(best.index == 2 && best.comparison.agreement == .identical)
        #expect(matcher.best(of: candidates[...1])?.index == 1)
        #expect(matcher.best(of: candidates[..<1]) == nil)
    }

    @Test("One identifier alone is compared with its own")
    func single() {
        let matcher = Self.matcher("MUELLER", "ANNA")
        #expect(matcher.compare(NameSpelling("Müller"), as: .primary).agreement == .legalSpelling)
        #expect(matcher.compare(NameSpelling("Anna"), as: .secondary).agreement == .identical)
        #expect(matcher.compare(NameSpelling("Anna"), as: .primary).agreement == .differs)
        let full = Self.matcher("MUELLER LUED", "", isFull: true)
        #expect(full.compare(NameSpelling("Müller-Lüdenscheidt"), as: .primary).agreement == .asFarAsPrinted)
    }

    @Test("What is written from a name never differs from it, at any width and cut in any way")
    func writtenAgrees() throws {
        var generator = SeededGenerator(seed: 41)
        var truncated = 0
        for _ in 0..<1_500 {
            let primary = NameSpellingTests.name(&generator)
            let secondary = Bool.random(using: &generator) ? NameSpellingTests.name(&generator) : ""
            let layout = [MRZLayout.td1, .td2, .td3].randomElement(using: &generator) ?? .td3
            let width = layout.range(of: .surname).count
            let truncation =
                [
                    MRZNameField.Truncation.initials, .longestPrimary,
                    .fixedLength(.random(in: 1...8, using: &generator)),
                ]
                .randomElement(using: &generator) ?? .initials
            let language = NameLanguage.allCases.randomElement(using: &generator)
            let field = try MRZNameField.written(
                primaryIdentifier: primary, secondaryIdentifier: secondary, width: width, language: language,
                truncation: truncation)
            let lines = layout == .td1 ? ["", "", field.text] : ["P<UTO" + field.text, ""]
            let mrz = lines.count == 3 ? mrz(layout, lines[0], lines[1], lines[2]) : mrz(layout, lines[0], lines[1])
            let comparison = mrz.name.compared(
                with: PrintedName(primaryIdentifier: primary, secondaryIdentifier: secondary))
            #expect(comparison.agreement != .differs, "\(primary), \(secondary): \(field.text) \(truncation)")
            #expect(comparison.agreement != .asFarAsPrinted || mrz.name.mayBeTruncated)
            if !field.isTruncated { #expect(comparison.agreement > .asFarAsPrinted, "\(primary), \(secondary)") }
            truncated += field.isTruncated ? 1 : 0
        }
        #expect(truncated > 200)
    }

    @Test("One wrong letter is always found where nothing is cut")
    func oneWrongLetter() {
        var generator = SeededGenerator(seed: 42)
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        for _ in 0..<1_000 {
            let name = (0..<Int.random(in: 2...30, using: &generator)).map { _ in
                letters.randomElement(using: &generator) ?? "A"
            }
            var wrong = name
            let place = Int.random(in: 0..<name.count, using: &generator)
            wrong[place] = letters.randomElement(using: &generator) ?? "A"
            let comparison = Self.matcher(String(wrong), "").compare(
                PrintedName(primaryIdentifier: String(name), secondaryIdentifier: ""))
            #expect((comparison.agreement == .identical) == (wrong == name))
            #expect(comparison.difference?.printedOffset ?? place == place)
        }
    }

    @Test("Any text at all has an answer, of any length")
    func fuzz() {
        var generator = SeededGenerator(seed: 43)
        for _ in 0..<1_000 {
            let texts = (0..<4).map { _ in NameSpellingTests.anything(&generator) }
            let mrz = texts.suffix(2).map { String($0.unicodeScalars.filter(\.isASCII).prefix(40)).uppercased() }
            let printed = PrintedName(primaryIdentifier: texts[0], secondaryIdentifier: texts[1])
            let comparison = Self.matcher(mrz[0], mrz[1], isFull: Bool.random(using: &generator)).compare(printed)
            #expect((comparison.difference == nil) == (comparison.agreement != .differs))
        }
        for scalar in ["Ü", "ـ", "\u{308}", "-", "A ", "中", "\u{651}"] {
            let long = String(repeating: scalar, count: 1_000_000)
            let printed = PrintedName(primaryIdentifier: long, secondaryIdentifier: long)
            #expect(Self.matcher("MUELLER", "ANNA", isFull: true).compare(printed).agreement == .differs)
        }
    }

    static func matcher(_ primary: String, _ secondary: String, isFull: Bool = false) -> NameMatcher {
        NameMatcher(
            primaryIdentifier: MRZText(text: primary), secondaryIdentifier: MRZText(text: secondary),
            mayBeTruncated: isFull)
    }
}
