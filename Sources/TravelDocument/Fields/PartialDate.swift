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
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return ([padded(year, 4)] + [month, day].compactMap { $0.map { padded($0, 2) } }).joined(separator: "-")
    }
}
