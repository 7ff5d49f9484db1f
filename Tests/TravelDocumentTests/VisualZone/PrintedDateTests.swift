import Testing

@testable import TravelDocument

@Suite("A date as a page prints it")
struct PrintedDateTests {
    private let today: CalendarDate

    init() throws { today = try #require(CalendarDate(year: 2026, month: 11, day: 27)) }

    @Test(
        "is read in every way that documents print dates",
        arguments: [
            ("12 JUL/JUIL 42", "1942-07-12"), ("12.07.1942", "1942-07-12"), ("12 07 1942", "1942-07-12"),
            ("1942/07/12", "1942-07-12"), ("1942-07-12", "1942-07-12"), ("12 JULY 1942", "1942-07-12"),
            ("JUL 12, 1942", "1942-07-12"), ("12JUL1942", "1942-07-12"), ("12. 7. 1942", "1942-07-12"),
            ("04 OKT/OCT 2017", "2017-10-04"), ("26 MAÍ/MAY 99", "1999-05-26"), ("3 de marzo de 1988", "1988-03-03"),
            ("01 MRT/MAR 2020", "2020-03-01"), ("31 DES/DEC 66", "1966-12-31"), ("15 ŞUBAT 2001", "2001-02-15"),
            ("30 paź 1979", "1979-10-30"), ("19420712", "1942-07-12"), ("12071942", "1942-07-12"),
            ("12 07 JUL 1942", "1942-07-12"), ("XX XXX 1974", "1974"), ("00.00.1974", "1974"),
            ("00.08.1974", "1974-08"),
            ("1942-0712", "1942-07-12"), ("1207.1942", "1942-07-12"), ("12 ก.ค. 2530 JUL", "1987-07-12"),
            ("24 СЕР/AUG 91", "1991-08-24"), ("02 января 1990 г.", "1990-01-02"), ("7 ΦΕΒ 2001", "2001-02-07"),
            ("11/11/2011", "2011-11-11"), ("25/12/1980", "1980-12-25"),
        ])
    func everyForm(_ printed: String, _ iso: String) throws {
        let date = try #require(PrintedDate(printed))
        #expect(date.readings.count == 1)
        #expect(date.readings[0].date(notAfter: today)?.description == iso)
    }

    @Test("has its day first where a point stands, though another was read as a hyphen")
    func point() throws {
        let readings = try #require(PrintedDate("03-07.1946")).readings
        #expect(readings.map(\.month) == [7])
    }

    @Test("is given both ways where day and month may be exchanged", arguments: ["03/04/1981", "03-04-1981"])
    func bothOrders(_ printed: String) throws {
        let readings = try #require(PrintedDate(printed)).readings
        #expect(readings.map(\.order) == [.dayFirst, .monthFirst])
        #expect(readings.compactMap { $0.date(notAfter: today)?.description } == ["1981-04-03", "1981-03-04"])
    }

    @Test(
        "has figures that were read as letters, and months with figures in them",
        arguments: [
            ("25 BEP/SEP 13", "2013-09-25"), ("16 APR/AVR O7", "2007-04-16"), ("l2.07.1942", "1942-07-12"),
            ("01 0CT 2009", "2009-10-01"),
        ])
    func lookalikes(_ printed: String, _ iso: String) throws {
        let date = try #require(PrintedDate(printed))
        #expect(date.readings[0].date(notAfter: today)?.description == iso)
    }

    @Test(
        "has the one month that is nearest to a misread name",
        arguments: [
            ("03 NDV 1999", "1999-11-03"), ("9 SEPTENBER 2001", "2001-09-09"), ("21 ŞUBAI 2001", "2001-02-21"),
        ])
    func misreadMonths(_ printed: String, _ iso: String) throws {
        #expect(try #require(PrintedDate(printed)).readings[0].date(notAfter: today)?.description == iso)
    }

    @Test("has no month where several are as near", arguments: ["12 JUX 1999", "12 MAX 1999"])
    func undecidedMonths(_ printed: String) { #expect(PrintedDate(printed) == nil) }

    @Test(
        "is none where no day is printed",
        arguments: [
            "", "PRAHA", "31.02.1999", "12 FOO 1999", "99.99.9999", "123456789", "JUL", "20 MAY", "12.07", "00.00.00",
        ])
    func none(_ printed: String) { #expect(PrintedDate(printed) == nil) }

    @Test("has twelve months in every language")
    func twelve() { #expect(MonthNames.rowCounts.allSatisfy { $0 == 12 }) }

    @Test("March is March in every language but one")
    func majority() throws {
        let readings = try #require(PrintedDate("01 MAR 2024")).readings
        #expect(readings.map(\.month) == [3])
    }

    @Test("of two languages is the month that both name")
    func agreement() throws {
        // LIP is July in Polish and June in Croatian.
        #expect(PrintedDate("02 LIP 1990")?.readings.count == 2)
        #expect(PrintedDate("02 LIP/JUN 1990")?.readings.map(\.month) == [6])
    }

    @Test(
        "in pieces lacks its year or its day, and is no date",
        arguments: [
            ("23 APR", PrintedDate.Piece.beginning), ("19 OKT/OCT", .beginning), ("3 MAI", .beginning),
            ("07.2009", .end), ("/AVR 12", .end), ("MAI 95", .end), ("JUL/JUIL 1942", .end),
        ])
    func pieces(_ printed: String, _ piece: PrintedDate.Piece) { #expect(PrintedDate.piece(printed) == piece) }

    @Test(
        "is no piece if it is whole, and no other text is one",
        arguments: ["12 JUL 42", "12.07.1942", "MAI", "APR 300", "45 APR", "13.2009", "07.09", "Turpin (21)", ""])
    func noPieces(_ printed: String) { #expect(PrintedDate.piece(printed) == nil) }

    @Test("never traps, whatever is printed")
    func fuzz() {
        var random = SeededGenerator(seed: 6)
        let pieces = Array("0123456789OIl./- XJULMARş\u{FFFD}*é\u{301}".unicodeScalars)
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...16, using: &random)).map { _ in pieces.randomElement(using: &random)! }
            _ = PrintedDate.piece(String(String.UnicodeScalarView(text)))
            for reading in PrintedDate(String(String.UnicodeScalarView(text)))?.readings ?? [] {
                _ = reading.date(notAfter: today)
            }
        }
    }
}
