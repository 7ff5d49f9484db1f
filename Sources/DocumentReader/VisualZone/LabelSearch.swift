import Inference

/// The likeliest text of a net's answers over all ways in which they may show it (A. Graves et al., "Connectionist
/// Temporal Classification", 2006), found by following the likeliest beginnings (A. Hannun et al., "First-Pass Large
/// Vocabulary Continuous Speech Recognition using Bi-Directional Recurrent DNNs", 2014).
///
/// A thin letter may be a third likely in each of two steps, with nothing the likeliest in both: step by step it is not
/// seen, and yet it is likelier there than not.
struct LabelSearch {
    /// Class 0 is nothing.
    typealias Answer = (label: Int, probability: Float)

    private var answers: [Answer] = []
    /// Where each step's answers end.
    private var ends: [Int] = []

    var steps: Int { ends.count }

    /// Adds a step.
    ///
    /// - Parameter answers: What it may show, nothing included.
    mutating func add(_ answers: some Sequence<Answer>) {
        self.answers.append(contentsOf: answers)
        ends.append(self.answers.count)
    }

    /// Adds a step that surely shows nothing.
    mutating func addNothing() {
        answers.append((0, 1))
        ends.append(answers.count)
    }

    subscript(step: Int) -> ArraySlice<Answer> { answers[(step == 0 ? 0 : ends[step - 1])..<ends[step]] }

    /// Whether a step surely shows nothing.
    private func isEmpty(_ step: Int) -> Bool {
        let answers = self[step]
        return answers.count == 1 && answers[answers.startIndex].label == 0
    }

    /// 0...1, that a step shows a label.
    func probability(of label: Int, at step: Int) -> Float {
        self[step].first { $0.label == label }?.probability ?? 0
    }

    // MARK: The likeliest text

    /// So many beginnings are followed at a time.
    private static let width = 8

    /// A beginning of the text.
    private struct Beginning {
        /// Place in the tree of labels; the root has none.
        var node: Int
        /// Of all ways that end in nothing, and in the last label.
        var endingInNothing: Double
        var endingInLabel: Double

        var probability: Double { endingInNothing + endingInLabel }
    }

    private struct Node {
        let parent: Int
        let label: Int
        var children: [Int] = []
    }

    /// The labels of the likeliest text.
    var likeliest: [Int] {
        var tree = [Node(parent: 0, label: 0)]
        var beam = [Beginning(node: 0, endingInNothing: 1, endingInLabel: 0)]
        var next: [Beginning] = []
        for step in 0..<steps {
            next.removeAll(keepingCapacity: true)
            func add(_ node: Int, nothing: Double = 0, label: Double = 0) {
                if let place = next.firstIndex(where: { $0.node == node }) {
                    next[place].endingInNothing += nothing
                    next[place].endingInLabel += label
                } else {
                    next.append(Beginning(node: node, endingInNothing: nothing, endingInLabel: label))
                }
            }
            if isEmpty(step) {
                for place in beam.indices {
                    beam[place].endingInNothing = beam[place].probability
                    beam[place].endingInLabel = 0
                }
                continue
            }
            for (label, probability) in self[step] {
                let probability = Double(probability)
                for old in beam {
                    guard label != 0 else {
                        add(old.node, nothing: old.probability * probability)
                        continue
                    }
                    let repeats = old.node != 0 && tree[old.node].label == label
                    if repeats { add(old.node, label: old.endingInLabel * probability) }
                    let before = repeats ? old.endingInNothing : old.probability
                    guard before > 0 else { continue }
                    let child =
                        tree[old.node].children.first { tree[$0].label == label }
                        ?? {
                            tree.append(Node(parent: old.node, label: label))
                            tree[old.node].children.append(tree.count - 1)
                            return tree.count - 1
                        }()
                    add(child, label: before * probability)
                }
            }
            if next.count > 1 { next.sort { $0.probability > $1.probability } }
            next.removeLast(max(0, next.count - Self.width))
            // Products of hundreds of steps stay where numbers are dense.
            let greatest = next[0].probability
            for place in next.indices {
                next[place].endingInNothing /= greatest
                next[place].endingInLabel /= greatest
            }
            swap(&beam, &next)
        }
        var labels: [Int] = []
        var node = beam.first?.node ?? 0
        while node != 0 {
            labels.append(tree[node].label)
            node = tree[node].parent
        }
        return labels.reversed()
    }

    // MARK: Where it stands

    /// What a step shows that was not among its answers.
    private static let unseen: Float = -14

    /// The steps of each label of a text, on the likeliest way to show it.
    func steps(of labels: [Int]) -> [Range<Int>] {
        guard !labels.isEmpty, steps >= labels.count else { return [] }
        // States: nothing, first label, nothing, second label, ..., nothing.
        let count = 2 * labels.count + 1
        func label(_ state: Int) -> Int { state.isMultiple(of: 2) ? 0 : labels[state / 2] }
        func cost(_ state: Int, _ step: Int) -> Float {
            let probability = probability(of: label(state), at: step)
            return probability > 0 ? naturalLog(probability) : Self.unseen
        }
        var scores = [Float](repeating: -.infinity, count: count)
        // How many states back each state was come from, at each step.
        var origins = [UInt8](repeating: 0, count: count * steps)
        scores[0] = cost(0, 0)
        scores[1] = cost(1, 0)
        for step in 1..<max(steps, 1) {
            for state in stride(from: min(count - 1, 2 * step + 1), through: 0, by: -1) {
                var (best, origin) = (scores[state], UInt8(0))
                if state > 0, scores[state - 1] > best { (best, origin) = (scores[state - 1], 1) }
                let mayLeap = state > 1 && !state.isMultiple(of: 2) && label(state) != label(state - 2)
                if mayLeap, scores[state - 2] > best { (best, origin) = (scores[state - 2], 2) }
                scores[state] = best + cost(state, step)
                origins[step * count + state] = origin
            }
        }
        var state = scores[count - 1] > scores[count - 2] ? count - 1 : count - 2
        var ranges = [Range<Int>?](repeating: nil, count: labels.count)
        for step in stride(from: steps - 1, through: 0, by: -1) {
            if !state.isMultiple(of: 2) {
                let end = ranges[state / 2]?.upperBound ?? step + 1
                ranges[state / 2] = step..<end
            }
            state -= Int(origins[step * count + state])
        }
        return ranges.allSatisfy { $0 != nil } ? ranges.compactMap(\.self) : []
    }
}
