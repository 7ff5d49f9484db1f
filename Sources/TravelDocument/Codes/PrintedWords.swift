/// Words of a page made comparable: plain capitals, digits, and a single blank between two words; words in Cyrillic and Greek
/// as the small Latin letters that are nearest, so that they are never taken for Latin ones.
enum PrintedWords {
    /// `Côte d'Ivoire` becomes `COTE DIVOIRE`, `U.S.A.` becomes `USA`, `St Lucia` becomes `SAINT LUCIA`.
    ///
    /// `СРПСКО` becomes `srpsko`. Letters of other scripts count as blanks.
    static func folded(_ text: String) -> String {
        var folded = ""
        for scalar in text.unicodeScalars {
            for capital in scalar.properties.uppercaseMapping.unicodeScalars {
                if let plain = plain(capital) { folded += plain } else { folded.append(" ") }
            }
        }
        return folded.split(separator: " ").map { abbreviations[$0] ?? $0 }.joined(separator: " ")
    }

    private static let abbreviations: [Substring: Substring] = ["ST": "SAINT"]

    /// Nothing for marks that stand within a word, `nil` for what parts two words.
    private static func plain(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "A"..."Z", "0"..."9": String(Character(scalar))
        case ".", "'", "’", "ʻ", "ʼ": ""
        case "&": " AND "
        case _ where scalar.isASCII: nil
        case _ where scalar.properties.generalCategory == .nonspacingMark: ""
        default: eastern[scalar] ?? latin(scalar)
        }
    }

    /// Letter by letter, as the tables of names recommend where nothing is known of the language.
    private static let eastern: [Unicode.Scalar: String] = {
        let tables: [TransliterationTable] = [.cyrillic, .cyrillicSupplement, .greek]
        let rows = tables.flatMap(\.rows).filter { $0.letters.count == 1 }
        let known = rows.map { ($0.letters[0], $0.spellings.first { $0.languages.isEmpty }?.text ?? "") }
        return Dictionary(
            (known + others).map { ($0.0, $0.1.lowercased()) }, uniquingKeysWith: { first, _ in first })
    }()

    /// Letters that no table has, by the sound that is nearest; a caption only has to be told from others by them.
    private static let others: [(Unicode.Scalar, String)] = zip(
        "ЀЍҖҚҢҮҰҲҶӘӢӨӮΆΈΉΊΌΎΏ".unicodeScalars,
        ["E", "I", "J", "K", "N", "U", "U", "H", "J", "A", "I", "O", "U", "A", "E", "I", "I", "O", "Y", "O"]
    ).map { ($0, $1) }

    /// The letter that Unicode's name of a Latin letter begins with: `LATIN CAPITAL LETTER E WITH ACUTE`.
    private static func latin(_ scalar: Unicode.Scalar) -> String? {
        let prefix = "LATIN CAPITAL LETTER "
        guard let name = scalar.properties.name, name.hasPrefix(prefix) else { return nil }
        let letter = name.dropFirst(prefix.count).prefix { $0 != " " }
        if letter == "SCHWA" { return "A" }
        return letter.count <= 2 ? String(letter) : ""
    }
}
