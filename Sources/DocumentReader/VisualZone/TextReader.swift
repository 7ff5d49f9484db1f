import Inference
import Raster
import TravelDocument

/// Reads single lines of print: `text-1`, Latin with all the marks of travel documents; `text-2`, Cyrillic and Greek.
struct TextReader {
    let network: Network
    /// Of Latin words.
    private let spelling: WordSpelling?
    private let alphabet: [Unicode.Scalar]
    /// The class of a letter in another script.
    private let foreign: Int?
    private let temperature: Float
    /// Answers that stand side by side in each place of the output.
    private let answersPerPlace: Int
    /// Columns of the strip for one answer.
    private let columnsPerStep: Int

    /// - Parameters:
    ///   - network: Its metadata tell the alphabet; class 0 is the blank.
    ///   - isLatin: Whether words decide between the readings of a doubtful letter: those that are counted are Latin.
    init(network: Network, isLatin: Bool = true) {
        self.network = network
        if isLatin {
            guard let statistics = LetterStatistics(embedded: "letters-1") else {
                preconditionFailure("a table of ours")
            }
            spelling = WordSpelling(statistics: statistics)
        } else {
            spelling = nil
        }
        alphabet = Array((network.metadata["alphabet"] ?? "").unicodeScalars)
        foreign = alphabet.firstIndex(of: .foreign).map { $0 + 1 }
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
        let characters = read(strip, of: picture, scratch: &scratch)
        return PrintedLine(characters: spelling?.decided(characters) ?? characters, shape: shape, strip: strip)
    }

    /// What the net sees in a strip, as it is.
    func read(_ strip: LineStrip, of picture: GrayView, scratch: inout Scratch) -> [PrintedCharacter] {
        network.run(height: LineStrip.height, width: strip.width, scratch: &scratch) { pixels in
            picture.sampleStrip(columns: strip.samples, height: LineStrip.height, into: pixels)
            Recogniser.normalize(pixels)
        } read: { output -> [PrintedCharacter] in
            self.characters(output)
        }
    }

    /// The likeliest class at each step; repeats are one character, blanks part two alike. Where a step is in doubt, the
    /// likeliest text of all.
    private func characters(_ output: borrowing TensorView) -> [PrintedCharacter] {
        let classes = alphabet.count + 1
        precondition(output.channels == classes * answersPerPlace, "a text net with other outputs")
        var characters: [PrintedCharacter] = []
        var labels: [Int] = []
        var search = LabelSearch()
        var isDoubtful = false
        var previous = 0
        for step in 0..<output.width * answersPerPlace {
            let (place, answer) = step.quotientAndRemainder(dividingBy: answersPerPlace)
            let logits = UnsafeBufferPointer(start: output.pixel(0, place) + answer * classes, count: classes)
            let greatest = Self.greatest(logits)
            let best = logits[greatest] > logits[0] ? greatest : 0
            if logits[greatest] < logits[0] + temperature * Self.leastAnswer {
                search.addNothing()
            } else {
                let answers = answers(logits, best: best)
                isDoubtful = isDoubtful || Self.isDoubtful(answers, best: best)
                search.add(answers)
            }
            defer { previous = best }
            guard best != 0 else { continue }
            let character = PrintedCharacter(
                readings: readings(logits, greatest: logits[best]),
                columns: step * columnsPerStep..<(step + 1) * columnsPerStep)
            guard best == previous, let last = characters.last else {
                characters.append(character)
                labels.append(best)
                continue
            }
            // The surest of its steps speaks for a character.
            let surest = character.probability > last.probability ? character : last
            characters[characters.count - 1] = PrintedCharacter(
                readings: surest.readings, columns: last.columns.lowerBound..<character.columns.upperBound)
        }
        if isDoubtful {
            let likeliest = search.likeliest
            if likeliest != labels { characters = self.characters(likeliest, in: search) }
        }
        return characters.tidied
    }

    /// A step that may show something else, or nothing, with this probability is in doubt.
    private static let doubt: Float = 0.25

