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
        return characters.tidied
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
}
