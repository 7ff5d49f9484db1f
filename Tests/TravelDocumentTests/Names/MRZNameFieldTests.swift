import Testing

@testable import TravelDocument

@Suite("Writing a name field (Doc 9303-3, section 4.6, and 9303-4 to 9303-7, section 4.2.3)")
struct MRZNameFieldTests {
    @Test("The standard's truncated names are written as it prints them", arguments: NameVectors.shared.written)
    func truncated(_ example: NameVectors.Written) throws {
        let field = try MRZNameField.written(
            primaryIdentifier: example.primary_identifier, secondaryIdentifier: example.secondary_identifier,
            width: example.width, truncation: example.truncation?.value ?? .initials)
        #expect(field.text == example.field)
        #expect(field.isTruncated == example.is_truncated)
    }

    @Test("The standard's truncated names agree with their names", arguments: NameVectors.shared.written)
    func agreement(_ example: NameVectors.Written) throws {
        let parts = example.field.split(separator: "<<").map { MRZText(text: $0) }
        let matcher = NameMatcher(
            primaryIdentifier: parts[0], secondaryIdentifier: parts[1], mayBeTruncated: true)
        let printed = PrintedName(
            primaryIdentifier: example.primary_identifier, secondaryIdentifier: example.secondary_identifier)
        #expect(matcher.compare(printed).agreement == (example.is_truncated ? .asFarAsPrinted : .identical))
    }

    @Test(
        "Names that fit are written as the standard prints them",
        arguments: Vectors.doc9303.names.filter { !$0.may_be_truncated })
    func whole(_ example: Vectors.Name) throws {
        let layout = try #require(MRZLayout.named(example.layout))
        let printed = layout == .td1 ? example.line : String(example.line.dropFirst(5))
        let field = try MRZNameField.written(
            primaryIdentifier: example.primary_identifier, secondaryIdentifier: example.secondary_identifier,
            width: printed.utf8.count)
        #expect(field.text == printed)
        #expect(!field.isTruncated)
    }

    @Test(
        "The visual zone's punctuation is written as the standard says",
        arguments: [
            ("O’CONNOR", "ENYA SIOBHAN", "OCONNOR<<ENYA<SIOBHAN"), ("D'ARTAGNAN", "", "DARTAGNAN"),
            ("SMITH-JONES", "SUSIE MARGARET", "SMITH<JONES<<SUSIE<MARGARET"),
            ("AL\u{2010}BASRI", "HUDA", "AL<BASRI<<HUDA"),
            ("ERIKSSON", "ANNA, MARIA", "ERIKSSON<<ANNA<MARIA"), ("ERIKSSON", "ANNA\u{A0}M.", "ERIKSSON<<ANNA<M"),
            ("", "ARKFREITH", "ARKFREITH"), ("SATRIYA SUDARPA", "", "SATRIYA<SUDARPA"),
            ("CAÑON", "Térèsa", "CANON<<TERESA"), ("van der Muellen", "Martin", "VAN<DER<MUELLEN<<MARTIN"),
            ("VAN<DER<MUELLEN", "MARTIN", "VAN<DER<MUELLEN<<MARTIN"),
            ("Smith - Jones", " Susie ", "SMITH<JONES<<SUSIE"),
            ("", "", ""),
        ])
    func punctuation(_ primary: String, _ secondary: String, _ expected: String) throws {
        let field = try MRZNameField.written(primaryIdentifier: primary, secondaryIdentifier: secondary, width: 39)
        #expect(field.text == expected + String(repeating: "<", count: 39 - expected.count))
    }

    @Test("A character without a spelling is refused with its place, and not with itself")
    func refused() throws {
        #expect(throws: MRZNameError(code: .digit, identifier: .secondary, offset: 4)) {
            try MRZNameField.written(primaryIdentifier: "ERIKSSON", secondaryIdentifier: "ANNA2", width: 39)
        }
        #expect(throws: MRZNameError(code: .noSpelling, identifier: .primary, offset: 1)) {
            try MRZNameField.written(primaryIdentifier: "A中", secondaryIdentifier: "", width: 39)
        }
        #expect(throws: MRZNameError(code: .tooLong, identifier: .primary, offset: NameSpelling.capacity)) {
            try MRZNameField.written(
                primaryIdentifier: String(repeating: "Ü", count: 1_000_000), secondaryIdentifier: "", width: 39)
        }
    }

    @Test("A truncated field is full, ends with a letter and keeps beginnings, whatever the name and the width")
    func properties() throws {
        var generator = SeededGenerator(seed: 11)
        func name(_ components: Int) -> [String] {
            (0..<components).map { _ in
                String(
                    (0..<Int.random(in: 1...14, using: &generator)).map { _ in
                        "ABCDEFGHIKLMNOPRSTUVWZ".randomElement(using: &generator) ?? "A"
                    })
            }
        }
        for _ in 0..<2_000 {
            let primary = name(.random(in: 1...5, using: &generator))
            let secondary = name(.random(in: 0...6, using: &generator))
            let width = Int.random(in: 20...39, using: &generator)
            let truncation: MRZNameField.Truncation =
                [.initials, .longestPrimary, .fixedLength(Int.random(in: 1...9, using: &generator))]
                .randomElement(using: &generator) ?? .initials
            let field = try MRZNameField.written(
                primaryIdentifier: primary.joined(separator: " "),
                secondaryIdentifier: secondary.joined(separator: " "),
                width: width, truncation: truncation)
            let whole = ([primary, secondary].filter { !$0.isEmpty }).map { $0.joined(separator: "<") }.joined(
                separator: "<<")
            #expect(field.characters.count == width)
            #expect(field.isTruncated == (whole.count > width))
            guard field.isTruncated else {
                #expect(field.text.hasPrefix(whole))
                continue
            }
            #expect(field.text.last != "<", "\(field.text)")
            let parts = field.text.split(separator: "<<", omittingEmptySubsequences: false)
            #expect(parts.count == (secondary.isEmpty ? 1 : 2))
            for (part, components) in zip(parts, [primary, secondary]) {
                for (cut, component) in zip(part.split(separator: "<", omittingEmptySubsequences: false), components) {
                    #expect(!cut.isEmpty && component.hasPrefix(cut))
                }
            }
        }
    }
}

extension MRZText {
    init(text: some StringProtocol) {
        self.init()
        for byte in text.utf8 { append(byte) }
    }
}

extension MRZNameField {
    var text: String { String(decoding: characters, as: UTF8.self) }
}
