import Testing
import TravelDocument

@testable import DocumentReader

@Suite("The country behind a place of birth")
struct CountryOfBirthTests {
    private let passport: KnownFields

    init() throws {
        passport = KnownFields(
            try MRZ(
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"),
            on: try #require(CalendarDate(iso8601: "2026-11-21")))
    }

    @Test(
        "is a State's name in its own language or the issuer's, or its code",
        arguments: [
            "Scheibbs (Autriche)", "RABAT (MARRUECOS)", "Kočevje (Slovenië)", "Graz (Österreich)", "WIEN (AUT)",
            "Kinshasa (République démocratique du Congo)", "Split (Jugoslawien)",
        ])
    func follows(_ text: String) throws {
        #expect(CountryOfBirth.follows(in: text))
        var page = SetPage()
        page.set(text, y: 300)
        #expect(page.fields(passport)[.placeOfBirth] == text)
    }

    @Test(
        "is no department, no region, no word for how many names there are, and nothing without a town",
        arguments: [
            "Lamy (76)", "LALÍN (LUGO)", "Prénom(s)", "(Autriche)", "Autriche", "Graz Österreich)", "Wien (", "(",
        ])
    func none(_ text: String) { #expect(!CountryOfBirth.follows(in: text)) }

    @Test(
        "is spelled as States are where the net left room for it",
        arguments: [
            ("Scheibbs (Au{f|t}riche)", "Scheibbs (Autriche)"), ("TUY (PORTUGA{I|L})", "TUY (PORTUGAL)"),
            ("Ljubljana (Sl{a|o}veni{e|ë})", "Ljubljana (Slovenië)"),
            ("PUEBLA (M{O|E}XICO)", "PUEBLA (MEXICO)"), ("Brno (Czech Re{q|p}ublic)", "Brno (Czech Republic)"),
            // Soria lies in Spain; an `s` is no `y` because Syria is a State.
            ("Ágreda (Soria)", "Ágreda (Soria)"), ("Brno ({X|Z}zechia)", "Brno (Xzechia)"),
        ])
    func corrected(_ read: String, _ printed: String) {
        var page = SetPage()
        page.set(read, y: 300)
        #expect(CountryOfBirth.corrected(page.lines[0]).text == printed)
    }

    @Test("that had to be spelled leaves the place no surer than its letters were")
    func probability() {
        var page = SetPage()
        page.set("Scheibbs (Au{f|t}riche)", y: 300)
        let line = CountryOfBirth.corrected(page.lines[0])
        #expect(line.probability <= 0.4)
    }

    @Test("may stand in the next line")
    func nextLine() {
        var page = SetPage()
        page.set("BANGKOK", y: 300)
        page.set("(FRANZÖSISCH-GUAYANA)", y: 320)
        #expect(page.fields(passport)[.placeOfBirth] == "BANGKOK (FRANZÖSISCH-GUAYANA)")
    }
}
