import Glibc
import Service

// TestServer KEY=CREDITS ...: settings come from the environment.
if CommandLine.arguments.count > 1, let role = ChildRole(rawValue: CommandLine.arguments[1]) { role.run() }

let keys = CommandLine.arguments.dropFirst().compactMap { argument -> (key: String, credits: Int)? in
    let halves = argument.split(separator: "=")
    guard halves.count == 2, let credits = Int(halves[1]) else { return nil }
    return (String(halves[0]), credits)
}
let settings = try await ServiceSettings(cores: 1, flags: [:], file: nil)
try Supervisor(settings: settings, ledger: MemoryLedger(keys: keys)).run { address in
    print("Lethe listens on \(address)")
    fflush(nil)
}
