/// How each check digit of an MRZ comes about, character by character.
///
/// It holds what the document says, in data and in text: it is for whoever holds the document, not for a log.
public struct MRZExplanation: Hashable, Sendable {
    /// One covered character and what it adds.
    public struct Term: Hashable, Sendable {
        /// Line and position, from 1.
        public let line: Int
        /// The position in that line, from 1.
        public let position: Int
        /// ASCII.
        public let character: UInt8
        /// 0...35; `nil` for what is no MRZ character.
        public let value: Int?
        /// 7, 3 or 1.
        public let weight: Int
        /// Value times weight.
        public var product: Int? { value.map { $0 * weight } }
    }

    /// A rule of the standard that applied besides the plain computation.
    public enum Rule: String, CaseIterable, Hashable, Sendable {
        /// A number of more than nine characters goes on in the optional data (Doc 9303-5 and 9303-6, note j).
        case longDocumentNumber = "long_document_number"
        /// A filler stands in place of the digit, because the field is empty (Doc 9303-4, section 4.2.2.2).
        case fillerForEmptyField = "filler_for_empty_field"
    }

    /// One check digit.
    public struct CheckDigit: Hashable, Sendable {
        /// Printed, computed, and whether it holds.
        public let judgement: CheckDigitJudgement
        /// The covered characters, in the order in which the weights are applied.
        public let terms: [Term]
        /// What else applied, if anything.
        public let rules: [Rule]
        /// All products added up; `nil` where one character is no MRZ character.
        public var sum: Int? {
            terms.reduce(Optional(0)) { sum, term in
                guard let sum, let product = term.product else { return nil }
                return sum + product
            }
        }
    }

    /// The layout whose table it is.
    public let layout: MRZLayout
    /// In the order in which they are printed.
    public let checkDigits: [CheckDigit]
    /// Where this issuer departs from the standard, and it shows in this MRZ.
    public let deviations: [MRZDeviation]
    /// The name out of the code that one of these rows speaks of.
    public let decodedName: DecodedName?
}

extension MRZ {
    /// How each check digit comes about.
    public var explanation: MRZExplanation {
        let isLong = documentNumberIsLong
        return MRZExplanation(
            layout: layout,
            checkDigits: checkDigits.map { judgement in
                let places = judgement.covers.flatMap { span in span.positions.map { (span.line, $0) } }
                let terms = places.enumerated().map { ordinal, place in
                    let character = self[line: place.0, position: place.1]
                    return MRZExplanation.Term(
                        line: place.0, position: place.1, character: character,
                        value: MRZCharacter(ascii: character)?.checkValue,
                        weight: TravelDocument.CheckDigit.weight(ordinal))
                }
                var rules: [MRZExplanation.Rule] = []
                if judgement.subject == .field(.documentNumber), isLong { rules.append(.longDocumentNumber) }
                if judgement.holds, judgement.printed != judgement.computed { rules.append(.fillerForEmptyField) }
                return .init(judgement: judgement, terms: terms, rules: rules)
            },
            deviations: deviations, decodedName: decodedName)
    }
}
