/// Values on their way from the visual zone into an MRZ: spelled as ``MRZLayout/write(_:)`` takes them, with notes of
/// what was done.
struct SpelledValues {
    private let layout: MRZLayout
    private let truncation: MRZNameField.Truncation
    private(set) var values: [FieldName: String] = [:]
    private(set) var notes: [MRZComposition.Note] = []
    /// As they are printed.
    private var names: [FieldName: String] = [:]

    init(layout: MRZLayout, truncation: MRZNameField.Truncation) {
        self.layout = layout
        self.truncation = truncation
    }

    mutating func note(_ code: MRZComposition.Note.Code, _ field: FieldName, _ rules: [NameRule] = []) {
        notes.append(.init(code: code, field: field, rules: rules))
    }

    /// Spells the value of one field; names wait for ``spellNames()``, because one depends on the other.
    mutating func spell(_ field: FieldName, _ value: String) throws(MRZWritingError) {
        let value = value.withoutWhiteSpaceAround
        guard !value.isEmpty else { return }
        // Whether an issuer prints a personal number where the layout has no cell for it, the writer knows.
        guard field == .personalNumber || !layout.range(of: field).isNone else {
            throw MRZWritingError(code: .noSuchField, field: field)
        }
        switch field {
        case .surname, .givenNames: names[field] = name(field, value)
        case .dateOfBirth, .dateOfExpiry, .dateOfIssue: values[field] = try date(field, value)
        case .issuingState, .nationality: values[field] = state(field, value.capitals)
        case .sex: values[field] = sex(value.capitals)
        case .documentCode: values[field] = value.capitals
        default: values[field] = try number(field, value.capitals)
        }
    }

    // MARK: Names

    /// A name, or nothing where a page prints signs alone, such as a hyphen for a missing surname.
    private mutating func name(_ field: FieldName, _ value: String) -> String {
        let spelling = NameSpelling(value)
        guard spelling.error == nil, spelling.recommended.isEmpty else { return value }
        note(.specialCharacters, field)
        return ""
    }

    /// Spells surname and given names into the cells that the layout has for them.
    mutating func spellNames() throws(MRZWritingError) {
        let surname = names[.surname] ?? ""
        let givenNames = names[.givenNames] ?? ""
        let ranges = layout.nameRanges
        if ranges.whole.isNone {
            for (field, name, range) in [
                (FieldName.surname, surname, ranges.primary), (.givenNames, givenNames, ranges.secondary),
            ] where !range.isNone {
                let written = try Self.written(field) { () throws(MRZNameError) in
                    try MRZNameField.written(identifier: name, width: range.count, language: language)
                }
                values[field] = written.identifiers.primary
                noteSpelling(of: name, field)
            }
        } else {
            let written = try Self.written(.surname) { () throws(MRZNameError) in
                try MRZNameField.written(
                    primaryIdentifier: surname, secondaryIdentifier: givenNames, width: ranges.whole.count,
                    language: language, truncation: truncation)
            }
            (values[.surname], values[.givenNames]) = written.identifiers
            let isAlone = surname.isEmpty && !givenNames.isEmpty
            if isAlone { note(.onlyIdentifier, .givenNames) }
            noteSpelling(of: isAlone ? givenNames : surname, .surname, of: isAlone ? .givenNames : .surname)
            if !isAlone { noteSpelling(of: givenNames, .givenNames) }
        }
    }

    private static func written(
        _ field: FieldName, _ write: () throws(MRZNameError) -> MRZNameField
    ) throws(MRZWritingError) -> MRZNameField {
        do {
            return try write()
        } catch {
            throw MRZWritingError(
                code: error.code.asWritingError, field: error.identifier == .secondary ? .givenNames : field)
        }
    }

    private var language: NameLanguage? {
        values[.issuingState].flatMap { StateCode($0) }.flatMap { NameLanguage(issuingState: $0) }
    }

