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
        return !StateCode.all(named: country).isEmpty || StateCode(country) != nil
    }

    /// A line with the doubtful letters of its country read so that there is one.
    ///
    /// What the net itself held possible is chosen from: `(Soria)` lies in Spain, and is no `Syria`.
    static func corrected(_ line: PrintedLine) -> PrintedLine {
        guard let brackets = brackets(of: line.scalars), !follows(in: line.text) else { return line }
        let place = inside(brackets)
        let spellings = names.lazy.flatMap { [Array($0.unicodeScalars), Array($0.uppercased().unicodeScalars)] }
            .filter { $0.count == place.count }
        var best: (line: PrintedLine, errors: Int, name: [Unicode.Scalar])?
        for name in spellings {
            guard let (spelled, errors) = line.spelled(name, in: place), errors <= place.count / lettersForAnError
            else { continue }
            if let last = best, last.errors == errors, last.name != name { return line }
            if errors < best?.errors ?? .max { best = (spelled, errors, name) }
        }
        return best?.line ?? line
    }

    private static let fewestLetters = 2
    /// One letter in so many may be another one.
    private static let lettersForAnError = 5

    private static let names: Set<String> = Set(
        StateCode.all.flatMap { [$0.name] + $0.namesAbroad + $0.nameAlternatives.map(\.capitalized) })

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
    /// The line with a word of it spelled otherwise, and how many letters had to become others; `nil` where one of them cannot be
    /// what the word wants.
    fileprivate func spelled(_ word: [Unicode.Scalar], in place: Range<Int>) -> (line: PrintedLine, errors: Int)? {
        var spelled = self
        var errors = 0
        for (index, wanted) in zip(place, word) where characters[index].scalar != wanted {
            guard characters[index].others.contains(where: { $0.scalar == wanted }) else { return nil }
            // `Slovenie` has lost its marks, not a letter.
            if !CaptionedLine.areAlike(characters[index].scalar, wanted) { errors += 1 }
            spelled.replace(index, by: wanted)
        }
        return (spelled, errors)
    }
}
