/// Words of a page made comparable: plain capitals, digits, and a single blank between two words.
enum PrintedWords {
    /// `Côte d'Ivoire` becomes `COTE DIVOIRE`, `U.S.A.` becomes `USA`, `St Lucia` becomes `SAINT LUCIA`.
    ///
    /// Letters of other scripts count as blanks.
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
        default: latin(scalar)
        }
    }

    /// The letter that Unicode's name of a Latin letter begins with: `LATIN CAPITAL LETTER E WITH ACUTE`.
    private static func latin(_ scalar: Unicode.Scalar) -> String? {
        let prefix = "LATIN CAPITAL LETTER "
        guard let name = scalar.properties.name, name.hasPrefix(prefix) else { return nil }
        let letter = name.dropFirst(prefix.count).prefix { $0 != " " }
        if letter == "SCHWA" { return "A" }
        return letter.count <= 2 ? String(letter) : ""
    }
}
