import TravelDocument

/// What the MRZ says, made ready to be found in print.
struct KnownFields {
    let number: String?
    private(set) var dates: [FieldName: PartialDate]
    let sex: Sex?
    /// The MRZ's codes of States, which no name is.
    private let codes: Set<String>
    let nationality: StateCode?
    /// As the MRZ has it, though it may be no State's.
    private let nationalityCode: String?
    /// In which words the nationality may be printed, letters alone.
    private let nationalityWords: [String]
    /// ... and how, alone or beside the code.
    let nationalityForms: [String]
    let names: NameMatcher?
    let primary: String
    let secondary: String
    let personalNumber: String?
    /// Whether the page may be a card's: not where the MRZ says that it is a passport's or a visa's.
    let mayBeCard: Bool
    /// The day of reading.
    let day: CalendarDate

    /// - Parameters:
    ///   - mrz: `nil` for a page without one.
    ///   - day: Two-digit years are judged against it.
    init(_ mrz: MRZ?, on day: CalendarDate) {
        self.day = day
        mayBeCard = mrz.map { ![.td3, .mrvA, .mrvB].contains($0.layout) } ?? true
        let name = mrz?.name
        names = name.map { NameMatcher($0) }
        primary = name.map { String(describing: $0.primaryIdentifier) } ?? ""
        secondary = name.map { String(describing: $0.secondaryIdentifier) } ?? ""
        number = mrz?.normalForm(of: .documentNumber, on: day)
        personalNumber = [.personalNumber, .optionalData1, .optionalData2].lazy
            .compactMap { mrz?.normalForm(of: $0, on: day) }.first { $0.utf8.count >= 5 }
        sex = mrz?.sex
        let codes = [FieldName.issuingState, .nationality].compactMap { mrz?.normalForm(of: $0, on: day) }
        self.codes = Set(codes)
        nationality = mrz?.nationality
        nationalityCode = mrz?.normalForm(of: .nationality, on: day)
        let words = (mrz?.nationality).map(Self.words) ?? []
        nationalityWords = words.map { CaptionedLine.words(of: $0).joined() }
        nationalityForms = words + words.flatMap { word in codes.map { "\(word)/\($0)" } }
        var dates: [FieldName: PartialDate] = [:]
        for field in [FieldName.dateOfBirth, .dateOfExpiry] {
            dates[field] = mrz?.normalForm(of: field, on: day).flatMap { PartialDate(iso8601: $0) }
        }
        self.dates = dates
    }

    /// Takes a date with its century from print, which the MRZ has without.
    mutating func adopt(_ date: PartialDate, as field: FieldName) { dates[field] = date }

    /// Whether a text is one of the MRZ's codes of States.
    func isCode(_ text: String) -> Bool { codes.contains(text) }

    /// Whether the MRZ leaves room for a text to be a field's: its codes of States are no names, and its number is not
    /// the holder's.
    func mayBe(_ text: String, _ field: FieldName) -> Bool {
        switch field {
        case .surname, .givenNames: !codes.contains(text)
        case .personalNumber: number != text
        default: true
        }
    }

    /// How a text stands to what the MRZ says of a field.
    enum Standing {
        case same
        /// All but a few letters are the same.
        case near
        case different
        case unknown
    }

    /// One letter in so many may differ.
    static let lettersForAnError = 5

    func standing(_ text: String, as field: FieldName) -> Standing {
        switch field {
        case .surname: return nameStanding(text, .primary, primary)
        case .givenNames: return nameStanding(text, .secondary, secondary)
        case .documentNumber: return same(text, number)
        case .personalNumber:
            return personalNumber == nil ? .unknown : same(text, personalNumber) == .same ? .same : .unknown
        case .dateOfBirth, .dateOfExpiry:
            guard let known = dates[field] else { return .unknown }
            guard let printed = PrintedDate(text) else { return .different }
            return date(printed, as: field).contains { $0.isSame(as: known) } ? .same : .different
        case .sex:
            guard let sex else { return .unknown }
            return PrintedSex.readings(text).contains(sex) ? .same : .different
        case .nationality:
            if let nationalityCode, Self.plain(text) == nationalityCode { return .same }
            guard let nationality else { return .unknown }
            let codes = StateCode.all(nationality: text)
            if codes.contains(where: { $0.alpha3 == nationality.alpha3 }) { return .same }
            if nearestNationality(text) != nil { return .near }
            return codes.isEmpty ? .unknown : .different
        default: return .unknown
        }
    }

