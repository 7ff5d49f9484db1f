import TravelDocument

/// When print and MRZ together are more than either: the bounds.
private enum PrintBounds {
    /// A name that both say is verified where the print is at least so sure ...
    static let agreement = 0.5
    /// ... and the MRZ.
    static let agreementOfMRZ = 0.5
    /// What is printed is told where it was read as surely as this.
    static let legible = 0.25
    /// A year of four digits that is at least so sure tells the century.
    static let century = 0.6
    /// How likely a date has the day before the month where nothing but the standard says so.
    static let standardOrder = 0.8
    /// How likely a date is right that cannot be: an issue in the future.
    static let senselessDate = 0.2
    /// No text is this field's beyond doubt where only its caption says so ...
    static let greatestCertainty = 0.97
    /// ... nor that no line of it is missing.
    static let greatestCertaintyOfLines = 0.88

    static func greatestCertainty(of field: FieldName) -> Double {
        field == .address || field == .remarks ? greatestCertaintyOfLines : greatestCertainty
    }
}

extension DocumentReading {
    /// So many fields make a document of a page without an MRZ ...
    private static let fewestFields = 5
    /// ... a name and a date among them, and so many such that only a document has them.
    private static let fewestPersonal = 4
    private static let fewestOnTitledCard = 3
    private static let personal: Set<FieldName> = [
        .surname, .givenNames, .documentNumber, .dateOfBirth, .dateOfExpiry, .nationality, .placeOfBirth,
        .personalNumber,
    ]

    /// What only the last page of a passport has; so many of them are enough.
    private static let onLastPage: Set<FieldName> = [
        .fatherName, .motherName, .spouseName, .address, .oldPassportNumber, .fileNumber,
    ]
    private static let fewestOnLastPage = 3

    /// A document that was read from its print alone.
    ///
    /// - Parameter pages: Of one document, the first of them in the picture that is answered.
    /// - Returns: `nil` where there are too few captions with a value for the pages to be one.
    init?(_ pages: [PrintedPage], on day: CalendarDate) {
        guard let first = pages.first else { return nil }
        self.init(
            format: nil, corners: nil, mrz: nil, fields: [:], findings: [.printAlone], quality: PictureQuality())
        add(first, on: day)
        for page in pages.dropFirst() { add(anotherPage: page, inOtherPicture: true, on: day) }
        let found = fields.keys.filter { fields[$0]?.value != nil }
        let names = found.contains(.surname) || found.contains(.givenNames)
        let dates = found.contains(.dateOfBirth) || found.contains(.dateOfExpiry)
        let isDataPage =
            names && dates && found.count >= Self.fewestFields
            && found.count(where: Self.personal.contains) >= Self.fewestPersonal
        // A card that says it is one needs to say less about its holder.
        let isTitledCard =
            pages.contains(where: \.text.isTitled) && dates
            && found.count(where: Self.personal.contains) >= Self.fewestOnTitledCard
        let isLastPage = found.count(where: Self.onLastPage.contains) >= Self.fewestOnLastPage
        guard isDataPage || isTitledCard || isBackOfCard(found) || isLastPage else { return nil }
    }

    /// What the back of many cards says, and nothing of the holder; a certificate may say as much, but is seldom valid for
    /// whole years, to the day.
    private static let onBack: Set<FieldName> = [.dateOfIssue, .dateOfExpiry, .issuingAuthority, .address]
    private static let validities = 1...15

    private func isBackOfCard(_ found: [FieldName]) -> Bool {
        guard Self.onBack.isSubset(of: found),
            let issued = fields[.dateOfIssue]?.value.flatMap({ CalendarDate(iso8601: $0) }),
            let expires = fields[.dateOfExpiry]?.value.flatMap({ CalendarDate(iso8601: $0) })
        else { return false }
        // The last day is the anniversary or the day before it.
        return [expires, expires.following].contains { day in
            (day?.month, day?.day) == (issued.month, issued.day)
                && Self.validities.contains(expires.year - issued.year)
        }
    }

    /// Lays the printed fields beside those of the MRZ.
    ///
    /// What both say is verified where it is the same name; where they contradict one another, the field keeps the MRZ's
    /// value, loses its mark, and carries both.
    mutating func add(_ page: PrintedPage, on day: CalendarDate) {
        printedLines = page.readings
        let known = KnownFields(decidedMRZ, on: day)
        let page = page.spelled(by: decidedMRZ?.issuingState)
        let assignment = FieldAssignment(page.text, known: known)
        lay(assignment.fields, of: page, assignment.known, keepingCorners: true)
    }