    /// Notes what is other in the MRZ than in print.
    ///
    /// - Parameters:
    ///   - place: Where the name stands in the MRZ.
    ///   - field: Whose value it is; the same by default.
    private mutating func noteSpelling(of name: String, _ place: FieldName, of field: FieldName? = nil) {
        let printed = NameSpelling(name)
        let whole = printed.recommended(in: language)
        guard let spelled = values[place], !whole.isEmpty else { return }
        if case let rules = printed.rules, !rules.isEmpty { note(.transliterated, field ?? place, rules) }
        if spelled != whole { note(.truncated, field ?? place) }
    }

    // MARK: Codes, dates, numbers

    private mutating func state(_ field: FieldName, _ code: String) -> String {
        // ISO's DEU is a code that is known, too, but in an MRZ Germany has its own.
        if let own = StateCode.all.first(where: { $0.alpha3 == code && $0.code != code }) {
            note(.stateCode, field)
            return own.code
        }
        if StateCode(code) == nil { note(.unknownState, field) }
        return code
    }

    private mutating func sex(_ code: String) -> String {
        if code == Sex.unspecified.rawValue { note(.unspecifiedSex, .sex) }
        return code
    }

    private mutating func date(_ field: FieldName, _ value: String) throws(MRZWritingError) -> String {
        let printed: String
        if let date = PartialDate(iso8601: value) {
            printed = date.inMRZ
        } else if let date = MRZDate(value), !date.isImpossible, value.utf8.allSatisfy(Self.datesMayHold) {
            printed = value
        } else {
            throw MRZWritingError(code: .noSuchDate, field: field)
        }
        if printed.utf8.contains(MRZCharacter.fillerASCII) { note(.unknownPart, field) }
        return printed
    }

    private static func datesMayHold(_ byte: UInt8) -> Bool {
        MRZAlphabet.digitsAndFiller.contains(index: MRZCharacter.index(ascii: byte))
    }

    /// Blanks and special characters become fillers; letters and digits that no MRZ has are refused.
    private mutating func number(_ field: FieldName, _ value: String) throws(MRZWritingError) -> String {
        let blank: Unicode.Scalar = " "
        var isChanged = false
        var characters = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            if let ascii = UInt8(exactly: scalar.value), MRZCharacter(ascii: ascii) != nil {
                characters.append(scalar)
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                throw MRZWritingError(code: .misplacedCharacter, field: field)
            } else {
                characters.append(blank)
                isChanged = true
            }
        }
        if isChanged { note(.specialCharacters, field) }
        return String(characters)
    }
}

extension MRZNameError.Code {
    fileprivate var asWritingError: MRZWritingError.Code {
        switch self {
        case .noSpelling: .noSpelling
        case .digit: .misplacedCharacter
        case .tooLong: .tooLong
        }
    }
}

extension MRZNameField {
    /// The two identifiers, blanks between their components.
    fileprivate var identifiers: (primary: String, secondary: String) {
        let filler = MRZCharacter.fillerASCII
        func words(_ characters: ArraySlice<UInt8>) -> String {
            let text = characters.map { $0 == filler ? UInt8(ascii: " ") : $0 }
            return String(decoding: text, as: UTF8.self).withoutWhiteSpaceAround
        }
        let end = characters.indices.dropLast().first { characters[$0] == filler && characters[$0 + 1] == filler }
        guard let end else { return (words(characters[...]), "") }
        return (words(characters[..<end]), words(characters[end...]))
    }
}

extension NameSpelling {
    /// What makes the recommended spelling another text than the print, each rule once.
    fileprivate var rules: [NameRule] {
        let index = TransliterationIndex.shared
        var rules: [NameRule] = []
        func note(_ rule: NameRule?) {
            if let rule, !rules.contains(rule) { rules.append(rule) }
        }
        for element in elements {
            if element.isDoubled { note(.doubling) }
            note(element.rule)
            guard element.kind == .letter, let row = index.row(element.row) else { continue }
            note(row.table.isDoc9303 ? .transliteration : .transliterationOutsideDoc9303)
        }
        return rules
    }
}

extension String {
    var withoutWhiteSpaceAround: String {
        let start = unicodeScalars.drop { $0.properties.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return String(start[...last])
    }

    /// The letters a to z as capitals; no other letter is an MRZ's.
    fileprivate var capitals: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { ("a"..."z").contains($0) ? Unicode.Scalar(UInt8(ascii: $0) - 0x20) : $0 }))
    }
}
