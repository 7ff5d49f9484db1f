import ArgumentParser
import Glibc
import WireFormats

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Shows that the service keeps nothing: sends artificial passports, and searches its memory for them.",
        discussion: """
            Draws a passport of nobody, with random values and noise in every pixel, sends it in every form, good and bad, \
            and searches the memory of every process of the service for it: as text, UTF-16, Base64, picture, pixels, and \
            the numbers that the nets make of them. \
            Looks at what was written, and at what the processes may do. With --spawn, which is the default, the service is \
            one of the audit's own and any user may do it. Exit status: 0 nothing was found, 1 something was, 2 the audit \
            could not be made.
            """)

    @Flag(help: "Audits a service of its own, started for it; the default.")
    var spawn = false

    @Option(help: "Audits the service at this address, http://127.0.0.1:8080; takes --pid, and root.")
    var url: String?

    @Option(help: "The process that was started as lethe serve.")
    var pid: Int32?

    @Flag(help: "The report as JSON.")
    var json = false

    @Flag(help: "Every route in every form and format, each over TLS and HTTP/2 too, closed connections too.")
    var full = false

    @Option(help: "Requests at once.")
    var clients = 200

    @Option(help: "Answers at least after which the time to zero is measured.")
    var samples = 100

    @Option(help: "What the audit's own service is started with: strict, on or off. With off the audit has to fail.")
    var hardening = "on"

    func validate() throws {
        guard (url == nil) == (pid == nil) else { throw ValidationError("--url and --pid go together.") }
        guard !spawn || url == nil else { throw ValidationError("Either --spawn, or --url and --pid.") }
        guard clients > 0, samples > 0 else { throw ValidationError("--clients and --samples are 1 at least.") }
        guard ["strict", "on", "off"].contains(hardening) else {
            throw ValidationError("--hardening is strict, on or off.")
        }
    }

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        let start = ContinuousClock.now
        var report: AuditReport
        do throws(AuditError) {
            let workers = 2
            let service =
                if let url, let pid {
                    try AuditedService(address: url, process: pid)
                } else {
                    try AuditedService(hardening: hardening, workers: workers)
                }
            let run = try AuditRun(service, .init(isFull: full, clients: clients, samples: samples))
            try run.run()
            if url == nil {
                try run.runEncrypted { () throws(AuditError) in
                    try AuditedService(hardening: hardening, workers: 1, usesTLS: true)
                }
            }
            run.finish()
            report = run.report
        } catch {
            StandardError.line("lethe: \(error)")
            throw ExitCode(ExitStatus.wrongUsage)
        }
        report.facts =
            [
                (key: "version", value: .text(letheVersion)), (key: "system", value: .text(Self.system)),
                (key: "service", value: .text(url ?? "own, hardening \(hardening)")), (key: "full", value: .bool(full)),
                (key: "seconds", value: .decimal((ContinuousClock.now - start) / .seconds(1), places: 1)),
            ] + report.facts
        try Output.standardOutput.write(json ? report.json.pretty + "\n" : report.text)
        if !report.passed { throw ExitCode(ExitStatus.someNotRead) }
    }

    /// Kernel and C library.
    private static var system: String {
        let kernel = SystemFile.text("/proc/sys/kernel/osrelease").split(separator: "\n").first ?? "?"
        var name = [CChar](repeating: 0, count: 64)
        confstr(Int32(_CS_GNU_LIBC_VERSION), &name, name.count)
        let library = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return "Linux \(kernel), \(library)"
    }
}
