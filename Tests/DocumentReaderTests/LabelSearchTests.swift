import Testing

@testable import DocumentReader

@Suite("The likeliest text of a net's steps")
struct LabelSearchTests {
    /// Each step's answers, what is left being nothing.
    private func search(_ steps: [[Int: Float]]) -> LabelSearch {
        var search = LabelSearch()
        for step in steps {
            let nothing = 1 - step.values.reduce(0, +)
            search.add([(0, nothing)] + step.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        }
        return search
    }

    private static let sure: Float = 0.98

    @Test("has a letter that no single step has, but two together")
    func spread() {
        let thin = search([[1: Self.sure], [:], [2: 0.4], [2: 0.4], [:], [3: Self.sure]])
        #expect(thin.likeliest == [1, 2, 3])
        let speck = search([[1: Self.sure], [:], [2: 0.2], [2: 0.2], [:], [3: Self.sure]])
        #expect(speck.likeliest == [1, 3])
    }

    @Test("has a letter once however many steps show it, and twice where nothing is between")
    func repeats() {
        let once = search([[1: Self.sure], [1: Self.sure], [1: 0.9], [:]])
        #expect(once.likeliest == [1])
        let twice = search([[1: Self.sure], [:], [1: Self.sure]])
        #expect(twice.likeliest == [1, 1])
        // What stands between is doubtful, and neither reading of it is lost.
        let doubtful = search([[1: Self.sure], [1: 0.3], [1: Self.sure]])
        #expect(doubtful.likeliest == [1, 1])
    }

    @Test("is nothing where nothing is shown")
    func nothing() {
        #expect(search([]).likeliest.isEmpty)
        #expect(search([[:], [:]]).likeliest.isEmpty)
    }

    @Test("is the same as that of all ways counted one by one")
    func exhaustive() {
        for case let number in 0..<200 {
            let steps = (0..<5).map { step -> [Int: Float] in
                let shares = (0..<3).map { Float((number * 7919 + step * 1047 + $0 * 331 + 5) % 97 + 5) }
                let sum = shares.reduce(0, +)
                return [1: shares[0] / sum, 2: shares[1] / sum]
            }
            var probabilities: [[Int]: Float] = [:]
            for way in 0..<243 {
                let labels = (0..<5).map { way / [1, 3, 9, 27, 81][$0] % 3 }
                let probability = zip(steps, labels).reduce(Float(1)) { product, one in
                    product * (one.1 == 0 ? 1 - one.0.values.reduce(0, +) : one.0[one.1] ?? 0)
                }
                let text = labels.enumerated().filter { $1 != 0 && ($0 == 0 || labels[$0 - 1] != $1) }.map(\.element)
                probabilities[text, default: 0] += probability
            }
            let found = search(steps).likeliest
            let greatest = probabilities.values.max() ?? 0
            #expect((probabilities[found] ?? 0) > 0.999 * greatest)
        }
    }

    @Test("stands where its steps show it")
    func places() {
        let steps = search([[:], [1: Self.sure], [1: Self.sure], [:], [2: 0.4], [2: 0.4], [2: Self.sure], [2: 0.1]])
        let ranges = steps.steps(of: [1, 2])
        #expect(ranges.map(\.lowerBound) == [1, 5] || ranges.map(\.lowerBound) == [1, 6])
        #expect(ranges[0] == 1..<3)
        #expect(steps.steps(of: [1, 1, 1, 1, 1, 1, 1, 1, 1]).isEmpty)
        #expect(steps.steps(of: []).isEmpty)
    }
}
