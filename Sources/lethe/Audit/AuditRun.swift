import Glibc
import WireFormats

/// One audit of one service, from the controls to the last search.
final class AuditRun {
    private var service: AuditedService
    private let full: Bool
    private let passport = ArtificialPassport()
    private let picture: [UInt8]
    private let needles: Needles
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    private(set) var report = AuditReport()
    private var longest = 0.0
    private var searched = 0
    /// Once something has stayed, nobody waits long for the rest.
    private var hasFailed = false

    /// Seconds that a service has to forget, at most; of what it still works on, as long as it may take.
    private static let patience = 3.0, patienceWithWork = 20.0

    init(_ service: AuditedService, full: Bool) {
        self.service = service
        self.full = full
        picture = passport.pixels.png
        needles = Needles(sent: [passport], files: [picture], neverSent: ArtificialPassport())
    }

    deinit { buffer.deallocate() }

    func run() throws(AuditError) {
        let before = Surroundings()
        try control()
        let written = writtenBytes
        for one in AuditCase.all(picture, full: full) { try check(one) }
        try checkCrowd(full ? 200 : 20)
        report.zero(
            "Written", "bytes that front and readers wrote to disks",
            written.flatMap { old in
                writtenBytes.map { $0 - old }
            }, "bytes")
        try SystemCallTrace.check(service, cases: AuditCase.all(picture, full: false), into: &report)
        try checkTexts()
        report.zero(
            "Written", "new temporary files that hold something of it",
            Surroundings().remnants(since: before) { file in
                find(in: file)
            }, "files")
        ProcessChecks(service: service).add(to: &report)
        if let blocks = service.end() {
            // The ledger was in a folder of the audit's own, and is not a document's.
            report.add(
                "Written", "blocks written by all processes, the ledger's included", .notChecked,
                "\(blocks) blocks, for information")
        }
        report.facts += [
            (key: "needles", value: .integer(needles.count)), (key: "searched_bytes", value: .integer(searched)),
            (key: "slowest_milliseconds_to_zero", value: .integer(Int(longest))),
        ]
    }

    // MARK: Controls

    /// A search that finds nothing has to have shown that it would find something.
    private func control() throws(AuditError) {
        let section = "Controls"
        let client = try AuditClient(service)
        client.send(AuditCase.inFlight(picture))
        let text = client.answer().map { String(decoding: $0.body, as: UTF8.self) } ?? ""
        let wasRead = [passport.values[0], passport.values[3]].allSatisfy { text.contains($0) }
        report.add(
            section, "the artificial passport is read", wasRead ? .passed : .failed,
            wasRead ? "surname and number" : "surname or number not in the answer")

        let half = try AuditClient(service)
        half.send(AuditCase.inFlight(picture).dropLast(1))
        usleep(300_000)
        let received = search { $0.part == "serve-front" }.residue.sent
        report.add(
            section, "a picture on its way is found in the front", received > 0 ? .passed : .failed, "\(received) bytes"
        )
        half.send([UInt8(ascii: "}")])
        _ = half.answer()

        var found = 0
        for attempt in 0..<40 where found == 0 {
            let busy = try AuditClient(service)
            busy.send(AuditCase.inFlight(picture))
            usleep(useconds_t(2000 * (attempt + 1)))
            let readers = service.processes.filter { $0.part == "serve-reader" }
            for reader in readers { kill(reader.number, SIGSTOP) }
            found = search { $0.part == "serve-reader" }.residue.sent
            for reader in readers { kill(reader.number, SIGCONT) }
            _ = busy.answer()
        }
        report.add(
            section, "a picture that is read is found in a reader", found > 0 ? .passed : .failed, "\(found) bytes")
        let (finding, _) = searchUntilZero(patience: Self.patienceWithWork)
        report.zero(section, "a passport that was never sent", finding.residue[.neverSent], "bytes")
    }

    // MARK: Requests

    private func check(_ one: AuditCase) throws(AuditError) {
        let client = try AuditClient(service)
        var status: Int?
        switch one.ending {
        case .answered:
            client.send(one.bytes)
            status = client.answer()?.status
        case .pipelined:
            client.send(one.bytes + one.bytes)
            let first = client.answer()?.status, second = client.answer()?.status
            status = first == second ? first : 0
        case .gone: client.send(one.bytes.prefix(one.bytes.count / 2))
        case .impatient: client.send(one.bytes)
        }
        let isOpen = one.ending == .answered || one.ending == .pipelined
        if isOpen { note(one.name + ", kept alive", status: status, expected: one.status) }
        client.end()
        if isOpen {
            guard full else { return }
            note(one.name + ", closed", status: nil, expected: nil)
        } else {
            note(one.name, status: nil, expected: nil, patience: Self.patienceWithWork)
        }
    }

    private func checkCrowd(_ count: Int) throws(AuditError) {
        let clients = try (0..<count).map { (_) throws(AuditError) in try AuditClient(service) }
        for client in clients { client.send(AuditCase.inFlight(picture)) }
        var answers: [Int: Int] = [:]
        for client in clients { answers[client.answer()?.status ?? 0, default: 0] += 1 }
        let words = answers.sorted { $0.key < $1.key }.map { "\($0.value) of status \($0.key)" }.joined(separator: ", ")
        note("\(count) clients at once (\(words)), kept alive", status: nil, expected: nil)
        for client in clients { client.end() }
        note("\(count) clients at once, closed", status: nil, expected: nil)
    }

