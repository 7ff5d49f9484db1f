import Inference

/// What the line net says at each of its steps: log probabilities of a blank and of the 37 MRZ characters.
struct StepProbabilities {
    /// The blank, then 0-9, A-Z and the filler.
    static let classes = 38
    static let blank = 0

    let steps: Int
    /// `steps x classes`, natural logarithms.
    let logarithms: [Float]

    /// - Parameters:
    ///   - output: Of the line net: one row, a column for each step, a logit for each class.
    ///   - temperature: Above 1 makes the net less sure of itself; measured on drawn lines.
    init(_ output: borrowing TensorView, temperature: Float) {
        precondition(
            output.height == 1 && output.channels == StepProbabilities.classes, "a line net with other outputs")
        var logarithms: [Float] = []
        logarithms.reserveCapacity(output.width * StepProbabilities.classes)
        for step in 0..<output.width {
            let logits = UnsafeBufferPointer(start: output.pixel(0, step), count: StepProbabilities.classes)
            let greatest = logits.max() ?? 0
            let sum = logits.reduce(0) { $0 + exponential(($1 - greatest) / temperature) }
            let offset = naturalLog(sum)
            for logit in logits { logarithms.append((logit - greatest) / temperature - offset) }
        }
        self.steps = output.width
        self.logarithms = logarithms
    }

    /// For tests: rows of log probabilities as they are.
    init(logarithms: [Float]) {
        self.steps = logarithms.count / StepProbabilities.classes
        self.logarithms = logarithms
    }

    func callAsFunction(_ step: Int, _ index: Int) -> Float { logarithms[step * StepProbabilities.classes + index] }

    func likeliest(at step: Int) -> Int {
        var best = 0
        for index in 1..<StepProbabilities.classes where self(step, index) > self(step, best) { best = index }
        return best
    }
}

/// Which steps show which character: the way of CTC from one answer a step to one answer a character.
struct Alignment {
    struct Segment: Equatable {
        /// 1...37: the class of the character.
        var symbol: Int
        var steps: ClosedRange<Int>
    }

    var segments: [Segment]
    /// Log probability of the path, summed over all steps.
    var score: Float
}
