extension MRZLayout {
    /// Writes an MRZ from the values of its fields, check digits included.
    ///
    /// ```swift
    /// let mrz = try MRZLayout.td3.write([
    ///     .documentCode: "P", .issuingState: "UTO", .surname: "ERIKSSON", .givenNames: "ANNA MARIA",
    ///     .documentNumber: "L898902C3", .nationality: "UTO", .dateOfBirth: "740812", .sex: "F",
    ///     .dateOfExpiry: "120415", .personalNumber: "ZE184226B",
    /// ])
    /// ```
    ///
    /// - Parameter values: As ``MRZ/text(of:)`` gives them: capital letters, digits, blanks; dates `YYMMDD`, with fillers
    ///   for unknown parts; `X` for an unspecified sex becomes the filler. A field that is absent is left empty. A
    ///   document number of more than nine characters goes on in the optional data where the layout has that rule.
    /// - Throws: ``MRZWritingError``. A name that does not fit is an error here: ``compose(_:truncation:)`` cuts it.
    public func write(_ values: [FieldName: String]) throws(MRZWritingError) -> MRZ {
        var mrz = MRZ(empty: self)
        var values = values.mapValues { Array($0.utf8) }
        if values[.sex] == [UInt8(ascii: "X")] { values[.sex] = [MRZCharacter.fillerASCII] }
        let rest = try continuation(&values)
        let personalNumber = cell(for: .personalNumber) == nil ? values.removeValue(forKey: .personalNumber) : nil
        for field in values.keys.sorted() where !nameFields.contains(field) {
            guard cell(for: field) != nil else { throw MRZWritingError(code: .noSuchField, field: field) }
            try mrz.write(values[field] ?? [], field, range(of: field))
        }
        try mrz.writePersonalNumber(personalNumber)
        try writeName(values, &mrz)
        for (check, row) in checkRows.enumerated() where !(rest > 0 && row.subject == .field(.documentNumber)) {
            mrz.characters[checks[check].digit] = digit(checks[check].computed(mrz.indices))
        }
        return mrz
    }

    private var nameFields: [FieldName] { [.surname, .givenNames] }

    private func digit(_ computed: UInt8?) -> UInt8 {
        guard let computed else { preconditionFailure("everything written is an MRZ character") }
        return UInt8(ascii: "0") + computed
    }

    /// Moves what a long document number has too much to the beginning of the optional data, check digit and filler
    /// included (Doc 9303-5 and 9303-6, note j).
    ///
    /// - Returns: How many characters of the number were moved.
    private func continuation(_ values: inout [FieldName: [UInt8]]) throws(MRZWritingError) -> Int {
        guard let field = documentNumberContinues, let number = values[.documentNumber],
            case let room = range(of: .documentNumber).count, number.count > room
        else { return 0 }
        guard !MRZDeviation.hasNoLongNumbers(issuingState: values[.issuingState] ?? []) else {
            throw MRZWritingError(code: .tooLong, field: .documentNumber)
        }
        let characters = MRZWriting.characters(number)
        guard let digit = CheckDigit.compute(over: characters) else {
            throw MRZWritingError(code: .misplacedCharacter, field: .documentNumber)
        }
        // A blank at the end of the first part would end the number there, and one in the rest would end it too early.
        guard !characters[(room - 1)...].contains(MRZCharacter.fillerASCII) else {
            throw MRZWritingError(code: .misplacedCharacter, field: .documentNumber)
        }
        let rest = characters[room...] + [digit, MRZCharacter.fillerASCII]
        guard rest.count <= range(of: field).count else {
            throw MRZWritingError(code: .tooLong, field: .documentNumber)
        }
        values[.documentNumber] = Array(characters[..<room])
        values[field] = rest + (values[field] ?? [])
        return number.count - room
    }

    private func writeName(_ values: [FieldName: [UInt8]], _ mrz: inout MRZ) throws(MRZWritingError) {
        let primary = MRZWriting.components(values[.surname] ?? [])
        let secondary = MRZWriting.components(values[.givenNames] ?? [])
        guard nameRanges.whole.isNone else {
            let both =
                secondary.isEmpty
                ? primary : primary + [MRZCharacter.fillerASCII, MRZCharacter.fillerASCII] + secondary
            return try mrz.write(both, .surname, nameRanges.whole)
        }
        guard secondary.isEmpty || !nameRanges.secondary.isNone else {
            throw MRZWritingError(code: .noSuchField, field: .givenNames)
        }
        guard primary.isEmpty || !nameRanges.primary.isNone else {
            throw MRZWritingError(code: .noSuchField, field: .surname)
        }
        try mrz.write(primary, .surname, nameRanges.primary)
        try mrz.write(secondary, .givenNames, nameRanges.secondary)
    }
}

/// How values become characters of an MRZ.
private enum MRZWriting {
    /// Blanks become fillers (Doc 9303-3, section 4.6).
    static func characters(_ value: [UInt8]) -> [UInt8] {
        value.map { $0 == UInt8(ascii: " ") ? MRZCharacter.fillerASCII : $0 }
    }

    /// The components of a name, a single filler between two of them.
    static func components(_ value: [UInt8]) -> [UInt8] {
        Array(
            characters(value).split(separator: MRZCharacter.fillerASCII).joined(separator: [MRZCharacter.fillerASCII]))
    }
}

extension MRZ {
    /// The holder's number, where the issuer prints it within the optional data.
    fileprivate mutating func writePersonalNumber(_ value: [UInt8]?) throws(MRZWritingError) {
        guard let value, !value.isEmpty else { return }
        guard let place = placeOfPersonalNumber else {
            throw MRZWritingError(code: .noSuchField, field: .personalNumber)
        }
        let optionalData = characters
        try write(value, .personalNumber, place.number)
        let number = (place.number.start..<place.number.end).map { characters[$0] }
        characters[place.digit] = CheckDigit.compute(over: number) ?? MRZCharacter.fillerASCII
        // The optional data are the same positions: they may say the same, or nothing.
        for offset in Array(place.number.start..<place.number.end) + [place.digit]
        where optionalData[offset] != MRZCharacter.fillerASCII && optionalData[offset] != characters[offset] {
            throw MRZWritingError(code: .occupied, field: .personalNumber)
        }
    }

    fileprivate mutating func write(
        _ value: [UInt8], _ field: FieldName, _ range: MRZRange
    ) throws(MRZWritingError) {
        guard value.count <= range.count else { throw MRZWritingError(code: .tooLong, field: field) }
        for (index, byte) in MRZWriting.characters(value).enumerated() {
            let offset = range.start + index
            guard let character = MRZCharacter(ascii: byte), layout.alphabet(offset: offset).contains(character) else {
                throw MRZWritingError(code: .misplacedCharacter, field: field)
            }
            characters[offset] = byte
        }
    }
}
