/// A piece of a printed name: a letter, what parts two components, or what an MRZ leaves out.
struct NameElement: Sendable {
    enum Kind: UInt8, Sendable {
        case letter
        case separator
        case omitted
        /// What no table knows.
        case foreign
    }

    /// Where the letter stands in its component.
    struct Surroundings: OptionSet, Sendable {
        let rawValue: UInt8
        static let initial = Surroundings(rawValue: 1)
        static let final = Surroundings(rawValue: 2)
        static let beforeVoiceless = Surroundings(rawValue: 4)
    }

    var kind: Kind
    /// The rule that is needed besides the letter's row; `nil` for none.
    var rule: NameRule?
    /// A letter's row in the index.
    var row: UInt16 = 0
    /// How many scalars of the text come before it.
    var offset: UInt16
    var surroundings: Surroundings = []
    /// Whether a shadda stands on it.
    var isDoubled = false
}