    private static func isDoubtful(_ answers: [LabelSearch.Answer], best: Int) -> Bool {
        answers.contains { $0.label != best && $0.probability >= doubt && (best == 0 || $0.label == 0) }
    }

    /// What a step may show, nothing included.
    private func answers(_ logits: UnsafeBufferPointer<Float>, best: Int) -> [LabelSearch.Answer] {
        let least = logits[best] + temperature * Self.leastAnswer
        var answers: [LabelSearch.Answer] = [(0, logits[0])]
        for label in 1..<logits.count where logits[label] >= least { answers.append((label, logits[label])) }
        // What is left out is hardly anything.
        let sum = answers.reduce(0) { $0 + exponential(($1.probability - logits[best]) / temperature) }
        for place in answers.indices {
            answers[place].probability = exponential((answers[place].probability - logits[best]) / temperature) / sum
        }
        return answers
    }

    /// ln of an answer's probability beside the likeliest's.
    private static let leastAnswer: Float = -4.6

    /// The characters of a text that was looked for, each as its surest step has it.
    private func characters(_ labels: [Int], in search: LabelSearch) -> [PrintedCharacter] {
        zip(labels, search.steps(of: labels)).map { label, steps in
            let surest = steps.max { search.probability(of: label, at: $0) < search.probability(of: label, at: $1) }
            var readings = search[surest ?? steps.lowerBound].filter { $0.label != 0 && $0.label != label }
                .map { PrintedCharacter.Reading(scalar: alphabet[$0.label - 1], probability: $0.probability) }
            readings.append(
                .init(scalar: alphabet[label - 1], probability: probability(of: label, around: steps, in: search)))
            return PrintedCharacter(
                readings: readings, columns: steps.lowerBound * columnsPerStep..<steps.upperBound * columnsPerStep)
        }
    }

    /// No letter that its steps show only together is surer than this: another text may have them otherwise.
    private static let surestTogether: Float = 0.85

    /// That one of the neighbouring steps that may show a label does.
    private func probability(of label: Int, around steps: Range<Int>, in search: LabelSearch) -> Float {
        var missing: Float = 1
        var surest: Float = 0
        for step in steps {
            let probability = search.probability(of: label, at: step)
            missing *= 1 - probability
            surest = max(surest, probability)
        }
        for range in [
            stride(from: steps.lowerBound - 1, through: 0, by: -1),
            stride(from: steps.upperBound, through: search.steps - 1, by: 1),
        ] {
            for step in range {
                let probability = search.probability(of: label, at: step)
                guard probability > 0 else { break }
                missing *= 1 - probability
            }
        }
        return max(surest, min(1 - missing, Self.surestTogether))
    }

    /// The likeliest label, apart from nothing.
    private static func greatest(_ logits: UnsafeBufferPointer<Float>) -> Int {
        var best = 1
        for index in logits.indices.dropFirst(2) where logits[index] > logits[best] { best = index }
        return best
    }

    /// A reading is kept from here on.
    private static let leastProbability: Float = 0.002

    /// ... and of a glyph that is taken for one of another script, from here on.
    private static let leastProbabilityOfLatin: Float = 1e-5

    /// What a step shows with some probability; that it shows nothing is no reading.
    private func readings(_ logits: UnsafeBufferPointer<Float>, greatest: Float) -> [PrintedCharacter.Reading] {
        let sum = logits.reduce(0) { $0 + exponential(($1 - greatest) / temperature) }
        let isForeign = foreign.map { logits[$0] == greatest } ?? false
        let leastProbability = isForeign ? Self.leastProbabilityOfLatin : Self.leastProbability
        let least = greatest + temperature * naturalLog(leastProbability * sum)
        return logits.indices.dropFirst().filter { logits[$0] >= least }.map { index in
            PrintedCharacter.Reading(
                scalar: alphabet[index - 1], probability: exponential((logits[index] - greatest) / temperature) / sum)
        }
    }
}
