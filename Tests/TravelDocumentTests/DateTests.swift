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
        "An expiry is at most sixty years ahead and less than forty back",
        arguments: [
            ("120415", "2012-04-15"), ("940623", "1994-06-23"), ("861121", "2086-11-21"), ("861122", "1986-11-22"),
            ("991231", "1999-12-31"), ("85<<<<", "2085"), ("760101", "2076-01-01"),
        ])
    func expiries(_ printed: String, _ expected: String) throws {
        let date = try #require(MRZDate(printed))
        #expect(try date.asDateOfExpiry(on: day("2026-11-21"))?.description == expected)
    }

    @Test("A window that ends on a 29 February that does not exist still has an end")
    func leapDay() throws {
        let date = try #require(MRZDate("540228"))
        let policy = CenturyPolicy(longestValidityInYears: 30)
        #expect(try date.asDateOfExpiry(on: day("2024-02-29"), policy: policy)?.description == "2054-02-28")
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
            let date = try Self.draw(in: reference.year - 39...reference.year + 59, &generator)
            let text = String(date.description.replacing("-", with: "").dropFirst(2))
            let printed = try #require(MRZDate(text))
            #expect(printed.asDateOfExpiry(on: reference)?.complete == date)
            let birth = try #require(printed.asDateOfBirth(on: reference)?.complete ?? date)
            #expect(birth <= reference || birth == date)
            #expect(birth == date || date > reference || birth.year - date.year == 100)
        }
    }

    @Test(
        "The policy says how young a holder may be and how long a document is valid",
        arguments: [
            ("201121", CenturyPolicy.standard, "2020-11-21"),
            ("201121", .adultHolders, "1920-11-21"),
            ("081121", .adultHolders, "2008-11-21"),  // eighteen today
            ("081122", .adultHolders, "1908-11-22"),
            ("26<<<<", CenturyPolicy(youngestHolderInYears: 1), "1926"),
        ])
    func youngest(_ printed: String, _ policy: CenturyPolicy, _ expected: String) throws {
        let date = try #require(MRZDate(printed))
        #expect(try date.asDateOfBirth(on: day("2026-11-21"), policy: policy)?.description == expected)
    }

    @Test(
        "A document's longest validity is the end of the window of its expiry",
        arguments: [(0, "1936-11-22"), (9, "1936-11-22"), (10, "2036-11-22"), (99, "2036-11-22")])
    func validity(_ years: Int, _ expected: String) throws {
        let policy = CenturyPolicy(longestValidityInYears: years)
        let date = try #require(MRZDate("361122"))
        #expect(try date.asDateOfExpiry(on: day("2026-11-22"), policy: policy)?.description == expected)
    }

    @Test(
        "A holder of a hundred years or more is the other reading, as long as anyone has ever lived so long",
        arguments: [
            ("261121", "1926-11-21"), ("200101", "1920-01-01"), ("031121", nil), ("031122", "1903-11-22"),
            ("04<<<<", "1904"), ("740812", nil), ("000229", nil), ("<<<<<<", nil),
        ] as [(String, String?)])
    func hundredYears(_ printed: String, _ expected: String?) throws {
        let date = try #require(MRZDate(printed))
        let today = try day("2026-11-21")
        #expect(date.earlierDateOfBirth(on: today)?.description == expected)
        let year = date.asDateOfBirth(on: today)?.year
        #expect(date.earlierDateOfBirth(on: today)?.year == expected.flatMap { _ in year.map { $0 - 100 } })
    }

    @Test("Under every reference date, every two digits of a year mean exactly one year of the policy's window")
    func everyReference() throws {
        let policies = [CenturyPolicy.standard, .adultHolders, .init(longestValidityInYears: 10)]
        let days: [(month: Int, day: Int)] = [(1, 1), (2, 29), (12, 31)]
        for year in 1980...2080 {
            // Leap years are judged on their own day, the others on the ends of a year.
            let (month, day) = CalendarDate.isLeap(year) ? (2, 29) : year % 2 == 0 ? (12, 31) : (1, 1)
            let reference = try #require(CalendarDate(year: year, month: month, day: day))
            for policy in policies {
                for digits in 0...99 {
                    for printed in days {
                        let date = MRZDate(
                            year: .known(digits), month: .known(printed.month), day: .known(printed.day))
                        let birth = date.asDateOfBirth(on: reference, policy: policy)
                        let expiry = date.asDateOfExpiry(on: reference, policy: policy)
                        if !isLatest(birth, printed, digits, reference, -policy.youngestHolderInYears)
                            || !isLatest(expiry, printed, digits, reference, policy.longestValidityInYears)
                        {
                            Issue.record("\(date) on \(reference)")
                        }
                    }
                }
            }
        }
    }

    /// Whether a date has these parts and lies in the hundred years that end so many years after the reference; none is
    /// right only where that year has no 29 February.
    private func isLatest(
        _ found: PartialDate?, _ printed: (month: Int, day: Int), _ digits: Int, _ reference: CalendarDate, _ years: Int
    ) -> Bool {
        let lastDay = CalendarDate.daysInMonth(reference.month, year: reference.year + years)
        let limit = (reference.year + years, reference.month, min(reference.day, lastDay))
        guard let found else {
            let year = (limit.0 - 100...limit.0).last {
                $0 % 100 == digits && ($0, printed.month, printed.day) <= limit
            }
            return printed == (2, 29) && year.map(CalendarDate.isLeap) == false
        }
        return found.year % 100 == digits && found.month == printed.month && found.day == printed.day
            && (found.year, printed.month, printed.day) <= limit
            && (found.year + 100, printed.month, printed.day) > limit
    }

    @Test("A policy that two digits cannot reach is refused", arguments: [-1, 100])
    func refusedPolicies(_ years: Int) async {
        await #expect(processExitsWith: .failure) { [years] in _ = CenturyPolicy(youngestHolderInYears: years) }
        await #expect(processExitsWith: .failure) { [years] in _ = CenturyPolicy(longestValidityInYears: years) }
    }

    private static func draw(in years: ClosedRange<Int>, _ generator: inout SeededGenerator) throws -> CalendarDate {
        let year = Int.random(in: years, using: &generator)
        let month = Int.random(in: 1...12, using: &generator)
        let day = Int.random(in: 1...CalendarDate.daysInMonth(month, year: year), using: &generator)
        return try #require(CalendarDate(year: year, month: month, day: day))
    }
}

