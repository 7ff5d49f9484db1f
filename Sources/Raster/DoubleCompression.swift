/// Whether a JPEG had been saved with larger steps before it was saved as it is.
///
/// Saving rounds each coefficient of the cosine transform to a multiple of a step. Where it had been rounded to multiples
/// of a larger one before, some multiples hardly come and others come too often. How often each would come if it had
/// not, the same pixels tell when they are cut into blocks four pixels further on, across the grid of either saving.
///
/// A saving with smaller steps than the last one leaves next to no trace, and is not seen; nor is one before the picture
/// was resized, or cut elsewhere than at its blocks' edges.
///
/// - Source: Lukáš & Fridrich 2003, "Estimation of Primary Quantization Matrix in Double Compressed JPEG Images".
package enum DoubleCompression {
    /// How much better two savings explain the picture than one does.
    ///
    /// - Parameters:
    ///   - view: The luminance as it was saved, every pixel of it.
    ///   - steps: What its coefficients are multiples of: see ``EncodedPicture/luminanceSteps()``.
    /// - Returns: The mean, over coefficients of low frequency, of the logarithm of the likelihoods' quotient for one
    ///   multiple, 0 or more; `nil` where there is too little to be judged, in a plain picture or a small one.
    /// - Complexity: Looks at 12,288 blocks at most, whatever the picture's size.
    package static func evidence(in view: GrayView, steps: [Int]) -> Double? {
        precondition(steps.count == TellingBlocks.side * TellingBlocks.side, "a step for each coefficient of a block")
        var histograms = frequencies.map { CoefficientHistogram(step: steps[8 * $0.down + $0.across]) }
        let onGrid = TellingBlocks(of: view, offset: 0).forEach { coefficients in
            for (index, frequency) in frequencies.enumerated() {
                histograms[index].count(coefficients[frequency.place], onGrid: true)
            }
        }
        let acrossGrid = TellingBlocks(of: view, offset: TellingBlocks.side / 2).forEach { coefficients in
            for (index, frequency) in frequencies.enumerated() {
                histograms[index].count(coefficients[frequency.place], onGrid: false)
            }
        }
        guard min(onGrid, acrossGrid) >= fewestBlocks else { return nil }
        let gains = histograms.compactMap { $0.gain() }
        return gains.count < fewestFrequencies ? nil : gains.reduce(0, +) / Double(gains.count)
    }

    /// With fewer blocks than this, chance has too large a part.
    private static let fewestBlocks = 200
    /// One coefficient alone may be odd for another reason.
    private static let fewestFrequencies = 3

    /// Nine that are met often, and are rounded least.
    private static let frequencies = [(0, 1), (1, 0), (2, 0), (1, 1), (0, 2), (0, 3), (1, 2), (2, 1), (3, 0)]
        .map { Frequency(down: $0.0, across: $0.1) }

    private struct Frequency {
        let down: Int
        let across: Int

        /// Among the sixteen that ``TellingBlocks`` computes.
        var place: Int { 4 * down + across }
    }
}

/// How often one coefficient came, on the grid that the picture was saved with and across it.
private struct CoefficientHistogram {
    let step: Int
    /// Of the multiples of the step, 1 and up, of either sign.
    private var multiples = [Double](repeating: 0, count: mostMultiple + 1)
    /// Across the grid: in halves, of either sign.
    private var halves: [Double]

    private static let mostMultiple = 15
    /// Fewer that are not zero say nothing.
    private static let fewest = 150.0
    /// With larger ones than this there is nothing but zeros.
    private static let usableSteps = 1...64
    /// Earlier steps that are looked for: from one more than the later to this many times as many.
    private static let largestQuotient = 4
    /// In halves.
    private static let leastWidth = 3
    /// Of the multiples this part may come as it likes: pixels were rounded between the savings, too.
    private static let stray = 0.05

    init(step: Int) {
        self.step = step
        // Room for the last multiple, and for what smoothing draws in.
        let room = Self.usableSteps.contains(step) ? 2 * (Self.mostMultiple + 3) * step : 0
        halves = [Double](repeating: 0, count: room)
    }

    mutating func count(_ coefficient: Float, onGrid: Bool) {
        guard !halves.isEmpty else { return }
        if onGrid {
            let multiple = Int((coefficient.magnitude / Float(step)).rounded())
            if multiple <= Self.mostMultiple { multiples[multiple] += 1 }
        } else {
            let half = Int((2 * coefficient.magnitude).rounded())
            if half < halves.count { halves[half] += 1 }
        }
    }

    /// What the best of the earlier steps gains over none, for one multiple; `nil` where there were too few.
    func gain() -> Double? {
        let total = multiples[1...].reduce(0, +)
        guard !halves.isEmpty, total >= Self.fewest else { return nil }
        let expected = Distribution(smoothing: halves, width: max(Self.leastWidth, step | 1))
        let once = Self.scaled((1...Self.mostMultiple).map { expected.mass(around: $0, step) })
        let gains = (step + 1...Self.largestQuotient * (step + 2)).map { earlier in
            let twice = twice(earlier, expected)
            return (1...Self.mostMultiple).reduce(0) { sum, multiple in
                let quotient = twice[multiple - 1] / once[multiple - 1]
                return sum + multiples[multiple] * naturalLog((1 - Self.stray) * quotient + Self.stray)
            } / total
        }
        return max(0, gains.max() ?? 0)
    }

