import Glibc
import Logging

/// One line for each request, and for what happens to the service itself: `name=value`, nothing else.
///
/// A line holds what a report holds, and a report has no place for a header, a body, a file's name or a word of a
/// document.
struct RequestLog: Sendable {
    private let logger: Logger

    init(level: Logger.Level = .info) {
        var logger = Logger(label: "lethe") { _ in LineLogHandler() }
        logger.logLevel = level
        self.logger = logger
    }

    func request(_ report: RequestReport, key: String?) {
        let thousand = 1000.0
        logger.info(
            "request",
            metadata: [
                "method": "\(report.method.name)", "route": "\(report.route.path)", "status": "\(report.status)",
                "milliseconds": "\((Double(report.microseconds) / thousand).rounded(places: 1))",
                "key": "\(key ?? "-")", "bytes": "\(report.bytes)",
            ])
    }

    func event(_ message: String, level: Logger.Level = .info) { logger.log(level: level, "\(message)") }
}

extension Double {
    fileprivate func rounded(places: Int) -> Double {
        let unit = (0..<places).reduce(1.0) { unit, _ in unit * 10 }
        return (self * unit).rounded() / unit
    }
}

/// Writes a line whole, with one call, to standard error; a line that cannot be written is dropped.
private struct LineLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    private static let order = ["method", "route", "status", "milliseconds", "key", "bytes"]

    func log(event: LogEvent) {
        var line = "time=\(Self.time()) level=\(event.level) message=\"\(event.message)\""
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        let names = Self.order.filter { all[$0] != nil } + all.keys.filter { !Self.order.contains($0) }.sorted()
        for name in names { if let value = all[name] { line += " \(name)=\(value)" } }
        line += "\n"
        line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// RFC 3339, in UTC, to the millisecond.
    private static func time() -> String {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        var utc = tm()
        gmtime_r(&now.tv_sec, &utc)
        let nanosecondsInMillisecond = 1_000_000
        func digits(_ value: Int, _ count: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
        }
        let day = "\(utc.tm_year + 1900)-\(digits(Int(utc.tm_mon) + 1, 2))-\(digits(Int(utc.tm_mday), 2))"
        let hour = "\(digits(Int(utc.tm_hour), 2)):\(digits(Int(utc.tm_min), 2)):\(digits(Int(utc.tm_sec), 2))"
        return "\(day)T\(hour).\(digits(now.tv_nsec / nanosecondsInMillisecond, 3))Z"
    }
}
