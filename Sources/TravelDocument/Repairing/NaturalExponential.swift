/// e to the power of a number that is not above zero; the module knows no library that has it.
enum NaturalExponential {
    private static let halvings = 10
    private static let terms = 8

    /// To about 13 digits; 0 where nothing else can be told from it.
    static func of(_ exponent: Double) -> Double {
        guard exponent > -700 else { return 0 }
        // The series is good near zero, and squaring brings the number back.
        let small = exponent / Double(1 << halvings)
        var term = 1.0
        var sum = 1.0
        for number in 1...terms {
            term *= small / Double(number)
            sum += term
        }
        for _ in 0..<halvings { sum *= sum }
        return sum
    }
}
