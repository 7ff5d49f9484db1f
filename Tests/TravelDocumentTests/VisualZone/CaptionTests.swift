import Testing
import TravelDocument

@Suite("Captions")
struct CaptionTests {
    @Test(
        "are known in the languages of those who print them",
        arguments: [
            ("Surname / Nom", FieldName.surname), ("Given names/Prénoms (2)", .givenNames),
            ("Geburtsdatum", .dateOfBirth),
            ("Data di scadenza", .dateOfExpiry), ("Miejsce urodzenia / Place of birth", .placeOfBirth),
            ("Příjmení", .surname), ("Doğum yeri", .placeOfBirth), ("Útgáfudagur", .dateOfIssue),
            ("Personas kods", .personalNumber),
            ("Autoriteit / Authority", .issuingAuthority), ("Taille", .height), ("Farba očí", .eyeColour),
            ("Quốc tịch", .nationality),
            ("Tempat lahir", .placeOfBirth), ("Name of Father / Legal Guardian", .fatherName),
            ("File No.", .fileNumber), ("Датум рођења / Date of birth", .dateOfBirth), ("Прізвище", .surname),
            ("Место рождения", .placeOfBirth), ("Издаден от / Authority", .issuingAuthority),
            ("Ημερομηνία γέννησης", .dateOfBirth), ("ΕΠΩΝΥΜΟ", .surname), ("Азаматтығы", .nationality),
        ])
    func languages(_ line: String, _ field: FieldName) {
        let read = CaptionedLine(line)
        #expect(Set(read.matches.map(\.caption)) == [.field(field)])
        #expect(read.captionShare == 1)
    }

    @Test(
        "are found although letters were misread",
        arguments: [
            ("Date of blrth", FieldName.dateOfBirth), ("Sumame", .surname), ("Lieu de nalssance", .placeOfBirth),
            ("MEJSCE URODZENIA/PLACE DF BIRTH", .placeOfBirth),
        ])
    func misread(_ line: String, _ field: FieldName) {
        #expect(CaptionedLine(line).matches.contains { $0.caption == .field(field) })
    }

    @Test("hidden among words that ran together are found where the line is doubtful, and only there")
    func resemblance() {
        let line = Array("DATAVYDANIADATE OF ISSUE".unicodeScalars)
        #expect(CaptionedLine(scalars: line, lenient: true).matches.map(\.caption) == [.field(.dateOfIssue)])
        let name = Array("LINDQVIST".unicodeScalars)
        #expect(CaptionedLine(scalars: name, lenient: true).matches.isEmpty)
    }

    @Test(
        "end a line, whatever was made of what stands before them",
        arguments: [
            ("DATAVYDANIAVDATE OF ISSUE", FieldName.dateOfIssue),
            ("DATA UPŁYW/U WIAZNOŚCVDATE OF EXPIRY", .dateOfExpiry),
        ])
    func ending(_ line: String, _ field: FieldName) {
        let read = CaptionedLine(line)
        #expect(read.matches.map(\.caption) == [.field(field)] && read.captionShare == 1)
    }

    @Test("on both sides of an oblique mean the same: the better read one tells what")
    func obliques() {
        let read = CaptionedLine("Ucu de naissance/Place of birth")
        #expect(Set(read.matches.map(\.caption)) == [.field(.placeOfBirth)])
        // A letter before an oblique is what was made of another script.
        #expect(CaptionedLine("a / Name of Mother").matches.map(\.caption) == [.field(.motherName)])
    }

    @Test("are not what a well-read line is only a little like")
    func unlike() {
        let line = Array("AUTORISE SON PORTEUR".unicodeScalars)
        #expect(CaptionedLine(scalars: line).captionShare < 0.6)
    }

    @Test(
        "are not seen in values",
        arguments: [
            "ERIKSSON", "ANNA MARIA", "UTOPIAN", "ZENITH", "PASSPORT OFFICE", "12 AUG 1974", "L898902C3", "PORT ARDEN",
            "ELENA",
            "PASSPORT", "BERGEN", "F", "M", "MINISTRY OF FOREIGN AFFAIRS",
        ])
    func values(_ line: String) { #expect(CaptionedLine(line).captionShare < 0.6, "\(CaptionedLine(line).matches)") }

    @Test(
        "leave what stands behind them in their line, with both of its brackets or neither",
        arguments: [
            ("Taille : 1,70 m", "1,70 m"), ("À : Turpin (21)", "Turpin (21)"), ("À : (MCO) Monaco", "(MCO) Monaco"),
            ("À : Turpin)", "Turpin"), ("Vorname(n) ANNA", "ANNA"), ("Réamhainm(neacha) CIARÁN", "CIARÁN"),
            ("Réamhainm(neacha)", nil), ("Prénom(s)", nil), ("NACIONALIDAD (D", nil),
        ])
    func remainder(_ line: String, _ rest: String?) {
        let scalars = Array(line.unicodeScalars)
        let place = CaptionedLine(scalars: scalars).remainder(of: scalars)
        #expect(place.map { String(String.UnicodeScalarView(scalars[$0])) } == rest)
    }

    @Test("of one letter count before a colon alone")
    func short() {
        #expect(CaptionedLine("À : Lyon").matches.map(\.caption) == [.field(.placeOfBirth)])
        #expect(CaptionedLine("À Lyon").matches.isEmpty)
    }

    @Test("never trap, whatever was read")
    func fuzz() {
        var random = SeededGenerator(seed: 7)
        let pieces = Array("Surname/ Nom:.DateofbirthéđŁ\u{FFFD}\u{301}0123<>()".unicodeScalars)
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0...90, using: &random)).map { _ in pieces.randomElement(using: &random)! }
            let line = CaptionedLine(scalars: text, lenient: true)
            #expect(line.matches.allSatisfy { $0.words.upperBound <= line.words.count })
            _ = line.remainder(of: text)
        }
    }
}
