import Testing

@testable import TravelDocument

@Suite("Calendar")
struct CalendarDateTests {
    @Test(
        "A day that exists is read and printed in ISO 8601",
        arguments: ["2026-11-21", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func roundTrip(_ text: String) {
        #expect(CalendarDate(iso8601: text)?.description == text)
    }

    @Test(
        "A day that does not exist, or is written otherwise, is none",
        arguments: [
            "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-01", "20261121", "", "-",
            "--",
            "2026-11-2١", "0000-01-01", "+026-01-01",
        ])
    func refused(_ text: String) { #expect(CalendarDate(iso8601: text) == nil) }

    @Test("Dates are ordered by year, then month, then day")
    func order() throws {
        let days = try ["1999-12-31", "2000-01-01", "2000-01-02", "2000-02-01", "2001-01-01"].map(day)
        #expect(days.shuffled().sorted() == days)
    }

    @Test("A partial date knows the days that it may be")
    func partial() throws {
        let year = try #require(PartialDate(year: 1974))
        #expect(year.description == "1974")
        #expect(year.earliest.description == "1974-01-01" && year.latest.description == "1974-12-31")
        let month = try #require(PartialDate(year: 2024, month: 2))
        #expect(month.description == "2024-02")
        #expect(month.latest.description == "2024-02-29" && month.complete == nil)
        #expect(PartialDate(year: 1974, day: 12) == year)
        #expect(PartialDate(year: 1974, month: 13) == nil)
        #expect(PartialDate(year: 1974, month: 2, day: 30) == nil)
    }
}

@Suite("Dates and their century (Doc 9303-3, section 4.8)")
struct MRZDateTests {
    @Test(
        "A birth is the latest that is neither after the reference date nor after the expiry",
        arguments: [
            ("740812", nil, "1974-08-12"),
            ("261121", nil, "2026-11-21"),  // born today
            ("261122", nil, "1926-11-22"),  // tomorrow is a century ago
            ("000229", nil, "2000-02-29"),
            ("27<<<<", nil, "1927"),
            ("26<<<<", nil, "2026"),
            ("2612<<", nil, "1926-12"),
            ("050101", "1994", "1905-01-01"),  // born before the document ended
            ("940101", "1994", "1994-01-01"),
        ] as [(String, String?, String)])
    func births(_ printed: String, _ expiry: String?, _ expected: String) throws {
        let date = try #require(MRZDate(printed))
        let expiry = expiry.flatMap { Int($0) }.flatMap { PartialDate(year: $0) }
        #expect(try date.asDateOfBirth(on: day("2026-11-21"), expiry: expiry)?.description == expected)
    }

    @Test(
        "An expiry is at most thirty years ahead and less than seventy back",
        arguments: [
            ("120415", "2012-04-15"), ("940623", "1994-06-23"), ("561121", "2056-11-21"), ("561122", "1956-11-22"),
            ("991231", "1999-12-31"), ("55<<<<", "2055"),
        ])
    func expiries(_ printed: String, _ expected: String) throws {
        let date = try #require(MRZDate(printed))
        #expect(try date.asDateOfExpiry(on: day("2026-11-21"))?.description == expected)
    }

    @Test("A window that ends on a 29 February that does not exist still has an end")
    func leapDay() throws {
        let date = try #require(MRZDate("540228"))
        #expect(try date.asDateOfExpiry(on: day("2024-02-29"))?.description == "2054-02-28")
    }

    @Test(
        "A date that cannot be has no meaning",
        arguments: ["741301", "740001", "740230", "230229", "74AB12", "7408<2", "      ", "74<<00"])
    func impossible(_ printed: String) throws {
        #expect(try #require(MRZDate(printed)).asDateOfBirth(on: day("2026-11-21")) == nil)
    }

    @Test("Without a year there is no date, but it is not an impossible one", arguments: ["<<<<<<", "<<0812"])
    func unknownYear(_ printed: String) throws {
        let date = try #require(MRZDate(printed))
        #expect(try date.asDateOfBirth(on: day("2026-11-21")) == nil)
        #expect(date.isPartlyUnknown && !date.isImpossible)
    }

    @Test("Every date is born and expires on the day that its digits say, under every reference date")
    func property() throws {
        var generator = SeededGenerator(seed: 48)
        for _ in 0..<2000 {
            let reference = try Self.draw(in: 1980...2060, &generator)
            let date = try Self.draw(in: reference.year - 60...reference.year + 20, &generator)
            let text = String(date.description.replacing("-", with: "").dropFirst(2))
            let printed = try #require(MRZDate(text))
            #expect(printed.asDateOfExpiry(on: reference)?.complete == date)
            let birth = try #require(printed.asDateOfBirth(on: reference)?.complete ?? date)
            #expect(birth <= reference || birth == date)
            #expect(birth == date || date > reference || birth.year - date.year == 100)
        }
    }

    private static func draw(in years: ClosedRange<Int>, _ generator: inout SeededGenerator) throws -> CalendarDate {
        let year = Int.random(in: years, using: &generator)
        let month = Int.random(in: 1...12, using: &generator)
        let day = Int.random(in: 1...CalendarDate.daysInMonth(month, year: year), using: &generator)
        return try #require(CalendarDate(year: year, month: month, day: day))
    }
}
