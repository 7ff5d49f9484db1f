import Testing

@testable import TravelDocument

/// An MRZ with invented data in which rows of ``MRZDeviation/all`` show.
struct DeviatingMRZ: Sendable, CustomTestStringConvertible {
    let rows: [String]
    let lines: [String]

    init(_ rows: [String], _ lines: String...) {
        self.rows = rows
        self.lines = lines
    }

    var testDescription: String { rows.joined(separator: ", ") }
    var text: String { lines.joined(separator: "\n") }

    /// The same document from Utopia; no check digit covers the issuer.
    var elsewhere: String {
        let issuer = lines[0].dropFirst(2).prefix(3)
        return text.replacingOccurrences(ofFirst: String(issuer), with: "UTO")
    }

    static let all: [DeviatingMRZ] = [
        .init(
            ["bel.card.register_number"],
            "IDBEL123456789<0122<<<<<<<<<<<",
            "9001011F3501014BEL900101123454",
            "SPECIMEN<<ANNA<<<<<<<<<<<<<<<<"),
        .init(
            ["deu.arrival_certificate"],
            "MED<<A123456784<<<<<<<<<<<<<<<",
            "9001011M3501014SYR<<<<<<<<<<<8",
            "MUSTER<<ALI<<<<<<<<<<<<<<<<<<<"),
        .init(
            ["deu.residence_permit.kosovan_nationality"],
            "ARD<<A123456784<<<<<<<<<<<<<<<",
            "9001011M3501014XXK<<<<<<<<<<<8",
            "MUSTER<<ARBEN<<<<<<<<<<<<<<<<<"),
        .init(
            ["est.card.no_check_digit"],
            "IDESTAB1234567<39001010010<<<<",
            "9001011M3501014EST<<<<<<<<<<<2",
            "SPECIMEN<<MART<<<<<<<<<<<<<<<<"),
        .init(
            ["est.residence_permit"],
            "RPESTAB12345671<<<<<<<<<<<<<<<",
            "9001011M3501014UKR<<<<<<<<<<<4",
            "SPECIMEN<<IVAN<<<<<<<<<<<<<<<<"),
        .init(
            ["ind.passport.no_surname"],
            "P<IND<<ANITA<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
            "Z1234567<1IND9001011F3501014<<<<<<<<<<<<<<04"),
        .init(
            ["nld.card.personal_number"],
            "I<NLDSPEC123452123456782<<<<<0",
            "9001011F3501014NLD<<<<<<<<<<<0",
            "SPECIMEN<<ANNA<<<<<<<<<<<<<<<<"),
        .init(
            ["rus.internal_passport.names", "rus.internal_passport.own_data"],
            "PNRUSW2LKIN<<ARKADIQ<IL9I3<<<<<<<<<<<<<<<<<<",
            "1234567897RUS9001011M<<<<<<05200315770001<18"),
        .init(
            ["usa.passport.own_data"],
            "P<USASPECIMEN<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<",
            "1234567897USA9001011F3501014123456789<123452"),
        .init(
            [
                "usa.resident_card.alien_number", "usa.resident_card.case_number",
                "usa.resident_card.country_of_birth",
            ],
            "C1USA1234567897SRC1234567890<<",
            "9001011F3501014MEX<<<<<<<<<<<4",
            "SPECIMEN<<ANNA<<<<<<<<<<<<<<<<"),
        .init(
            ["vnm.card.personal_number"],
            "IDVNM2345678900001234567890<<1",
            "9001011F3501014VNM<<<<<<<<<<<0",
            "SPECIMEN<<ANNA<<<<<<<<<<<<<<<<"),
    ]

    static func of(_ row: String) throws -> MRZ { try MRZ(#require(all.first { $0.rows.contains(row) }).text) }
}

extension String {
    fileprivate func replacingOccurrences(ofFirst part: String, with other: String) -> String {
        firstRange(of: part).map { replacingCharacters(in: $0, with: other) } ?? self
    }

    private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
        self[..<range.lowerBound] + other + self[range.upperBound...]
    }
}

@Suite("Issuers who depart from the standard")
struct DeviationTests {
    private func findings(_ mrz: MRZ) throws -> [MRZFinding.Code] {
        try mrz.findings(on: day("2026-11-21")).map(\.code)
    }

    @Test("Every row shows in an MRZ of its issuer, which is then without doubt", arguments: DeviatingMRZ.all)
    func positive(_ document: DeviatingMRZ) throws {
        let mrz = try MRZ(document.text)
        #expect(mrz.deviations.map(\.name) == document.rows)
        #expect(mrz.allCheckDigitsHold)
        #expect(mrz.checkDigits.allSatisfy { $0.holds })
        // The internal passport has no date of expiry.
        #expect(try findings(mrz).filter { $0 != .dateUnknown } == [])
    }

