import TravelDocument

/// A script that `text-2` reads, and which letter of it a shape is.
///
/// What is one glyph in several scripts is one class of that net, named by its Cyrillic letter.
enum EasternScript {
    case cyrillic
    case greek

    /// Shapes that several scripts have: what the net calls them, and which letter they are in each; `?` where they are none.
    private static let shapes: [(name: String, latin: String, greek: String)] = [
        ("АВСЕНІЈКМОРЅТХҮЇЁЀӘ", "ABCEHIJKMOPSTXYÏËÈƏ", "ΑΒ?ΕΗΙ?ΚΜΟΡ?ΤΧΥΪ???"),
        ("аеһсіјорѕхуїёѐә", "aehcijopsxyïëèə", "??????ο????????"),
        ("ГӨПФк", "?????", "ΓΘΠΦκ"),
        ("ΖΝν", "ZNv", "ΖΝν"),
    ]

    /// Cyrillic letters as which a Greek one may be read.
    private static let nearGreek: [Unicode.Scalar: Unicode.Scalar] = ["У": "Υ", "Л": "Λ", "Д": "Δ"]

    private static func table(_ letters: (_ row: (name: String, latin: String, greek: String)) -> String)
        -> [Unicode.Scalar: Unicode.Scalar]
    {
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for row in shapes {
            for (shape, letter) in zip(row.name.unicodeScalars, letters(row).unicodeScalars) where letter != "?" {
                if table[shape] == nil { table[shape] = letter }
            }
        }
        return table
    }

    private static let latinLetters = table(\.latin)
    private static let greekLetters = table(\.greek)
    private static let shapeOfLatin: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        latinLetters.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })

    /// Letters of a few Cyrillic alphabets: a word that may be Latin as well has none of them.
    private static let rare = Set("ЅѕЈјҮһӘәЀѐІіЇї".unicodeScalars)

    /// Whether a letter is one of those.
    static func isRare(_ letter: Unicode.Scalar) -> Bool { rare.contains(letter) }

    /// Which script alone has a letter of this shape; `nil` for what several have, and for what is no letter.
    static func only(_ shape: Unicode.Scalar) -> EasternScript? {
        latinLetters[shape] == nil && greekLetters[shape] == nil || of(shape) == .greek && latinLetters[shape] == nil
            ? of(shape) : nil
    }

    /// Whether a shape is a letter of this script.
    func has(_ shape: Unicode.Scalar) -> Bool {
        guard let script = Self.of(shape) else { return false }
        return script == self || self == .greek && (Self.greekLetters[shape] ?? Self.nearGreek[shape]) != nil
    }

    /// Whether a shape is a letter of this script, and none of Latin.
    func tells(_ shape: Unicode.Scalar) -> Bool { has(shape) && Self.latinLetters[shape] == nil }

    /// Whether a letter is of this script and looks like none of Latin.
    func isTold(by letter: Unicode.Scalar) -> Bool { Self.of(letter) == self && latin(letter) == letter }

    /// The Latin letter that looks like this script's; the letter itself where none does.
    func latin(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        switch self {
        case .cyrillic: Self.latinLetters[letter] ?? letter
        case .greek: Self.latinOfGreek[letter] ?? letter
        }
    }

    private static let latinOfGreek: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        greekLetters.compactMap { shape, greek in latinLetters[shape].map { (greek, $0) } },
        uniquingKeysWith: { first, _ in first })

    /// The script that a letter is of; `nil` for Latin, and for what is no letter.
    static func of(_ letter: Unicode.Scalar) -> EasternScript? {
        switch letter.value {
        case 0x0370...0x03FF: .greek
        case 0x0400...0x052F: .cyrillic
        default: nil
        }
    }

    /// This script's letter of a shape.
    func letter(_ shape: Unicode.Scalar) -> Unicode.Scalar {
        switch self {
        case .cyrillic: shape
        case .greek: Self.greekLetters[shape] ?? Self.nearGreek[shape] ?? shape
        }
    }

    /// A text whose Latin letters all look like this script's, in those: `TECT` is `ТЕСТ`; `nil` where one does not.
    func read(latin text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var letters: [Unicode.Scalar] = []
        for scalar in text {
            if let shape = Self.shapeOfLatin[scalar] {
                guard has(shape) else { return nil }
                letters.append(letter(shape))
            } else if Self.of(scalar) == self {
                letters.append(scalar)
            } else if scalar.properties.isAlphabetic {
                return nil
            } else {
                letters.append(scalar)
            }
        }
        return letters
    }

    /// The place of the Latin words in a text that says the same in Latin and in another script, with an oblique or a blank
    /// between: `МИЛИЦА/MILICA`.
    ///
    /// - Returns: `nil` for any other text: one with figures, or with much more in one script than in the other.
    static func latinPart(of text: [Unicode.Scalar]) -> Range<Int>? {
        let words = text.indices.split { text[$0] == " " || text[$0] == "/" }
        guard words.count > 1, !text.contains(where: { $0.isFigure }) else { return nil }
        let isLatin = words.map { word in word.allSatisfy { of(text[$0]) == nil } }
        let changes = isLatin.indices.dropFirst().filter { isLatin[$0] != isLatin[$0 - 1] }
        guard changes.count == 1, let change = changes.first else { return nil }
        let halves = [words[..<change], words[change...]]
        let lengths = halves.map { $0.reduce(0) { $0 + $1.count } }
        let latin = halves[isLatin[0] ? 0 : 1]
        guard 2 * (lengths.min() ?? 0) > (lengths.max() ?? 0), let first = latin.first, let last = latin.last else {
            return nil
        }
        return first.startIndex..<last.endIndex
    }
}
