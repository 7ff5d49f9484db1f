/// A pattern of up to 64 letters that is looked for in a text with some of its letters wrong.
///
/// Source: G. Myers, A fast bit-vector algorithm for approximate string matching based on dynamic programming, 1999.
struct ApproximatePattern: Sendable {
    /// For each symbol, the places of the pattern that have it, a bit each.
    private var places: InlineArray<27, UInt64>
    private let count: Int

    /// - Parameter letters: Letters and digits; what is beyond the 64th is left out.
    init(_ letters: [UInt8]) {
        places = .init(repeating: 0)
        count = min(letters.count, 64)
        for (index, letter) in letters.prefix(64).enumerated() { places[Self.symbol(letter)] |= 1 << UInt64(index) }
    }

    /// 0...25 for letters, large or small, 26 for anything else.
    static func symbol(_ letter: UInt8) -> Int {
        let place = Int(letter | 0x20) - Int(UInt8(ascii: "a"))
        return (0..<26).contains(place) ? place : 26
    }

    /// How many letters have to be exchanged, put in or left out to find the pattern somewhere in a text.
    ///
    /// - Parameter text: Symbols.
    /// - Returns: `nil` for an empty pattern.
    /// - Complexity: Some ten instructions for each symbol of the text.
    func fewestErrors(in text: [Int]) -> Int? {
        guard count > 0 else { return nil }
        var positive = ~UInt64(0)
        var negative: UInt64 = 0
        var errors = count
        var fewest = count
        let last: UInt64 = 1 << UInt64(count - 1)
        for symbol in text {
            let equal = places[symbol]
            let vertical = equal | negative
            let horizontal = (((equal & positive) &+ positive) ^ positive) | equal
            var up = negative | ~(horizontal | positive)
            var down = positive & horizontal
            if up & last != 0 { errors += 1 }
            if down & last != 0 { errors -= 1 }
            up <<= 1
            down <<= 1
            positive = down | ~(vertical | up)
            negative = up & vertical
            fewest = min(fewest, errors)
        }
        return fewest
    }
}
