/// A small generator whose numbers depend on the seed alone (Steele, Lea and Flood 2014).
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Drawn once: in a debug build drawing every tensor anew is most of what the tests would cost.
    private static let pool: [Float] = {
        var random = SplitMix64(seed: 9303)
        return (0..<(1 << 17)).map { _ in Float(Int(random.next() >> 32) % 7 - 3) }
    }()

    /// Whole numbers, -3...3: so small that sums of their products are exact in 32-bit floats.
    mutating func wholeNumbers(_ count: Int) -> [Float] {
        let start = Int(next() % UInt64(Self.pool.count - count))
        return Array(Self.pool[start..<(start + count)])
    }
}