    /// The parts of the multiples 1 and up, had there been an earlier step.
    private func twice(_ earlier: Int, _ expected: Distribution) -> [Double] {
        var parts = [Double](repeating: 0, count: Self.mostMultiple + 2)
        for multiple in 1...((Self.mostMultiple + 1) * step - 1) / earlier {
            let mass = expected.mass(around: multiple, earlier)
            let (below, rest) = (multiple * earlier).quotientAndRemainder(dividingBy: step)
            if 2 * rest == step {
                parts[below] += mass / 2
                parts[below + 1] += mass / 2
            } else {
                parts[2 * rest > step ? below + 1 : below] += mass
            }
        }
        return Self.scaled(Array(parts[1...Self.mostMultiple]))
    }

    private static func scaled(_ parts: [Double]) -> [Double] {
        let sum = parts.reduce(0, +)
        return sum > 0 ? parts.map { $0 / sum } : parts
    }
}

/// How a coefficient is spread, smoothly; as sums from zero on.
private struct Distribution {
    private var sums = [0.0]

    /// A little of everything may always come.
    private static let least = 1e-3

    /// - Parameter width: In halves, odd: the trace of a step must not be left in what is expected without it.
    init(smoothing halves: [Double], width: Int) {
        var mirrored = halves[1...].reversed() + halves
        for _ in 0..<2 {
            let sums = mirrored.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1) }
            mirrored = mirrored.indices.map { index in
                let (low, high) = (max(0, index - width / 2), min(mirrored.count, index + width / 2 + 1))
                return (sums[high] - sums[low]) / Double(width)
            }
        }
        for value in mirrored[(halves.count - 1)...] { sums.append(sums[sums.count - 1] + value + Self.least) }
    }

    /// Of all that would be rounded to a multiple of a step.
    func mass(around multiple: Int, _ step: Int) -> Double {
        sums[min((2 * multiple + 1) * step, sums.count - 1)] - sums[min((2 * multiple - 1) * step, sums.count - 1)]
    }
}

/// The blocks of a picture, cut from some pixel on, that tell something.
private struct TellingBlocks {
    static let side = 8
    /// Looked at, evenly over the picture.
    private static let most = 6144
    /// Luminance, from the darkest pixel to the lightest, that a block has at least.
    private static let leastRange: UInt8 = 7

    private let view: GrayView
    private let offset: Int

    /// - Parameter offset: Where the first block begins, to the right and down.
    init(of view: GrayView, offset: Int) {
        self.view = view
        self.offset = offset
    }

    /// Lends the sixteen coefficients of lowest frequency of each, four rows of four.
    ///
    /// - Returns: How many blocks there were.
    func forEach(_ body: (SIMD16<Float>) -> Void) -> Int {
        let across = (view.width - offset) / Self.side, down = (view.height - offset) / Self.side
        guard across > 0, down > 0 else { return 0 }
        let cosines = Self.cosines
        let looks = min(across * down, Self.most)
        var found = 0
        for look in 0..<looks {
            let (y, x) = (look * across * down / looks).quotientAndRemainder(dividingBy: across)
            let block = Block(
                start: view.start + (offset + y * Self.side) * view.stride + offset + x * Self.side,
                stride: view.stride)
            guard block.isTelling else { continue }
            found += 1
            body(block.transformed(by: cosines))
        }
        return found
    }

    /// For each place in a block, what it has of the four lowest frequencies (ITU-T T.81, A.3.3).
    private static let cosines: [SIMD4<Float>] = (0..<side).map { place in
        SIMD4(
            (0..<4).map { frequency in
                let angle = Double((2 * place + 1) * frequency) * .pi / Double(2 * side)
                return Float(cosine(angle) * (Double(frequency == 0 ? 1 : 2) / Double(side)).squareRoot())
            })
    }

    private struct Block {
        let start: UnsafePointer<UInt8>
        let stride: Int

        private func row(_ y: Int) -> SIMD8<UInt8> {
            UnsafeRawPointer(start).loadUnaligned(fromByteOffset: y * stride, as: SIMD8<UInt8>.self)
        }

        /// Whether it is neither plain, nor cut off at black or white.
        var isTelling: Bool {
            var (darkest, lightest) = (row(0), row(0))
            for y in 1..<side {
                darkest = pointwiseMin(darkest, row(y))
                lightest = pointwiseMax(lightest, row(y))
            }
            let (least, most) = (darkest.min(), lightest.max())
            return least > 0 && most < .max && most - least >= leastRange
        }

        func transformed(by cosines: [SIMD4<Float>]) -> SIMD16<Float> {
            var answer = (SIMD4<Float>(), SIMD4<Float>(), SIMD4<Float>(), SIMD4<Float>())
            for y in 0..<side {
                let pixels = SIMD8<Float>(row(y))
                var across = SIMD4<Float>()
                for x in 0..<side { across += pixels[x] * cosines[x] }
                answer.0 += cosines[y][0] * across
                answer.1 += cosines[y][1] * across
                answer.2 += cosines[y][2] * across
                answer.3 += cosines[y][3] * across
            }
            return SIMD16(
                lowHalf: SIMD8(lowHalf: answer.0, highHalf: answer.1),
                highHalf: SIMD8(lowHalf: answer.2, highHalf: answer.3))
        }
    }
}
