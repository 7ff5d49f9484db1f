import Testing
import TravelDocument

@testable import DocumentReader

@Suite("From steps to characters")
struct AlignmentTests {
    private func text(_ alignment: Alignment) -> String {
        String(String.UnicodeScalarView(alignment.segments.map { scalar(ofSymbol: $0.symbol - 1) }))
    }

    @Test(
        "A clear line reads as it is printed, equal neighbours apart",
        arguments: [
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10", "AA<<BB11",
        ])
    func clearLine(printed: String) {
        #expect(text(DrawnSteps.steps(of: printed).freeAlignment()) == printed)
    }

    @Test("Asked for as many characters as the line shows, the counted reading is the free one")
    func countedIsFree() throws {
        let printed = "I<UTOD231458907<<<<<<<<<<<<<<<"
        let steps = DrawnSteps.steps(of: printed)
        let counted = try #require(steps.alignment(ofExactly: 30))
        #expect(counted.segments == steps.freeAlignment().segments)
        #expect(abs(counted.score - steps.freeAlignment().score) < 1e-3)
    }

    @Test("A filler too few or too many is made good where it costs least")
    func miscountedFillers() throws {
        // The third filler of five is all but lost in a blank.
        var logarithms: [Float] = []
        for (index, character) in "AB<<<<<".enumerated() {
            let faint = index == 4
            let alone = DrawnSteps.steps(of: String(character), certainty: 0.999).logarithms
            logarithms += alone.prefix(StepProbabilities.classes)
            var shown = Array(alone[StepProbabilities.classes..<2 * StepProbabilities.classes])
            if faint {
                shown[StepProbabilities.blank] = Float(naturalLog(0.7))
                shown[DrawnSteps.classIndex("<")] = Float(naturalLog(0.29))
            }
            logarithms += shown
        }
        let steps = StepProbabilities(logarithms: logarithms)
        #expect(text(steps.freeAlignment()) == "AB<<<<")
        let counted = try #require(steps.alignment(ofExactly: 7))
        #expect(text(counted) == "AB<<<<<")
        #expect(counted.score < steps.freeAlignment().score)
    }

    @Test("The counted reading is the best of all paths, found by trying every one")
    func bestOfAllPaths() throws {
        var generator = SplitMix(seed: 7)
        for _ in 0..<40 {
            // Only a blank and two characters are possible, so that all 3^6 paths can be tried.
            let steps = 6
            var logarithms: [Float] = []
            for _ in 0..<steps {
                var row = [Float](repeating: -60, count: StepProbabilities.classes)
                for index in [0, 1, 37] { row[index] = -Float.random(in: 0...5, using: &generator) }
                logarithms += row
            }
            let probabilities = StepProbabilities(logarithms: logarithms)
            for count in 1...3 {
                var best = -Float.infinity
                for path in 0..<729 {
                    var rest = path
                    var previous = 0
                    var shown = 0
                    var score: Float = 0
                    for step in 0..<steps {
                        let symbol = [0, 1, 37][rest % 3]
                        rest /= 3
                        if symbol != 0 && symbol != previous { shown += 1 }
                        score += probabilities(step, symbol)
                        previous = symbol
                    }
                    if shown == count { best = max(best, score) }
                }
                let found = try #require(probabilities.alignment(ofExactly: count))
                #expect(abs(found.score - best) < 1e-4)
                #expect(found.segments.count == count)
            }
        }
    }

    @Test("More characters than steps are out of the question")
    func tooFewSteps() {
        #expect(DrawnSteps.steps(of: "A").alignment(ofExactly: 40) == nil)
        #expect(StepProbabilities(logarithms: []).alignment(ofExactly: 1) == nil)
        #expect(StepProbabilities(logarithms: []).freeAlignment().segments.isEmpty)
    }
}

/// Sebastiano Vigna's SplitMix64: the same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