    /// The same, as well as curl can do it, over TLS.
    func runEncrypted(_ start: () throws(AuditError) -> AuditedService) throws(AuditError) {
        let name = "over TLS, HTTP/1.1 and HTTP/2"
        guard Tool.place(of: "curl") != nil, Tool.place(of: "openssl") != nil else {
            return report.add("Memory", name, .notChecked, "takes curl and openssl")
        }
        service = try start()
        defer { service.end() }
        guard let file = service.folder.map({ $0 + "/picture.png" }), SystemFile.write(picture, to: file) else {
            throw AuditError("There is no room for a picture among the temporary files.")
        }
        for version in EncryptedClient.Version.allCases {
            let client = try EncryptedClient(service, version: version, picture: file)
            let answer = client.answer()
            // Whether it was really the version that was asked for.
            let status = answer?.version == (version == .http2 ? "2" : "1.1") ? answer?.status : 0
            note("\(version.name) over TLS, kept alive", status: status, expected: 200)
            client.end()
            note("\(version.name) over TLS, closed", status: nil, expected: nil)
        }
    }

    /// Searches until nothing is there, and says so.
    private func note(_ name: String, status: Int?, expected: Int?, patience: Double = patience) {
        let (finding, milliseconds) = searchUntilZero(patience: hasFailed ? 0 : patience)
        let residue = finding.residue
        guard status == expected else {
            return report.add(
                "Memory", name, .failed,
                "status \(status.map(String.init) ?? "none") instead of \(expected.map(String.init) ?? "none")")
        }
        guard residue.sent == 0, finding.unreadable == 0 else {
            hasFailed = true
            let kinds = Needles.Kind.allCases.filter { residue[$0] > 0 }.map { "\($0.name) \(residue[$0])" }
            let unreadable = finding.unreadable > 0 ? ["unreadable \(finding.unreadable)"] : []
            return report.add("Memory", name, .failed, "bytes: " + (kinds + unreadable).joined(separator: ", "))
        }
        longest = max(longest, milliseconds)
        report.add(
            "Memory", name, .passed,
            "0 bytes\(status.map { ", status \($0)" } ?? ""), nothing after \(Int(milliseconds)) ms")
    }

    // MARK: Searching

    private func search(_ isMeant: (WatchedProcess) -> Bool) -> MemoryFinding {
        service.meetProcesses()
        var finding = MemoryFinding()
        for process in service.processes where isMeant(process) { finding += process.search(needles, buffer: buffer) }
        searched += finding.searched
        return finding
    }

    /// - Returns: The last finding, and the milliseconds to the beginning of that search.
    private func searchUntilZero(patience: Double) -> (MemoryFinding, Double) {
        let start = ContinuousClock.now
        while true {
            let begun = ContinuousClock.now
            let finding = search { _ in true }
            let elapsed = (begun - start) / .seconds(1)
            if finding.residue.sent == 0 && finding.unreadable == 0 || elapsed >= patience {
                return (finding, elapsed * 1000)
            }
        }
    }

    private func find(in bytes: [UInt8]) -> Bool {
        var residue = Residue()
        bytes.withUnsafeBytes { needles.count(in: $0, into: &residue) }
        return residue.sent > 0
    }

    // MARK: What is written

    /// `nil` where this user may not know.
    private var writtenBytes: Int? {
        var sum = 0
        for process in service.processes where process.seesDocuments {
            guard let text = SystemFile.read("/proc/\(process.number)/io"),
                let bytes = SystemFile.value("write_bytes", in: text).flatMap({ Int($0) })
            else { return nil }
            sum += bytes
        }
        return sum
    }

    private func checkTexts() throws(AuditError) {
        service.collectLog()
        let section = "Written"
        if service.log.isEmpty {
            report.add(section, "the log", .notChecked, "written by a service that runs already; search it yourself")
        } else {
            report.add(
                section, "the log", find(in: service.log) ? .failed : .passed,
                "\(service.log.count) bytes, nothing of a document")
        }
        let log = String(decoding: service.log, as: UTF8.self)
        if let place = log.firstRange(of: "metrics on http://127.0.0.1:"),
            let port = UInt16(log[place.upperBound...].prefix { $0.isNumber })
        {
            let client = try AuditClient(host: service.host, port: port)
            client.send(AuditCase.get("/metrics"))
            let metrics = client.answer()?.body ?? []
            report.add(
                section, "the metrics", find(in: metrics) || metrics.isEmpty ? .failed : .passed,
                "\(metrics.count) bytes, nothing of a document")
        }
        let client = try AuditClient(service)
        client.send(AuditCase.get("/v1/privacy"))
        let says = client.answer()?.body ?? []
        let state = String(decoding: says, as: UTF8.self)
        report.add(
            "Confinement", "the service says that all of its hardening is on",
            state.contains("\"complete\":true") ? .passed : .failed, "GET /v1/privacy")
    }
}

/// Files where programs leave what they meant to keep for a moment.
struct Surroundings {
    private static let folders = ["/tmp", "/var/tmp", "/dev/shm", TemporaryPlace.folder]
    private static let largest = 64 << 20
    private let files: Set<String>

    init() {
        files = Set(Self.folders.flatMap { folder in SystemFile.names(in: folder).map { folder + "/" + $0 } })
    }

    /// How many new files hold something.
    func remnants(since before: Surroundings, _ holds: ([UInt8]) -> Bool) -> Int {
        files.subtracting(before.files).count { path in
            var status = stat()
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.largest else {
                return false
            }
            let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            guard descriptor >= 0 else { return false }
            defer { close(descriptor) }
            var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
            let count = read(descriptor, &bytes, bytes.count)
            return holds(Array(bytes.prefix(max(0, count))))
        }
    }
}
