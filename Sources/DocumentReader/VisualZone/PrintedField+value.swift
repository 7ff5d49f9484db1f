import TravelDocument

extension PrintedField {
    /// A field's text as its normal form.
    ///
    /// - Parameter order: In which order the page's dates have their numbers, where that is known.
    /// - Returns: `nil` for a text that has none. Of a date that may be two days the one in the standard's order, day
    ///   before month (Doc 9303-3, section 3.8).
    func value(of field: FieldName, known: KnownFields, order: PrintedDate.Order?) -> String? {
        switch field {
        case .dateOfBirth, .dateOfExpiry, .dateOfIssue, .oldPassportIssueDate:
            return possibleDates(of: field, known: known, order: order).first?.description
        case .sex:
            let sexes = PrintedSex.readings(text)
            return known.sex.flatMap { sexes.contains($0) ? $0.rawValue : nil }
                ?? (sexes.count == 1 ? sexes.first?.rawValue : nil)
        case .nationality:
            let codes = StateCode.all(nationality: text)
            return codes.contains { $0.alpha3 == known.nationality?.alpha3 }
                ? known.nationality?.alpha3 : codes.first?.alpha3 ?? text
        default: return FieldForm.value(text, of: field)
        }
    }

    /// The days that a date's print may mean, those that cannot be left out: born before today, issued after birth and
    /// before expiry.
    func possibleDates(of field: FieldName, known: KnownFields, order: PrintedDate.Order?) -> [PartialDate] {
        guard let printed = PrintedDate(text) else { return [] }
        var dates = known.date(printed, as: field)
        let sensible = dates.filter { known.isSensible($0, as: field) }
        if !sensible.isEmpty { dates = sensible }
        if let known = known.dates[field], let date = dates.first(where: { $0.isSame(as: known) }) { return [date] }
        guard dates.count > 1 else { return dates }
        // Validity is counted in whole years: day and month of the expiry, or the day before them.
        if field == .dateOfIssue, let expires = known.dates[.dateOfExpiry] {
            let fitting = dates.filter { $0.month == expires.month && abs(($0.day ?? 0) - (expires.day ?? 0)) <= 1 }
            if fitting.count == 1 { return fitting }
        }
        guard let order else { return dates }
        let ordered = printed.readings.filter { $0.order == order || $0.order == .unmistakable }
        let those = ordered.compactMap { $0.date(notAfter: known.limit(of: field)) }
        return those.count == 1 ? those : dates
    }
}

extension [FieldName: PrintedField] {
    /// In which order a page's dates have day and month: as the MRZ's two dates show, and any day after the twelfth.
    func dateOrder(known: KnownFields) -> PrintedDate.Order? {
        var orders = Set<PrintedDate.Order>()
        for (field, text) in self {
            guard let printed = PrintedDate(text.text) else { continue }
            if printed.readings.count == 1 {
                orders.insert(printed.readings[0].order)
            } else if let date = known.dates[field] {
                let right = printed.readings.filter { $0.date(notAfter: known.limit(of: field)) == date }
                if right.count == 1 { orders.insert(right[0].order) }
            }
        }
        orders.remove(.unmistakable)
        return orders.count == 1 ? orders.first : nil
    }
}
