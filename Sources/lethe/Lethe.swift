import ArgumentParser
import Glibc
import Service
import WireFormats

@main
struct Lethe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lethe",
        abstract: "Reads passports and other travel documents from photographs, and forgets them.",
        version: letheVersion,
        subcommands: [
            ReadCommand.self, MRZCommand.self, ServeCommand.self, KeysCommand.self, BenchCommand.self,
            AuditCommand.self,
        ])

    /// Commands that do not wait for others run on the first thread: the service's processes are to have no other that
    /// they do not need.
    static func main() {
        HardeningState.atStart()
        // The service starts this program again for its parts.
        if CommandLine.arguments.count > 1, let role = ChildRole(rawValue: CommandLine.arguments[1]) { role.run() }
        do {
            var command = try parseAsRoot()
            // What reads documents forgets them. The service sees to that for each of its processes by itself.
            if !(command is ServeCommand || command is AuditCommand) {
                _ = HardeningState.apply(HardeningState.Measure.ofAnyProcess)
            }
            guard command is any AsyncParsableCommand else { return try command.run() }
            try Blocking.wait {
                guard var command = try parseAsRoot() as? any AsyncParsableCommand else { return }
                try await command.run()
            }
        } catch {
            exit(saying: error)
        }
    }

    /// ArgumentParser says wrong usage with 64; scripts are promised 2.
    private static func exit(saying error: any Error) -> Never {
        guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
        StandardError.write(fullMessage(for: error) + "\n")
        Glibc.exit(ExitStatus.wrongUsage)
    }
}

/// What the program tells the shell.
enum ExitStatus {
    /// Every picture was read: no error, and at least one document found in it.
    static let allRead: Int32 = 0
    static let someNotRead: Int32 = 1
    static let wrongUsage: Int32 = 2
}
