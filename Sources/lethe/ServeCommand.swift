import ArgumentParser
import Service

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Answers over HTTP: our own API, StructOCR's and PassportEye's.")

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 picks one.")
    var port = 8080

    @Option(help: "Reader processes; one a core by default.")
    var workers = ProcessStatus.cores

    func run() throws {
        var settings = ServiceSettings(cores: ProcessStatus.cores)
        settings.host = host
        settings.port = port
        settings.workers = workers
        do {
            try Supervisor(settings: settings, ledger: MemoryLedger()).run { address in
                try? Output.standardOutput.write("Lethe listens on \(address)\n")
            }
        } catch {
            StandardError.line("lethe: \(error)")
            throw ExitCode(ExitStatus.someNotRead)
        }
    }
}
