extension StepProbabilities {
    /// The likeliest path that shows exactly `count` characters, or `nil` if there are too few steps for them.
    ///
    /// A dynamic programme over (step, characters so far, last character), with CTC's rule that two equal neighbours
    /// need a blank between them.
    /// - Complexity: O(steps x count x 37).
    func alignment(ofExactly count: Int) -> Alignment? {
        guard count > 0, steps >= count else { return nil }
        let symbols = StepProbabilities.classes - 1
        // Best scores of paths that end, after n characters, in a blank / in the n-th character being c.
        var blanks = [Float](repeating: -.infinity, count: count + 1)
        var labels = [Float](repeating: -.infinity, count: (count + 1) * symbols)
        // Where each came from. For blanks: the character (0 = a blank). For labels: 0 = the same label, 1 = a blank,
        // 2 + c = the label before being c.
        var blankOrigins = [UInt8](repeating: 0, count: steps * (count + 1))
        var labelOrigins = [UInt8](repeating: 0, count: steps * (count + 1) * symbols)
        blanks[0] = 0
        for step in 0..<steps {
            // From the back, so that `n - 1` still holds the step before.
            for n in stride(from: min(count, step + 1), through: 0, by: -1) {
                let ownLabels = n * symbols
                var bestLabel = 0
                if n > 0 {
                    for c in 1..<symbols where labels[ownLabels + c] > labels[ownLabels + bestLabel] { bestLabel = c }
                }
                let fromLabel = n > 0 ? labels[ownLabels + bestLabel] : -.infinity
                let newBlank = max(blanks[n], fromLabel) + self(step, StepProbabilities.blank)
                blankOrigins[step * (count + 1) + n] = blanks[n] >= fromLabel ? 0 : UInt8(bestLabel + 1)
                if n > 0 {
                    let before = (n - 1) * symbols
                    var first = 0
                    var second = -1
                    if n > 1 {
                        for c in 1..<symbols {
                            if labels[before + c] > labels[before + first] {
                                second = first
                                first = c
                            } else if second < 0 || labels[before + c] > labels[before + second] {
                                second = c
                            }
                        }
                    }
                    for c in 0..<symbols {
                        var best = labels[ownLabels + c]
                        var origin: UInt8 = 0
                        if blanks[n - 1] > best {
                            best = blanks[n - 1]
                            origin = 1
                        }
                        let other = first == c ? second : first
                        if n > 1, other >= 0, labels[before + other] > best {
                            best = labels[before + other]
                            origin = UInt8(2 + other)
                        }
                        labels[ownLabels + c] = best + self(step, c + 1)
                        labelOrigins[(step * (count + 1) + n) * symbols + c] = origin
                    }
                }
                blanks[n] = newBlank
            }
        }
        return trace(blanks[count], labels, count, blankOrigins, labelOrigins)
    }

    /// Follows the origins from the end of the line to its beginning.
    private func trace(
        _ endBlank: Float, _ labels: [Float], _ count: Int, _ blankOrigins: [UInt8], _ labelOrigins: [UInt8]
    ) -> Alignment? {
        let symbols = StepProbabilities.classes - 1
        let last = (0..<symbols).max { labels[count * symbols + $0] < labels[count * symbols + $1] } ?? 0
        let score = max(endBlank, labels[count * symbols + last])
        guard score > -.infinity else { return nil }
        var n = count
        var label: Int? = endBlank >= labels[count * symbols + last] ? nil : last
        var segments: [Alignment.Segment] = []
        for step in (0..<steps).reversed() {
            guard let current = label else {
                let origin = Int(blankOrigins[step * (count + 1) + n])
                label = origin == 0 ? nil : origin - 1
                continue
            }
            if let first = segments.indices.last, segments[first].steps.lowerBound == step + 1,
                segments.count == count - n + 1
            {
                segments[first].steps = step...segments[first].steps.upperBound
            } else {
                segments.append(Alignment.Segment(symbol: current + 1, steps: step...step))
            }
            switch labelOrigins[(step * (count + 1) + n) * symbols + current] {
            case 0: break
            case 1:
                label = nil
                n -= 1
            case let other:
                label = Int(other) - 2
                n -= 1
            }
        }
        return Alignment(segments: segments.reversed(), score: score)
    }
}
