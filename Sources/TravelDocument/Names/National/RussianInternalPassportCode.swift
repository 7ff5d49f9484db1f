/// The code in which the MRZ of the Russian internal passport has names: each Cyrillic letter is one Latin letter or one
/// digit, and comes back exactly.
///
/// ```swift
/// RussianInternalPassportCode.decoded("W2LKIN")     // ЩЁЛКИН
/// ```
///
/// It is no transliteration of Doc 9303, which has no digits in names: Ч is `3`, and `X` is Ъ. The document's code is `PN`,
/// its issuer `RUS` (rules for the machine readable entry in the passport of a citizen of the Russian Federation: order
/// 773 of the Ministry of Internal Affairs, 16 November 2020, and those before it).
public enum RussianInternalPassportCode {
    /// A letter, and the character that stands for it.
    public struct Row: Hashable, Sendable {
        /// A capital of the Russian alphabet.
        public let letter: Unicode.Scalar
        /// `A` to `Z` or a digit.
        public let character: Unicode.Scalar
    }

    /// The Russian alphabet, in its order.
    public static let rows: [Row] = zip(
        "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ".unicodeScalars, "ABVGDE2JZIQKLMNOPRSTUFHC34WXY9678".unicodeScalars
    ).map { Row(letter: $0, character: $1) }

    private static let letters = Dictionary(uniqueKeysWithValues: rows.map { ($0.character, $0.letter) })
    private static let characters = Dictionary(uniqueKeysWithValues: rows.map { ($0.letter, $0.character) })

    /// The Cyrillic name, in capitals.
    ///
    /// - Parameter text: As the MRZ has it; blanks and fillers become blanks.
    /// - Returns: `nil` where a character is none of the code.
    public static func decoded(_ text: String) -> String? {
        var decoded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard let letter = scalar == "<" || scalar == " " ? " " : letters[scalar] else { return nil }
            decoded.append(letter)
        }
        return String(decoded)
    }

    /// The characters of a name, blanks and hyphens as blanks.
    ///
    /// - Parameter name: Russian, in capitals or small letters, letters with their marks in one code or in two.
    /// - Throws: ``MRZNameError`` for a character that is none of the Russian alphabet.
    public static func encoded(_ name: String) throws(MRZNameError) -> String {
        var encoded: [Unicode.Scalar] = []
        for (offset, scalar) in name.unicodeScalars.enumerated() {
            guard offset < NameSpelling.capacity else {
                throw MRZNameError(code: .tooLong, identifier: nil, offset: offset)
            }
            if let composed = encoded.last.flatMap({ composed($0, scalar) }) {
                encoded[encoded.count - 1] = composed
                continue
            }
            let capital = scalar.properties.uppercaseMapping.unicodeScalars
            if let character = capital.first.flatMap({ characters[$0] }), capital.count == 1 {
                encoded.append(character)
            } else if scalar.properties.isWhitespace || NamePunctuation.hyphens.contains(scalar)
                || scalar.properties.generalCategory == .dashPunctuation
            {
                encoded.append(" ")
            } else {
                throw MRZNameError(code: .noSpelling, identifier: nil, offset: offset)
            }
        }
        return String(String.UnicodeScalarView(encoded))
    }

    /// Е and И with the marks that make them Ё and Й.
    private static func composed(_ character: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
        guard let letter = letters[character] else { return nil }
        return MarkedLetters.composed.first { $0.letter == letter && $0.mark == mark }
            .flatMap { characters[$0.together] }
    }
}
