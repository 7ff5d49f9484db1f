import Glibc
import WireFormats

/// One audit, from the controls to the last search.
final class AuditRun {
    /// How much is tried.
    struct Extent {
        /// Every route in every form and format, over every wire.
        var isFull: Bool
        /// At once.
        var clients: Int
        /// Requests at least whose time to zero is measured.
        var samples: Int
    }

    private var service: AuditedService
    private let extent: Extent
    private let passport: ArtificialPassport
    private let pictures: PassportPictures
    private let needles: Needles
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    private(set) var report = AuditReport()
    /// Milliseconds from the last byte of an answer to the moment at which nothing was there.
    private var timesToZero: [Double] = []
    private var searched = 0
    /// Once something has stayed, nobody waits long for the rest.
    private var hasFailed = false

    /// Seconds that a service has to forget, at most; of what it still works on, as long as it may take.
    private static let patience = 3.0, patienceWithWork = 20.0
    private static let mostMillisecondsToZero = 100.0
    private static let fewestSamples = 100

    init(_ service: AuditedService, _ extent: Extent) throws(AuditError) {
        self.service = service
        self.extent = extent
        let document = try AuditDocument()
        passport = document.passport
        pictures = document.pictures
        needles = Needles(sent: document, neverSent: try AuditDocument())
    }

    deinit { buffer.deallocate() }

    func run() throws(AuditError) {
        let before = Surroundings()
        report.facts += facts
        let known = service.processes.reduce(0) { $0 + $1.forget(needles, buffer: buffer) }
        report.facts.append((key: "needles_there_before", value: .integer(known)))
        try control()
        let written = writtenBytes
        for one in AuditCase.all(pictures, full: extent.isFull) { try check(one, over: .plain) }
        try checkCrowd(over: .plain)
        try measureTimes()
        report.zero(
            "Written", "bytes that front and readers wrote to disks",
            written.flatMap { old in
                writtenBytes.map { $0 - old }
            }, "bytes")
        try SystemCallTrace.check(service, cases: AuditCase.all(pictures, full: false), into: &report)
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
    }

    /// The same over TLS, in both versions of HTTP.
    ///
    /// - Parameter start: Starts a service that speaks it.
    func runEncrypted(_ start: () throws(AuditError) -> AuditedService) throws(AuditError) {
        guard Tool.place(of: "openssl") != nil else {
            return report.add("Memory", "over TLS, HTTP/1.1 and HTTP/2", .notChecked, "takes openssl")
        }
        service = try start()
        defer { service.end() }
        for wire in AuditWire.allCases where wire.usesTLS {
            for one in AuditCase.all(pictures, full: extent.isFull)
            where wire.offers(one) && (extent.isFull || !one.isOneOfTheRoutes) {
                try check(one, over: wire)
            }
            if extent.isFull { try checkCrowd(over: wire) }
        }
    }

    /// What is known when all has been done.
    func finish() {
        reportTimes()
        report.facts += [
            (key: "needles", value: .integer(needles.count)), (key: "searched_bytes", value: .integer(searched)),
            (key: "milliseconds_to_zero", value: TimesToZero(timesToZero)?.object ?? .null),
        ]
    }

    private var facts: [(key: String, value: JSONValue)] {
        [
            (key: "program_sha256", value: .text(ProgramDigest.sha256(of: service.program) ?? "not readable")),
            (key: "settings", value: .array(service.settings.map { .text($0) })),
        ]
    }

    // MARK: Controls

    /// A search that finds nothing has to have shown that it would find something.
    private func control() throws(AuditError) {
        let section = "Controls"
        let usual = AuditCase.usual(pictures.png)
        let client = try HTTP1Client(service)
        client.begin(usual)
        let text = client.answer().map { String(decoding: $0.body, as: UTF8.self) } ?? ""
        let wasRead = [0, 3].allSatisfy { text.contains(passport.values[$0]) }
        report.add(
            section, "the artificial passport is read", wasRead ? .passed : .failed,
            wasRead ? "surname and number" : "surname or number not in the answer")

        let half = try HTTP1Client(service)
        half.send(usual.bytes.dropLast(1))
        usleep(300_000)
        let received = search { $0.part == "serve-front" }.residue.sent
        report.add(
            section, "a picture on its way is found in the front", received > 0 ? .passed : .failed, "\(received) bytes"
        )
        half.send([UInt8(ascii: "}")])
        _ = half.answer()

        try controlReaders(usual)
        let (finding, _) = searchUntilZero(patience: Self.patienceWithWork)
        report.zero(section, "a passport that was never sent", finding.residue[.neverSent], "bytes")
    }

    /// Readers are stopped at one moment after another of a reading, until all kinds of things were seen in them.
    private func controlReaders(_ usual: AuditCase) throws(AuditError) {
        let kinds = [Needles.Kind.picture, .pixels, .numbers]
        let attempts = 40, step = 2000
        var seen = Residue()
        for attempt in 1...attempts where kinds.contains(where: { seen[$0] == 0 }) {
            let busy = try HTTP1Client(service)
            busy.begin(usual)
            usleep(useconds_t(step * attempt))
            let readers = service.processes.filter { $0.part == "serve-reader" }
            for reader in readers { kill(reader.number, SIGSTOP) }
            seen += search { $0.part == "serve-reader" }.residue
            for reader in readers { kill(reader.number, SIGCONT) }
            _ = busy.answer()
        }
        for (kind, name) in [
            (Needles.Kind.picture, "a picture that is read is found in a reader"),
            (.pixels, "its decoded rows are found there"),
            (.numbers, "what the nets are given and make of it is found there"),
        ] { report.add("Controls", name, seen[kind] > 0 ? .passed : .failed, "\(seen[kind]) bytes") }
    }

