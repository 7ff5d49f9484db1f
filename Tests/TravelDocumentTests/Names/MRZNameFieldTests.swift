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

    @Test("The standard's names agree with what they were written from", arguments: StandardNameVectors.shared.names)
    func agreement(_ example: StandardNameVectors.Name) throws {
        let layout = try #require(MRZLayout.named(example.layout))
        let mrz = layout == .td1 ? mrz(layout, "", "", example.line) : mrz(layout, example.line, "")
        let comparison = mrz.name.compared(with: example.printed)
        #expect((comparison.agreement == .asFarAsPrinted) == (example.truncated != "no"))
        #expect(comparison.agreement != .differs && comparison.arrangement == .asPrinted)
    }

    @Test(
        "Names that fit are written as the standard prints them",
        arguments: StandardNameVectors.shared.names.filter { $0.truncated == "no" })
    func whole(_ example: StandardNameVectors.Name) throws {
        let field = try MRZNameField.written(
            primaryIdentifier: example.written_from.primary_identifier,
            secondaryIdentifier: example.written_from.secondary_identifier, width: example.field.utf8.count)
        #expect(field.text == example.field)
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

    @Test("Every truncated name of the standard's examples is among the vectors")
    func complete() {
        let fields = Set(NameVectors.shared.written.map(\.field))
        for example in StandardNameVectors.shared.names where example.truncated != "no" {
            #expect(fields.contains(example.field), "\(example.testDescription)")
        }
    }

    @Test("Single letters fill a field as far as they can")
    func singleLetters() throws {
        let letters = "A B C D E F G H I K L M N O P Q R S T U V W"
        #expect(
            try MRZNameField.written(primaryIdentifier: "A", secondaryIdentifier: letters, width: 31).text
                == "A<<A<B<C<D<E<F<G<H<I<K<L<M<N<O<")
        #expect(
            try MRZNameField.written(primaryIdentifier: "AB", secondaryIdentifier: letters, width: 31).text
                == "AB<<A<B<C<D<E<F<G<H<I<K<L<M<N<O")
        #expect(
            try MRZNameField.written(primaryIdentifier: letters, secondaryIdentifier: letters, width: 30).text
                == "A<B<C<D<E<F<G<H<I<K<L<M<N<O<<A")
        #expect(try MRZNameField.written(identifier: letters, width: 30).text == "A<B<C<D<E<F<G<H<I<K<L<M<N<O<P<")
    }

    @Test("Any text at all can be written or is refused, whatever the width")
    func fuzz() {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<1_000 {
            let width = Int.random(in: 1...45, using: &generator)
            let truncations: [MRZNameField.Truncation] = [
                .initials, .longestPrimary, .fixedLength(.random(in: -1...9, using: &generator)),
                .lengths(primary: [.random(in: -1...50, using: &generator)], secondary: [3, 0, 9]),
            ]
            let field = try? MRZNameField.written(
                primaryIdentifier: NameSpellingTests.name(&generator),
                secondaryIdentifier: Bool.random(using: &generator)
                    ? NameSpellingTests.name(&generator) : NameSpellingTests.anything(&generator),
                width: width, truncation: truncations.randomElement(using: &generator) ?? .initials)
            #expect(field?.characters.count ?? width == width)
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