    /// Of a name in Latin and in another script, the Latin one; of a nationality in two languages one of which is in a script
    /// that is not read, the other.
    func understood(_ text: PrintedField, as field: FieldName) -> PrintedField {
        let isName = field == .surname || field == .givenNames
        if isName, text.lines.count == 2, let latin = text.lines.first(where: \.isLatin),
            text.lines.contains(where: { !$0.isLatin })
        {
            return PrintedField(lines: [latin], certainty: text.certainty)
        }
        guard text.lines.count == 1, let line = text.lines.first else { return text }
        if isName, let latin = EasternScript.latinPart(of: line.scalars) {
            return PrintedField(lines: [line[latin]], certainty: text.certainty)
        }
        guard field == .nationality || isName && standing(text.text, as: field) != .same else { return text }
        let parts = line.scalars.indices.split { line.scalars[$0] == "/" }.map { line[$0.startIndex..<$0.endIndex] }
        let same = parts.filter { standing($0.text, as: field) == .same }
        guard parts.count == 2, same.count == 1,
            isName
                || parts.contains(where: {
                    standing($0.text, as: field) == .unknown && $0.confidence < Self.understandable
                })
        else { return text }
        return PrintedField(lines: same, certainty: text.certainty)
    }

    /// Letters of a foreign script are read with less, as whatever they look like.
    private static let understandable = 0.9

    /// The word for the nationality that a text is but for a few letters.
    func nearestNationality(_ text: String) -> String? {
        nationalityWords.first { $0.utf8.count >= Self.lettersForAnError && isNear(text, $0) }
    }

    private static func words(_ state: StateCode) -> [String] {
        [state.nationality].compactMap(\.self) + state.nationalityAlternatives + [state.name] + state.nameAlternatives
    }

    private func nameStanding(_ text: String, _ identifier: MRZNameError.Identifier, _ known: String) -> Standing {
        guard let names, !known.isEmpty else { return .unknown }
        let scalars = Array(text.unicodeScalars)
        // In two scripts the Latin one says what the name is, since it is the issuer's own transliteration.
        if let latin = EasternScript.latinPart(of: scalars) {
            return nameStanding(String(String.UnicodeScalarView(scalars[latin])), identifier, known)
        }
        if names.compare(NameSpelling(text), as: identifier).agreement > .differs { return .same }
        if isNear(text, known) || isPiece(text, of: known) { return .near }
        // Names are not always transliterated by the tables: `ЮЛИЯ` may be JULIA.
        return scalars.contains { EasternScript.of($0) != nil } ? .unknown : .different
    }

    /// Whether the MRZ's name was cut and says nothing of the printed one's end.
    func isCut(_ printed: String, as field: FieldName) -> Bool {
        guard let names, field == .surname || field == .givenNames else { return false }
        let comparison = names.compare(NameSpelling(printed), as: field == .surname ? .primary : .secondary)
        return comparison.agreement == .asFarAsPrinted
    }

    /// Whether a text is what is left of a name where the print was not seen whole.
    private func isPiece(_ text: String, of known: String) -> Bool {
        let (piece, whole) = (Self.plain(text), Self.plain(known))
        return piece.utf8.count > 1 && piece.utf8.count < whole.utf8.count
            && (whole.hasPrefix(piece) || whole.hasSuffix(piece))
    }

    private func isNear(_ text: String, _ known: String) -> Bool {
        let printed = CaptionedLine.words(of: text).flatMap { Array($0.uppercased().utf8) }
        let target = Array(Self.plain(known).utf8)
        return EditDistance.between(printed, target, atMost: max(target.count / Self.lettersForAnError, 1)) != nil
            && target.count > 1
    }

