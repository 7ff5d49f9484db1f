/// Until when a document is valid, as its MRZ says it.
public enum MRZValidity: Hashable, Sendable {
    /// Through this day, or through the last of the days that it may be.
    case until(PartialDate)
    /// The document does not expire.
    ///
    /// The standard knows no such documents, and they exist: identity cards of old people, above all. Issuers print
    /// fillers in place of a date, or a date of the year 9999 (``MRZ/validity(on:policy:)``).
    case indefinite
    /// The MRZ does not say: the layout has no such field, or there is no such date.
    case unknown

    /// The date, where there is one.
    public var date: PartialDate? { if case .until(let date) = self { date } else { nil } }
}

extension MRZ {
    /// Until when the document is valid.
    ///
    /// Indefinite are an official travel document (TD1, TD2) with nothing but fillers in its date of expiry, as
    /// Moldovan cards of old people have it, and one with the digits by which its issuer writes a day of the year 9999.
    ///
    /// - Parameters:
    ///   - referenceDate: The day on which the century is judged.
    ///   - policy: How far ahead a document may expire.
    public func validity(on referenceDate: CalendarDate, policy: CenturyPolicy = .standard) -> MRZValidity {
        read { $0.validity(of: $0.date(.dateOfExpiry), on: referenceDate, policy) }
    }

    /// The holder's date of birth with its century.
    ///
    /// - Parameters:
    ///   - referenceDate: The day of reading.
    ///   - policy: How the century is found; the document's own expiry counts too.
    /// - Returns: `nil` where the layout has none, the year is unknown, or there is no such date.
    public func dateOfBirth(on referenceDate: CalendarDate, policy: CenturyPolicy = .standard) -> PartialDate? {
        dateOfBirth?.asDateOfBirth(
            on: referenceDate, expiry: validity(on: referenceDate, policy: policy).date, policy: policy)
    }
}

extension MRZCharacters {
    /// Until when a document with this date of expiry is valid.
    func validity(of printed: MRZDate?, on referenceDate: CalendarDate, _ policy: CenturyPolicy) -> MRZValidity {
        guard let printed else { return .unknown }
        if isIndefinite(printed) { return .indefinite }
        return printed.asDateOfExpiry(on: referenceDate, policy: policy).map(MRZValidity.until) ?? .unknown
    }

    private func isIndefinite(_ printed: MRZDate) -> Bool {
        guard printed.isUnknown || printed.year == .known(99),
            !layout.documentCodeLetters.isDisjoint(with: IndefiniteExpiry.documentCodeLetters)
        else { return false }
        return printed.isUnknown
            || IndefiniteExpiry.rows.contains { row in
                row.printed == printed && state(.issuingState) == StateCode(row.issuingState.description)
            }
    }
}

/// Dates that stand for no end of validity, issuer by issuer: anywhere else the same digits are a day of 1999 or 2099.
private enum IndefiniteExpiry {
    struct Row: Sendable {
        let issuingState: StaticString
        let printed: MRZDate
        let source: StaticString
    }

    /// Neither passports nor visas are valid for ever.
    static let documentCodeLetters: MRZAlphabet = "ACI"

    /// The last two digits of 9999 are 99 (Doc 9303-3, section 4.8).
    private static let firstOfJanuary9999 = MRZDate(year: .known(99), month: .known(1), day: .known(1))

    static let rows: [Row] = [
        .init(
            issuingState: "ESP", printed: firstOfJanuary9999,
            source:
                "Identity cards of holders above 70 since 2006, valid to 01 01 9999; PRADO ESP-BO-03001: indefinitely"
        ),
        .init(
            issuingState: "ITA", printed: firstOfJanuary9999,
            source: "Electronic identity cards without expiry, circular 60 of 24 July 2026: valid to 01.01.9999"),
    ]
}
