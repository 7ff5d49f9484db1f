import ArgumentParser
import Glibc
import Ledger
import Service

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Answers over HTTP: our own API, StructOCR's and PassportEye's.",
        discussion: """
            Every setting is a flag here or a variable LETHE_... (--public-host is LETHE_PUBLIC_HOST) in the environment \
            or in the file of --settings; the first that says something counts. SIGHUP reads the certificate again, SIGTERM \
            ends the service when what it has begun is finished.
            """)

    @Option(help: "The address to listen on; 127.0.0.1 by default.")
    var host: String?

    @Option(help: "The port to listen on; 0 picks one; 8080 by default.")
    var port: Int?

    @Option(help: "The name that clients call this server by; checked in Host and Origin.")
    var publicHost: String?

    @Option(help: "The port on loopback for /metrics; none by default.")
    var metricsPort: Int?

    @Flag(help: "Whoever can reach the server may use it.")
    var noKeys = false

    @Flag(help: "The page and /upload_file may be used without a key.")
    var openPage = false

    @Option(help: "Readings that a trial key is good for, which the page gives, one for each address and day; 0: none.")
    var trialCalls: Int?

    @Option(
        help: "Where the keys are: a SQLite file, or a postgres:// address without a password; as lethe keys has it.")
    var ledger: String?

    @Option(help: "PEM file of the certificate and its chain: TLS is spoken.")
    var tlsCertificate: String?

    @Option(help: "PEM file of the certificate's key.")
    var tlsKey: String?

    @Option(help: "Reader processes; one a core by default.")
    var workers: Int?

    @Option(help: "Pictures that may wait for a reader; eight for each core by default.")
    var queue: Int?

    @Option(help: "Pictures with more pixels are refused; 64000000 by default.")
    var maxPixels: Int?

    @Option(help: "Seconds from the end of a request to its answer; 30 by default.")
    var deadline: Int?

    @Option(help: "Seconds for a request to arrive; 30 by default.")
    var bodyDeadline: Int?

    @Option(help: "Seconds for which a connection may do nothing; 75 by default.")
    var idle: Int?

    @Option(help: "Seconds that requests have to end after SIGTERM; 30 by default.")
    var grace: Int?

    @Option(help: "Clients' connections at a time; 16384 by default.")
    var connections: Int?

    @Option(help: "MiB for the bodies of all requests together; 256 by default.")
    var bodyMemory: Int?

    @Option(help: "Requests a second for each key; 25 by default.")
    var rate: Int?

    @Option(help: "strict: all of it or no service; on: what this system has; off; on by default.")
    var hardening: String?

    @Option(help: "A file of variables, LETHE_PORT=8080 a line.")
    var settings: String?

    @Flag(help: "Shows the settings in effect, and ends.")
    var printSettings = false

    func run() throws {
        do {
            let settings = try effectiveSettings()
            guard !printSettings else { return try Output.standardOutput.write(settings.text) }
            let ledger = try openLedger(settings)
            try Supervisor(settings: settings, ledger: ledger).run { address in
                // Nobody may be listening to it.
                try? Output.standardOutput.write("Lethe listens on \(address)\n")
            }
        } catch {
            StandardError.line("lethe: \(error)")
            throw ExitCode(ExitStatus.wrongUsage)
        }
    }

    /// The ledger of the settings, else the standard one, which is made where there is none.
    private func openLedger(_ settings: ServiceSettings) throws -> any Ledger {
        let standard = LedgerPlace.standard { getenv($0).map { String(cString: $0) } }
        guard let place = settings.ledger.map({ LedgerPlace($0) }) ?? standard else {
            throw ServiceError("There is no home to keep the ledger in: say where it is with --ledger.")
        }
        do { return try place.open() } catch { throw ServiceError("\(place): \(error) [\(error.code.rawValue)]") }
    }

    func validate() throws { _ = try ledger.map { try LedgerOption.place(named: $0) } }

    /// The supervisor wants this very thread, which therefore waits for what is read in a task.
    private func effectiveSettings() throws -> ServiceSettings {
        let (flags, file) = (self.flags, self.settings)
        return try Blocking.wait {
            try await ServiceSettings(cores: ProcessStatus.cores, flags: flags, file: file)
        }
    }

    private var flags: [String: FlagValue] {
        let texts = [
            "ledger": ledger, "host": host, "public-host": publicHost, "tls-certificate": tlsCertificate,
            "tls-key": tlsKey, "hardening": hardening,
        ]
        let numbers = [
            "port": port, "metrics-port": metricsPort, "workers": workers, "queue": queue, "max-pixels": maxPixels,
            "deadline": deadline, "body-deadline": bodyDeadline, "idle": idle, "grace": grace,
            "trial-calls": trialCalls, "connections": connections, "body-memory": bodyMemory, "rate": rate,
        ]
        // A flag that is not there says nothing, so that a file or a variable can say it.
        let switches = ["no-keys": noKeys ? true : nil, "open-page": openPage ? true : nil]
        return texts.compactMapValues { $0.map { .text($0) } }
            .merging(numbers.compactMapValues { $0.map { .number($0) } }) { $1 }
            .merging(switches.compactMapValues { $0.map { .flag($0) } }) { $1 }
    }
}
