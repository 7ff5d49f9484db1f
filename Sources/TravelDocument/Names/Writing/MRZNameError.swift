/// Why a name cannot be written in an MRZ.
public struct MRZNameError: Error, Hashable, Sendable {
    /// What is wrong with a character.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        /// No table says how it is spelled.
        case noSpelling = "no_spelling"
        /// It is a digit, which no name may hold (Doc 9303-3, section 4.6).
        case digit
        /// It comes after more characters than any name has (``NameSpelling/capacity``).
        case tooLong = "too_long"
    }

    /// The part of a name.
    public enum Identifier: String, CaseIterable, Hashable, Sendable {
        /// Usually the surname.
        case primary
        /// Usually the given names.
        case secondary
    }

    /// What is wrong.
    public let code: Code
    /// Whose character it is; `nil` where there is only one name.
    public let identifier: Identifier?
    /// How many Unicode scalars of the text come before it.
    public let offset: Int
}

extension MRZNameError: CustomStringConvertible {
    /// One plain sentence; never a character of the name.
    public var description: String {
        let place = "character \(offset + 1) of the \(identifier.map { "\($0.rawValue) identifier" } ?? "name")"
        return switch code {
        case .noSpelling: "No table says how \(place) is spelled in an MRZ."
        case .digit: "The \(place) is a digit, and names have none."
        case .tooLong: "The name is longer than any name: \(place) is one too many."
        }
    }
}
