// The way back: from what a page prints to the codes. None of it is unambiguous (the Dominican Republic and Dominica
// have the same adjective), and so every answer is a list: codes in use first, those no longer given out after them.

extension StateCode {
    /// The codes with these two letters, ISO 3166-1's or those that Doc 9303-3 adds: `DE` gives `DEU` and `D`.
    ///
    /// - Parameter letters: Capitals. Anything else has no codes.
    public static func all(alpha2 letters: String) -> [StateCode] {
        guard letters.utf8.count == 2 else { return [] }
        return inUseFirst(all.filter { $0.alpha2 == letters })
    }

    /// The codes of a State or organization by one of its names: `Czechia`, `Czech Republic`, `ČESKO`, `Tchéquie`.
    ///
    /// Letters with marks count as the plain letter, small letters as capitals; `Republic of`, `Kingdom of`, `The` and
    /// their like may stand before the name.
    public static func all(named name: String) -> [StateCode] { StateWords.shared.find(name, StateWords.shared.names) }

    /// The codes that a printed nationality may stand for: `INDIAN`, `BRITISH CITIZEN`, `IND`,
    /// `SUOMI / FINLAND`.
    ///
    /// An issuer prints the nationality as a word of one or more languages with an oblique between them, or as the three
    /// letters (Doc 9303-3, section 3.6); many print the State's name. Words that are not known are passed over, and of
    /// several that are, the codes count that all of them may stand for.
    ///
    /// - Returns: Empty where no word is known, or where the words contradict one another.
    public static func all(nationality printed: String) -> [StateCode] {
        // By scalars: a mark after the oblique would hide it in a character.
        let known = printed.unicodeScalars.split(separator: "/").map { part in
            StateWords.shared.find(String(part), StateWords.shared.nationalities)
        }.filter { !$0.isEmpty }
        guard let first = known.first else { return [] }
        return first.filter { code in known.allSatisfy { $0.contains(code) } }
    }

    static func inUseFirst(_ codes: [StateCode]) -> [StateCode] {
        codes.filter { !$0.isHistoric } + codes.filter(\.isHistoric)
    }
}

/// The table's names and nationalities, turned round.
private struct StateWords: Sendable {
    static let shared = StateWords()

    let names: [String: [StateCode]]
    let nationalities: [String: [StateCode]]

    init() {
        var names: [String: [StateCode]] = [:]
        var nationalities: [String: [StateCode]] = [:]
        func enter(_ word: String, _ state: StateCode, _ index: inout [String: [StateCode]]) {
            let word = PrintedWords.folded(word)
            if index[word]?.contains(state) != true { index[word, default: []].append(state) }
        }
        for state in StateCode.inUseFirst(StateCode.all) {
            for name in [state.name] + state.nameAlternatives {
                enter(name, state, &names)
                enter(name, state, &nationalities)
            }
            for name in state.namesAbroad { enter(name, state, &names) }
            for word in [state.code, state.alpha3] + [state.nationality].compactMap(\.self)
                + state.nationalityAlternatives
            { enter(word, state, &nationalities) }
        }
        self.names = names
        self.nationalities = nationalities
    }

    /// The codes of a word; where it has none, of what is left of it without `CITIZEN OF THE`, `REPUBLIC OF` and their
    /// like.
    func find(_ text: String, _ index: [String: [StateCode]]) -> [StateCode] {
        var words = PrintedWords.folded(text).split(separator: " ")[...]
        guard words.count <= Self.mostWords else { return [] }
        while true {
            if let found = index[words.joined(separator: " ")] { return found }
            guard let first = words.first, Self.styles.contains(first) else { return [] }
            words = words.dropFirst()
        }
    }

    /// More than any name has; what is longer is not looked through word by word.
    private static let mostWords = 32

    /// What may stand before a State's name.
    private static let styles: Set<Substring> = [
        "ARAB", "CITIZEN", "COMMONWEALTH", "DEMOCRATIC", "DUCHY", "FEDERAL", "FEDERATIVE", "GRAND", "HASHEMITE",
        "INDEPENDENT", "ISLAMIC", "KINGDOM", "OF", "PEOPLES", "PRINCIPALITY", "REPUBLIC", "SOCIALIST", "STATE",
        "SULTANATE", "THE", "UNION",
    ]
}
