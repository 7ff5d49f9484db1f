import TravelDocument

extension [PrintedCharacter] {
    /// What the net saw of a line, with each glyph read once: single blanks, and none at the ends; no glyph twice, though
    /// the net wavered between a letter with a mark and without, or between two figures.
    var tidied: [PrintedCharacter] { withoutDoubleLetters.withoutDoubleFigures.withoutBars.withoutDoubleBrackets }

    /// Two readings of one glyph begin within so many columns; the thinnest letters are further apart.
    private static let oneGlyph = 4

    private var withoutDoubleLetters: [PrintedCharacter] {
        var tidied: [PrintedCharacter] = []
        for character in self where character.scalar != " " || tidied.last.map({ $0.scalar != " " }) ?? false {
            if let last = tidied.last, character.columns.lowerBound - last.columns.lowerBound < Self.oneGlyph,
                CaptionedLine.areAlike(last.scalar, character.scalar)
            {
                if character.probability > last.probability { tidied[tidied.count - 1] = character }
                continue
            }
            tidied.append(character)
        }
        if tidied.last?.scalar == " " { tidied.removeLast() }
        return tidied
    }

    /// Figures stand as far apart as their neighbours: two that share the room of one are two readings of it, and the
    /// likelier one stays. `20923` is 2023.
    private var withoutDoubleFigures: [PrintedCharacter] {
        func step(_ index: Int) -> Int { self[index].columns.lowerBound - self[index - 1].columns.lowerBound }
        let pairs = indices.dropFirst().filter { self[$0].scalar.isFigure && self[$0 - 1].scalar.isFigure }
        guard pairs.count >= Self.fewestPairs else { return self }
        let usual = pairs.map(step).sorted()[pairs.count / 2]
        var left = Set(indices)
        for index in pairs where Double(step(index)) < Self.leastStep * Double(usual) {
            left.remove(self[index].probability > self[index - 1].probability ? index - 1 : index)
        }
        return left.sorted().map { self[$0] }
    }

    /// Fewer do not tell how far apart figures stand.
    private static let fewestPairs = 3
    /// A narrow `1` has more of the usual step.
    private static let leastStep = 0.45

    /// A bar beside a letter is a capital `I` without its serifs.
    private var withoutBars: [PrintedCharacter] {
        func isLetter(_ index: Int) -> Bool {
            indices.contains(index) && self[index].scalar.properties.isAlphabetic
        }
        return indices.map { index in
            self[index].scalar == "|" && (isLetter(index - 1) || isLetter(index + 1))
                ? self[index].respelled("I") : self[index]
        }
    }

    /// The stroke of a bracket, read once more as a thin letter before a word: `(ICanada)`. The Dutch write `(IJsland)`.
    private var withoutDoubleBrackets: [PrintedCharacter] {
        func isTwice(_ index: Int) -> Bool {
            guard index > 0, index + 2 < count, self[index - 1].scalar == "(",
                "Il|1".unicodeScalars.contains(self[index].scalar)
            else { return false }
            let (next, afterNext) = (self[index + 1].scalar, self[index + 2].scalar)
            return next.properties.isUppercase && next != "J" && afterNext.properties.isLowercase
        }
        return indices.filter { !isTwice($0) }.map { self[$0] }
    }
}
