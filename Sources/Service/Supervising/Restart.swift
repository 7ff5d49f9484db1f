/// When a process that has ended is started again: at once, but ever later while it ends as soon as it has begun.
struct Restart {
    private var quickEnds = 0
    private var started: Double

    /// Milliseconds that a process has to live for its end not to count.
    private static let longEnough = 1000.0
    private static let firstDelay = 50.0
    private static let longestDelay = 5000.0

    init(now: Double) { started = now }

    mutating func begin(now: Double) { started = now }

    /// - Returns: Milliseconds to wait.
    mutating func delay(endedAt now: Double) -> Double {
        guard now - started < Self.longEnough else {
            quickEnds = 0
            return 0
        }
        quickEnds += 1
        // The first time is chance.
        guard quickEnds > 1 else { return 0 }
        let doublings = min(quickEnds - 2, 10)
        return min(Self.longestDelay, Self.firstDelay * Double(1 << doublings))
    }
}
