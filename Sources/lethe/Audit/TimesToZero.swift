import WireFormats

/// How long a service took to forget, in milliseconds.
struct TimesToZero {
    let count: Int
    let p50: Double
    let p99: Double
    let longest: Double

    /// `nil` where nothing was measured.
    init?(_ milliseconds: [Double]) {
        let sorted = milliseconds.sorted()
        guard let last = sorted.last else { return nil }
        // The smallest measurement that so many of a hundred do not exceed.
        func percentile(_ share: Int) -> Double { sorted[(sorted.count * share + 99) / 100 - 1] }
        count = sorted.count
        p50 = percentile(50)
        p99 = percentile(99)
        longest = last
    }

    var words: String {
        "p50 \(Self.text(p50)) ms, p99 \(Self.text(p99)) ms, longest \(Self.text(longest)) ms of \(count) answers"
    }

    var object: JSONValue {
        [
            "answers": .integer(count), "p50": .decimal(p50, places: 1), "p99": .decimal(p99, places: 1),
            "longest": .decimal(longest, places: 1),
        ]
    }

    /// One decimal, rounded up: a limit that is said to be kept is kept.
    static func text(_ milliseconds: Double) -> String {
        let tenths = Int((milliseconds * 10).rounded(.up))
        return "\(tenths / 10).\(tenths % 10)"
    }
}
