import Testing

@testable import TravelDocument

@Suite("Document codes (Doc 9303-4 to 9303-7, section 4.2.2)")
struct DocumentCodeTests {
    @Test(
        "A code has a plain meaning",
        arguments: [
            ("P", "passport"), ("P<", "passport"), ("PP", "ordinary passport"), ("PD", "diplomatic passport"),
            ("PN", "passport"), ("PO", "official or service passport"),
            ("PU", "emergency travel document on a single sheet"),
            ("AC", "crew member certificate"), ("IP", "passport card"), ("ID", "identity card"),
            ("A", "identity card or other official travel document"),
            ("C<", "identity card or other official travel document"),
            ("IR", "identity card or other official travel document"),
            ("V", "visa"), ("VB", "visa"), ("D1", "driving licence"), ("X", nil), ("1P", nil), ("<", nil),
        ] as [(String, String?)])
    func meaning(_ code: String, _ meaning: String?) throws {
        #expect(try #require(DocumentCode(code)).meaning == meaning)
    }

    @Test("What is no code is none", arguments: ["", "PPP", "p", "P ", "É"])
    func none(_ code: String) { #expect(DocumentCode(code) == nil) }

    @Test(
        "Every first letter of a layout has a kind",
        arguments: MRZLayout.all.flatMap { layout in
            (0..<26).map { UInt8(ascii: "A") + $0 }
                .filter { MRZCharacter(ascii: $0).map(layout.documentCodeLetters.contains) == true }
                .map { (layout, String(Unicode.Scalar($0))) }
        })
    func kinds(_ layout: MRZLayout, _ letter: String) {
        #expect(DocumentCode(letter)?.kind != nil)
    }

    @Test("An MRZ's code is read from it, and is none where it could not be read")
    func ofMRZ() throws {
        #expect(DocumentCode(try MRZ(passport))?.description == "P")
        #expect(DocumentCode(MRZ(layout: .td3, lines: [nil, nil])) == nil)
    }

    @Test(
        "Codes that the standard does not allow are found, in the layout that it does not allow them in",
        arguments: [
            (MRZLayout.td1, "AC", true), (.td2, "AC", false), (.td1, "AI", false), (.td2, "AI", true),
            (.td1, "IV", false), (.td1, "CV", false), (.td2, "AV", false), (.td1, "I1", true), (.td1, "IC", true),
            (.td2, "IC", true), (.td3, "PV", true), (.td3, "P1", false), (.td3, "P", true), (.td3, "PP", true),
            (.td3, "V", false), (.mrvA, "V1", true), (.mrvB, "VV", true), (.mrvA, "P", false), (.td1, "P", false),
        ])
    func allowed(_ layout: MRZLayout, _ code: String, _ isAllowed: Bool) throws {
        let mrz = try layout.write([
            .documentCode: code, .issuingState: "UTO", .documentNumber: "L898902C3", .surname: "ERIKSSON",
            .nationality: "UTO", .dateOfBirth: "740812", .dateOfExpiry: "361231",
        ])
        #expect(mrz.findings(on: try day("2026-11-24")).map(\.code) == (isAllowed ? [] : [.documentCode]))
    }

    @Test(
        "A crew member certificate names the holder's employer",
        arguments: [
            (MRZLayout.td1, "AC", "L898902C3", "XY", "XY"), (.td1, "AC", "L898902C3", "XYZ", "XYZ"),
            (.td1, "AC", "L898902C3", "XYZ1234", "XYZ"), (.td1, "AC", "L898902C3", "", nil),
            (.td1, "AC", "L898902C345", "XYZ", nil), (.td1, "I", "L898902C3", "XYZ", nil),
            (.td2, "AC", "L898902C3", "XYZ", nil),
        ] as [(MRZLayout, String, String, String, String?)])
    func employer(
        _ layout: MRZLayout, _ code: String, _ number: String, _ optionalData: String, _ expected: String?
    ) throws {
        let mrz = try layout.write([
            .documentCode: code, .issuingState: "UTO", .documentNumber: number, .optionalData1: optionalData,
            .surname: "ERIKSSON", .nationality: "UTO", .dateOfBirth: "740812", .dateOfExpiry: "361231",
        ])
        #expect(mrz.employerDesignator?.description == expected)
    }
}
