/// Decides between the readings of doubtful glyphs by the words that they would make.
///
/// A `t` whose bar is faint is an `f` to a net that sees little more than the glyph; that no language has `cfu` decides.
/// Only what the net itself held possible is chosen from, and never in what may be a number.
struct WordSpelling {
    private let statistics: LetterStatistics

    /// How much a letter's neighbours weigh beside its looks.
    private static let weight: Float = 0.3
    /// A reading is possible from here on.
    private static let leastProbability: Float = 0.01
    private static let fewestLetters = 3
    /// Ways through a word that are followed at a time.
    private static let mostWays = 16
    /// Of a figure among letters.
    private static let costOfFigure: Float = 9
    /// Of a letter in another script among Latin ones, in nats: a glyph that is damaged looks like one.
    private static let costOfForeign: Float = 9
    /// No such letter is surer than this once it was decided.
    private static let surestForeign: Float = 0.6
    /// Of a small letter behind two capitals, or a capital behind a small one.
    private static let costOfCase: Float = 4

    init(statistics: LetterStatistics) {
        self.statistics = statistics
    }

    /// A line with its doubtful letters decided, and as sure of each as looks and neighbours make it.
    func decided(_ characters: [PrintedCharacter]) -> [PrintedCharacter] {
        var decided = characters
        for word in characters.indices.split(whereSeparator: { !Self.isOfAWord(characters[$0]) }) {
            guard Self.isWord(characters[word.startIndex..<word.endIndex]) else { continue }
            if word.count >= Self.fewestOfAName {
                decided[word.startIndex] = Self.withCapital(
                    characters[word.startIndex], before: characters[word.startIndex + 1])
            }
            guard word.contains(where: { Self.options(of: decided[$0]).count > 1 }) else { continue }
            decide(&decided, in: word.startIndex..<word.endIndex)
        }
        return decided
    }

    /// In many faces a capital `I` without serifs is an `l`: at the beginning of a word either may stand.
    private static func withCapital(
        _ character: PrintedCharacter, before next: PrintedCharacter
    ) -> PrintedCharacter {
        guard character.scalar == "l", next.scalar.properties.isLowercase else { return character }
        let small = PrintedCharacter.Reading(scalar: "l", probability: character.probability * (1 - shareOfCapital))
        let capital = PrintedCharacter.Reading(scalar: "I", probability: character.probability * shareOfCapital)
        return PrintedCharacter(
            readings: [small, capital] + character.others.filter { $0.scalar != "I" }, columns: character.columns)
    }

    private static let shareOfCapital: Float = 0.4
    private static let fewestOfAName = 4

    /// At first sight: an oblique parts words, though it looks like an `l`, and a number is one with its figures.
    private static func isOfAWord(_ character: PrintedCharacter) -> Bool {
        let scalar = character.scalar
        return scalar.properties.isAlphabetic || scalar.isFigure || scalar == .foreign
    }

    /// No number: at most one glyph in four is a figure at first sight. Nor a word in another script: at most one in three
    /// is a letter of one.
    private static func isWord(_ characters: ArraySlice<PrintedCharacter>) -> Bool {
        let figures = characters.count { $0.scalar.isFigure }
        let foreign = characters.count { $0.scalar == .foreign }
        return characters.count - figures - foreign >= fewestLetters && 4 * figures <= characters.count
            && 3 * foreign <= characters.count
    }

    /// Places among a glyph's readings that may be it; the first is always one.
    private static func options(of character: PrintedCharacter) -> [Int] {
        character.readings.indices.filter { index in
            let reading = character.readings[index]
            return index == 0
                || (reading.probability >= leastProbability || character.scalar == .foreign)
                    && (reading.scalar.properties.isAlphabetic || reading.scalar.isFigure)
        }
    }

    private struct Way {
        /// In lower case, behind the word's beginning.
        var letters: [Unicode.Scalar]
        /// As printed.
        var scalars: [Unicode.Scalar]
        /// Which of its readings each glyph is.
        var choices: [Int]
        var score: Float
    }

    private func decide(_ characters: inout [PrintedCharacter], in word: Range<Int>) {
        var ways = [Way(letters: [LetterStatistics.end], scalars: [], choices: [], score: 0)]
        for index in word {
            ways = ways.flatMap { way in
                Self.options(of: characters[index]).map { step(way, characters[index].readings[$0], $0) }
            }
            ways.sort { $0.score > $1.score }
            ways.removeLast(max(0, ways.count - Self.mostWays))
        }
        for index in ways.indices {
            ways[index].score -= Self.weight * statistics.cost(of: LetterStatistics.end, after: ways[index].letters)
        }
        ways.sort { $0.score > $1.score }
        guard let best = ways.first else { return }
        for (place, index) in word.enumerated() where Self.options(of: characters[index]).count > 1 {
            // The best way on which the glyph is something else says how sure this one is.
            let rival = ways.first { $0.choices[place] != best.choices[place] }
            let lead = rival.map { best.score - $0.score } ?? Self.leadWithoutRival
            let most = characters[index].scalar == .foreign ? Self.surestForeign : 1
            characters[index] = characters[index].decided(
                for: best.choices[place], against: rival?.choices[place],
                share: min(1 / (1 + exponential(-lead)), most))
        }
    }

    /// Nats.
    private static let leadWithoutRival: Float = 6

    private func step(_ way: Way, _ option: PrintedCharacter.Reading, _ choice: Int) -> Way {
        var next = way
        next.choices.append(choice)
        let letter = Self.lower(option.scalar)
        var cost =
            letter.isFigure
            ? Self.costOfFigure
            : letter == .foreign ? Self.costOfForeign / Self.weight : statistics.cost(of: letter, after: way.letters)
        if Self.isOddCase(option.scalar, after: way.scalars) { cost += Self.costOfCase }
        next.letters.append(letter)
        next.scalars.append(option.scalar)
        next.score += naturalLog(max(option.probability, 1e-6)) - Self.weight * cost
        return next
    }

    private static func isOddCase(_ scalar: Unicode.Scalar, after scalars: [Unicode.Scalar]) -> Bool {
        guard let last = scalars.last else { return false }
        if scalar.properties.isUppercase { return last.properties.isLowercase }
        return scalar.properties.isLowercase && last.properties.isUppercase && scalars.count >= 2
            && scalars[scalars.count - 2].properties.isUppercase
    }

    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == "İ" { return "i" }
        let mapping = scalar.properties.lowercaseMapping.unicodeScalars
        return mapping.count == 1 ? mapping.first ?? scalar : scalar
    }
}
