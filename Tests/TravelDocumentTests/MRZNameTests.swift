import Testing

@testable import TravelDocument

@Suite("Names (Doc 9303-3, section 4.6, and 9303-4 to 9303-7, section 4.2.3)")
struct MRZNameTests {
    @Test("The standard's examples are split and flagged as it says", arguments: Vectors.doc9303.names)
    func examples(_ example: Vectors.Name) throws {
        let layout = try #require(MRZLayout.named(example.layout))
        let mrz = layout == .td1 ? mrz(layout, "", "", example.line) : mrz(layout, example.line, "")
        #expect(mrz.primaryIdentifier.description == example.primary_identifier)
        #expect(mrz.secondaryIdentifier.description == example.secondary_identifier)
        #expect(mrz.name.mayBeTruncated == example.may_be_truncated)
    }

    @Test("What follows a second pair of fillers still belongs to the secondary identifier")
    func threeParts() {
        let mrz = mrz(.td1, "", "", "ERIKSSON<<ANNA<<MARIA")
        #expect(mrz.primaryIdentifier.description == "ERIKSSON")
        #expect(mrz.secondaryIdentifier.description == "ANNA  MARIA")
    }

    @Test("A name field of fillers holds no name")
    func empty() {
        let mrz = mrz(.td1, "", "", "")
        #expect(mrz.primaryIdentifier.isEmpty && mrz.secondaryIdentifier.isEmpty)
        #expect(!mrz.name.mayBeTruncated)
    }

    @Test("A name that begins with fillers has no primary identifier")
    func onlySecondary() {
        let mrz = mrz(.td1, "", "", "<<ANNA")
        #expect(mrz.primaryIdentifier.isEmpty)
        #expect(mrz.secondaryIdentifier.description == "ANNA")
    }
}
