import Foundation
import Ledger
import Synchronization

/// A server of its own, on a port that the system chose, ended with its owner.
final class RunningServer: @unchecked Sendable {
    let port: UInt16
    /// `http://127.0.0.1:PORT`
    let address: String
    private let process = Process()
    private let files: URL
    private let errors: URL
    /// The keys that the server's ledger has, by the names that the test gave them.
    private let keys: [String: APIKey]

    private static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent()

    /// - Parameters:
    ///   - keys: Names, and the credits of each; the ledger is the server's own.
    ///   - settings: By the names that they have in a file.
    init(keys: [String: Int] = [:], _ settings: [String: String] = [:]) throws {
        var environment = ["PATH": "/usr/bin:/bin", "TZ": "UTC", "LETHE_PORT": "0", "LETHE_WORKERS": "1"]
        for (name, value) in settings {
            environment["LETHE_" + name.uppercased().replacingOccurrences(of: "-", with: "_")] = value
        }
        let files = FileManager.default.temporaryDirectory.appendingPathComponent("lethe-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
        self.files = files
        if settings["ledger"] == nil { environment["LETHE_LEDGER"] = files.path + "/ledger.sqlite" }
        self.keys = keys.mapValues { _ in APIKey() }
        if !keys.isEmpty {
            let ledger = try LedgerPlace(files.path + "/ledger.sqlite").open()
            for (name, key) in self.keys { try ledger.add(key, name: name, credits: keys[name] ?? 0) }
        }
        errors = files.appendingPathComponent("errors")
        try Data().write(to: errors)
        let output = Pipe()
        process.executableURL = Self.folder.appendingPathComponent("lethe")
        process.arguments = ["serve"]
        process.environment = environment
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        Self.endWithTests(process.processIdentifier)
        var line = Data()
        while line.last != UInt8(ascii: "\n") {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else {
                throw ServerDidNotStart(errors: try String(contentsOf: errors, encoding: .utf8))
            }
            line += more
        }
        let words = String(decoding: line, as: UTF8.self).split { $0.isWhitespace }
        address = String(words.last ?? "")
        port = UInt16(address.split(separator: ":").last ?? "") ?? 0
    }

    deinit {
        Self.running.withLock { $0.removeAll { $0 == process.processIdentifier } }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        try? FileManager.default.removeItem(at: files)
    }

    private static let running = Mutex<[pid_t]>([])

    /// A server that a suite shares has no owner that ends.
    private static func endWithTests(_ number: pid_t) {
        running.withLock { $0.append(number) }
        _ = atEnd
    }

    private static let atEnd: Void = {
        _ = atexit { running.withLock { for number in $0 { kill(number, SIGKILL) } } }
    }()

    /// The key of this name, to be sent.
    func key(_ name: String) -> String { keys[name]?.text ?? "" }

    /// What it has written to standard error so far.
    var log: String { (try? String(contentsOf: errors, encoding: .utf8)) ?? "" }

    func signal(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// - Returns: The exit status.
    func waitUntilExit() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    var isRunning: Bool { process.isRunning }

    enum Part: String {
        case front = "serve-front"
        case reader = "serve-reader"
    }

    /// The processes of a kind that the server runs at the moment.
    func processes(_ part: Part) -> [pid_t] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.compactMap { pid_t($0) } ?? []
        return all.filter { number in
            guard let status = try? String(contentsOfFile: "/proc/\(number)/status", encoding: .utf8),
                let words = try? String(contentsOfFile: "/proc/\(number)/cmdline", encoding: .utf8)
            else { return false }
            return status.contains("PPid:\t\(process.processIdentifier)\n")
                && words.split(separator: "\0").dropFirst().first == part.rawValue[...]
        }
    }

    /// Waits until something is so; tests ask only for what has to come.
    static func wait(until condition: () throws -> Bool) throws {
        let end = Date(timeIntervalSinceNow: 30)
        while try !condition() {
            guard Date() < end else { throw NeverCame() }
            usleep(10_000)
        }
    }
}

struct ServerDidNotStart: Error {
    var errors: String
}

struct NeverCame: Error {}
