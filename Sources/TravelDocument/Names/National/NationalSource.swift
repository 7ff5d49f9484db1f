/// A spelling, and the letters that it comes from.
struct NationalSource: Sendable {
    let spelling: [UInt8]
    let letters: String
    private let place: TransliterationRow.Spelling.Place
    /// Whether the letters may begin a word.
    private let beginsWords: Bool
    private let languages: [NameLanguage]
    /// Languages that spell the letters otherwise.
    private let otherwiseIn: [NameLanguage]

    /// Those of each script, in the order of its tables.
    static let all = Dictionary(
        uniqueKeysWithValues: NationalScript.allCases.map { script in
            (script, script.tables.flatMap(\.rows).flatMap { row in sources(row, doubles: script == .arabic) })
        })

    /// Whether a language has it; all do where none is known.
    func isLegal(in language: NameLanguage?) -> Bool {
        guard let language else { return true }
        return languages.isEmpty ? !otherwiseIn.contains(language) : languages.contains(language)
    }

    /// Whether it may stand at the beginning of a component, or after it.
    func mayStand(_ isInitial: Bool) -> Bool { isInitial ? beginsWords : place != .initial }

    private static func sources(_ row: TransliterationRow, doubles: Bool) -> [NationalSource] {
        let letters = String(String.UnicodeScalarView(row.letters))
        let shadda = String(Character(TransliterationTable.shadda))
        return row.spellings.filter { !$0.text.isEmpty }.flatMap { spelling in
            let text = Array(spelling.text.utf8)
            let single = NationalSource(text, letters, spelling, row)
            guard doubles, row.letters.count == 1 else { return [single] }
            return [single, NationalSource(text + text, letters + shadda, spelling, row)]
        }
    }

    private init(
        _ spelling: [UInt8], _ letters: String, _ source: TransliterationRow.Spelling, _ row: TransliterationRow
    ) {
        self.spelling = spelling
        self.letters = letters
        place = source.place
        beginsWords = !row.spellings.contains { $0.text.isEmpty }
        languages = source.languages
        otherwiseIn = row.spellings.filter { $0.place != .initial }.flatMap(\.languages)
    }
}
