/// A date of which the day, or month and day, may be unknown.
public struct PartialDate: Hashable, Sendable {
    /// 1...9999.
    public let year: Int
    /// `nil` where it is unknown.
    public let month: Int?
    /// `nil` where it is unknown, and always where the month is.
    public let day: Int?

    /// A date known in full.
    public init(_ date: CalendarDate) {
        year = date.year
        month = date.month
        day = date.day
    }

    /// `nil` for a date that cannot be: no such month, or no such day in it.
    ///
    /// A day without a month says nothing and is dropped.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard CalendarDate(year: year, month: month ?? 1, day: month == nil ? 1 : day ?? 1) != nil else { return nil }
        self.year = year
        self.month = month
        self.day = month == nil ? nil : day
    }

    /// A date in ISO 8601's long form as far as it is known, `1974-08-12`, `1974-08` or `1974`; `nil` for anything else
    /// and for a date that cannot be.
    public init?(iso8601 text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let widths = [4, 2, 2]
        guard (1...widths.count).contains(parts.count), zip(parts, widths).allSatisfy({ $0.count == $1 }) else {
            return nil
        }
        let numbers = parts.compactMap(CalendarDate.number)
        guard numbers.count == parts.count else { return nil }
        self.init(year: numbers[0], month: numbers.dropFirst().first, day: numbers.dropFirst(2).first)
    }

    /// The first day that it may be.
    public var earliest: CalendarDate { date(month ?? 1, day ?? 1) }

    /// The last day that it may be.
    public var latest: CalendarDate {
        let month = month ?? 12
        return date(month, day ?? CalendarDate.daysInMonth(month, year: year))
    }

    /// The day, where it is known in full.
    public var complete: CalendarDate? { day == nil ? nil : earliest }

    private func date(_ month: Int, _ day: Int) -> CalendarDate {
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            preconditionFailure("a partial date is made of parts that exist")
        }
        return date
    }
}

extension PartialDate: CustomStringConvertible {
    /// ISO 8601 as far as it is known: `1974-08-12`, `1974-08`, `1974`.
    public var description: String {
        ([padded(year, 4)] + [month, day].compactMap { $0.map { padded($0, 2) } }).joined(separator: "-")
    }

    /// `YYMMDD`, with fillers for unknown parts (Doc 9303-3, section 4.8).
    var inMRZ: String {
        padded(year % 100, 2) + [month, day].map { $0.map { padded($0, 2) } ?? "<<" }.joined()
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
