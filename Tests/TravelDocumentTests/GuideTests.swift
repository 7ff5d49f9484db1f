import Testing

@testable import TravelDocument

/// What the guides of the DocC catalogue show, in their order.
@Suite("Guides")
struct GuideTests {
    @Test("Reading a TD3")
    func readingATD3() throws {
        let mrz = try MRZ(passport)
        let transcript = MRZTranscript(passport.lowercased())
        #expect(try transcript.parse() == mrz)
        #expect(!transcript.changes.isEmpty)

        #expect(mrz.text(of: .surname)?.description == "ERIKSSON")
        #expect(mrz.allCheckDigitsHold)
        #expect(mrz.documentNumber.description == "L898902C3")
        #expect(mrz.name.primaryIdentifier.description == "ERIKSSON")
        #expect(mrz.name.secondaryIdentifier.description == "ANNA MARIA")
        #expect(mrz.issuingState?.name == "Utopia")
        #expect(mrz.sex == .female)
        #expect(DocumentCode(mrz)?.meaning == "passport")

        let today = try #require(CalendarDate(iso8601: "2026-11-24"))
        #expect(mrz.dateOfBirth(on: today)?.description == "1974-08-12")
        #expect(mrz.validity(on: today).date?.description == "2012-04-15")
        #expect(mrz.dateOfBirth(on: today, policy: .adultHolders)?.description == "1974-08-12")
        #expect(mrz.findings(on: today, policy: .adultHolders).map(\.code.rawValue) == ["document.expired"])
        #expect(mrz.checkDigits.allSatisfy { $0.holds })
        #expect(mrz.findings(on: today).map(\.code.rawValue) == ["document.expired"])
        #expect(!mrz.explanation.lines.isEmpty)
    }

    @Test("Looking up codes")
    func lookingUpCodes() throws {
        let germany = StateCode("D<<")
        #expect(germany?.name == "Germany" && germany?.alpha3 == "DEU" && germany?.nationality == "GERMAN")
        #expect(StateCode("YUG")?.isHistoric == true)
        #expect(StateCode.all(nationality: "BRITISH CITIZEN").map(\.code) == ["GBR", "GGY", "IMN", "JEY"])
        #expect(StateCode.all(nationality: "DOMINICAN").map(\.code) == ["DMA", "DOM"])
        #expect(StateCode.all(nationality: "DOMINICANA / DOMINICAN").map(\.code) == ["DOM"])
        #expect(StateCode.all(nationality: "Française").map(\.code) == ["FRA"])
        #expect(StateCode.all(named: "Ivory Coast").map(\.code) == ["CIV"])
        #expect(StateCode.all(alpha2: "IN").map(\.code) == ["IND"])
        #expect(DocumentCode("AC")?.meaning == "crew member certificate")
        #expect(DocumentCode("PD")?.meaning == "diplomatic passport")
        #expect(DocumentCode("PN")?.meaning == "passport")
    }
}
