// The standard prints two digits of a year and leaves the century to the reader. These are the rules here; both take
// the day that they are judged on as an argument, so that the same MRZ means the same thing in every test.

extension MRZDate {
    /// An expiry lies at most so many years ahead.
    ///
    /// The longest validity in use is 30 years (Belgian cards of holders above 75), and so dates up to 70 years back
    /// are still told apart: old documents and specimens are read too.
    public static let longestValidityInYears = 30

    /// The date as a date of birth: the latest year with these two digits in which it is neither after the reference
    /// date nor after the document's expiry.
    ///
    /// A holder of more than a hundred years is therefore taken for one a hundred years younger: nothing in an MRZ tells
    /// the two apart.
    ///
    /// - Parameters:
    ///   - referenceDate: The day of reading.
    ///   - expiry: The document's expiry, where it is known: nobody is born after it.
    /// - Returns: `nil` where the year is unknown, or where there is no such date.
    public func asDateOfBirth(on referenceDate: CalendarDate, expiry: PartialDate? = nil) -> PartialDate? {
        latest(notAfter: min(referenceDate, expiry?.latest ?? referenceDate))
    }

    /// The date as a date of expiry: the latest year with these two digits in which it is at most 30 years after the
    /// reference date (``longestValidityInYears``).
    ///
    /// - Returns: `nil` where the year is unknown, or where there is no such date.
    public func asDateOfExpiry(on referenceDate: CalendarDate) -> PartialDate? {
        let year = referenceDate.year + Self.longestValidityInYears
        // 29 February may not exist that many years on.
        let day = min(referenceDate.day, CalendarDate.daysInMonth(referenceDate.month, year: year))
        return latest(notAfter: CalendarDate(year: year, month: referenceDate.month, day: day) ?? referenceDate)
    }

    /// The latest date with these parts whose first possible day is not after `limit`.
    private func latest(notAfter limit: CalendarDate) -> PartialDate? {
        guard case .known(let twoDigits) = year, month != .malformed, day != .malformed else { return nil }
        let month = month.number
        let day = day.number
        guard (1...12).contains(month ?? 1), (1...31).contains(day ?? 1) else { return nil }
        var year = limit.year - limit.year % 100 + twoDigits
        // Compared as numbers, because 29 February may exist in one century and not in the other.
        if (year, month ?? 1, month == nil ? 1 : day ?? 1) > (limit.year, limit.month, limit.day) { year -= 100 }
        return PartialDate(year: year, month: month, day: day)
    }
}

extension MRZDate.Part {
    /// The number, where it is known.
    var number: Int? { if case .known(let number) = self { number } else { nil } }
}
