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
        case .surname: name.primaryIdentifier
        case .givenNames: layout.hasSecondaryIdentifier ? name.secondaryIdentifier : nil
        case .documentNumber: layout.range(of: field).isNone ? nil : documentNumber
        case .dateOfBirth, .dateOfExpiry, .sex: raw(field)
        case layout.documentNumberContinues: optionalDataAfterDocumentNumber
        default: layout.range(of: field).isNone ? nil : words(layout.range(of: field))
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
        guard let long = longDocumentNumber else { return words(layout.range(of: .documentNumber)) }
        var number = text(long.principal)
        for offset in long.rest.start..<long.rest.end { number.append(characters[offset]) }
        return number
    }

    /// Whether the document number has more than nine characters and goes on in the optional data.
    public var documentNumberIsLong: Bool { longDocumentNumber != nil }

    /// The date of birth as printed; `nil` where the layout has none.
    public var dateOfBirth: MRZDate? { date(.dateOfBirth) }

    /// The date of expiry as printed; `nil` where the layout has none.
    public var dateOfExpiry: MRZDate? { date(.dateOfExpiry) }

    /// What the MRZ says of the holder's sex; `nil` for a character that says nothing.
    public var sex: Sex? {
        let range = layout.range(of: .sex)
        return range.isNone ? nil : Sex(ascii: characters[range.start])
    }

    /// Where a field is printed; for a long document number both parts, and for the names the cell that both share.
    public func spans(of field: FieldName) -> [CheckDigitJudgement.Span] {
        if field == .documentNumber, let long = longDocumentNumber { return long.covered.map(layout.span) }
        let range = layout.range(of: field)
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
            default: [layout.range(of: field)]
            }
        return ranges.map(trimmed).filter { !$0.isNone }.map(layout.span)
    }

    // MARK: Within

    var longDocumentNumber: LongDocumentNumber? {
        // Asked of every MRZ and true of few: one look at the check digit spares the rest.
        guard let place = layout.longNumber, characters[place.number.end] == MRZCharacter.fillerASCII else {
            return nil
        }
        let indices = indices
        return LongDocumentNumber(place, indices)
    }

    private var optionalDataAfterDocumentNumber: MRZText? {
        guard let field = layout.documentNumberContinues else { return nil }
        return words(longDocumentNumber?.remainingOptionalData ?? layout.range(of: field))
    }

    func state(_ field: FieldName) -> StateCode? {
        let range = layout.range(of: field)
        guard range.count == 3 else { return nil }
        return characters.withUnsafePointer { characters in
            StateCode(characters[range.start], characters[range.start + 1], characters[range.start + 2])
        }
    }

    private func date(_ field: FieldName) -> MRZDate? {
        let range = layout.range(of: field)
        guard range.count == 6 else { return nil }
        return characters.withUnsafePointer { characters in
            let printed = characters + range.start
            return MRZDate(
                year: .init(printed[0], printed[1]), month: .init(printed[2], printed[3]),
                day: .init(printed[4], printed[5]))
        }
    }

    /// As printed.
    func text(_ range: MRZRange) -> MRZText { characters.withUnsafePointer { MRZText($0, range) } }

    /// Fillers within become blanks, those at the end are dropped.
    func words(_ range: MRZRange) -> MRZText {
        characters.withUnsafePointer { MRZText($0, Self.trimmed(range, of: $0), blank: UInt8(ascii: " ")) }
    }

    /// The range without the fillers at its end.
    func trimmed(_ range: MRZRange) -> MRZRange { characters.withUnsafePointer { Self.trimmed(range, of: $0) } }

    @inline(__always)
    private static func trimmed(_ range: MRZRange, of characters: UnsafePointer<UInt8>) -> MRZRange {
        var end = range.end
        while end > range.start, end >= EightBytes.count {
            let fillers = EightBytes(characters + (end - EightBytes.count)).trailing(MRZCharacter.fillerASCII)
            end -= fillers
            guard fillers == EightBytes.count else { break }
        }
        while end > range.start, characters[end - 1] == MRZCharacter.fillerASCII { end -= 1 }
        return MRZRange(start: range.start, count: max(end - range.start, 0))
    }
}

extension MRZLayout {
    /// Where a field lies; ``MRZRange/none`` where the layout has no such field.
    func range(of field: FieldName) -> MRZRange { fieldRanges[field.ordinal] }

    var hasSecondaryIdentifier: Bool { !nameRanges.whole.isNone || !nameRanges.secondary.isNone }
}