    @Test("The same MRZ of another issuer is judged by the standard alone", arguments: DeviatingMRZ.all)
    func negative(_ document: DeviatingMRZ) throws {
        let mrz = try MRZ(document.elsewhere)
        #expect(mrz.issuingState?.code == "UTO")
        #expect(mrz.deviations.isEmpty)
        #expect(mrz.checkDigits == mrz.layoutCheckDigits)
        // What is only explained changes no judgement; all else does.
        let explains = try MRZ(document.text).deviations.allSatisfy {
            if case .holds = $0.effect { true } else { false }
        }
        let fields = try MRZ(document.text).fields
        let found = try findings(mrz)
        #expect((found.isEmpty && mrz.fields == fields) == explains)
    }

    @Test("Every row has a document that shows it, and a name of its own")
    func rows() {
        let names = MRZDeviation.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(Set(names) == Set(DeviatingMRZ.all.flatMap(\.rows)))
        #expect(names == names.sorted())
        for row in MRZDeviation.all {
            #expect(StateCode(row.issuingState)?.alpha3.lowercased() == String(row.name.prefix(3)))
            #expect(!row.layouts.isEmpty && !row.source.isEmpty && !row.source.hasSuffix("."))
            #expect(row.layouts.allSatisfy { $0.cell(for: .issuingState)?.positions.count == 3 })
        }
    }

    @Test("Names in code are decoded, and the explanation says what they are")
    func decodedName() throws {
        let mrz = try DeviatingMRZ.of("rus.internal_passport.names")
        let name = try #require(mrz.decodedName)
        #expect(name.primaryIdentifier == "ЩЁЛКИН" && name.secondaryIdentifier == "АРКАДИЙ ИЛЬИЧ")
        #expect(mrz.explanation.decodedName == name)
        #expect(mrz.explanation.deviationLines.contains("  The name is ЩЁЛКИН, АРКАДИЙ ИЛЬИЧ."))
        #expect(mrz.name.primaryIdentifier == "W2LKIN", "what the MRZ says stays")
    }

    @Test(
        "Nothing is decoded where names are in no code, where there is none, or where a character is none of it",
        arguments: ["P<RUSW2LKIN<<ARKADIQ", "PNUTOW2LKIN<<ARKADIQ", "PNRUS", "PNRUSW5LKIN<<ARKADIQ"])
    func notDecoded(_ line: String) {
        #expect(mrz(.td3, line, "").decodedName == nil)
        #expect(mrz(.td3, line, "").explanation.decodedName == nil)
    }

    @Test("Where the issuer has a number of its own in the optional data, no document number goes on there")
    func noLongNumber() throws {
        let text = DeviatingMRZ.all.first { $0.rows == ["nld.card.personal_number"] }?.text ?? ""
        let mrz = try MRZ(text.replacing("SPEC123452", with: "SPEC12345<"))
        #expect(!mrz.documentNumberIsLong && mrz.documentNumber == "SPEC12345")
        #expect(mrz.text(of: .personalNumber) == "123456782")
    }

    @Test("A number within the optional data is a field with a check digit of its own")
    func personalNumber() throws {
        let mrz = try DeviatingMRZ.of("vnm.card.personal_number")
        #expect(mrz.text(of: .personalNumber) == "001234567890")
        #expect(mrz.fields.contains(.personalNumber))
        #expect(mrz.spans(of: .personalNumber) == [.init(line: 1, positions: 16...27)])
        #expect(mrz.extent(of: .personalNumber) == [.init(line: 1, positions: 16...27)])
        #expect(mrz.text(of: .optionalData1) == "001234567890  1", "what the standard says stays")
        #expect(mrz.checkDigits.map(\.subject).prefix(2) == [.field(.documentNumber), .field(.personalNumber)])
        #expect(mrz.checkDigits.count == 5)
        #expect((mrz.checkDigits[1].line, mrz.checkDigits[1].position) == (1, 30))
    }

    @Test("The Dutch number may be shorter than its place")
    func shortPersonalNumber() throws {
        #expect(try DeviatingMRZ.of("nld.card.personal_number").text(of: .personalNumber) == "123456782")
    }

    @Test("Nothing printed there is no number and no check digit")
    func noPersonalNumber() throws {
        let mrz = mrz(.td1, "I<NLDSPEC123452", "", "")
        #expect(mrz.deviations.isEmpty)
        #expect(mrz.text(of: .personalNumber) == nil)
        #expect(mrz.checkDigits.count == 4)
    }

    @Test("Every wrong check digit of such a number is found, with its place", arguments: 2...9)
    func wrongDigit(_ digit: Int) throws {
        let document = try #require(DeviatingMRZ.all.last)
        let wrong = try MRZ(document.text.replacingOccurrences(ofFirst: "<<1\n", with: "<<\(digit)\n"))
        #expect(!wrong.allCheckDigitsHold)
        let findings = try wrong.findings(on: day("2026-11-21"))
        #expect(
            findings.filter { $0.code == .checkDigit } == [
                MRZFinding(code: .checkDigit, field: .personalNumber, span: .init(line: 1, positions: 30...30))
            ])
    }

