import Testing
import TravelDocument

@testable import DocumentReader

@Suite("Print in Cyrillic or Greek")
struct EasternPrintTests {
    private func known(_ mrz: String) throws -> KnownFields {
        KnownFields(try MRZ(mrz), on: try #require(CalendarDate(iso8601: "2026-11-21")))
    }

    /// Milica Test, of Serbia.
    private let serbian =
        "P<SRBTEST<<MILICA<<<<<<<<<<<<<<<<<<<<<<<<<<<\n0123456784SRB6802295F2807245<<<<<<<<<<<<<<02"

    @Test("has shapes that are letters of several scripts, and letters that are one script's alone")
    func shapes() {
        #expect("БДЖЛЯђ".unicodeScalars.allSatisfy { EasternScript.only($0) == .cyrillic })
        #expect("ΔΛΞΣΨΩλ".unicodeScalars.allSatisfy { EasternScript.only($0) == .greek })
        #expect("АВЕКМНОРСТХГПФ7.\u{FFFD}".unicodeScalars.allSatisfy { EasternScript.only($0) == nil })
        // No Latin letter looks like these.
        #expect("ГПФБ".unicodeScalars.allSatisfy { EasternScript.cyrillic.tells($0) })
        #expect("ГПΛ".unicodeScalars.allSatisfy { EasternScript.greek.tells($0) })
        #expect("АВЕ".unicodeScalars.allSatisfy { !EasternScript.cyrillic.tells($0) && EasternScript.cyrillic.has($0) })
        #expect(!EasternScript.greek.has("Б") && !EasternScript.cyrillic.has("Λ"))
    }

    @Test("is spelled in its own letters: a Greek word has Greek ones alone, whatever the net calls their shapes")
    func letters() {
        func greek(_ shapes: String) -> String {
            String(String.UnicodeScalarView(shapes.unicodeScalars.map(EasternScript.greek.letter)))
        }
        #expect(greek("АӨНΝА") == "ΑΘΗΝΑ")
        // A lambda without its serifs is drawn as the Cyrillic letter is.
        #expect(greek("ПАПАДОПОУЛОΣ") == "ΠΑΠΑΔΟΠΟΥΛΟΣ")
        #expect("АӨНУЛД".unicodeScalars.allSatisfy(EasternScript.greek.has))
    }

    @Test(
        "may be read as Latin where every letter looks like one",
        arguments: [("TECT", "ТЕСТ"), ("MOCKBA", "МОСКВА"), ("MBC 892", "МВС 892")])
    func lookalikes(_ read: String, _ printed: String) {
        let letters = EasternScript.cyrillic.read(latin: Array(read.unicodeScalars))
        #expect(letters.map { String(String.UnicodeScalarView($0)) } == printed)
    }

    @Test("is Latin where a letter looks like none of the script's", arguments: ["KAZ", "NINA", "PETROV"])
    func latin(_ text: String) { #expect(EasternScript.cyrillic.read(latin: Array(text.unicodeScalars)) == nil) }

    @Test(
        "stands beside Latin that says the same, with an oblique or a blank between",
        arguments: [
            ("МИЛИЦА/MILICA", "MILICA"), ("ИВАНОВ IVANOV", "IVANOV"), ("TKACHENKO / ТКАЧЕНКО", "TKACHENKO"),
            ("ΡΩΞΑΝΗ ΜΑΡΙΑ/ROXANI MARIA", "ROXANI MARIA"), ("МИЛИЦА", nil), ("MILICA", nil),
            ("071804617 ГЕОРГИ/GEORGI", nil), ("Г/MILICA", nil), ("А/B/А", nil),
        ])
    func latinPart(_ text: String, _ latin: String?) {
        let scalars = Array(text.unicodeScalars)
        let part = EasternScript.latinPart(of: scalars).map { String(String.UnicodeScalarView(scalars[$0])) }
        #expect(part == latin)
    }

    @Test("has captions in its languages, with or without English beside them")
    func captions() throws {
        var page = SetPage()
        page.set("Презиме / Surname", y: 100, size: 8)
        page.set("ТЕСТ", y: 118)
        page.set("Место рођења", y: 160, size: 8)
        page.set("БЕОГРАД, САВСКИ ВЕНАЦ", y: 178)
        page.set("Издао / Authority", y: 220, size: 8)
        page.set("ПУ ЗА ГРАД БЕОГРАД", y: 238)
        let fields = page.fields(try known(serbian))
        #expect(fields[.surname] == "ТЕСТ")
        #expect(fields[.placeOfBirth] == "БЕОГРАД, САВСКИ ВЕНАЦ")
        #expect(fields[.issuingAuthority] == "ПУ ЗА ГРАД БЕОГРАД")
    }

    @Test("agrees with the MRZ by the tables of Doc 9303, alone or beside Latin")
    func agreement() throws {
        let known = try known(serbian)
        #expect(known.standing("МИЛИЦА", as: .givenNames) == .same)
        #expect(known.standing("МИЛИЦА/MILICA", as: .givenNames) == .same)
        // Not every name is transliterated by the tables: `ЮЛИЯ` may be JULIA.
        #expect(known.standing("ЉУБИЦА", as: .givenNames) == .unknown)
        #expect(known.standing("МИЛИЦА/LJUBICA", as: .givenNames) == .different)
        // Half of this says something else.
        #expect(known.standing("071804617 МИЛИЦА/MILICA", as: .givenNames) != .same)
    }

    /// Captions that leave no doubt of a page's script.
    private func serbianPage() -> SetPage {
        var page = SetPage()
        page.set("Датум рођења", y: 60, size: 8)
        page.set("Презиме, Пол, Држављанство", y: 100, size: 8)
        return page
    }

    @Test("makes a name of letters that look Latin its own where the MRZ says so, on a page in the script alone")
    func names() throws {
        let known = try known(serbian)
        var page = serbianPage()
        page.set("TECT", y: 118)
        #expect(page.fields(known)[.surname] == "ТЕСТ")
        var latin = SetPage()
        latin.set("Surname", y: 100, size: 8)
        latin.set("TECT", y: 118)
        #expect(latin.fields(known)[.surname] == "TECT")
    }

    @Test("makes words its own where the page has none in Latin: no code, no placeholder, and none beside Latin words")
    func words() throws {
        let known = try known(serbian)
        func text(of word: String, beside other: String) -> Bool {
            var page = serbianPage()
            page.set(other, y: 160)
            page.set(word, y: 200)
            return FieldAssignment(PageText(page.lines), known: known).values.map(\.text).contains(word)
        }
        #expect(!text(of: "MOCKBA", beside: "ЉУБИЦА"))
        for word in ["XXXX", "MAXIM", "PHM4321"] { #expect(text(of: word, beside: "ЉУБИЦА"), "\(word)") }
        #expect(text(of: "MOCKBA", beside: "KRSMANOVIC"))
    }

    @Test(
        "is in one script between two obliques: what looks alike in both is what its neighbours are",
        arguments: [
            ("MBP ОХРИД/ MVR OHRID", "МВР ОХРИД/ MVR OHRID"), ("MBC 158/ MVS", "МВС 158/ MVS"),
            ("Цвет глаз/ Еуе colour", "Цвет глаз/ Eye colour"), ("ОДEСA", "ОДЕСА"),
            // Codes of States and numbers are nobody's, and who has both scripts in one part is left alone.
            ("ПРИШТИНА BIH", "ПРИШТИНА BIH"), ("УЛ. ЛЕСНАЯ 56B", "УЛ. ЛЕСНАЯ 56B"),
            ("Colour of eyes: СЕРЫЕ", "Colour of eyes: СЕРЫЕ"), ("OTTAWA", "OTTAWA"),
            ("Серия HB", "Серия HB"),
        ])
    func neighbours(_ read: String, _ printed: String) {
        var page = SetPage()
        page.set(read, y: 100)
        var line = page.lines[0]
        line.readLookalikes(in: .cyrillic)
        #expect(line.text == printed)
    }

    @Test("of a name goes on behind an oblique in the next line, in Latin")
    func nameInTwoLines() throws {
        let known = try known(serbian)
        var page = serbianPage()
        page.set("МИЛИЦА/", y: 160)
        page.set("MILICA", y: 180)
        let text = FieldAssignment(PageText(page.lines), known: known).fields[.givenNames]
        #expect(text?.text == "МИЛИЦА/ MILICA")
    }

    @Test("is a guess where its letters look like Latin ones: no word of them is sure")
    func guesses() {
        var page = SetPage()
        page.set("TECT", y: 100)
        let guess = page.lines[0].guessed(Array("ТЕСТ".unicodeScalars))
        #expect(guess.text == "ТЕСТ" && guess.probability < 0.3)
    }

    @Test("shares no word with Latin: a town is no caption, a month no other month, a letter no sex")
    func otherWords() {
        #expect(CaptionedLine("TÖRÖK").matches.isEmpty && CaptionedLine("ROST").matches.isEmpty)
        #expect(!CaptionedLine.hasWordsOfCaptionsAlone(Array("BERGEN".unicodeScalars)))
        #expect(PrintedDate("12 STU 1999")?.readings.first?.month == 11)
        #expect(PrintedDate("12 TRA 1999")?.readings.first?.month == 4)
        #expect(PrintedSex.readings("CH").isEmpty && PrintedSex.readings("ZH").isEmpty)
        #expect(PrintedSex.readings("Ж/F") == [.female] && PrintedSex.readings("Ч/M") == [.male])
        #expect(!AuthorityWords.beginOrEnd("MID GLAMORGAN") && AuthorityWords.beginOrEnd("ПУ ЗА ГРАД БЕОГРАД"))
    }

    @Test("of a drawn passport is read as printed, and a name in it is told in the MRZ's letters as well")
    func drawn() throws {
        let cyrillic = try #require(try DrawnPage.reading(of: "td3-cyrillic.jpg").documents.first)
        let surname = try #require(cyrillic.fields[.surname])
        #expect(surname.value == "KRSMANOVIC" && surname.printed == "КРСМАНОВИЋ")
        #expect(surname.source == .both)
        #expect(cyrillic.fields[.placeOfBirth]?.value == "БЕОГРАД")
        let greek = try #require(try DrawnPage.reading(of: "td3-greek.jpg").documents.first)
        #expect(greek.fields[.surname]?.value == "CHATZIDAKIS")
        #expect(greek.fields[.placeOfBirth]?.value == "ΠΑΦΟΣ/PAFOS")
    }

    @Test("is none where Latin is read: no letter of the example is of another script")
    func latinPages() throws {
        for file in ["td1-front.jpg", "td1-back.jpg", "ind-data-page.jpg"] {
            let lines = try DrawnPage.reading(of: file).documents.flatMap(\.printedLines)
            #expect(!lines.isEmpty)
            #expect(lines.allSatisfy { $0.text.unicodeScalars.allSatisfy { EasternScript.of($0) == nil } })
        }
    }
}