    // MARK: Requests

    private func check(_ one: AuditCase, over wire: AuditWire) throws(AuditError) {
        let name = "\(one.name), \(wire.rawValue)"
        let client = try wire.connect(to: service)
        client.begin(one)
        guard one.waits else {
            client.end()
            return note(name, status: nil, expected: nil, patience: Self.patienceWithWork)
        }
        var status = client.answer()?.status
        if one.ending == .pipelined, client.answer()?.status != status { status = nil }
        note(name + ", kept alive", status: status, expected: one.status, isAnswered: true)
        client.end()
        if extent.isFull { note(name + ", closed", status: nil, expected: nil) }
    }

    /// As many requests at once as it takes, each over a connection of its own or in streams of some.
    private func checkCrowd(over wire: AuditWire) throws(AuditError) {
        // A service has 64 streams on a connection.
        let streams = wire == .http2 ? 50 : 1
        let usual = AuditCase.usual(pictures.png)
        let clients = try (0..<(extent.clients + streams - 1) / streams).map { (_) throws(AuditError) in
            try wire.connect(to: service)
        }
        for client in clients { for _ in 0..<streams { client.begin(usual) } }
        var answers: [Int: Int] = [:]
        for client in clients { for _ in 0..<streams { answers[client.answer()?.status ?? 0, default: 0] += 1 } }
        let words = answers.sorted { $0.key < $1.key }.map { "\($0.value) of status \($0.key)" }.joined(separator: ", ")
        let name = "\(clients.count * streams) requests at once, \(wire.rawValue)"
        note("\(name) (\(words)), kept alive", status: nil, expected: nil, isAnswered: true)
        for client in clients { client.end() }
        note("\(name), closed", status: nil, expected: nil)
    }

    /// More of the usual requests, until there are as many measurements as are wanted.
    private func measureTimes() throws(AuditError) {
        let usual = AuditCase.usual(pictures.png)
        let client = try HTTP1Client(service)
        while timesToZero.count < extent.samples, !hasFailed {
            client.begin(usual)
            guard client.answer()?.status == usual.status else { throw AuditError("The service does not answer.") }
            let (finding, milliseconds) = searchUntilZero(patience: Self.patience)
            guard finding.isZero else {
                hasFailed = true
                return report.add("Memory", "one request after another", .failed, finding.words)
            }
            timesToZero.append(milliseconds)
        }
    }

    private func reportTimes() {
        let name = "from the last byte of an answer to zero, 99 of 100"
        guard !hasFailed, let times = TimesToZero(timesToZero) else {
            return report.add("Memory", name, .notChecked, "not where something stays")
        }
        guard times.count >= Self.fewestSamples else {
            return report.add("Memory", name, .notChecked, times.words + "; of a hundred it would be checked")
        }
        report.add("Memory", name, times.p99 <= Self.mostMillisecondsToZero ? .passed : .failed, times.words)
    }

    /// Searches until nothing is there, and says so.
    private func note(
        _ name: String, status: Int?, expected: Int?, isAnswered: Bool = false, patience: Double = patience
    ) {
        let (finding, milliseconds) = searchUntilZero(patience: hasFailed ? 0 : patience)
        guard status == expected else {
            return report.add(
                "Memory", name, .failed,
                "status \(status.map(String.init) ?? "none") instead of \(expected.map(String.init) ?? "none")")
        }
        guard finding.isZero else {
            hasFailed = true
            return report.add("Memory", name, .failed, finding.words)
        }
        if isAnswered { timesToZero.append(milliseconds) }
        report.add(
            "Memory", name, .passed,
            "0 bytes\(status.map { ", status \($0)" } ?? ""), nothing after \(TimesToZero.text(milliseconds)) ms")
    }

    // MARK: Searching

    private func search(_ isMeant: (WatchedProcess) -> Bool) -> MemoryFinding {
        service.meetProcesses()
        var finding = MemoryFinding()
        for process in service.processes where isMeant(process) { finding += process.search(needles, buffer: buffer) }
        searched += finding.searched
        return finding
    }

    /// Processes stand still while they are searched, and go on for a moment where something is there, ever longer.
    ///
    /// - Returns: The last finding, and the milliseconds for which the processes had run by then.
    private func searchUntilZero(patience: Double) -> (MemoryFinding, Double) {
        let longestPause: useconds_t = 512_000
        var pause: useconds_t = 1000
        var ran = 0.0
        var start = ContinuousClock.now
        while true {
            service.meetProcesses()
            let finding = service.whileStopped {
                ran += (ContinuousClock.now - start) / .milliseconds(1)
                return search { _ in true }
            }
            start = .now
            if finding.isZero || ran >= patience * 1000 { return (finding, ran) }
            usleep(pause)
            pause = min(2 * pause, longestPause)
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
            let client = HTTP1Client(try PlainStream(host: service.host, port: port))
            client.send(AuditRequest.get("/metrics"))
            let metrics = client.answer()?.body ?? []
            report.add(
                section, "the metrics", find(in: metrics) || metrics.isEmpty ? .failed : .passed,
                "\(metrics.count) bytes, nothing of a document")
        }
        let client = try HTTP1Client(service)
        client.send(AuditRequest.get("/v1/privacy"))
        let state = String(decoding: client.answer()?.body ?? [], as: UTF8.self)
        report.add(
            "Confinement", "the service says that all of its hardening is on",
            state.contains("\"complete\":true") ? .passed : .failed, "GET /v1/privacy")
    }
}
