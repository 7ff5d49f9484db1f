import TravelDocument

/// When print and MRZ together are more than either: the bounds.
private enum PrintBounds {
    /// A name that both say is verified where the print is at least so sure ...
    static let agreement = 0.5
    /// ... and the MRZ.
    static let agreementOfMRZ = 0.5
    /// A print that is less sure than this contradicts nobody.
    static let contradiction = 0.6
    /// No text is this field's beyond doubt where only its caption says so.
    static let greatestCertainty = 0.97
}

extension DocumentReading {
    /// Lays the printed fields beside those of the MRZ.
    ///
    /// What both say is verified where it is the same name; where they contradict one another, the field keeps the MRZ's
    /// value, loses its mark, and carries both.
    mutating func add(_ page: PrintedPage, mrz: MRZ?, on day: CalendarDate) {
        let known = KnownFields(mrz, on: day)
        let printed = FieldAssignment(PageText(page.lines), known: known).fields
        let order = printed.dateOrder(known: known)
        for (field, text) in printed.sorted(by: { $0.key < $1.key }) {
            let (text, isOwn) = known.corrected(text, as: field)
            let value = text.value(of: field, known: known, order: order)
            let own = FieldReading(
                value: value, printed: text.text, source: .viz, verified: false,
                probability: min(text.probability, PrintBounds.greatestCertainty), corners: page.box(of: text))
            guard let read = fields[field], let mrzValue = read.value else {
                fields[field] = own
                if value == nil, FieldName.dates.contains(field) { findings.append(.ambiguousDate(field, text, known, order)) }
                continue
            }
            join(own, with: read, mrzValue, known.standing(text.text, as: field), isOwn: isOwn, as: field)
        }
    }

    private mutating func join(
        _ own: FieldReading, with read: FieldReading, _ mrzValue: String, _ standing: KnownFields.Standing, isOwn: Bool,
        as field: FieldName
    ) {
        var both = read
        switch standing {
        case .same:
            both.source = .both
            both.printed = own.printed
            both.corners = own.corners
            if field == .surname || field == .givenNames {
                both.value = own.value
                let agrees = isOwn && own.probability >= PrintBounds.agreement
                    && read.probability >= PrintBounds.agreementOfMRZ
                both.verified = read.verified || agrees && mrz != nil
            }
            both.probability = max(read.probability, isOwn ? 1 - (1 - read.probability) * (1 - own.probability) : 0)
        case .unknown:
            if field == .nationality { both.printed = own.printed }
            if field == .personalNumber { both = own }
        case .different, .near:
            guard own.probability >= PrintBounds.contradiction else { return }
            both.verified = false
            both.disagreement = .init(mrz: mrzValue, viz: own.value, printed: own.printed ?? "")
            findings.append(.disagreement(field))
        }
        fields[field] = both
    }
}

extension FieldName {
    static let dates: Set<FieldName> = [.dateOfBirth, .dateOfExpiry, .dateOfIssue, .oldPassportIssueDate]

    /// In words: `date of birth`.
    var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}

extension Finding {
    static func disagreement(_ field: FieldName) -> Finding {
        Finding(
            code: "viz.mismatch", message: "The \(field.words) is printed otherwise than the MRZ has it.", fields: [field])
    }

    static func ambiguousDate(
        _ field: FieldName, _ text: PrintedField, _ known: KnownFields, _ order: PrintedDate.Order?
    ) -> Finding {
        let dates = text.possibleDates(of: field, known: known, order: order).map(\.description).joined(separator: " or ")
        return Finding(
            code: "viz.ambiguous_date", message: "The \(field.words) may be \(dates.isEmpty ? "no day" : dates).",
            fields: [field])
    }
}
