import ArgumentParser
import Glibc
import WireFormats

@main
struct Lethe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lethe",
        abstract: "Reads passports and other travel documents from photographs, and forgets them.",
        version: letheVersion,
        subcommands: [ReadCommand.self, MRZCommand.self, KeysCommand.self, BenchCommand.self])

    /// ArgumentParser says wrong usage with 64; scripts are promised 2.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            StandardError.write(fullMessage(for: error) + "\n")
            Glibc.exit(ExitStatus.wrongUsage)
        }
    }
}

/// What the program tells the shell.
enum ExitStatus {
    /// Every picture was read: no error, and at least one document found in it.
    static let allRead: Int32 = 0
    static let someNotRead: Int32 = 1
    static let wrongUsage: Int32 = 2
}
