import Testing

@testable import TravelDocument

extension MRZ {
    /// Whether the data elements taken in one pass are what each one's own getter says.
    func givesTheSameInOnePass(on day: CalendarDate, _ policy: CenturyPolicy = .standard) -> Bool {
        let elements = dataElements(on: day, policy: policy)
        let codes =
            elements.documentCode == documentCode && elements.issuingState == issuingState
            && elements.nationality == nationality
        let numbers =
            elements.documentNumber == documentNumber && elements.documentNumberIsLong == documentNumberIsLong
            && elements.personalNumber == text(of: .personalNumber)
            && elements.optionalData1 == text(of: .optionalData1)
            && elements.optionalData2 == text(of: .optionalData2)
        let holder =
            elements.name == name && elements.sex == sex
            && elements.dateOfBirth == dateOfBirth(on: day, policy: policy)
        return codes && numbers && holder && elements.validity == validity(on: day, policy: policy)
    }
}

@Suite("All data elements in one pass")
struct MRZDataElementsTests {
    @Test(
        "They are what each one's own getter says, for every specimen",
        arguments: Vectors.specimens + Vectors.published.disagreements + Vectors.malformed.doubtful)
    func specimens(_ specimen: Vectors.Specimen) throws {
        let mrz = try specimen.mrz()
        #expect(try mrz.givesTheSameInOnePass(on: day("2026-11-21")))
        #expect(try mrz.givesTheSameInOnePass(on: day("1999-12-31"), .adultHolders))
    }

    @Test("They are so for issuers who depart from the standard", arguments: DeviatingMRZ.all)
    func deviations(_ document: DeviatingMRZ) throws {
        #expect(try MRZ(document.text).givesTheSameInOnePass(on: day("2026-11-21")))
        #expect(try MRZ(document.elsewhere).givesTheSameInOnePass(on: day("2026-11-21")))
    }

    @Test("Sixteen characters at once have the indices that they have one by one")
    func indices() {
        for ascii in UInt8.min...UInt8.max {
            let block = MRZCharacter.indices(ascii: .init(repeating: ascii))
            #expect(block == .init(repeating: MRZCharacter.index(ascii: ascii)))
        }
    }
}
