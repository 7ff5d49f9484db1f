import TravelDocument

/// When print and MRZ together are more than either: the bounds.
private enum PrintBounds {
    /// A name that both say is verified where the print is at least so sure ...
    static let agreement = 0.5
    /// ... and the MRZ.
    static let agreementOfMRZ = 0.5
    /// A year of four digits that is at least so sure tells the century.
    static let century = 0.6
    /// How likely a date has the day before the month where nothing but the standard says so.
    static let standardOrder = 0.8
    /// How likely a date is right that cannot be: an issue in the future.
    static let senselessDate = 0.2
    /// No text is this field's beyond doubt where only its caption says so.
    static let greatestCertainty = 0.97
}

extension DocumentReading {
    /// So many fields make a document of a page without an MRZ ...
    private static let fewestFields = 5
    /// ... a name and a date among them, and so many such that only a document has them.
    private static let fewestPersonal = 4
    private static let personal: Set<FieldName> = [
        .surname, .givenNames, .documentNumber, .dateOfBirth, .dateOfExpiry, .nationality, .placeOfBirth,
        .personalNumber,
    ]

    /// A document that was read from its print alone.
    ///
    /// - Returns: `nil` where there are too few captions with a value for the page to be one.
    init?(_ page: PrintedPage, corners: Quadrilateral?, on day: CalendarDate) {
        self.init(
            format: nil, corners: corners, mrz: nil, fields: [:], findings: [.printAlone], quality: PictureQuality())
        add(page, mrz: nil, on: day)
        let found = fields.keys.filter { fields[$0]?.value != nil }
        let names = found.contains(.surname) || found.contains(.givenNames)
        let dates = found.contains(.dateOfBirth) || found.contains(.dateOfExpiry)
        guard names, dates, found.count >= Self.fewestFields,
            found.count(where: Self.personal.contains) >= Self.fewestPersonal
        else { return nil }
    }

    /// Lays the printed fields beside those of the MRZ.
    ///
    /// What both say is verified where it is the same name; where they contradict one another, the field keeps the MRZ's
    /// value, loses its mark, and carries both.
    mutating func add(_ page: PrintedPage, mrz: MRZ?, on day: CalendarDate) {
        printedLines = page.readings
        let known = KnownFields(mrz, on: day)
        let page = page.spelled(by: mrz?.issuingState)
        let printed = FieldAssignment(PageText(page.lines), known: known).fields
        let order = printed.dateOrder(known: known)
        for (field, text) in printed.sorted(by: { $0.key < $1.key }) {
            let (text, isOwn) = known.corrected(text, as: field)
            let value = text.value(of: field, known: known, order: order)
            let days = FieldName.dates.contains(field) ? text.possibleDates(of: field, known: known, order: order) : []
            var probability = min(text.probability, PrintBounds.greatestCertainty)
            if days.count > 1 { probability *= PrintBounds.standardOrder }
            if let day = days.first, !known.isSensible(day, as: field) { probability *= PrintBounds.senselessDate }
            let own = FieldReading(
                value: value, printed: text.text, source: .viz, verified: false, probability: probability,
                corners: page.box(of: text))
            guard let read = fields[field], let mrzValue = read.value else {
                fields[field] = own
                if days.count > 1 { findings.append(.ambiguousDate(field, days)) }
                continue
            }
            join(own, with: read, mrzValue, known, text, isOwn: isOwn, as: field)
        }
    }

    private mutating func join(
        _ own: FieldReading, with read: FieldReading, _ mrzValue: String, _ known: KnownFields, _ text: PrintedField,
        isOwn: Bool, as field: FieldName
    ) {
        var both = read
        switch known.standing(text.text, as: field) {
        case .same:
            both.source = .both
            // A year of four digits tells the century, which the MRZ leaves open.
            if let day = own.value.flatMap({ PartialDate(iso8601: $0) }), FieldName.dates.contains(field),
                known.isSensible(day, as: field), own.probability >= PrintBounds.century
            {
                both.value = day.description
            }
            both.printed = own.printed
            both.corners = own.corners
            if field == .surname || field == .givenNames {
                both.value = own.value
                let agrees =
                    isOwn && own.probability >= PrintBounds.agreement
                    && read.probability >= PrintBounds.agreementOfMRZ
                both.verified = read.verified || agrees && mrz != nil
            }
            both.probability = max(read.probability, isOwn ? 1 - (1 - read.probability) * (1 - own.probability) : 0)
        case .unknown:
            if field == .nationality { both.printed = own.printed }
        // The net misses a letter in ten of small print: what is nearly the same contradicts nobody.
        case .near: return
        case .different:
            guard text.isClear || known.hasDayAndMonthExchanged(text.text, as: field) else { return }
            both.verified = false
            both.disagreement = .init(mrz: mrzValue, viz: own.value, printed: own.printed ?? "")
            findings.append(.disagreement(field))
        }
        fields[field] = both
    }
}

extension PrintedField {
    /// A character that is less sure than this contradicts nobody.
    private static let clear: Float = 0.9

    /// Whether every letter and figure was read without doubt.
    var isClear: Bool {
        lines.allSatisfy {
            $0.characters.allSatisfy {
                $0.probability >= Self.clear || !$0.scalar.properties.isAlphabetic && !("0"..."9").contains($0.scalar)
            }
        }
    }
}

extension FieldName {
    static let dates: Set<FieldName> = [.dateOfBirth, .dateOfExpiry, .dateOfIssue, .oldPassportIssueDate]

    /// In words: `date of birth`.
    var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}

extension Finding {
    static let printAlone = Finding(
        code: "viz.alone", message: "No machine readable zone was found; what is told was read from print alone.")

    static func disagreement(_ field: FieldName) -> Finding {
        Finding(
            code: "viz.mismatch", message: "The \(field.words) is printed otherwise than the MRZ has it.",
            fields: [field])
    }

    static func ambiguousDate(_ field: FieldName, _ days: [PartialDate]) -> Finding {
        Finding(
            code: "viz.ambiguous_date",
            message: "The \(field.words) may be \(days.map(\.description).joined(separator: " or ")).", fields: [field])
    }
}
