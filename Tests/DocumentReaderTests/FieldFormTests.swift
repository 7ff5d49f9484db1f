import Testing
import TravelDocument

@testable import DocumentReader

@Suite("The normal form of a field")
struct FieldFormTests {
    @Test(
        "of a height has its point, and no person is smaller or taller than people are",
        arguments: [("184 m", "1.84 m"), ("1.84 m", "1.84 m"), ("17O cm", "170 cm")])
    func height(_ printed: String, _ value: String) {
        #expect(FieldForm.fits(printed, .height))
        #expect(FieldForm.value(printed, of: .height) == value)
        #expect(FieldForm.unmistakable(printed) == .height)
    }

    @Test("is no height", arguments: ["17 cm", "17", "912 cm", "1974"])
    func noHeight(_ printed: String) { #expect(!FieldForm.fits(printed, .height)) }

    @Test(
        "of an address has figures for the letters that stand alone in its numbers",
        arguments: [
            ("O bis rue de Fournier", "0 bis rue de Fournier"), ("l ter, impasse Simon", "1 ter, impasse Simon"),
            ("9, sentier de Besnard Appartement O.", "9, sentier de Besnard Appartement 0."),
            ("Rua de O Porto 3", "Rua de O Porto 3"), ("Calle i 5", "Calle i 5"),
        ])
    func address(_ printed: String, _ value: String) { #expect(FieldForm.value(printed, of: .address) == value) }

    @Test("of a number has digits for small letters that look like them")
    func number() {
        #expect(FieldForm.value("APo526618527703", of: .fileNumber) == "AP0526618527703")
        #expect(FieldForm.value("HP1O8PV1O18", of: .documentNumber) == "HP108PV1018")
        #expect(FieldForm.value("FW356OG04", of: .documentNumber) == "FW356OG04")
        #expect(FieldForm.value("No L898902C3", of: .documentNumber) == "L898902C3")
    }

    @Test("of a height has a point, whatever that was read as", arguments: ["1L72 m", "1/72 m", "1:72m", "1.72 m"])
    func point(_ printed: String) {
        #expect(FieldForm.unmistakable(printed) == .height)
        #expect(FieldForm.value(printed, of: .height).hasPrefix("1.72"))
    }

    @Test("may be a height with a misread figure", arguments: ["1.B4 m", "1,7S m", "17B cm"])
    func misreadHeight(_ printed: String) { #expect(FieldForm.mayBeHeight(printed)) }

    @Test("of a personal number has no letters for figures")
    func personalNumber() { #expect(FieldForm.value("290296800000O", of: .personalNumber) == "2902968000000") }

    @Test(
        "is one field's alone, whatever stands beside it",
        arguments: [
            ("1,72", FieldName.height), ("1.58", .height), ("K/F", .sex), ("FFI / M", .sex), ("Ж/F", .sex),
            ("GRAU-GRÜN", .eyeColour), ("BROWN/BRUN", .eyeColour), ("ΚΑΣΤΑΝΑ", .eyeColour), ("DARK BROWN", .eyeColour),
            ("735914", .cardAccessNumber), ("45870 Anderstadt", .address), ("Préfecture de Police", .issuingAuthority),
            ("Scheibbs (Autriche)", .placeOfBirth),
        ])
    func unmistakable(_ text: String, _ field: FieldName) { #expect(FieldForm.unmistakable(text) == field) }

    @Test(
        "is nobody's by its form",
        arguments: [
            "1,12", "3,72", "1,725", "F", "M/X Y", "A/B", "M/F", "F/M", "Y/N", "N/A", "S/N", "H/M", "M/V",
            "CONGOLESE (DRC)",
            "MAROCAINE (MAR)", "Hof (D)", "m/f", "UTO/F", "ANNA BRAUN", "DARK",
            "Lamy (76)", "BERGEN",
        ])
    func mistakable(_ text: String) { #expect(FieldForm.unmistakable(text) == nil) }

    @Test(
        "of a name is no caption that leaves open how many there are",
        arguments: ["GNen Name(s)", "Vomame(n)", "Prénomen(s)"])
    func oneOrMore(_ text: String) {
        #expect(!FieldForm.fits(text, .givenNames))
        #expect(FieldForm.fits("ANNA (MARIA)", .givenNames))
    }
}
