import Testing

@testable import TravelDocument

@Suite("National layouts")
struct NationalLayoutTests {
    @Test("The Swiss driving licence: number, holder's number, version, and no check digit")
    func swissDrivingLicence() throws {
        let mrz = try MRZ(
            """
            ABC123F<<
            FACHE123456789001<<900101<<<<<
            SPECIMEN<<ANNA<<<<<<<<<<<<<<<<
            """)
        #expect(mrz.layout == .swissDrivingLicence)
        #expect(mrz.documentNumber == "ABC123F")
        #expect(mrz.documentCode == "FA" && mrz.issuingState?.code == "CHE")
        #expect(mrz.text(of: .personalNumber) == "123456789" && mrz.text(of: .optionalData1) == "001")
        #expect(mrz.primaryIdentifier == "SPECIMEN" && mrz.secondaryIdentifier == "ANNA")
        #expect(mrz.checkDigits.isEmpty)
        #expect(try mrz.findings(on: day("2026-11-21")).isEmpty)
    }

    @Test("The old Slovak identity card: the example of its source, with another name (check digits 5, 1 and 0)")
    func slovakIdentityCard() throws {
        let mrz = try MRZ(
            """
            I<SVKSPECIMEN<<ANNA<<<<<<<<<<<<<<<
            123456<AA5SVK8110251M1801020749313
            """)
        #expect(mrz.layout == .slovakIdentityCard)
        #expect(mrz.documentNumber == "123456 AA" && mrz.text(of: .optionalData1) == "749313")
        #expect(mrz.checkDigits.map(\.computed) == "510".utf8.map { $0 })
        #expect(mrz.allCheckDigitsHold)
    }

    @Test("The Chinese exit-entry permit: number and dates, neither issuer nor holder")
    func chineseExitEntryPermit() throws {
        let mrz = try MRZ("CSC123456788<3501014<9001011<4")
        #expect(mrz.layout == .chineseExitEntryPermit)
        #expect(mrz.fields == [.documentCode, .documentNumber, .dateOfBirth, .dateOfExpiry])
        #expect(mrz.documentNumber == "C12345678")
        #expect(mrz.allCheckDigitsHold)
        #expect(try mrz.findings(on: day("2026-11-21")).isEmpty)
        #expect(mrz.name.primaryIdentifier.isEmpty && mrz.issuingState == nil)
    }

    @Test("Pictures are read with none of them")
    func pictures() {
        #expect(
            MRZLayout.all.filter { !$0.isReadFromPictures } == [
                .swissDrivingLicence, .slovakIdentityCard, .chineseExitEntryPermit,
            ])
    }
}
