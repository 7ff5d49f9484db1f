import Glibc
import Service
import SystemShims

/// The service that is audited: one that runs, or one of the audit's own.
final class AuditedService {
    let host: String
    let port: UInt16
    /// What it has written to standard error, where that is known.
    private(set) var log: [UInt8] = []
    private(set) var processes: [WatchedProcess] = []

    /// How it was started, without the program's own name.
    let settings: [String]

    private let main: pid_t
    private let isOwn: Bool
    private var errors: Int32 = -1
    private var witness: Int32 = -1
    /// For files of the audit, gone with it.
    private(set) var folder: String?

    /// One that runs already.
    init(address: String, process: pid_t) throws(AuditError) {
        let place = address.split(separator: "/", omittingEmptySubsequences: true)
        guard place.count == 2, place[0] == "http:", let colon = place[1].lastIndex(of: ":"),
            let port = UInt16(place[1][place[1].index(after: colon)...])
        else { throw AuditError("The address has to be like http://127.0.0.1:8080.") }
        host = String(place[1][..<colon])
        self.port = port
        main = process
        isOwn = false
        settings = SystemFile.text("/proc/\(process)/cmdline").split(separator: "\0").dropFirst().map(String.init)
        let family = Self.family(of: process)
        processes = family.compactMap { WatchedProcess(number: $0) }
        guard !family.isEmpty, processes.count == family.count else {
            throw AuditError(
                "The memory of process \(process) and its children cannot be read: that takes root, or --spawn.")
        }
    }

    /// One of its own, which shows its memory before it closes itself off.
    init(hardening: String, workers: Int, usesTLS: Bool = false) throws(AuditError) {
        var ends: [Int32] = [-1, -1], output: [Int32] = [-1, -1], errors: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0,
            pipe(&output) == 0, pipe(&errors) == 0
        else { throw AuditError("There are no sockets and pipes to be had.") }
        for file in output + errors { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
        var name = Array((TemporaryPlace.folder + "/lethe-audit-XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else { throw AuditError("There is no folder for temporary files.") }
        let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let theirs: Int32 = 5
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors[1], STDERR_FILENO)
        // Out of the way of its number.
        let ours = fcntl(ends[1], F_DUPFD_CLOEXEC, 16)
        posix_spawn_file_actions_adddup2(&actions, ours, theirs)
        let certificate = usesTLS ? try PassingCertificate(in: folder) : nil
        let words =
            [
                "lethe", "serve", "--host", "127.0.0.1", "--port", "0", "--no-keys", "--workers", String(workers),
                "--ledger", folder + "/ledger.sqlite", "--hardening", hardening, "--metrics-port", "0", "--deadline",
                "120",
            ] + (certificate.map { ["--tls-certificate", $0.chain, "--tls-key", $0.key] } ?? [])
        let variables = ["LD_LIBRARY_PATH", "TZ", "PATH", "TMPDIR"].compactMap { name in
            getenv(name).map { name + "=" + String(cString: $0) }
        }
        var number: pid_t = 0
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] =
            (variables + ["\(Witness.variable)=\(theirs)"]).map { word in strdup(word) } + [nil]
        let failed = posix_spawn(&number, "/proc/self/exe", &actions, nil, &arguments, &environment)
        for word in arguments + environment { free(word) }
        for file in [output[1], errors[1], ends[1], ours] { close(file) }
        guard failed == 0 else { throw AuditError("A service cannot be started.") }
        main = number
        isOwn = true
        settings = Array(words.dropFirst())
        host = "127.0.0.1"
        self.errors = errors[0]
        self.folder = folder
        witness = ends[0]
        // Its one line on standard output says where it is.
        let line = SystemFile.line(output[0])
        close(output[0])
        guard let port = line.split(separator: ":").last.flatMap({ UInt16($0) }) else {
            self.port = 0
            collectLog()
            let reason = String(decoding: log, as: UTF8.self).split(separator: "\n").first.map(String.init)
            throw AuditError(reason ?? "The service did not start.")
        }
        self.port = port
        for file in [errors[0], witness] { _ = fcntl(file, F_SETFL, O_NONBLOCK) }
        meetProcesses()
    }

    deinit { end() }

    /// New processes show themselves, those that ended are forgotten; what the service says is taken, or it would wait.
    func meetProcesses() {
        collectLog()
        if isOwn {
            var room = [UInt8](repeating: 0, count: 128)
            var files = [Int32](repeating: -1, count: 4)
            var fileCount = 0
            while true {
                let count = systemReceivePacket(witness, &room, room.count, &files, &fileCount)
                guard count > 0, fileCount == 2 else { break }
                let words = String(decoding: room.prefix(count), as: UTF8.self).split(separator: " ")
                guard words.count == 2, let number = pid_t(words[0]) else { continue }
                processes.append(
                    WatchedProcess(number: number, part: String(words[1]), memory: files[0], map: files[1]))
            }
        } else {
            let family = Self.family(of: main)
            for number in family where !processes.contains(where: { $0.number == number }) {
                if let process = WatchedProcess(number: number) { processes.append(process) }
            }
        }
        processes.removeAll { kill($0.number, 0) != 0 && errno == ESRCH }
    }

    /// The program that runs.
    var program: String { "/proc/\(main)/exe" }

    /// Has its processes stand still meanwhile. Not those of a service that others use: who is interrupted then would
    /// leave it so.
    func whileStopped<Answer>(_ body: () -> Answer) -> Answer {
        guard isOwn else { return body() }
        for process in processes { kill(process.number, SIGSTOP) }
        for process in processes { process.waitUntilStopped() }
        defer { for process in processes { kill(process.number, SIGCONT) } }
        return body()
    }

    func collectLog() {
        guard errors >= 0 else { return }
        var room = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(errors, &room, room.count)
            guard count > 0 else { return }
            log += room.prefix(count)
        }
    }

    /// Ends the audit's own service.
    ///
    /// - Returns: Blocks that it and its processes have written to disks in all their time; `nil` for one of others.
    @discardableResult
    func end() -> Int? {
        guard isOwn, witness >= 0 else { return nil }
        kill(main, SIGTERM)
        var status: Int32 = 0
        var usage = rusage()
        // Who cannot say that it ends does not end: its words are taken until then.
        let pause: useconds_t = 10_000
        while wait4(main, &status, WNOHANG, &usage) == 0 {
            collectLog()
            usleep(pause)
        }
        collectLog()
        for file in [errors, witness] { close(file) }
        witness = -1
        errors = -1
        if let folder {
            for name in SystemFile.names(in: folder) { unlink(folder + "/" + name) }
            rmdir(folder)
        }
        return usage.ru_oublock
    }

    /// A process and all that come from it.
    private static func family(of process: pid_t) -> [pid_t] {
        var parents: [pid_t: pid_t] = [:]
        for number in SystemFile.numbers(in: "/proc") {
            let status = SystemFile.text("/proc/\(number)/status")
            parents[number] = SystemFile.value("PPid", in: status).flatMap { pid_t($0) }
        }
        guard parents[process] != nil else { return [] }
        var family = [process]
        while true {
            let more = parents.filter { family.contains($0.value) && !family.contains($0.key) }.keys
            guard !more.isEmpty else { return family }
            family += more.sorted()
        }
    }
}

/// Why an audit cannot be made.
struct AuditError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

enum TemporaryPlace {
    static let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
}

extension SystemFile {
    /// Bytes up to the end of a line, or of all.
    static func line(_ descriptor: Int32) -> String {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while Glibc.read(descriptor, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
        return String(decoding: line, as: UTF8.self)
    }
}
