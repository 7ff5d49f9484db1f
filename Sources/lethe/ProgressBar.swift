import Glibc
import WireFormats

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

    init(count: Int, besides output: Output) {
        self.count = count
        isShown = StandardError.canRedraw && count >= Self.fewestPictures
        sharesScreen = output.isTerminal
    }

    /// Makes room for an answer, where it appears on the same screen, and for a message, which always does.
    mutating func stepAside(forMessage: Bool) {
        if sharesScreen || forMessage { hide() }
    }

    /// Clears the line.
    mutating func hide() {
        guard isOnScreen else { return }
        StandardError.write("\r\u{1B}[K")
        isOnScreen = false
    }

    mutating func show(done: Int, notRead: Int) {
        guard isShown, done < count else { return }
        let now = ContinuousClock.now
        if isOnScreen, let lastDrawn, now - lastDrawn < Self.redrawInterval { return }
        lastDrawn = now
        isOnScreen = true
        let line = Self.line(
            done: done, of: count, notRead: notRead, elapsed: now - start, columns: StandardError.columns)
        StandardError.write("\r\u{1B}[K" + line)
    }

    /// As much as fits on one line: one that went on in the next could not be taken back.
    static func line(done: Int, of count: Int, notRead: Int, elapsed: Duration, columns: Int) -> String {
        let rate = Double(done) / max(elapsed / .seconds(1), 0.001)
        let left = Int((Double(count - done) / rate).rounded(.up))
        let speed = Decimal.text(rate, places: rate < 10 ? 1 : 0) ?? ""
        // The most important ones first, the least important ones go first.
        var parts = ["\(done) of \(count)", "\(time(left)) left", "\(speed) a second"]
        if notRead > 0 { parts.insert("\(notRead) not read", at: 1) }
        // The last column stays free: some terminals begin a new line when it is written.
        while parts.count > 1, parts.joined(separator: ", ").count >= columns { parts.removeLast() }
        let text = parts.joined(separator: ", ")
        let room = min(widest, columns - text.count - "[] ".count - 1)
        guard room >= narrowest else { return String(text.prefix(max(columns - 1, 0))) }
        let full = done * room / max(count, 1)
        return "[" + String(repeating: "#", count: full) + String(repeating: ".", count: room - full) + "] " + text
    }

    /// Signs of the bar, where there is room for it at all.
    private static let narrowest = 6
    private static let widest = 24

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
