extension MRZDate {
    /// The date as a date of birth: the latest year with these two digits in which it is neither after the document's
    /// expiry nor so late that the holder is too young for the policy on the reference date.
    ///
    /// - Parameters:
    ///   - referenceDate: The day of reading.
    ///   - expiry: The document's expiry, where it is known: nobody is born after it.
    ///   - policy: How young a holder may be.
    /// - Returns: `nil` where the year is unknown, or where there is no such date.
    public func asDateOfBirth(
        on referenceDate: CalendarDate, expiry: PartialDate? = nil, policy: CenturyPolicy = .standard
    ) -> PartialDate? {
        let limit = referenceDate.adding(years: -policy.youngestHolderInYears)
        return latest(notAfter: min(limit, expiry?.latest ?? limit))
    }

    /// The other reading of the same digits: a century before ``asDateOfBirth(on:expiry:policy:)``, for a holder of a
    /// hundred years or more.
    ///
    /// - Returns: `nil` where the holder would be older than the policy believes, and where there is no such date.
    public func earlierDateOfBirth(
        on referenceDate: CalendarDate, expiry: PartialDate? = nil, policy: CenturyPolicy = .standard
    ) -> PartialDate? {
        guard let later = asDateOfBirth(on: referenceDate, expiry: expiry, policy: policy),
            let earlier = PartialDate(year: later.year - 100, month: later.month, day: later.day),
            referenceDate < earlier.latest.adding(years: policy.oldestHolderInYears + 1)
        else { return nil }
        return earlier
    }

    /// The date as a date of expiry: the latest year with these two digits in which it is at most the policy's longest
    /// validity after the reference date.
    ///
    /// - Returns: `nil` where the year is unknown, or where there is no such date. What stands for a document that never
    ///   expires is not known here, because it depends on the issuer: ``MRZ/validity(on:policy:)``.
    public func asDateOfExpiry(on referenceDate: CalendarDate, policy: CenturyPolicy = .standard) -> PartialDate? {
        latest(notAfter: referenceDate.adding(years: policy.longestValidityInYears))
    }

    /// The latest date with these parts whose first possible day is not after `limit`.
    private func latest(notAfter limit: CalendarDate) -> PartialDate? {
        guard case .known(let twoDigits) = year, month != .malformed, day != .malformed else { return nil }
        let firstMonth = month.number ?? 1
        let firstDay = day.number ?? 1
        guard (1...12).contains(firstMonth), (1...31).contains(firstDay) else { return nil }
        var year = limit.year - limit.year % 100 + twoDigits
        // Compared as numbers, because 29 February may exist in one century and not in the other.
        let first = CalendarDate.ordinal(year, firstMonth, month == .unknown ? 1 : firstDay)
        if first > limit.ordinal { year -= 100 }
        return PartialDate(year: year, month: month.number, day: day.number)
    }
}

extension MRZDate.Part {
    /// The number, where it is known.
    var number: Int? { if case .known(let number) = self { number } else { nil } }
}

extension CalendarDate {
    /// The same day some years later or earlier; of 29 February the 28th, where that year has none.
    ///
    /// Years before 1 and after 9999 end at those.
    func adding(years: Int) -> CalendarDate {
        if years == 0 { return self }
        let year = Swift.min(Swift.max(year + years, 1), 9999)
        let day = Swift.min(day, Self.daysInMonth(month, year: year))
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            preconditionFailure("the day was fitted to its month")
        }
        return date
    }
}
