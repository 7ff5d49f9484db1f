/// A day of the Gregorian calendar, without time of day and without time zone.
public struct CalendarDate: Hashable, Sendable {
    /// 1...9999.
    public let year: Int
    /// 1...12.
    public let month: Int
    /// 1...31.
    public let day: Int

    /// `nil` for a day that does not exist.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysInMonth(month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// A date in ISO 8601's long form, `2026-11-21`; `nil` for anything else and for a day that does not exist.
    public init?(iso8601 text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else { return nil }
        let numbers = parts.compactMap(Self.number)
        guard numbers.count == 3 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// How many days a month has.
    ///
    /// - Precondition: `month` is in 1...12.
    public static func daysInMonth(_ month: Int, year: Int) -> Int {
        precondition((1...12).contains(month), "no such month")
        switch month {
        case 2: return isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    /// Whether the year has a 29 February.
    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func number(_ digits: some Collection<UInt8>) -> Int? {
        digits.reduce(Optional(0)) { number, digit in
            guard let number, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            return number * 10 + Int(digit - UInt8(ascii: "0"))
        }
    }

    /// The date as one number that grows with it: year, month and day side by side.
    var ordinal: Int { Self.ordinal(year, month, day) }

    static func ordinal(_ year: Int, _ month: Int, _ day: Int) -> Int { (year * 16 + month) * 32 + day }
}

extension CalendarDate: Comparable {
    /// Whether the left date lies before the right.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.ordinal < right.ordinal }
}

extension CalendarDate: CustomStringConvertible {
    /// ISO 8601: `2026-11-21`.
    public var description: String { PartialDate(self).description }
}
