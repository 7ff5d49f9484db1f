import TravelDocument

@testable import DocumentReader

/// What a line net might say of a text: three steps a character, the first of them a blank.
struct DrawnSteps {
    /// One character's distribution by its alternatives; what is missing to 1 is spread over all others.
    typealias Alternatives = [Character: Double]

    static func classIndex(_ character: Character) -> Int {
        Int(MRZCharacter.index(ascii: character.asciiValue ?? 0)) + 1
    }

    /// - Parameters:
    ///   - certainty: Of each character that `doubts` says nothing about.
    ///   - doubts: Position from 1, and what may stand there.
    static func steps(
        of text: String, certainty: Double = 0.9999, doubts: [Int: Alternatives] = [:]
    ) -> StepProbabilities {
        var logarithms: [Float] = []
        for (index, character) in text.enumerated() {
            logarithms += row([:], blank: 0.9999)
            let alternatives = doubts[index + 1] ?? [character: certainty]
            logarithms += row(alternatives, blank: 1e-6)
            logarithms += row(alternatives, blank: 1e-6)
        }
        return StepProbabilities(logarithms: logarithms + row([:], blank: 0.9999))
    }

    /// - Parameter start: Where it begins in its close-up, 11 pixels a character.
    static func line(
        of text: String, certainty: Double = 0.9999, doubts: [Int: Alternatives] = [:], start: Double = 0
    ) -> RecognisedLine {
        let steps = steps(of: text, certainty: certainty, doubts: doubts)
        let shape = LineShape(
            start: start, end: start + Double(text.count) * 11, middle: (20, 0, 0), capHeight: (10, 0), pitch: 11)
        let block = MRZBlock(
            centre: Point(x: 256, y: 64), direction: Vector(x: 1, y: 0), length: 480, thickness: 30, pitch: 11,
            weight: 1)
        let strip = LineStrip(along: shape, in: CloseUp(around: block))
        return RecognisedLine(place: 0, look: .init(strip: strip, steps: steps))
    }

    private static func row(_ alternatives: Alternatives, blank: Double) -> [Float] {
        var probabilities = [Double](repeating: 0, count: StepProbabilities.classes)
        probabilities[StepProbabilities.blank] = blank
        let rest = max(1 - blank - alternatives.values.reduce(0, +) * (1 - blank), 1e-9)
        for index in 1..<probabilities.count { probabilities[index] = rest / 37 }
        for (character, probability) in alternatives {
            probabilities[classIndex(character)] += probability * (1 - blank)
        }
        return probabilities.map { Float(naturalLog($0)) }
    }
}