    /// Lays the print of a further page beside what is there: the other side of a card, the last page of a passport.
    ///
    /// Only what captions name is taken, and only what is not there yet.
    ///
    /// - Returns: Whether the page may be of this document. One that is not gives nothing.
    @discardableResult
    mutating func add(anotherPage page: PrintedPage, inOtherPicture: Bool, on day: CalendarDate) -> Bool {
        let known = KnownFields(decidedMRZ, on: day)
        let page = page.spelled(by: decidedMRZ?.issuingState)
        var assignment = FieldAssignment(page.text, known: known, byCaptionsAlone: true)
        guard assignment.agreements >= assignment.contradictions else { return false }
        if assignment.contradictions == 0, assignment.agreements >= Self.fewestAgreements {
            assignment = FieldAssignment(page.text, known: known)
        }
        // What print said already stays, unless this page is surer of it.
        let new = assignment.fields.filter { field, text in
            guard let read = fields[field], read.value != nil, read.source != .mrz else { return true }
            return read.source == .viz && text.certainty >= Self.certaintyOfCaption
                && text.probability > read.probability
        }
        // A single caption may be any paper's.
        guard new.count >= Self.fewestOnFurtherPage || assignment.agreements > 0 else { return true }
        if !inOtherPicture { printedLines += page.readings }
        lay(new, of: page, assignment.known, keepingCorners: !inOtherPicture)
        return true
    }

    /// Of a field that stands where its caption wants it.
    private static let certaintyOfCaption = 0.9
    private static let fewestOnFurtherPage = 2
    /// A page that has so many of the MRZ's fields is surely the same document's.
    private static let fewestAgreements = 2

    /// - Parameter keepingCorners: Whether the page is in the picture that is answered.
    private mutating func lay(
        _ printed: [FieldName: PrintedField], of page: PrintedPage, _ known: KnownFields, keepingCorners: Bool
    ) {
        let order = printed.dateOrder(known: known)
        for (field, text) in printed.sorted(by: { $0.key < $1.key }) {
            let (text, isOwn) = known.corrected(known.understood(text, as: field), as: field)
            let value = text.value(of: field, known: known, order: order)
            let days = FieldName.dates.contains(field) ? text.possibleDates(of: field, known: known, order: order) : []
            var probability = min(text.probability, PrintBounds.greatestCertainty(of: field))
            if days.count > 1 { probability *= PrintBounds.standardOrder }
            if let day = days.first, !known.isSensible(day, as: field) { probability *= PrintBounds.senselessDate }
            let own = FieldReading(
                value: value, printed: text.text, source: .viz, verified: false, probability: probability,
                corners: keepingCorners ? page.box(of: text) : nil)
            guard let read = fields[field], read.source != .viz, let mrzValue = read.value else {
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
            both.corners = own.corners ?? both.corners
            // Several of an MRZ's letters may stand for one of another script: such a name is printed so, and proves little.
            let isProof = isOwn && text.isLatin
            if field == .surname || field == .givenNames {
                // Who asks for a name wants letters that an MRZ can have.
                if text.isLatin { both.value = own.value }
                let agrees =
                    isProof && own.probability >= PrintBounds.agreement
                    && read.probability >= PrintBounds.agreementOfMRZ
                both.verified = read.verified || agrees && mrz != nil
            }
            both.probability = max(
                read.probability, isProof ? 1 - (1 - read.probability) * (1 - own.probability) : 0)
            // The end of a name that the MRZ has cut is only as sure as its print.
            if known.isCut(text.text, as: field) {
                both.verified = false
                both.probability = min(read.probability, own.probability)
            }
        // The net misses a letter in ten of small print: what is nearly the same contradicts nobody.
        case .unknown, .near:
            guard field == .nationality, own.probability >= PrintBounds.legible, own.printed?.utf8.count ?? 0 > 1
            else { return }
            both.printed = own.printed
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
                $0.probability >= Self.clear || !$0.scalar.properties.isAlphabetic && !$0.scalar.isFigure
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

extension CalendarDate {
    /// The day after this one.
    fileprivate var following: CalendarDate? {
        let isLast = day == CalendarDate.daysInMonth(month, year: year)
        return isLast
            ? CalendarDate(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
            : CalendarDate(year: year, month: month, day: day + 1)
    }
}
