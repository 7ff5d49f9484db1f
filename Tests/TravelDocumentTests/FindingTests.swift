import Testing

@testable import TravelDocument

@Suite("Findings")
struct FindingTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let layout: MRZLayout
        let lines: [String]
        let expected: [String]

        init(_ name: String, _ layout: MRZLayout, _ lines: [String], _ expected: [String]) {
            testDescription = name
            self.layout = layout
            self.lines = lines
            self.expected = expected
        }
    }

    private static let upper = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
    private static let lower = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"

    static let cases: [Case] = [
        .init("an expired passport", .td3, [upper, lower], ["document.expired date_of_expiry 2:22...27"]),
        .init(
            "a number with a wrong digit", .td3, [upper, lower.replacing("L898902C36", with: "L898902C37")],
            [
                "document.expired date_of_expiry 2:22...27", "mrz.check_digit document_number 2:10...10",
                "mrz.composite_check_digit - 2:44...44",
            ]),
        .init(
            "a small letter and a digit in the name", .td3, [upper.replacing("ANNA", with: "aNN4"), lower],
            [
                "mrz.foreign_character surname 1:16...16", "mrz.misplaced_character surname 1:19...19",
                "document.expired date_of_expiry 2:22...27",
            ]),
        .init(
            "a document code of another kind of document", .td3, ["I" + upper.dropFirst(), lower],
            ["mrz.document_code document_code 1:1...2", "document.expired date_of_expiry 2:22...27"]),
        .init(
            "a State that does not exist, and one that no longer does", .td3,
            [upper.replacing("UTO", with: "UTX"), lower.replacing("UTO", with: "YUG")],
            [
                "mrz.unknown_state issuing_state 1:3...5", "mrz.historic_state nationality 2:11...13",
                "document.expired date_of_expiry 2:22...27",
            ]),
        .init(
            "a month that does not exist", .td3, [upper, "L898902C36UTO7413128F3604155<<<<<<<<<<<<<<04"],
            ["mrz.date_impossible date_of_birth 2:14...19"]),
        .init(
            "an unknown birth and no expiry", .td1,
            ["I<UTOD231458907<<<<<<<<<<<<<<<", "<<<<<<0F<<<<<<0UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"],
            ["mrz.date_unknown date_of_birth 2:1...6", "document.no_expiry date_of_expiry 2:9...14"]),
        .init(
            "an X for the sex", .td3, [upper, "L898902C36UTO7408122X3604155<<<<<<<<<<<<<<04"],
            ["mrz.sex sex 2:21...21"]),
        .init(
            "nothing but fillers", .mrvB, ["", ""],
            [
                "mrz.misplaced_character document_code 1:1...1", "mrz.misplaced_character issuing_state 1:3...3",
                "mrz.misplaced_character document_number 2:10...10", "mrz.document_code document_code 1:1...2",
                "mrz.unknown_state issuing_state 1:3...5", "mrz.missing_number document_number 2:1...9",
                "mrz.unknown_state nationality 2:11...13", "mrz.date_unknown date_of_birth 2:14...19",
                "mrz.date_unknown date_of_expiry 2:22...27", "mrz.missing_name surname 1:6...36",
                "mrz.check_digit document_number 2:10...10",
            ]),
        .init(
            "a name that fills its field", .td3,
            ["P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K", "L898902C36UTO7408122F3604155<<<<<<<<<<<<<<04"],
            ["mrz.name_truncated surname 1:6...44"]),
    ]

    @Test("A doubt has its code, its field and its place", arguments: cases)
    func findings(_ test: Case) throws {
        let lines = zip(test.lines, test.layout.lineLengths).map { line, length in
            Array(line.utf8) + Array(repeating: MRZCharacter.fillerASCII, count: length - line.utf8.count)
        }
        let mrz = MRZ(layout: test.layout, lines: lines)
        let found = try mrz.findings(on: day("2026-11-21")).map { finding in
            let positions = finding.span.positions
            return "\(finding.code.rawValue) \(finding.field?.rawValue ?? "-") "
                + "\(finding.span.line):\(positions.lowerBound)...\(positions.upperBound)"
        }
        #expect(found == test.expected)
    }

    @Test("Every kind of doubt has a sentence, and none is without a case here or elsewhere")
    func sentences() {
        let codes = Set(MRZFinding.Code.allCases.map(\.rawValue))
        let seen = Set(Self.cases.flatMap(\.expected).map { String($0.prefix { $0 != " " }) })
        #expect(seen == codes)
        for code in MRZFinding.Code.allCases {
            let finding = MRZFinding(code: code, field: .dateOfBirth, span: .init(line: 2, positions: 14...19))
            #expect(finding.message.hasSuffix(" (date of birth, line 2, positions 14 to 19)."))
            #expect(!finding.message.hasPrefix(code.rawValue))
        }
    }

    @Test("A document is valid through its last day")
    func lastDay() throws {
        let mrz = try MRZ(passport)
        #expect(try mrz.findings(on: day("2012-04-15")).isEmpty)
        #expect(try mrz.findings(on: day("2012-04-16")).map(\.code) == [.expired])
    }
}
