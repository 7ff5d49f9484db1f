import Glibc

/// How far a long run has come, on standard error, where a person is watching.
struct ProgressBar: Sendable {
    private let count: Int
    private let start = ContinuousClock.now
    private let isShown: Bool
    /// Whether answers appear on the same screen, so that the bar must step aside for each.
    private let sharesScreen: Bool
    private var lastDrawn: ContinuousClock.Instant?
    private var isOnScreen = false

    private static let fewestPictures = 5
    private static let redrawInterval = Duration.milliseconds(100)
    private static let width = 24

    init(count: Int, besides output: Output) {
        self.count = count
        isShown = StandardError.isTerminal && count >= Self.fewestPictures
        sharesScreen = output.isTerminal
    }

    /// Clears the line, so that something else can be written there.
    mutating func hide() {
        guard isOnScreen else { return }
        StandardError.write("\r\u{1B}[K")
        isOnScreen = false
    }

    mutating func show(done: Int, notRead: Int) {
        guard isShown, done < count else { return }
        let now = ContinuousClock.now
        if !sharesScreen, let lastDrawn, now - lastDrawn < Self.redrawInterval { return }
        lastDrawn = now
        isOnScreen = true
        StandardError.write("\r\u{1B}[K" + line(done: done, notRead: notRead, elapsed: now - start))
    }

    private func line(done: Int, notRead: Int, elapsed: Duration) -> String {
        let full = done * Self.width / max(count, 1)
        let bar = String(repeating: "#", count: full) + String(repeating: ".", count: Self.width - full)
        let seconds = max(elapsed / .seconds(1), 0.001)
        let rate = Double(done) / seconds
        let left = Int((Double(count - done) / rate).rounded(.up))
        let misses = notRead > 0 ? ", \(notRead) not read" : ""
        return "[\(bar)] \(done) of \(count)\(misses), \(Int(rate.rounded())) a second, \(Self.time(left)) left"
    }

    /// `48 s`, `12 min`, `3 h 5 min`
    static func time(_ seconds: Int) -> String {
        let minute = 60, hour = 3600
        switch seconds {
        case ..<(2 * minute): return "\(seconds) s"
        case ..<(2 * hour): return "\(seconds / minute) min"
        default: return "\(seconds / hour) h \(seconds % hour / minute) min"
        }
    }
}
