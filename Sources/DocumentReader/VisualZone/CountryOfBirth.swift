import TravelDocument

/// The country behind a place of birth abroad, in brackets: `Scheibbs (Autriche)`, `RABAT (MARRUECOS)`.
enum CountryOfBirth {
    /// Whether a text is a town and a State's name, in whatever language, or its code.
    static func follows(in text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let brackets = brackets(of: scalars),
            scalars[..<brackets.lowerBound].count(where: { $0.properties.isAlphabetic }) >= fewestLetters
        else { return false }
        let country = String(String.UnicodeScalarView(scalars[inside(brackets)]))
        let town = String(String.UnicodeScalarView(scalars[..<brackets.lowerBound]))
        // `CONGOLESE (DRC)` is a nationality, `MAROCAINE (MAR)` is one twice.
        guard StateCode.all(nationality: text).isEmpty, StateCode.all(nationality: town).isEmpty else { return false }
        return !StateCode.all(named: country).isEmpty || country.utf8.count == 3 && StateCode(country) != nil
    }

    /// A line with the doubtful letters of its country read so that there is one.
    ///
    /// What the net itself held possible is chosen from: `(Soria)` lies in Spain, and is no `Syria`.
    static func corrected(_ line: PrintedLine) -> PrintedLine {
        guard let brackets = brackets(of: line.scalars), !follows(in: line.text) else { return line }
        let place = inside(brackets)
        let spelled = (names[place.count] ?? []).compactMap { line.spelled($0, in: place) }
            .filter { $0.errors <= place.count / lettersForAnError }
            .map { (line: $0.line, changes: [$0.errors, $0.replaced]) }
        let fewest = spelled.map(\.changes).min { $0.lexicographicallyPrecedes($1) }
        let nearest = spelled.filter { $0.changes == fewest }
        return nearest.count == 1 ? nearest[0].line : line
    }

    private static let fewestLetters = 2
    /// One letter in so many may be another one.
    private static let lettersForAnError = 5

    /// In small letters and in capitals, by their length.
    private static let names: [Int: Set<[Unicode.Scalar]>] = {
        let names = StateCode.all.flatMap { [$0.name] + $0.namesAbroad + $0.nameAlternatives.map(\.inSmallLetters) }
        let spellings = names.flatMap { [$0, $0.uppercased()] }.map { Array($0.unicodeScalars) }
        return Dictionary(grouping: spellings, by: \.count).mapValues(Set.init)
    }()

    /// From the last opening bracket to the closing one that the text ends in.
    private static func brackets(of scalars: [Unicode.Scalar]) -> ClosedRange<Int>? {
        guard scalars.last == ")", let opening = scalars.lastIndex(of: "("), opening + 1 < scalars.count - 1 else {
            return nil
        }
        return opening...scalars.count - 1
    }

    private static func inside(_ brackets: ClosedRange<Int>) -> Range<Int> {
        brackets.lowerBound + 1..<brackets.upperBound
    }
}

extension PrintedLine {
    /// The line with a word of it spelled otherwise; `nil` where a glyph cannot be what the word wants.
    ///
    /// - Returns: The line, how many glyphs became another letter, and how many changed at all, be it in their marks.
    fileprivate func spelled(_ word: [Unicode.Scalar], in place: Range<Int>) -> (
        line: PrintedLine, errors: Int, replaced: Int
    )? {
        var spelled = self
        var errors = 0
        var replaced = 0
        for (index, wanted) in zip(place, word) where characters[index].scalar != wanted {
            guard characters[index].others.contains(where: { $0.scalar == wanted }) else { return nil }
            // `Slovenie` has lost its marks, not a letter.
            if !CaptionedLine.areAlike(characters[index].scalar, wanted) { errors += 1 }
            spelled.replace(index, by: wanted)
            replaced += 1
        }
        return (spelled, errors, replaced)
    }
}
