import ArgumentParser
import Glibc
import Ledger

struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Makes, lists and closes the keys of the service, and says what they were used for.",
        subcommands: [Create.self, List.self, Revoke.self, Grant.self, Usage.self])

    struct Create: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Makes a key and prints it, this once.")

        @Option(help: "What the key can pay for; a reading costs 2.")
        var credits = 40

        @Option(help: "A word of your own for the key.")
        var name = ""

        @OptionGroup var place: LedgerOption

        func validate() throws {
            guard credits >= 0 else { throw ValidationError("Credits cannot be negative.") }
        }

        func run() throws {
            let key = APIKey()
            try place.withLedger { ledger throws(LedgerError) in
                try ledger.add(key, name: name, credits: credits)
            }
            try Output.standardOutput.write(key.text + "\n")
            StandardError.line("Key \(key.identifier) with \(credits) credits; it cannot be shown again.")
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the keys with what is left on them.")

        @OptionGroup var place: LedgerOption

        func run() throws {
            let keys = try place.withLedger { ledger throws(LedgerError) in try ledger.keys() }
            let rows = keys.map { key in
                [key.identifier.description, String(key.credits), key.created, key.revoked ?? "-", key.name.printable]
            }
            try Output.standardOutput.write(PlainTable(["key", "credits", "created", "revoked", "name"], rows).text)
        }
    }

    struct Revoke: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Closes a key for good.")

        @OptionGroup var subject: KeyArgument
        @OptionGroup var place: LedgerOption

        func run() throws {
            let key = try subject.identifier()
            try place.withLedger { ledger throws(LedgerError) in try ledger.revoke(key) }
            StandardError.line("Key \(key) opens nothing any more.")
        }
    }

    struct Grant: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds credits to a key, or takes some away, and prints the new balance.")

        @OptionGroup var subject: KeyArgument

        @Argument(help: "How many; fewer than none takes away (write -- before it), down to zero.")
        var credits: Int

        @OptionGroup var place: LedgerOption

        func run() throws {
            let key = try subject.identifier()
            let balance = try place.withLedger { ledger throws(LedgerError) in try ledger.grant(credits, to: key) }
            try Output.standardOutput.write("\(balance)\n")
        }
    }

    struct Usage: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says what was charged, day by day (UTC), of one key or of all.")

        @Argument(help: "A key's identifier; all keys by default.")
        var key: String?

        @OptionGroup var place: LedgerOption

        func run() throws {
            let key = try key.map(KeyArgument.identifier)
            let usage = try place.withLedger { ledger throws(LedgerError) in try ledger.usage(of: key) }
            let rows = usage.map { [$0.day, $0.identifier.description, String($0.readings), String($0.credits)] }
            try Output.standardOutput.write(PlainTable(["day", "key", "readings", "credits"], rows).text)
        }
    }
}

/// The key that a command is about.
struct KeyArgument: ParsableArguments {
    @Argument(help: "The key's identifier, the eight characters after lethe_; never the whole key.")
    var key: String

    func identifier() throws -> APIKey.Identifier { try Self.identifier(key) }

    static func identifier(_ text: String) throws -> APIKey.Identifier {
        guard let identifier = APIKey.Identifier(text) else {
            throw ValidationError("A key's identifier is eight characters long; lethe keys list shows it.")
        }
        return identifier
    }
}

/// Which ledger a command works on.
struct LedgerOption: ParsableArguments {
    @Option(
        help: """
            A SQLite file, or a postgres:// address without a password; LETHE_LEDGER by default, else \
            lethe/ledger.sqlite in the folder of settings.
            """)
    var ledger: String?

    /// The place that is named.
    ///
    /// - Throws: Wrong usage: with a password among the arguments, every user of the machine could read it.
    static func place(named text: String) throws -> LedgerPlace {
        let place = LedgerPlace(text)
        guard !place.holdsPassword else {
            throw ValidationError("A password does not belong among the arguments: use LETHE_LEDGER or ~/.pgpass.")
        }
        return place
    }

    /// The place that is named, else the standard one.
    private func place() throws -> LedgerPlace {
        if let place = try ledger.map(Self.place) { return place }
        guard let place = LedgerPlace.standard({ getenv($0).map { String(cString: $0) } }) else {
            throw ValidationError("There is no home to keep the ledger in: say where it is with --ledger.")
        }
        return place
    }

    /// Does something with the ledger; what goes wrong is told, without a password.
    func withLedger<Answer>(_ body: (any Ledger) throws(LedgerError) -> Answer) throws -> Answer {
        let place = try place()
        do {
            return try body(place.open())
        } catch {
            StandardError.line("\(place): \(error) [\(error.code.rawValue)]")
            throw ExitCode(ExitStatus.someNotRead)
        }
    }
}

/// Columns with a head, parted by two blanks: for people, and for `awk`.
struct PlainTable {
    private let rows: [[String]]

    init(_ head: [String], _ rows: [[String]]) { self.rows = [head] + rows }

    var text: String {
        let columns = rows.first?.indices ?? 0..<0
        let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}