    /// Where a text is the whole name, the place among its characters at which the given names begin: behind a comma, or
    /// where the MRZ parts them.
    ///
    /// - Returns: The scalars of the surname and of the given names.
    func parts(ofWholeName text: [Unicode.Scalar]) -> (primary: Range<Int>, secondary: Range<Int>)? {
        guard let names, !primary.isEmpty, !secondary.isEmpty else { return nil }
        for blank in text.indices where text[blank] == " " || text[blank] == "," {
            let (head, tail) = (0..<blank, blank + 1..<text.count)
            guard !tail.isEmpty, blank > 0 else { continue }
            let (first, second) = (Self.spelling(text[head]), Self.spelling(text[tail]))
            func agree(_ surname: NameSpelling, _ given: NameSpelling) -> Bool {
                names.compare(surname, as: .primary).agreement > .differs
                    && names.compare(given, as: .secondary).agreement > .differs
            }
            if agree(first, second) { return (head, tail) }
            if agree(second, first) { return (tail, head) }
        }
        return nil
    }

    private static func spelling(_ scalars: ArraySlice<Unicode.Scalar>) -> NameSpelling {
        NameSpelling(String(String.UnicodeScalarView(scalars)))
    }

    private func same(_ text: String, _ known: String?) -> Standing {
        guard let known, !known.isEmpty else { return .unknown }
        if Self.plain(text) == Self.plain(known) { return .same }
        return isNear(text, known) || Self.withFigures(text) == Self.withFigures(known) ? .near : .different
    }

    /// A number with figures for the letters that many faces print alike: they contradict nobody.
    private static func withFigures(_ number: String) -> String {
        String(plain(number).map { $0 == "O" ? "0" : $0 == "I" ? "1" : $0 })
    }

    /// Letters and digits alone.
    static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.isFigure })
        )
        .uppercased()
    }

    /// Every day that a printed date may be, as one of the document's dates.
    func date(_ printed: PrintedDate, as field: FieldName) -> [PartialDate] {
        printed.readings.compactMap { $0.date(notAfter: limit(of: field)) }
    }

    /// Whether a printed date is the MRZ's with day and month exchanged: no misreading does that.
    func hasDayAndMonthExchanged(_ text: String, as field: FieldName) -> Bool {
        guard let known = dates[field], let printed = PrintedDate(text) else { return false }
        return known.day != known.month
            && date(printed, as: field).contains { date in
                date.year % 100 == known.year % 100 && date.month == known.day && date.day == known.month
            }
    }

    /// Whether a date can be: issued after birth, before expiry, and not in the future.
    func isSensible(_ date: PartialDate, as field: FieldName) -> Bool {
        let expires = dates[.dateOfExpiry].map { date.earliest <= $0.latest } ?? true
        switch field {
        case .dateOfBirth: return expires && date.earliest <= day
        case .dateOfIssue:
            let born = dates[.dateOfBirth].map { $0.earliest <= date.latest } ?? true
            return born && expires && date.earliest <= day
        default: return true
        }
    }

    /// Whether a text is a date such as a document may bear: of somebody's life, or of the document's.
    func canBeDate(_ text: String) -> Bool {
        guard let printed = PrintedDate(text) else { return false }
        let last = limit(of: .dateOfExpiry)
        return printed.readings.compactMap { $0.date(notAfter: last) }.contains { date in
            date.earliest <= last && date.year >= day.year - Self.longestLife
        }
    }

    private static let longestLife = 125

    /// The last day that a date of the document may be; only an expiry lies ahead.
    func limit(of field: FieldName) -> CalendarDate {
        guard field == .dateOfExpiry else { return day }
        return CalendarDate(year: day.year + CenturyPolicy.standard.longestValidityInYears, month: 12, day: 31) ?? day
    }
}

extension PartialDate {
    /// Whether it is the same day but for the century, which an MRZ does not say.
    func isSame(as other: PartialDate) -> Bool {
        year % 100 == other.year % 100 && month == other.month && day == other.day
    }
}
