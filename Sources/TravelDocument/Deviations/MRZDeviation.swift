/// A way in which one issuer's documents depart from Doc 9303, or fill what the standard leaves to them: a row of
/// ``all``.
///
/// Issuers are data here and never a branch: what a row may change is the closed set of ``Effect``, and each effect is
/// applied in one place.
///
/// ```swift
/// mrz.deviations.map(\.name)  // ["nld.card.personal_number"]
/// ```
public struct MRZDeviation: Hashable, Sendable {
    /// What a row changes. What the standard says of an MRZ stays beside it: no effect takes a character out of a field.
    public enum Effect: Hashable, Sendable {
        /// A number of the holder stands in the optional data with a check digit of its own: one more field, and one
        /// more check digit.
        case personalNumber(at: CheckDigitJudgement.Span, checkDigit: Int)
        /// A filler where a field's check digit should be: the field has none, and no finding says so.
        case noCheckDigit(of: FieldName)
        /// The row's document codes are in order, although the standard has none that begin so.
        case documentCode
        /// Names are written in a code of letters and digits: digits may stand in them.
        case namesInCode
        /// The name's cell begins with two fillers where the holder has no primary identifier.
        case noPrimaryIdentifier
        /// A code that the standard does not list stands for one that it does.
        case stateCode(in: FieldName, printed: String, means: String)
        /// A field holds something other than its name says. Nothing is judged otherwise: it is explained.
        case holds(field: FieldName, what: String)
    }

    /// Stable: the code of the issuer in small letters, the document, what departs: `vnm.card.personal_number`.
    public let name: String
    /// The layouts in which it is seen.
    public let layouts: [MRZLayout]
    /// How the document code begins, one of them; none for every code.
    public let documentCodes: [String]
    /// The issuer's code as the MRZ has it, without fillers: `VNM`, `D`.
    public let issuingState: String
    /// What changes.
    public let effect: Effect
    /// Where it was seen or is laid down.
    public let source: String

    init(
        _ name: String, _ layouts: [MRZLayout], codes documentCodes: [String] = [], of issuingState: String,
        _ effect: Effect, source: String
    ) {
        self.name = name
        self.layouts = layouts
        self.documentCodes = documentCodes
        self.issuingState = issuingState
        self.effect = effect
        self.source = source
    }
}

extension MRZDeviation: CustomStringConvertible {
    /// The name.
    public var description: String { name }
}
