import DocumentReader
import Testing
import TravelDocument

@testable import WireFormats

@Suite("StructOCR's answers")
struct StructOCRFormatTests {
    @Test("A passport's answer is what it was when somebody last looked at it")
    func passport() throws {
        let answer = StructOCRFormat.answer(.success(SampleReadings.passport))
        #expect(answer.status == 200)
        try expectGolden(answer.body.pretty + "\n", "structocr-passport.json")
    }

    @Test("So is a card's")
    func card() throws {
        let answer = StructOCRFormat.answer(.success(SampleReadings.twoCards))
        #expect(answer.status == 200)
        try expectGolden(answer.body.pretty + "\n", "structocr-card.json")
    }

    @Test("A document of the other kind is not found, and the message says where to send it")
    func otherKind() {
        let card = StructOCRFormat.answer(.success(SampleReadings.twoCards), kind: .passport)
        #expect(card.status == 422 && card.body.compact.contains("/v1/national-id"))
        let passport = StructOCRFormat.answer(.success(SampleReadings.passport), kind: .nationalID)
        #expect(passport.status == 422 && passport.body.compact.contains("/v1/passport"))
        let nothing = StructOCRFormat.answer(.success(SampleReadings.nothing))
        #expect(nothing.status == 422 && nothing.body.compact.contains("DOCUMENT_NOT_FOUND"))
    }

    @Test("A document of which neither number nor surname was read is unreadable, and the message says why")
    func unreadable() {
        var reading = SampleReadings.passport
        reading.documents[0].fields[.documentNumber]?.value = nil
        #expect(StructOCRFormat.answer(.success(reading)).status == 200)
        reading.documents[0].fields[.surname] = nil
        let answer = StructOCRFormat.answer(.success(reading))
        #expect(answer.status == 422)
        #expect(answer.body.compact.contains("DOCUMENT_UNREADABLE"))
    }

    private static let lastPage: [FieldName: String] = [
        .fatherName: "AMIT SHARMA", .motherName: "SITA SHARMA", .spouseName: "PRIYA SHARMA",
        .address: "FLAT 4B, GREENWOOD APARTMENTS, NEW DELHI PIN: 110001, INDIA", .oldPassportNumber: "P7654321",
        .oldPassportIssueDate: "2010-01-05", .oldPassportIssuePlace: "DELHI", .fileNumber: "DL1076071103622",
    ]

    @Test("India's last page is the contract's object, in its order, with null for what is not printed")
    func lastPage() {
        var reading = SampleReadings.passport
        for (name, value) in Self.lastPage.merging([.issuingState: "IND"], uniquingKeysWith: { $1 }) {
            reading.documents[0].fields[name] = FieldReading(
                value: value, printed: value, source: .viz, verified: false, probability: 0.9, corners: nil)
        }
        let body = StructOCRFormat.answer(.success(reading)).body.compact
        let expected = #"""
            "country_specific":{"last_page":{"father_name":"AMIT SHARMA","mother_name":"SITA SHARMA",\#
            "spouse_name":"PRIYA SHARMA","address":"FLAT 4B, GREENWOOD APARTMENTS, NEW DELHI PIN: 110001, INDIA",\#
            "old_passport_number":"P7654321","old_passport_issue_date":"2010-01-05",\#
            "old_passport_issue_place":"DELHI","file_no":"DL1076071103622","ecr_status":null}}
            """#
        #expect(body.contains(expected))
    }

    @Test("Other States' passports have no country's own part, and nor has India's without its last page")
    func noLastPage() {
        var reading = SampleReadings.passport
        reading.documents[0].fields[.issuingState]?.value = "IND"
        #expect(!StructOCRFormat.answer(.success(reading)).body.compact.contains("country_specific"))
        reading.documents[0].fields[.issuingState]?.value = "UTO"
        reading.documents[0].fields[.address] = reading.documents[0].fields[.surname]
        #expect(!StructOCRFormat.answer(.success(reading)).body.compact.contains("country_specific"))
    }

    @Test("A date known in part is no date of this contract")
    func partialDate() {
        var reading = SampleReadings.passport
        reading.documents[0].fields[.dateOfBirth]?.value = "1974-08"
        #expect(StructOCRFormat.answer(.success(reading)).body.compact.contains(#""date_of_birth":null"#))
    }

    @Test(
        "A nationality is the word on the page, else the word for the code, else the code",
        arguments: [
            ("IND", nil, "INDIAN"), ("DEU", nil, "GERMAN"), ("DEU", "deutsch", "DEUTSCH"), ("XPO", nil, "XPO"),
            ("UKR", "УКРАЇНА/UKRAINE", "UKRAINE"), ("SRB", "СРПСКО", "SERBIAN"), ("GRC", "ΕΛΛΗΝΙΚΗ/GRC", "HELLENIC"),
        ] as [(String, String?, String)])
    func nationality(_ code: String, printed: String?, word: String) {
        var reading = SampleReadings.passport
        reading.documents[0].fields[.nationality] = FieldReading(
            value: code, printed: printed ?? code, source: printed == nil ? .mrz : .both, verified: true,
            probability: 1,
            corners: nil)
        #expect(StructOCRFormat.answer(.success(reading)).body.compact.contains("\"nationality\":\"\(word)\""))
    }

    @Test(
        "Every failure has the contract's status and code",
        arguments: [
            ("empty_input", 400, "INVALID_REQUEST_FORMAT"), ("truncated_image", 400, "INVALID_REQUEST_FORMAT"),
            ("unsupported_format", 415, "UNSUPPORTED_FORMAT"), ("too_many_pixels", 413, "IMAGE_TOO_LARGE"),
            ("damaged_model", 500, "INTERNAL_ERROR"),
        ])
    func failures(_ code: String, status: Int, wireCode: String) {
        let answer = StructOCRFormat.answer(.failure(PictureFailure(code: code, message: "Why.")))
        #expect(answer.status == status)
        #expect(
            answer.body.compact
                == "{\"success\":false,\"error\":\"\(wireCode)\",\"code\":\"\(wireCode)\",\"message\":\"Why.\"}")
    }
}
