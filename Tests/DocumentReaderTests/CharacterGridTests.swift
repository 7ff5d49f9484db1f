import Testing
import TravelDocument

@testable import DocumentReader

@Suite("The even spacing of a line's characters")
struct CharacterGridTests {
    private static let data = DecidedMRZTests.data

    private func segments(at centres: [Int]) -> [Alignment.Segment] {
        centres.map { Alignment.Segment(symbol: 1, steps: $0...$0) }
    }

    private func text(_ alignment: Alignment?) -> String? {
        alignment.map { String(String.UnicodeScalarView($0.segments.map { scalar(ofSymbol: $0.symbol - 1) })) }
    }

    @Test("Characters at even distances stand on it, one to each place", arguments: [2, 3, 4, 7])
    func even(distance: Int) throws {
        let grid = try #require(CharacterGrid(segments(at: (0..<44).map { 5 + $0 * distance })))
        #expect((0..<44).map { grid.number(of: Double(5 + $0 * distance)) } == Array(0..<44))
        #expect((0..<44).allSatisfy { abs(grid.column(of: $0) - Double(5 + $0 * distance)) < 0.1 * Double(distance) })
        #expect(abs(grid.halfPitch - Double(distance) / 2) < 0.01)
    }

    @Test("Perspective, which makes distances grow along the line, is followed")
    func bend() throws {
        let centres = (0..<44).map { number in
            let k = Double(number)
            return Int((5 + 6 * k + 0.02 * k * k).rounded())
        }
        let grid = try #require(CharacterGrid(segments(at: centres)))
        #expect(centres.map { grid.number(of: Double($0)) } == Array(0..<44))
    }

    @Test("A missing character leaves its place empty", arguments: [1, 9, 22, 42])
    func missing(position: Int) throws {
        var centres = (0..<44).map { 5 + 3 * $0 }
        centres.remove(at: position)
        let grid = try #require(CharacterGrid(segments(at: centres)))
        let numbers = centres.map { grid.number(of: Double($0)) }
        #expect(numbers == Array(0..<position) + Array(position + 1..<44))
    }

    @Test("Text of uneven widths, and a few characters, have no grid")
    func noGrid() {
        #expect(CharacterGrid(segments(at: (0..<12).map { 3 * $0 })) == nil)
        var generator = SplitMix(seed: 1)
        var centres = [0]
        for _ in 0..<43 {
            centres.append(centres[centres.count - 1] + [2, 5, 9][.random(in: 0..<3, using: &generator)])
        }
        #expect(CharacterGrid(segments(at: centres)) == nil)
    }

    @Test("What the net saw only faintly is found in its place", arguments: [3, 21, 40])
    func faint(position: Int) {
        let printed = Array(Self.data)
        var logarithms = DrawnSteps.steps(of: Self.data).logarithms
        // The character's two steps say: a blank, and if anything this.
        for step in [3 * position + 1, 3 * position + 2] {
            let offset = step * StepProbabilities.classes
            for index in 0..<StepProbabilities.classes { logarithms[offset + index] = -12 }
            logarithms[offset + StepProbabilities.blank] = -0.01
            logarithms[offset + DrawnSteps.classIndex(printed[position])] = -4.6
        }
        let steps = StepProbabilities(logarithms: logarithms)
        let free = steps.freeAlignment()
        #expect(free.segments.count == 43)
        #expect(text(steps.alignment(onGridOf: free, ofExactly: 44)) == Self.data)
        #expect(steps.alignment(onGridOf: free, ofExactly: 43) == nil)
    }

    @Test("What the net took for two characters is one, in its place", arguments: [4, 20, 38])
    func doubled(position: Int) {
        let printed = Array(Self.data)
        // Wide characters of six steps, so that one of them has room to be shown twice.
        var logarithms: [Float] = []
        for (index, character) in printed.enumerated() {
            let rows = DrawnSteps.steps(of: String(character)).logarithms
            let blank = Array(rows[..<StepProbabilities.classes])
            let shown = Array(rows[StepProbabilities.classes..<2 * StepProbabilities.classes])
            let isDoubled = index == position
            for step in 0..<6 { logarithms += (isDoubled ? [2, 4] : [3]).contains(step) ? shown : blank }
        }
        let steps = StepProbabilities(logarithms: logarithms)
        let free = steps.freeAlignment()
        #expect(free.segments.count == 45)
        #expect(text(steps.alignment(onGridOf: free, ofExactly: 44)) == Self.data)
    }

    @Test("A line is regular if each character has a place of its own")
    func regular() {
        let line = DrawnSteps.line(of: Self.data).free
        let isRegular = line.isRegular
        #expect(isRegular)
        var gapped = line
        for index in 20..<44 {
            gapped.columns[index] =
                gapped.columns[index].lowerBound + 12..<gapped.columns[index].upperBound + 12
        }
        let isStillRegular = gapped.isRegular
        #expect(!isStillRegular)
    }
}