    @Test("It is written with its check digit, and refused where no issuer prints one")
    func writing() throws {
        let mrz = try MRZLayout.td1.write([
            .documentCode: "ID", .issuingState: "VNM", .documentNumber: "234567890", .personalNumber: "001234567890",
            .dateOfBirth: "900101", .sex: "F", .dateOfExpiry: "350101", .nationality: "VNM", .surname: "SPECIMEN",
            .givenNames: "ANNA",
        ])
        #expect(try DeviatingMRZ.of("vnm.card.personal_number") == mrz)
        #expect(throws: MRZWritingError(code: .noSuchField, field: .personalNumber)) {
            try MRZLayout.td1.write([.documentCode: "ID", .issuingState: "UTO", .personalNumber: "1"])
        }
    }

    @Test("A filler in place of a check digit is none, and makes no number long")
    func noCheckDigit() throws {
        let mrz = try DeviatingMRZ.of("est.card.no_check_digit")
        #expect(mrz.documentNumber == "AB1234567")
        #expect(!mrz.documentNumberIsLong)
        #expect(mrz.text(of: .optionalData1) == "39001010010")
        #expect(mrz.checkDigits.map(\.subject) == [.field(.dateOfBirth), .field(.dateOfExpiry), .composite])
    }

    @Test("An Estonian card that prints the digit is judged by it")
    func digitPrinted() {
        let mrz = mrz(.td1, "IDESTAB1234567839001010016", "", "")
        #expect(mrz.deviations.isEmpty)
        #expect(mrz.checkDigits.first?.holds == false)
    }

    @Test("Codes that the standard does not list stand for States that it does")
    func stateCodes() throws {
        #expect(try DeviatingMRZ.of("deu.residence_permit.kosovan_nationality").nationality == StateCode("RKS"))
    }

    @Test("Digits may stand in a name in code, and nowhere else")
    func namesInCode() throws {
        let mrz = try DeviatingMRZ.of("rus.internal_passport.names")
        #expect(mrz.primaryIdentifier == "W2LKIN" && mrz.secondaryIdentifier == "ARKADIQ IL9I3")
        let document = try #require(DeviatingMRZ.all.first { $0.rows.contains("rus.internal_passport.names") })
        let sex = document.text.replacingOccurrences(ofFirst: "9001011M", with: "90010115")
        #expect(try findings(MRZ(sex)).contains(.misplacedCharacter))
    }

    @Test("A name that begins with two fillers is all given names")
    func noSurname() throws {
        let mrz = try DeviatingMRZ.of("ind.passport.no_surname")
        #expect(mrz.primaryIdentifier.isEmpty && mrz.secondaryIdentifier == "ANITA")
        let empty = TravelDocumentTests.mrz(.td3, "P<IND", "Z1234567<1IND9001011F3501014<<<<<<<<<<<<<<04")
        #expect(try findings(empty).contains(.missingName))
    }

    @Test(
        "Documents without an issuer, and of all known ones without a row, deviate in nothing", arguments: StateCode.all
    )
    func others(_ state: StateCode) {
        #expect(mrz(.chineseExitEntryPermit, "CSC123456788<3501014<9001011<4").deviations.isEmpty)
        guard !MRZDeviation.all.map(\.issuingState).contains(state.code) else { return }
        #expect(mrz(.td1, "ID" + state.code, "", "").deviations.isEmpty)
        #expect(mrz(.td3, "P<" + state.code, "").deviations.isEmpty)
    }

    @Test("Mutations are values: findings and check digits agree, and nothing traps", arguments: DeviatingMRZ.all)
    func mutations(_ document: DeviatingMRZ) throws {
        var generator = SeededGenerator(seed: UInt64(document.text.count))
        let characters = Array("0123456789<<<<ABCMX\u{1}".utf8)
        for _ in 0..<300 {
            var bytes = Array(document.text.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let offset = Int.random(in: 0..<bytes.count, using: &generator)
                guard bytes[offset] != UInt8(ascii: "\n") else { continue }
                bytes[offset] = characters.randomElement(using: &generator) ?? 0
            }
            let mrz = try MRZ(ascii: bytes)
            let digits = mrz.checkDigits
            let found = try findings(mrz).filter { $0 == .checkDigit || $0 == .compositeCheckDigit }
            #expect(found.count == digits.count { !$0.holds })
            #expect(mrz.allCheckDigitsHold == found.isEmpty)
            _ = mrz.explanation.description
            for field in FieldName.allCases { _ = (mrz.text(of: field), mrz.extent(of: field), mrz.raw(field)) }
        }
    }
}
