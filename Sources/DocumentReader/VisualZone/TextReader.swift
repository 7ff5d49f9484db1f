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

    /// Lines of which less is sure are hardly print ...
    private static let leastConfidence = 0.5
    /// ... and of which more is, need no second look.
    private static let sure = 0.985
    /// A text with fewer is a speck, or a letter that a second look tells no better.
    private static let fewestCharacters = 3
    /// As many lines of a page are looked at again, short ones first: values are.
    private static let mostSecondLooks = 10
    private static let secondLook = Opinion(stretch: 0.88, shift: 0)

    /// Reads what is doubtful again, with smaller letters: the finder does not measure print to a pixel, and a net that
    /// takes a `2` for a `9` at one size may not at another. Captions that are known as such stay as they are.
    func readAgain(_ lines: inout [PrintedLine], in closeUp: CloseUp, of picture: GrayView, scratch: inout Scratch) {
        let doubtful = lines.indices.reversed().filter { index in
            (Self.leastConfidence..<Self.sure).contains(lines[index].confidence)
                && lines[index].characters.count >= Self.fewestCharacters && !PageText.isKnownCaption(lines[index])
        }
        for index in doubtful.prefix(Self.mostSecondLooks) {
            let again = read(
                lines[index].shape, by: Self.secondLook, in: closeUp, of: picture, scratch: &scratch)
            if again.confidence > lines[index].confidence { lines[index] = again }
        }
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
    func read(
        _ shape: LineShape, by opinion: Opinion = .first, in closeUp: CloseUp, of picture: GrayView,
        scratch: inout Scratch
    ) -> PrintedLine {
        let strip = LineStrip(along: shape, in: closeUp, opinion: opinion)
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
            let best = Self.greatest(logits)
            defer { previous = best }
            guard best != 0 else { continue }
            let character = PrintedCharacter(
                readings: readings(logits, greatest: logits[best]),
                columns: step * columnsPerStep..<(step + 1) * columnsPerStep)
            guard best == previous, let last = characters.last else {
                characters.append(character)
                continue
            }
            // The surest of its steps speaks for a character.
            let surest = character.probability > last.probability ? character : last
            characters[characters.count - 1] = PrintedCharacter(
                readings: surest.readings, columns: last.columns.lowerBound..<character.columns.upperBound)
        }
        return Self.tidied(characters)
    }

    private static func greatest(_ logits: UnsafeBufferPointer<Float>) -> Int {
        var best = 0
        for index in 1..<logits.count where logits[index] > logits[best] { best = index }
        return best
    }

    /// A reading is kept from here on.
    private static let leastProbability: Float = 0.002

    /// What a step shows with some probability; that it shows nothing is no reading.
    private func readings(_ logits: UnsafeBufferPointer<Float>, greatest: Float) -> [PrintedCharacter.Reading] {
        let sum = logits.reduce(0) { $0 + exponential(($1 - greatest) / temperature) }
        let least = greatest + temperature * naturalLog(Self.leastProbability * sum)
        return logits.indices.dropFirst().filter { logits[$0] >= least }.map { index in
            PrintedCharacter.Reading(
                scalar: alphabet[index - 1], probability: exponential((logits[index] - greatest) / temperature) / sum)
        }
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
        return Self.withoutBars(withoutDoubleFigures(tidied))
    }

    /// Figures stand as far apart as their neighbours: two that share the room of one are two readings of it, and the
    /// likelier one stays. `20923` is 2023.
    private static func withoutDoubleFigures(_ characters: [PrintedCharacter]) -> [PrintedCharacter] {
        func step(_ index: Int) -> Int {
            characters[index].columns.lowerBound - characters[index - 1].columns.lowerBound
        }
        let pairs = characters.indices.dropFirst().filter {
            characters[$0].scalar.isFigure && characters[$0 - 1].scalar.isFigure
        }
        guard pairs.count >= fewestPairs else { return characters }
        let usual = pairs.map(step).sorted()[pairs.count / 2]
        var left = Set(characters.indices)
        for index in pairs where Double(step(index)) < leastStep * Double(usual) {
            left.remove(characters[index].probability > characters[index - 1].probability ? index - 1 : index)
        }
        return left.sorted().map { characters[$0] }
    }

    /// Fewer do not tell how far apart figures stand.
    private static let fewestPairs = 3
    /// A narrow `1` has more of the usual step.
    private static let leastStep = 0.45
}
