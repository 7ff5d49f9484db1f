/// Why field values do not make an MRZ.
public struct MRZWritingError: Error, Hashable, Sendable {
    /// What is wrong with the value.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        /// It has more characters than the field.
        case tooLong = "too_long"
        /// A character may not stand in this field.
        case misplacedCharacter = "misplaced_character"
        /// The layout has no such field.
        case noSuchField = "no_such_field"
        /// No table says how a character of the name is spelled.
        case noSpelling = "no_spelling"
        /// It is no date, or there is no such day.
        case noSuchDate = "no_such_date"
        /// Another value says something else for the same positions.
        case occupied
        /// The layout cannot do without the field.
        case missing
        /// With this value, the lines are those of another layout.
        case otherLayout = "other_layout"
    }

    /// What is wrong.
    public let code: Code
    /// Whose value it is.
    public let field: FieldName

    /// An error about a field's value.
    public init(code: Code, field: FieldName) {
        self.code = code
        self.field = field
    }
}

extension MRZWritingError: CustomStringConvertible {
    /// One plain sentence; never a character of the value.
    public var description: String {
        switch code {
        case .tooLong: "The \(field.words) has more characters than its field."
        case .misplacedCharacter: "The \(field.words) has a character that may not stand in its field."
        case .noSuchField: "This layout has no field for the \(field.words)."
        case .noSpelling: "The \(field.words) has a character that no table spells."
        case .noSuchDate:
            "The \(field.words) is no date of the form 1974-08-12, 1974-08 or 1974, or no such day exists."
        case .occupied: "Where the \(field.words) stands, another value has something else."
        case .missing: "This layout cannot do without the \(field.words)."
        case .otherLayout: "With this \(field.words), the lines would be those of another layout."
        }
    }
}
