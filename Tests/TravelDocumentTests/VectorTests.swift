import Testing

@testable import TravelDocument

/// What `Vectors/run.py` asks of any program, asked of the module itself.
@Suite("Vectors (Vectors/README.md)")
struct VectorTests {
    @Test("Examples of Doc 9303", arguments: Vectors.doc9303.specimens)
    func standard(_ specimen: Vectors.Specimen) throws { try judge(specimen, in: .doc9303) }

    @Test(
        "Published specimens, as the suites of other implementations have them", arguments: Vectors.published.specimens)
    func published(_ specimen: Vectors.Specimen) throws { try judge(specimen, in: .published) }

    @Test("Where those suites disagree, the standard decides", arguments: Vectors.published.disagreements)
    func disagreements(_ specimen: Vectors.Specimen) throws { try judge(specimen, in: .published) }

    @Test("Layouts of one issuer", arguments: Vectors.national.specimens)
    func national(_ specimen: Vectors.Specimen) throws { try judge(specimen, in: .national) }

    @Test("Lines with one thing wrong", arguments: Vectors.malformed.doubtful)
    func doubtful(_ specimen: Vectors.Specimen) throws { try judge(specimen, in: .malformed) }

    @Test("Lines that are no MRZ", arguments: Vectors.malformed.refused)
    func refused(_ vector: Vectors.Refused) {
        #expect(throws: MRZShapeError(lineLengths: vector.lines.map(\.utf8.count))) {
            try MRZ(lines: vector.lines.map { Array($0.utf8) })
        }
    }

    @Test("Every file has its sections, so that none of the tests above is one of nothing")
    func sections() {
        #expect(Vectors.doc9303.specimens.count >= 14 && Vectors.doc9303.names.count >= 61)
        #expect(Vectors.published.specimens.count >= 77 && Vectors.published.disagreements.count >= 17)
        #expect(Vectors.national.specimens.count >= 10)
        #expect(Vectors.malformed.doubtful.count >= 96 && Vectors.malformed.refused.count >= 12)
    }

    private func judge(_ specimen: Vectors.Specimen, in file: Vectors) throws {
        let mrz = try specimen.mrz()
        for (name, value) in specimen.fields {
            let field = try #require(FieldName(rawValue: name))
            #expect(mrz.text(of: field)?.description == Self.readable(value), "\(name)")
        }
        let digits = mrz.checkDigits
        for expected in specimen.check_digits {
            let digit = try #require(digits.first { Self.name($0.subject) == expected.of })
            #expect(digit.line == expected.line && digit.position == expected.position)
            #expect(
                digit.covers.map { [$0.line, $0.positions.lowerBound, $0.positions.upperBound] } == expected.covers)
            #expect([digit.printed] == Array(expected.printed.utf8))
            #expect(digit.computed.map { [$0] } == expected.computed.map { Array($0.utf8) })
            #expect(digit.holds == expected.holds, "\(expected.of)")
        }
        // Of lines that are not there, there is more to find than the source can say.
        guard specimen.isWhole else { return }
        #expect(digits.count == specimen.check_digits.count)
        #expect(try MRZ(lines: specimen.lines.compactMap { $0.map { Array($0.utf8) } }).layout == mrz.layout)
        let findings = try mrz.findings(on: day(file.reference_date))
        let found = Set(findings.map { ([$0.code.rawValue] + ($0.field.map { [$0.rawValue] } ?? [])) })
        #expect(found == Set(specimen.findings.map { [$0.code] + $0.fields }))
    }

    /// A text with what belongs into no MRZ as the module shows it.
    private static func readable(_ text: String) -> String {
        String(
            text.map { character in
                character == " " || character.asciiValue.flatMap(MRZCharacter.init(ascii:)) != nil
                    ? character : "\u{FFFD}"
            })
    }

    private static func name(_ subject: CheckDigitJudgement.Subject) -> String {
        switch subject {
        case .field(let field): field.rawValue
        case .composite: "composite"
        }
    }
}
