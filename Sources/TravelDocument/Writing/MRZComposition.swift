/// An MRZ that was composed, and what had to be done to the values for it.
public struct MRZComposition: Hashable, Sendable {
    /// Something that the MRZ does not say as the value did.
    public struct Note: Hashable, Sendable {
        /// What was done; the raw value is stable and goes out on the wire.
        public enum Code: String, CaseIterable, Hashable, Sendable {
            /// The name is spelled in the MRZ's letters (Doc 9303-3, sections 4.6 and 6); ``Note/rules`` say how.
            case transliterated
            /// The name did not fit and was cut (Doc 9303-4 to 9303-7, section 4.2.3).
            case truncated
            /// Only one identifier is there: it stands where the primary does (Doc 9303-3, section 3.4).
            case onlyIdentifier = "only_identifier"
            /// A long document number goes on in the optional data (Doc 9303-5 and 9303-6, note j).
            case continued
            /// Blanks or special characters became fillers (Doc 9303-4, section 4.2.2.2).
            case specialCharacters = "special_characters"
            /// ISO's code of the State gave way to the MRZ's (Doc 9303-3, section 5, part A).
            case stateCode = "state_code"
            /// No State or organization with that code is known.
            case unknownState = "unknown_state"
            /// What is not known of the date is filler (Doc 9303-3, section 4.8).
            case unknownPart = "unknown_part"
            /// The visual zone's `X` became the filler (Doc 9303-4, note p).
            case unspecifiedSex = "unspecified_sex"
        }

        /// What was done.
        public let code: Code
        /// To the value of which field.
        public let field: FieldName
        /// How the name came to be spelled, in the order of first use; empty for anything but
        /// ``Code-swift.enum/transliterated``.
        public let rules: [NameRule]
    }

    /// Every check digit holds, and it is parsed as an MRZ of the layout that composed it.
    public let mrz: MRZ
    /// In the order of the fields.
    public let notes: [Note]
}

extension MRZComposition.Note: CustomStringConvertible {
    /// One plain sentence; never a character of the value.
    public var description: String {
        let (present, past, stands) = field == .givenNames ? ("are", "were", "stand") : ("is", "was", "stands")
        return switch code {
        case .transliterated:
            "The \(field.words) \(present) spelled as the MRZ has it (\(rules.map(\.rawValue).joined(separator: ", ")))."
        case .truncated: "The \(field.words) \(past) cut to fit."
        case .onlyIdentifier: "The \(field.words) \(stands) alone, in the place of the primary identifier."
        case .continued: "The \(field.words) goes on in the optional data."
        case .specialCharacters: "In the \(field.words), blanks or special characters became fillers."
        case .stateCode: "The code of the \(field.words) is the MRZ's, not ISO's."
        case .unknownState: "No State or organization with the code of the \(field.words) is known."
        case .unknownPart: "What is not known of the \(field.words) is filler."
        case .unspecifiedSex: "The unspecified \(field.words) is a filler."
        }
    }
}