@Suite("Validity")
struct ValidityTests {
    private static let today = "2026-11-24"

    private static func until(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> MRZValidity? {
        PartialDate(year: year, month: month, day: day).map(MRZValidity.until)
    }

    @Test(
        "A card without end of validity is one by its fillers, or by its issuer's way of writing the year 9999",
        arguments: [
            (MRZLayout.td1, "UTO", "<<<<<<", MRZValidity.indefinite, [MRZFinding.Code.noExpiry]),
            (.td1, "ESP", "990101", .indefinite, [.noExpiry]),
            (.td1, "ITA", "990101", .indefinite, [.noExpiry]),
            (.td1, "UTO", "760101", until(2076, 1, 1), []),
            (.td1, "UTO", "990101", until(1999, 1, 1), [.expired]),
            (.td1, "ESP", "991231", until(1999, 12, 31), [.expired]),
            (.td1, "UTO", "99<<<<", until(1999), [.dateUnknown, .expired]),
            (.td1, "UTO", "741301", .unknown, [.dateImpossible]),
            (.td3, "UTO", "<<<<<<", .unknown, [.dateUnknown]),
            (.td3, "ESP", "990101", until(1999, 1, 1), [.expired]),
        ] as [(MRZLayout, String, String, MRZValidity?, [MRZFinding.Code])])
    func validity(
        _ layout: MRZLayout, _ state: String, _ expiry: String, _ expected: MRZValidity?, _ codes: [MRZFinding.Code]
    ) throws {
        let mrz = try layout.write([
            .documentCode: layout == .td3 ? "P" : "I", .issuingState: state, .documentNumber: "D23145890",
            .surname: "ERIKSSON", .nationality: state, .dateOfBirth: "740812", .dateOfExpiry: expiry,
        ])
        #expect(mrz.validity(on: try day(Self.today)) == expected)
        #expect(mrz.findings(on: try day(Self.today)).map(\.code) == codes)
    }

    @Test("A policy reaches the findings")
    func policy() throws {
        let mrz = try MRZLayout.td1.write([
            .documentCode: "I", .issuingState: "UTO", .documentNumber: "D23145890", .surname: "ERIKSSON",
            .nationality: "UTO", .dateOfBirth: "200812", .dateOfExpiry: "760101",
        ])
        let today = try day(Self.today)
        let policy = CenturyPolicy(youngestHolderInYears: 18, longestValidityInYears: 10)
        #expect(mrz.findings(on: today).isEmpty)
        #expect(mrz.findings(on: today, policy: policy).map(\.code) == [.expired])
        #expect(mrz.dateOfBirth(on: today)?.description == "2020-08-12")
        #expect(mrz.dateOfBirth(on: today, policy: policy)?.description == "1920-08-12")
    }

    @Test("Without such a field there is nothing to say")
    func frenchCard() throws {
        let mrz = MRZ(layout: .frenchIdentityCard, lines: [nil, nil])
        #expect(mrz.validity(on: try day(Self.today)) == .unknown)
    }
}
