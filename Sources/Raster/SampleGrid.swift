/// How many samples make up one output pixel, so that no picture pixel is stepped over.
struct SampleGrid {
    /// Above this many picture pixels between two outputs, several samples are averaged.
    ///
    /// Below it, one bicubic sample loses less of the sharpness than averaging would.
    private static let antialiasedStep: Float = 1.4
    /// Samples a side at most.
    ///
    /// With longer steps the picture is at the wrong scale, and time must stay bounded.
    private static let maximumPerSide: Float = 8

    let across: Int
    let down: Int

    /// - Parameters: The steps from one output pixel to the next, in picture pixels.
    init(across: Float, down: Float) {
        self.across = Self.perSide(across)
        self.down = Self.perSide(down)
    }

    var count: Int { across * down }
    var isSingle: Bool { count == 1 }

    /// A step that is no number needs one sample.
    private static func perSide(_ step: Float) -> Int {
        guard step > antialiasedStep else { return 1 }
        return Int(min(step, maximumPerSide).rounded(.up))
    }

    /// The sum of bilinear samples spread evenly over the parallelogram around (x, y) that one output pixel covers.
    @inline(__always)
    func sum(_ sampler: Sampler, x: Int, y: Int, across step: (x: Int, y: Int), down fall: (x: Int, y: Int)) -> Int {
        // Wrapping: steps are held to 2^36, and no sum of a few of them comes near 2^63.
        let (stepX, stepY) = (step.x / across, step.y / across)
        let (fallX, fallY) = (fall.x / down, fall.y / down)
        var lineX = x &- (stepX &* (across &- 1) &+ fallX &* (down &- 1)) / 2
        var lineY = y &- (stepY &* (across &- 1) &+ fallY &* (down &- 1)) / 2
        var sum = 0
        for _ in 0..<down {
            var (sampleX, sampleY) = (lineX, lineY)
            for _ in 0..<across {
                sum &+= sampler.bilinear(sampleX, sampleY)
                sampleX &+= stepX
                sampleY &+= stepY
            }
            lineX &+= fallX
            lineY &+= fallY
        }
        return sum
    }
}
