import Testing
import TravelDocument

@testable import DocumentReader

@Suite("Texts without a caption")
struct FieldAssignmentTests {
    /// Doc 9303-4, appendix B: born on 12 August 1974, valid until 15 April 2012.
    private let passport: KnownFields
    /// Doc 9303-5, appendix B: the same holder.
    private let card: KnownFields
    private let nobody: KnownFields

    init() throws {
        let day = try #require(CalendarDate(iso8601: "2026-11-21"))
        passport = KnownFields(
            try MRZ(
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"), on: day)
        card = KnownFields(
            try MRZ("I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"),
            on: day)
        nobody = KnownFields(nil, on: day)
    }

    /// What is known of Olga Eriksson by the MRZ of a document of her own State.
    private func known(
        _ layout: String, _ code: String, of state: String, born: String, expires: String
    ) throws -> KnownFields {
        let layout = try #require(MRZLayout.named(layout))
        let mrz = try layout.compose([
            .documentCode: code, .issuingState: state, .nationality: state, .documentNumber: "X12345678",
            .surname: "ERIKSSON", .givenNames: "OLGA", .sex: "F", .dateOfBirth: born, .dateOfExpiry: expires,
        ]).mrz
        return KnownFields(mrz, on: try #require(CalendarDate(iso8601: "2026-11-21")))
    }

    @Test(
        "with the number of a department in brackets are a place of birth behind the caption's only letter",
        arguments: [("A. Lamy (76)", "Lamy (76)"), ("À: BASTIA (2B)", "BASTIA (2B)"), ("A. Lamy", nil)])
    func department(_ printed: String, _ place: String?) {
        var page = SetPage()
        page.set(printed, y: 300)
        #expect(page.fields(passport)[.placeOfBirth] == place)
    }

    @Test(
        "are a personal number if their State has made it of the date of birth",
        arguments: [
            "740812-1234", "19740812-1234", "745812/1234", "47408120017", "120874-1234", "12087412345",
            "1208974505012", "RSSNNA74M52H501X", "74081201234",
        ])
    func personalNumber(_ number: String) {
        var page = SetPage()
        page.set(number, y: 300)
        #expect(passport.isMadeOfBirth(number))
        #expect(page.fields(passport)[.personalNumber] == number)
    }

    @Test(
        "are none if they only look like one",
        arguments: ["12.08.1974", "L898902C3", "7408121", "123456789012", "RSSNNA74A52H501X", "740812"])
    func noPersonalNumber(_ text: String) {
        #expect(!passport.isMadeOfBirth(text))
        #expect(!nobody.isMadeOfBirth(text))
    }

    @Test(
        "are a height behind the rest of a caption",
        arguments: [("Tade : 1.79 m", "1.79 m"), ("Tole: 178 cm", "178 cm")])
    func height(_ line: String, _ height: String) {
        var page = SetPage()
        page.set(line, y: 300)
        #expect(page.fields(passport)[.height] == height)
    }

    @Test("are a date of issue if the validity is of whole years, however their caption was read")
    func issue() {
        var page = SetPage()
        page.set("Dats of exory 15 04 2007", y: 300)
        page.set("15 04 2012", y: 340)
        #expect(page.fields(passport)[.dateOfIssue] == "15 04 2007")
    }

    @Test(
        "are an authority by its first word, or its last",
        arguments: ["Préfecture de Police", "VILNIAUS VPK", "VILNIAUS VPK (19)", "Oslo politidistrikt"])
    func authority(_ name: String) {
        var page = SetPage()
        page.set(name, y: 300)
        #expect(page.fields(passport)[.issuingAuthority] == name)
    }

    @Test("are an address if one line has a postal code and a town, with the lines that belong to it")
    func address() {
        var before = SetPage()
        before.set("Musterweg 6", y: 300)
        before.set("45870 Anderstadt", y: 320)
        #expect(before.fields(passport)[.address] == "Musterweg 6 45870 Anderstadt")
        var behind = SetPage()
        behind.set("45870 Anderstadt", y: 300)
        behind.set("Wohnung 15", y: 320)
        behind.set("Musterweg 6", y: 340)
        #expect(behind.fields(passport)[.address] == "45870 Anderstadt Wohnung 15 Musterweg 6")
        var number = SetPage()
        number.set("45870", y: 300)
        #expect(number.fields(passport)[.address] == nil)
    }

    @Test("are a date of birth though day and month have changed places")
    func exchanged() {
        var page = SetPage()
        page.set("08.12.1974", y: 300)
        #expect(page.fields(passport)[.dateOfBirth] == "08.12.1974")
        #expect(passport.hasDayAndMonthExchanged("08.12.1974", as: .dateOfBirth))
        #expect(!passport.hasDayAndMonthExchanged("08.11.1974", as: .dateOfBirth))
    }

    @Test("are the date of issue if the validity is then one of whole years")
    func anniversary() {
        var page = SetPage()
        page.set("03.05.2004", y: 300)
        page.set("16.04.2002", y: 340)
        #expect(page.fields(passport)[.dateOfIssue] == "16.04.2002")
        var two = SetPage()
        two.set("03.05.2004", y: 300)
        two.set("07.06.2003", y: 340)
        #expect(two.fields(passport)[.dateOfIssue] == nil)
    }

    @Test("are a card access number on a card alone")
    func cardAccessNumber() {
        var page = SetPage()
        page.set("735914", y: 300)
        #expect(page.fields(card)[.cardAccessNumber] == "735914")
        #expect(page.fields(passport)[.cardAccessNumber] == nil)
    }

    @Test("are the nationality between other fields, and not where the page has its title")
    func nationality() {
        var page = SetPage()
        page.set("UTO / Utopian", y: 60)
        #expect(page.fields(card)[.nationality] == nil)
        page.set("12.08.1974", y: 200)
        page.set("UTO / Utopian", y: 260)
        page.set("15.04.2012", y: 320)
        #expect(page.fields(card)[.nationality] == "UTO / Utopian")
    }

    @Test("are the nationality behind type and code, and as the MRZ's State has it in words")
    func nationalityInWords() throws {
        var page = SetPage()
        page.set("P UTO Utopian", y: 120)
        page.set("ERIKSSON", y: 200)
        #expect(page.fields(passport)[.nationality] == "Utopian")
        for (printed, meant) in [("UTOPAN", "UTOPIAN"), ("Utopien", "Utopian"), ("UTOPIAN'UT0", "UTOPIAN/UTO")] {
            var page = SetPage()
            page.set(printed, y: 300)
            let text = PrintedField(lines: page.lines, certainty: 1)
            let (corrected, isOwn) = passport.corrected(text, as: .nationality)
            #expect(corrected.text == meant && !isOwn)
        }
        var other = SetPage()
        other.set("SWEDISH", y: 300)
        let text = PrintedField(lines: other.lines, certainty: 1)
        #expect(passport.corrected(text, as: .nationality).text.text == "SWEDISH")
    }

    @Test("of place and date of birth in one line are both")
    func placeAndDate() {
        var page = SetPage()
        page.set("PLACE AND DATE OF BIRTH", y: 280, size: 8)
        page.set("PADUA (PD) 12.08.1974", y: 300)
        let fields = page.fields(passport)
        #expect(fields[.placeOfBirth] == "PADUA (PD)" && fields[.dateOfBirth] == "12.08.1974")
    }

    @Test("contradict no name if they are a piece of it, and are none if they are a State's code")
    func names() {
        #expect(passport.standing("ERIKS", as: .surname) == .near)
        #expect(passport.standing("ERIKSEN", as: .surname) != .same)
        #expect(passport.standing("LINDQVIST", as: .surname) == .different)
        // I and 1, O and 0 are one glyph in many faces.
        #expect(passport.standing("L8989O2C3", as: .documentNumber) == .near)
        #expect(passport.standing("L898902C8", as: .documentNumber) == .near)
        #expect(passport.standing("L123902C3", as: .documentNumber) == .different)
        var page = SetPage()
        page.set("Surname", y: 280, size: 8)
        page.set("UTO", y: 300)
        #expect(page.fields(passport)[.surname] == nil)
    }

    @Test("go on behind an oblique in the caption's other language, and not with a value")
    func oblique() {
        var page = SetPage()
        page.set("Autorité/uzhon", y: 280, size: 8)
        page.set("PASSPORT OFFICE", y: 300)
        #expect(page.fields(passport)[.issuingAuthority] == "PASSPORT OFFICE")
    }

    @Test("are the place of birth by where it stands: no sex, no name, no caption of another field")
    func placeByOrder() {
        var page = SetPage()
        page.set("12.08.1974", y: 300)
        page.set("N/F", y: 340)
        page.set("Sex / MESI", x: 160, y: 340)
        page.set("ANNA MARIE", x: 300, y: 340)
        page.set("ZENITH 07", x: 450, y: 341)
        page.set("16.04.2002", y: 380)
        page.set("15.04.2012", y: 420)
        #expect(page.fields(passport)[.placeOfBirth] == "ZENITH 07")
        #expect(page.fields(passport)[.dateOfIssue] == "16.04.2002")
    }

    @Test("are the issue of somebody born in the century that the page says, and never the birth misread")
    func century() throws {
        let known = try known("TD3", "P", of: "UTO", born: "1911-02-03", expires: "2012-06-05")
        var page = SetPage()
        page.set("03.02.1911", y: 300)
        page.set("05.06.2002", y: 340)
        page.set("05.06.2012", y: 380)
        #expect(page.fields(known)[.dateOfIssue] == "05.06.2002")
        var misread = SetPage()
        misread.set("12.08.1984", y: 300)
        #expect(misread.fields(passport)[.dateOfIssue] == nil)
    }

    @Test("are the nationality on a card's side without names, below any text: the uppermost is the State's own title")
    func stateOnCard() throws {
        let known = try known("TD1", "I", of: "LIE", born: "1981-02-03", expires: "2032-06-05")
        var page = SetPage()
        page.set("168 cm", y: 100)
        page.set("LIECHTENSTEIN", y: 140)
        page.set("05.06.2032", y: 180)
        #expect(page.fields(known)[.nationality] == "LIECHTENSTEIN")
        var titled = SetPage()
        titled.set("LIECHTENSTEIN", y: 100)
        titled.set("05.06.2032", y: 180)
        #expect(titled.fields(known)[.nationality] == nil)
    }

    @Test("are names behind the rest of a caption")
    func rests() {
        var page = SetPage()
        page.set("m: Eriksson", y: 200)
        #expect(page.fields(passport)[.surname] == "Eriksson")
    }

    @Test("are one date though its month's other name stands apart")
    func apart() {
        var page = SetPage()
        page.set("15 APR", y: 300)
        page.set("16 APR      AVR 02", y: 340)
        #expect(
            page.fields(passport)[.dateOfIssue] == "16 APR AVR 02"
                || page.fields(passport)[.dateOfIssue] == "16 APR      AVR 02")
    }

    @Test("have the end of a cut name to themselves: the MRZ says nothing of it")
    func cut() throws {
        let day = try #require(CalendarDate(iso8601: "2026-11-21"))
        let known = KnownFields(
            try MRZ("I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<CLEMENTIN"),
            on: day)
        #expect(known.isCut("Anna, Maria, Clementine", as: .givenNames))
        #expect(!known.isCut("Anna, Maria, Luise", as: .givenNames))
        #expect(!passport.isCut("Anna Maria", as: .givenNames))
    }

    @Test("stand in a column of their own, far beside their captions")
    func column() {
        var page = SetPage()
        page.set("Place of birth", y: 300, size: 8)
        page.set("ZENITH", x: 440, y: 300)
        #expect(page.fields(passport)[.placeOfBirth] == "ZENITH")
    }

    @Test("are no document's number under a caption that began in the line above")
    func wrapped() {
        var page = SetPage()
        page.set("CAN CARD ACCESS", x: 400, y: 280, size: 10)
        page.set("NUMBER", x: 400, y: 296, size: 10)
        page.set("801959", x: 400, y: 318)
        page.set("CARD NO.", y: 380, size: 10)
        // Further from its caption than the other number is from `NUMBER`.
        page.set("BC2940990", y: 412)
        let fields = page.fields(nobody)
        #expect(fields[.cardAccessNumber] == "801959")
        #expect(fields[.documentNumber] == "BC2940990")
    }

    @Test("are a nationality in two languages, one under the other")
    func twoLanguages() throws {
        let known = try known("TD1", "I", of: "BEL", born: "1981-02-03", expires: "2032-06-05")
        var page = SetPage()
        page.set("ERIKSSON", y: 200)
        page.set("BELG/", y: 300)
        page.set("BELGE", y: 320)
        #expect(page.fields(known)[.nationality] == "BELG/ BELGE")
    }

    /// A card's side without an MRZ that says what it is.
    private func frontPage(_ texts: String...) -> SetPage {
        var page = SetPage()
        page.set("IDENTITY CARD", y: 60, size: 20)
        for (index, text) in texts.enumerated() { page.set(text, y: 200 + 60 * Double(index)) }
        return page
    }

    @Test("are the nationality of a page without an MRZ if they are the only word for one, and not a State's name")
    func onlyNationality() {
        #expect(frontPage("BRITISH CITIZEN").fields(nobody)[.nationality] == "BRITISH CITIZEN")
        #expect(frontPage("SHQIPTARE/ALBANIAN").fields(nobody)[.nationality] == "SHQIPTARE/ALBANIAN")
        #expect(frontPage("IRELAND").fields(nobody)[.nationality] == nil)
        #expect(frontPage("FRANÇAISE", "ITALIANA").fields(nobody)[.nationality] == nil)
    }

    @Test("are a remark if a card says that its holder may work, with the lines about it")
    func remarks() {
        var page = SetPage()
        page.set("EMPLOYMENT AUTHORIZATION CARD", y: 60, size: 20)
        page.set("15.04.2012", y: 200)
        page.set("AUFENTHALTSERLAUBNIS", y: 280)
        page.set("ERWERBSTÄTIGKEIT GESTATTET", y: 300)
        #expect(page.fields(card)[.remarks] == "AUFENTHALTSERLAUBNIS ERWERBSTÄTIGKEIT GESTATTET")
        #expect(page.fields(passport)[.remarks] == nil)
        var profession = SetPage()
        profession.set("STUDENT", y: 300)
        #expect(profession.fields(card)[.remarks] == nil)
    }

    @Test("are where the document was issued, before the day on which it was")
    func placeOfDate() {
        var page = SetPage()
        page.set("VADUZ, 16.04.2002", y: 300)
        let fields = page.fields(passport)
        #expect(fields[.dateOfIssue] == "16.04.2002" && fields[.placeOfIssue] == "VADUZ")
    }

    @Test("are names behind a caption's number")
    func numbered() {
        var page = SetPage()
        page.set("1. NGM (2) ERIKSSON", y: 300)
        #expect(page.fields(passport)[.surname] == "ERIKSSON")
    }

    @Test("go on in the next line, but not with a numbered caption")
    func numberedCaption() {
        var page = SetPage()
        page.set("Authority", y: 280, size: 8)
        page.set("ADIC PRIE VRM", y: 300)
        page.set("11. Akty spalva", y: 320)
        #expect(page.fields(passport)[.issuingAuthority] == "ADIC PRIE VRM")
    }

    @Test("read as the MRZ has them keep their letters' case")
    func letterCase() {
        var page = SetPage()
        page.set("Erik{z|S}son", y: 300)
        let text = PrintedField(lines: page.lines, certainty: 1)
        #expect(passport.corrected(text, as: .surname).text.text == "Eriksson")
    }
}
