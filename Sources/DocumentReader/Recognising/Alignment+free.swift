extension StepProbabilities {
    /// The likeliest answer at each step, repeats merged and blanks dropped.
    func freeAlignment() -> Alignment {
        var segments: [Alignment.Segment] = []
        var score: Float = 0
        var previous = StepProbabilities.blank
        for step in 0..<steps {
            let symbol = likeliest(at: step)
            score += self(step, symbol)
            if symbol != StepProbabilities.blank {
                if symbol == previous, let last = segments.indices.last {
                    segments[last].steps = segments[last].steps.lowerBound...step
                } else {
                    segments.append(Alignment.Segment(symbol: symbol, steps: step...step))
                }
            }
            previous = symbol
        }
        return Alignment(segments: segments, score: score)
    }
}
