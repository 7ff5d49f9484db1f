import Testing
import TravelDocument

@testable import DocumentReader

@Suite("The print of a card without an MRZ")
struct PrintAloneTests {
    private let nobody: KnownFields

    init() throws { nobody = KnownFields(nil, on: try #require(CalendarDate(iso8601: "2026-11-21"))) }

    @Test("has captions that wrap, with the value beside the first line")
    func wrapped() {
        var page = SetPage()
        page.set("Data di scadenza / Date", y: 280, size: 8)
        page.set("of expiration:", y: 294, size: 8)
        page.set("26.09.2034", x: 350, y: 281)
        page.set("Given", y: 320, size: 8)
        page.set("names", y: 334, size: 8)
        page.set("ILIR", x: 250, y: 321)
        #expect(page.fields(nobody) == [.dateOfExpiry: "26.09.2034", .givenNames: "ILIR"])
    }

    @Test(
        "has values in their caption's own line, where no other field has such",
        arguments: [
            ("Place of birth : Turpin (21)", .placeOfBirth, "Turpin (21)"),
            ("Place of birth : (MCO) MONACO 1942", .placeOfBirth, "(MCO) MONACO 1942"),
            ("Sexul Sex M", FieldName.sex, "M"), ("Kön Sex Sexe (4) K/F", .sex, "K/F"), ("4. KÖN F", .sex, "F"),
            ("Nationality IRL", .nationality, "IRL"), ("Height / Taille 1,54", .height, "1,54"),
            ("Place of birth ŁÓDŹ", .placeOfBirth, "ŁÓDŹ"), ("Date of birth 12.07.1942", .dateOfBirth, "12.07.1942"),
        ])
    func ownLine(_ line: String, _ field: FieldName, _ value: String) {
        var page = SetPage()
        page.set(line, y: 280)
        #expect(page.fields(nobody) == [field: value])
    }

    @Test(
        "has none there that may be the caption's other language", arguments: ["Place of birth née", "Sex Sexe"])
    func noValue(_ line: String) {
        var page = SetPage()
        page.set(line, y: 280)
        #expect(page.fields(nobody).isEmpty)
    }

    @Test("has no caption among its values: they are larger, or a State's code")
    func values() {
        var page = SetPage()
        for (place, caption) in ["Familienname", "Staatsangehörigkeit", "Geburtsdatum"].enumerated() {
            page.set(caption, y: 200 + 50 * Double(place), size: 8)
        }
        page.set("GROSS", y: 218)
        page.set("TUR", y: 268)
        page.set("12.07.1942", y: 318)
        #expect(page.fields(nobody) == [.surname: "GROSS", .nationality: "TUR", .dateOfBirth: "12.07.1942"])
    }

    @Test("has no name in a numbered caption, and places with a department")
    func numbered() {
        var page = SetPage()
        page.set("Given names (3)", y: 200, size: 8)
        page.set("Sve / Seve (4)", y: 218, size: 8)
        page.set("Place of birth (5)", y: 260, size: 8)
        page.set("Moreau (45)", y: 278)
        #expect(page.fields(nobody)[.placeOfBirth] == "Moreau (45)")
        #expect(page.fields(nobody)[.givenNames] == nil)
    }

    @Test(
        "is a document's back where it is valid for whole years, to the day",
        arguments: [
            ("30.04.2018", "29.04.2028", true), ("01.03.2020", "28.02.2030", true), ("30.04.2018", "30.06.2028", false),
        ]
    )
    func back(_ issued: String, _ expires: String, _ isBack: Bool) throws {
        var page = SetPage()
        page.set("Adresse :", y: 100, size: 8)
        page.set("95, ruelle des Lilas", x: 220, y: 100)
        page.set("98124 Anderstadt", x: 220, y: 120)
        page.set("Carte valable jusqu'au : \(expires)", y: 180)
        page.set("délivrée le : \(issued)", y: 220)
        page.set("par : Préfecture de Lilas (18)", y: 260)
        let printed = PrintedPage(lines: page.lines, map: PictureMap(scale: 1, mirroredWidth: nil))
        let reading = DocumentReading([printed], on: nobody.day)
        #expect((reading != nil) == isBack)
        #expect(reading?.fields[.issuingAuthority]?.value == (isBack ? "Préfecture de Lilas (18)" : nil))
    }

    @Test("is none because a paper has texts that one field alone could have")
    func paper() {
        var page = SetPage()
        for (line, text) in [
            "Vienna (Austria)", "BROWN", "1,75", "FFI/M", "ERWERBSTÄTIGKEIT GESTATTET", "45870 Anderstadt",
            "08/08/2034",
            "BRITISH CITIZEN", "Ministry of the Interior",
        ].enumerated() { page.set(text, y: 100 + 40 * Double(line)) }
        let printed = PrintedPage(lines: page.lines, map: PictureMap(scale: 1, mirroredWidth: nil))
        #expect(DocumentReading([printed], on: nobody.day) == nil)
        // Nor is a life on one page, whose writer has a name and a day of birth.
        for (line, text) in ["Surname: BRAUN", "Date of birth: 01.02.1980", "Nationality: British"].enumerated() {
            page.set(text, y: 500 + 40 * Double(line))
        }
        let life = PrintedPage(lines: page.lines, map: PictureMap(scale: 1, mirroredWidth: nil))
        #expect(DocumentReading([life], on: nobody.day) == nil)
    }

    @Test("has nationalities on two lines: in two parts, in two languages, and never two fields")
    func twoLines() {
        for (first, second) in [("UNITED STATES OF", "AMERICA"), ("DANSK", "DANISH"), ("VIỆT NAM/", "VIETNAMESE")] {
            var page = SetPage()
            page.set("Nationality", y: 200, size: 8)
            page.set(first, y: 218)
            page.set(second, y: 236)
            #expect(page.fields(nobody)[.nationality] == first + " " + second)
        }
        var other = SetPage()
        other.set("Nationality", y: 200, size: 8)
        other.set("DANSK", y: 218)
        other.set("HANSEN", y: 236)
        #expect(other.fields(nobody)[.nationality] == "DANSK")
    }

    @Test("says what it is; then its days and its number can only be one thing")
    func sense() {
        var page = SetPage()
        page.set("08/08/2034", y: 300)
        page.set("20/02/1978", y: 340)
        page.set("SYL97LR2T", y: 380)
        #expect(page.fields(nobody).isEmpty)
        page.set("IDENTITY CARD / CARTE D'IDENTITÉ", y: 60)
        #expect(
            page.fields(nobody) == [
                .dateOfExpiry: "08/08/2034", .dateOfBirth: "20/02/1978", .documentNumber: "SYL97LR2T",
            ])
    }

    @Test("has a number that only can be it where captions say what else there is, though the number's was not read")
    func number() {
        var page = SetPage()
        page.set("�nu� HP108PV1018", y: 60)
        page.set("t.ly/g8sf", y: 90)
        for (index, (caption, value)) in [
            ("Surname", "ERIKSSON"), ("Given names", "ANNA"), ("Nationality", "UTO"), ("Sex", "F"),
            ("Date of birth", "12 08 1974"), ("Date of expiry", "15 04 2032"),
        ].enumerated() {
            page.set(caption, y: 120 + 60 * Double(index), size: 8)
            page.set(value, y: 138 + 60 * Double(index))
        }
        #expect(page.fields(nobody)[.documentNumber] == "HP108PV1018")
    }

    @Test("is not told a date of birth from a date of issue by one date alone")
    func oneDate() {
        var page = SetPage()
        page.set("RESIDENCE PERMIT", y: 60)
        page.set("20/02/2024", y: 340)
        page.set("19/02/2034", y: 380)
        #expect(page.fields(nobody) == [.dateOfExpiry: "19/02/2034"])
    }

    @Test("has captions whose other language was not read, as far to the left as that reaches")
    func unread() {
        var page = SetPage()
        page.set("qf at / Place of Issue", x: 300, y: 200, size: 8)
        page.set("DELHI", x: 230, y: 218)
        #expect(page.fields(nobody)[.placeOfIssue] == "DELHI")
    }

    @Test("calls the place where it was issued and who issued it one thing where the caption does")
    func authority() {
        var page = SetPage()
        page.set("Nơi cấp/Issuing authority", y: 200, size: 8)
        page.set("Công an NGHỆ AN", y: 218)
        #expect(page.fields(nobody) == [.issuingAuthority: "Công an NGHỆ AN"])
    }
}
