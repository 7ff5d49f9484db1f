/// A national letter, or a few that are spelled together, and what an MRZ may have in its place.
public struct TransliterationRow: Hashable, Sendable {
    /// One of the things that may be printed.
    public struct Spelling: Hashable, Sendable {
        /// Where in a component of the name it is meant.
        public enum Place: String, CaseIterable, Hashable, Sendable {
            /// Everywhere.
            case anywhere
            /// As the component's first letter, and nowhere else.
            case initial
            /// Recommended as the component's last letter.
            case final
            /// Recommended as the component's first or last letter.
            case edge
            /// Recommended before a voiceless consonant, and at the component's end.
            case beforeVoiceless
        }

        /// Capitals A to Z; empty where nothing is printed.
        public let text: String
        /// Where it is meant.
        public let place: Place
        /// The languages that it is meant for; empty for every one.
        public let languages: [NameLanguage]
    }

    /// Capitals where the script has them.
    public let letters: [Unicode.Scalar]
    /// What the table calls it.
    public let name: String
    /// In the order of the table: of those without a condition, the first is what is recommended.
    public let spellings: [Spelling]
    /// The table that has the row.
    public let table: TransliterationTable

    /// Whether it doubles the letter before it (shadda), and prints nothing of its own.
    public var doublesTheLetterBefore: Bool { letters == [TransliterationTable.shadda] }
}

extension TransliterationRow {
    /// A row as the tables write it.
    init(_ letters: [UInt32], _ name: String, _ spellings: [Spelling], _ table: TransliterationTable) {
        self.letters = letters.compactMap { Unicode.Scalar($0) }
        precondition(self.letters.count == letters.count && !letters.isEmpty, "no such letter")
        self.name = name
        self.spellings = spellings
        self.table = table
    }
}

extension TransliterationRow.Spelling: ExpressibleByStringLiteral {
    /// Everywhere and in every language.
    public init(stringLiteral text: String) { self.init(text: text, place: .anywhere, languages: []) }

    static func initial(_ text: String, _ languages: NameLanguage...) -> Self {
        .init(text: text, place: .initial, languages: languages)
    }

    static func final(_ text: String) -> Self { .init(text: text, place: .final, languages: []) }
    static func edge(_ text: String) -> Self { .init(text: text, place: .edge, languages: []) }
    static func beforeVoiceless(_ text: String) -> Self { .init(text: text, place: .beforeVoiceless, languages: []) }

    static func only(_ text: String, _ languages: NameLanguage...) -> Self {
        .init(text: text, place: .anywhere, languages: languages)
    }
}
