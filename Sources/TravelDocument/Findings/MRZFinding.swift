/// A doubt about what an MRZ says, as a value: a stable code, the field, and where it stands.
public struct MRZFinding: Hashable, Sendable {
    /// What kind of doubt; the raw value is stable and goes out on the wire.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        /// A character that is none of the 37 (Doc 9303-3, section 4.3), or could not be read.
        case foreignCharacter = "mrz.foreign_character"
        /// A character that may not stand in this field: a letter in a date, a digit in a name.
        case misplacedCharacter = "mrz.misplaced_character"
        /// The check digit of a field is not the one that its characters give.
        case checkDigit = "mrz.check_digit"
        /// The composite check digit is not the one that the characters give.
        case compositeCheckDigit = "mrz.composite_check_digit"
        /// The document code is none that the standard gives to this layout: another first letter, or a second
        /// character that may not follow it.
        case documentCode = "mrz.document_code"
        /// The code of a State or organization is none that is known.
        case unknownState = "mrz.unknown_state"
        /// The code of a State or organization is no longer given out.
        case historicState = "mrz.historic_state"
        /// No document number is printed.
        case missingNumber = "mrz.missing_number"
        /// No name is printed, or it does not begin where the name field does.
        case missingName = "mrz.missing_name"
        /// The name field ends with a letter: the name may have been cut.
        case nameTruncated = "mrz.name_truncated"
        /// There is no such day.
        case dateImpossible = "mrz.date_impossible"
        /// The date is unknown, in whole or in part.
        case dateUnknown = "mrz.date_unknown"
        /// The sex is none of `M`, `F` and the filler.
        case sex = "mrz.sex"
        /// The document's last day of validity lies before the reference date.
        case expired = "document.expired"
        /// The document does not expire, by the way in which its issuer prints that (``MRZ/validity(on:policy:)``).
        case noExpiry = "document.no_expiry"
    }

    /// What kind of doubt.
    public let code: Code
    /// The field that it is about; `nil` where it is about several or none.
    public let field: FieldName?
    /// Where it stands, line and positions from 1.
    public let span: CheckDigitJudgement.Span

    /// A doubt about a field at a place.
    public init(code: Code, field: FieldName?, span: CheckDigitJudgement.Span) {
        self.code = code
        self.field = field
        self.span = span
    }
}

extension MRZFinding: CustomStringConvertible {
    /// The message.
    public var description: String { message }

    /// One plain sentence with the place, and none of the document's characters.
    public var message: String { "\(Self.sentences[code] ?? code.rawValue) (\(place))." }

    private var place: String {
        let positions = span.positions
        let range =
            positions.count == 1
            ? "position \(positions.lowerBound)" : "positions \(positions.lowerBound) to \(positions.upperBound)"
        return (field.map { "\($0.words), " } ?? "") + "line \(span.line), \(range)"
    }

    private static let sentences: [Code: String] = [
        .foreignCharacter: "A character does not belong into an MRZ or could not be read",
        .misplacedCharacter: "A character may not stand in this field",
        .checkDigit: "The check digit does not agree with the field",
        .compositeCheckDigit: "The composite check digit does not agree with what it covers",
        .documentCode: "The document code is not one of this kind of document",
        .unknownState: "The code is that of no known State or organization",
        .historicState: "The code is no longer given out",
        .missingNumber: "No document number is printed",
        .missingName: "No name is printed at the beginning of the name field",
        .nameTruncated: "The name fills its field and may have been cut",
        .dateImpossible: "There is no such date",
        .dateUnknown: "The date is unknown, in whole or in part",
        .sex: "The sex is given by none of the standard's characters",
        .expired: "The document's validity ended before the reference date",
        .noExpiry: "The document has no date of expiry",
    ]
}

extension FieldName {
    /// The name in plain words: `date of birth`.
    var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}
