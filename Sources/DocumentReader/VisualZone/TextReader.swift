import Inference
import Raster
import TravelDocument

/// Reads single lines of print: `text-1`, Latin with all the marks of travel documents.
struct TextReader {
    let network: Network
    private let spelling: WordSpelling
    private let alphabet: [Unicode.Scalar]
    private let temperature: Float
    /// Answers that stand side by side in each place of the output.
    private let answersPerPlace: Int
    /// Columns of the strip for one answer.
    private let columnsPerStep: Int

    /// - Parameter network: Its metadata tell the alphabet; class 0 is the blank.
    init(network: Network) {
        self.network = network
        guard let statistics = LetterStatistics(embedded: "letters-1") else { preconditionFailure("a table of ours") }
        spelling = WordSpelling(statistics: statistics)
        alphabet = Array((network.metadata["alphabet"] ?? "").unicodeScalars)
        temperature = network.metadata["temperature"].flatMap(Float.init) ?? 1
        columnsPerStep = network.metadata["columns_per_step"].flatMap(Int.init) ?? LineStrip.multiple
        answersPerPlace = max(LineStrip.multiple / max(columnsPerStep, 1), 1)
    }

    /// Characters so near to an end of the strip, in heights of capitals, are not the line's last: clear space should
    /// follow.
    private static let edge = 0.85
    /// How much further a line is then read, in heights of capitals ...
    private static let reach = 4.0
    /// ... and how often.
    private static let mostReaches = 6

    /// Reads a line, and what it goes on with where the finder saw only a part of it.
    func readWhole(
        _ shape: LineShape, in closeUp: CloseUp, of picture: GrayView, scratch: inout Scratch
    ) -> PrintedLine {
        var line = read(shape, in: closeUp, of: picture, scratch: &scratch)
        for _ in 0..<Self.mostReaches {
            guard let wider = wider(line, width: Double(closeUp.width)) else { break }
            line = read(wider, in: closeUp, of: picture, scratch: &scratch)
        }
        return line
    }

    /// The course of a line that goes on at an end of its strip; `nil` where clear space follows at both.
    private func wider(_ line: PrintedLine, width: Double) -> LineShape? {
        guard let first = line.characters.first, let last = line.characters.last else { return nil }
        var shape = line.shape
        let edge = Int(Self.edge * LineStrip.capHeight)
        let step = Self.reach * shape.capHeight.0
        let goesOnBefore = first.columns.lowerBound < edge && shape.start > step
        let goesOnBehind = last.columns.upperBound > line.strip.width - edge && shape.end < width - step
        guard goesOnBefore || goesOnBehind else { return nil }
        shape.extend(to: shape.start - (goesOnBefore ? step : 0)...shape.end + (goesOnBehind ? step : 0))
        return shape
    }

    /// Reads a line as far as the finder saw it.
    func read(_ shape: LineShape, in closeUp: CloseUp, of picture: GrayView, scratch: inout Scratch) -> PrintedLine {
        let strip = LineStrip(along: shape, in: closeUp)
        let characters = network.run(height: LineStrip.height, width: strip.width, scratch: &scratch) { pixels in
            picture.sampleStrip(columns: strip.samples, height: LineStrip.height, into: pixels)
            Recogniser.normalize(pixels)
        } read: { output -> [PrintedCharacter] in
            self.characters(output)
        }
        return PrintedLine(characters: spelling.decided(characters), shape: shape, strip: strip)
    }

    /// The likeliest class at each step; repeats are one character, blanks part two alike.
    private func characters(_ output: borrowing TensorView) -> [PrintedCharacter] {
        let classes = alphabet.count + 1
        precondition(output.channels == classes * answersPerPlace, "a text net with other outputs")
        var characters: [PrintedCharacter] = []
        var previous = 0
        for step in 0..<output.width * answersPerPlace {
            let (place, answer) = step.quotientAndRemainder(dividingBy: answersPerPlace)
            let logits = UnsafeBufferPointer(start: output.pixel(0, place) + answer * classes, count: classes)
            let (best, second) = Self.twoGreatest(logits)
            defer { previous = best }
            guard best != 0 else { continue }
            let columns = step * columnsPerStep..<(step + 1) * columnsPerStep
            let (probability, next, nextProbability) = belief(logits, best, second)
            let character = PrintedCharacter(
                scalar: alphabet[best - 1], probability: probability, runnerUp: next,
                runnerUpProbability: nextProbability,
                columns: columns)
            guard best == previous, let last = characters.last else {
                characters.append(character)
                continue
            }
            // The surest of its steps speaks for a character.
            let surest = character.probability > last.probability ? character : last
            characters[characters.count - 1] = PrintedCharacter(
                scalar: surest.scalar, probability: surest.probability, runnerUp: surest.runnerUp,
                runnerUpProbability: surest.runnerUpProbability, columns: last.columns.lowerBound..<columns.upperBound)
        }
        return Self.tidied(characters)
    }

    private func belief(_ logits: UnsafeBufferPointer<Float>, _ best: Int, _ second: Int) -> (
        Float, Unicode.Scalar, Float
    ) {
        let greatest = logits[best]
        let sum = logits.reduce(0) { $0 + exponential(($1 - greatest) / temperature) }
        let next = second == 0 ? " " : alphabet[second - 1]
        return (1 / sum, next, exponential((logits[second] - greatest) / temperature) / sum)
    }

    private static func twoGreatest(_ logits: UnsafeBufferPointer<Float>) -> (Int, Int) {
        var best = 0
        var second = 1
        if logits[1] > logits[0] { (best, second) = (1, 0) }
        for index in 2..<logits.count where logits[index] > logits[second] {
            if logits[index] > logits[best] { (best, second) = (index, best) } else { second = index }
        }
        return (best, second)
    }

    /// A bar beside a letter is a capital `I` without its serifs.
    private static func withoutBars(_ characters: [PrintedCharacter]) -> [PrintedCharacter] {
        func isLetter(_ index: Int) -> Bool {
            characters.indices.contains(index) && characters[index].scalar.properties.isAlphabetic
        }
        return characters.indices.map { index in
            characters[index].scalar == "|" && (isLetter(index - 1) || isLetter(index + 1))
                ? characters[index].respelled("I") : characters[index]
        }
    }

    /// Two readings of one glyph begin within so many columns; the thinnest letters are further apart.
    private static let oneGlyph = 4

    /// Single blanks, and none at the ends; one glyph is read once, though the net wavered between a letter with a mark
    /// and without.
    private static func tidied(_ characters: [PrintedCharacter]) -> [PrintedCharacter] {
        var tidied: [PrintedCharacter] = []
        for character in characters where character.scalar != " " || tidied.last.map({ $0.scalar != " " }) ?? false {
            if let last = tidied.last, character.columns.lowerBound - last.columns.lowerBound < oneGlyph,
                CaptionedLine.areAlike(last.scalar, character.scalar)
            {
                if character.probability > last.probability { tidied[tidied.count - 1] = character }
                continue
            }
            tidied.append(character)
        }
        if tidied.last?.scalar == " " { tidied.removeLast() }
        return Self.withoutBars(tidied)
    }
}
