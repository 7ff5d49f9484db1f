extension MRZ {
    /// What is printed in a field's cell, fillers and all; `nil` where the layout has no such cell.
    ///
    /// The name's cell is that of `.surname` where the layout prints the whole name in one.
    public func raw(_ field: FieldName) -> MRZText? {
        let range = layout.range(of: field)
        return range.isNone ? nil : text(range)
    }

    /// The value of a field as the MRZ has it; `nil` where the layout has no such field, empty where nothing is printed.
    ///
    /// Fillers at the end are dropped, fillers within become blanks. A long document number is whole, and the optional
    /// data are what is left after it. Dates are `YYMMDD` as printed, with fillers for unknown parts: ``dateOfBirth``
    /// and ``dateOfExpiry`` say what they mean.
    public func text(of field: FieldName) -> MRZText? {
        switch field {
        case .surname: layout.range(of: field).isNone ? nil : name.primaryIdentifier
        case .givenNames: layout.hasSecondaryIdentifier ? name.secondaryIdentifier : nil
        case .documentNumber: layout.range(of: field).isNone ? nil : documentNumber
        case .dateOfBirth, .dateOfExpiry, .sex: raw(field)
        case layout.documentNumberContinues: optionalDataAfterDocumentNumber
        default: range(of: field).isNone ? nil : words(range(of: field))
        }
    }

    /// The fields that this layout has, in the order of ``FieldName``.
    public var fields: [FieldName] { FieldName.allCases.filter { text(of: $0) != nil } }

    /// Two characters, the second often a filler, which is dropped: `P`, `ID`.
    public var documentCode: MRZText { words(layout.range(of: .documentCode)) }

    /// The code of the issuing State or organization; `nil` where the MRZ's is none that is known.
    public var issuingState: StateCode? { state(.issuingState) }

    /// The code of the holder's nationality; `nil` where the layout has none or the MRZ's is none that is known.
    public var nationality: StateCode? { state(.nationality) }

    /// The document number, whole: also one of more than nine characters (Doc 9303-5 and 9303-6, note j).
    public var documentNumber: MRZText {
        read { $0.documentNumber($0.longDocumentNumber) }
    }

    /// Whether the document number has more than nine characters and goes on in the optional data.
    public var documentNumberIsLong: Bool { longDocumentNumber != nil }

    /// The date of birth as printed; `nil` where the layout has none.
    public var dateOfBirth: MRZDate? { read { $0.date(.dateOfBirth) } }

    /// The date of expiry as printed; `nil` where the layout has none.
    public var dateOfExpiry: MRZDate? { read { $0.date(.dateOfExpiry) } }

    /// What the MRZ says of the holder's sex; `nil` for a character that says nothing.
    public var sex: Sex? { read { $0.sex } }

    /// Where a field is printed; for a long document number both parts, and for the names the cell that both share.
    public func spans(of field: FieldName) -> [CheckDigitJudgement.Span] {
        if field == .documentNumber, let long = longDocumentNumber { return long.covered.map(layout.span) }
        let range = range(of: field)
        return range.isNone ? [] : [layout.span(range)]
    }

    /// Where the characters of a field's value stand: without the fillers at its end, and each identifier by itself
    /// within the name's cell.
    ///
    /// Empty where nothing is printed.
    public func extent(of field: FieldName) -> [CheckDigitJudgement.Span] {
        let ranges: [MRZRange] =
            switch field {
            case .documentNumber: longDocumentNumber?.covered ?? [layout.range(of: field)]
            case .surname: [identifierRanges.primary]
            case .givenNames: [identifierRanges.secondary]
            case layout.documentNumberContinues:
                [longDocumentNumber?.remainingOptionalData ?? layout.range(of: field)]
            default: [range(of: field)]
            }
        return ranges.map(trimmed).filter { !$0.isNone }.map(layout.span)
    }

    // MARK: Within

    /// Where a field stands: its cell, or where this issuer prints a number that the layout has no cell for.
    private func range(of field: FieldName) -> MRZRange {
        let cell = layout.range(of: field)
        guard cell.isNone, field == .personalNumber else { return cell }
        return personalNumberInOptionalData?.number ?? .none
    }

    var longDocumentNumber: LongDocumentNumber? { read { $0.longDocumentNumber } }

    private var optionalDataAfterDocumentNumber: MRZText? {
        guard let field = layout.documentNumberContinues else { return nil }
        return words(longDocumentNumber?.remainingOptionalData ?? layout.range(of: field))
    }

    func state(_ field: FieldName) -> StateCode? {
        read { $0.state(field) } ?? (mayDeviate ? stateByDeviation(field) : nil)
    }

    /// As printed.
    func text(_ range: MRZRange) -> MRZText { read { $0.text(range) } }

    /// Fillers within become blanks, those at the end are dropped.
    func words(_ range: MRZRange) -> MRZText { read { $0.words(range) } }

    /// The range without the fillers at its end.
    func trimmed(_ range: MRZRange) -> MRZRange { read { $0.trimmed(range) } }
}

extension MRZCharacters {
    /// The long document number; `nil` where the number is a short one.
    var longDocumentNumber: LongDocumentNumber? {
        // Asked of every MRZ and true of few: one look at the check digit spares the rest.
        guard let place = layout.longNumber, self[place.number.end] == MRZCharacter.fillerASCII else { return nil }
        let indices = indices
        return LongDocumentNumber(place, indices)
    }

    /// The document number, whole.
    func documentNumber(_ long: LongDocumentNumber?) -> MRZText {
        guard let long else { return words(layout.range(of: .documentNumber)) }
        var number = text(long.principal)
        for offset in long.rest.start..<long.rest.end { number.append(self[offset]) }
        return number
    }

    /// The State or organization whose code is printed, by the standard's list alone.
    func state(_ field: FieldName) -> StateCode? {
        let range = layout.range(of: field)
        guard range.count == 3 else { return nil }
        return StateCode(self[range.start], self[range.start + 1], self[range.start + 2])
    }

    /// A date as printed; `nil` where the layout has no such field.
    func date(_ field: FieldName) -> MRZDate? {
        let range = layout.range(of: field)
        guard range.count == 6 else { return nil }
        let start = range.start
        return MRZDate(
            year: .init(self[start], self[start + 1]), month: .init(self[start + 2], self[start + 3]),
            day: .init(self[start + 4], self[start + 5]))
    }

    /// What the MRZ says of the holder's sex.
    var sex: Sex? {
        let range = layout.range(of: .sex)
        return range.isNone ? nil : Sex(ascii: self[range.start])
    }
}

extension MRZLayout {
    /// Where a field lies; ``MRZRange/none`` where the layout has no such field.
    func range(of field: FieldName) -> MRZRange { fieldRanges[field.ordinal] }

    var hasSecondaryIdentifier: Bool { !nameRanges.whole.isNone || !nameRanges.secondary.isNone }
}
