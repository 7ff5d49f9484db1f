import GRDB
import Glibc
import Synchronization

/// A ledger in one SQLite file: what a single machine needs, with nothing to set up.
///
/// Write-ahead logging: a process that is killed in the middle of a charge has either made it or not. What the
/// operating system had not yet written when the *power* fails may be lost; the file is never damaged.
public final class SQLiteLedger: Ledger {
    private let database: DatabaseQueue
    private let buckets = Mutex<[APIKey.Identifier: TokenBucket]>([:])
    private let now: @Sendable () -> Double

    /// How long one process waits for another that is writing, in seconds: `lethe keys` beside a running service.
    private static let patience = 5.0

    /// Opens the ledger in a file, which is made where it is not there, with its folder, for its owner alone.
    ///
    /// - Throws: ``LedgerError/Code/notALedger`` for a file that is something else, or of a newer Lethe.
    public convenience init(file: String) throws(LedgerError) { try self.init(file: file, now: Clock.seconds) }

    init(file: String, now: @escaping @Sendable () -> Double) throws(LedgerError) {
        self.now = now
        if let slash = file.lastIndex(of: "/") { Self.makeFolder(String(file[..<slash])) }
        // SQLite gives its other files the permissions of this one.
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw LedgerError(.notALedger) }
        close(descriptor)
        do {
            var configuration = Configuration()
            configuration.journalMode = .wal
            configuration.busyMode = .timeout(Self.patience)
            database = try DatabaseQueue(path: file, configuration: configuration)
            try database.write(SQLiteSchema.prepare)
        } catch let error as LedgerError {
            throw error
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw LedgerError(.notALedger)
        } catch {
            throw LedgerError(sqlite: error)
        }
    }

    public func add(_ key: PresentedKey, name: String, credits: Int) throws(LedgerError) {
        try write { database in
            try database.execute(
                sql: "INSERT INTO keys (identifier, digest, name, credits, created) VALUES (?, ?, ?, ?, date())",
                arguments: [key.identifier.description, key.digest.hexadecimal, name, credits])
        }
    }

    public func hasKeys() throws(LedgerError) -> Bool {
        try read { database in
            let query = try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM keys WHERE revoked IS NULL)")
            return try Bool.fetchOne(query) ?? false
        }
    }

    public func keys() throws(LedgerError) -> [KeyRecord] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM keys ORDER BY identifier").compactMap(KeyRecord.init(row:))
        }
    }

    public func account(_ key: APIKey.Identifier) throws(LedgerError) -> (record: KeyRecord, digest: KeyDigest)? {
        try read { database in
            let query = try database.cachedStatement(sql: "SELECT * FROM keys WHERE identifier = ?")
            let row = try Row.fetchOne(query, arguments: [key.description])
            guard let row, let record = KeyRecord(row: row),
                let digest = KeyDigest(hexadecimal: row["digest"] as String)
            else { return nil }
            return (record, digest)
        }
    }

    public func revoke(_ key: APIKey.Identifier) throws(LedgerError) {
        try write { database in
            try database.execute(
                sql: "UPDATE keys SET revoked = coalesce(revoked, date()) WHERE identifier = ?",
                arguments: [key.description])
            guard database.changesCount == 1 else { throw LedgerError(.noSuchKey) }
        }
    }

    public func grant(_ credits: Int, to key: APIKey.Identifier) throws(LedgerError) -> Int {
        try write { database in
            let balance = try Int.fetchOne(
                database,
                sql: "UPDATE keys SET credits = max(0, credits + ?) WHERE identifier = ? RETURNING credits",
                arguments: [credits, key.description])
            guard let balance else { throw LedgerError(.noSuchKey) }
            return balance
        }
    }

    public func usage(of key: APIKey.Identifier?) throws(LedgerError) -> [KeyUsage] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM usage WHERE readings > 0 AND identifier = coalesce(?, identifier)
                    ORDER BY day, identifier
                    """,
                arguments: [key?.description]
            ).compactMap(KeyUsage.init(row:))
        }
    }

    /// The buckets are in memory: they are this process's, and full when it starts.
    public func takeToken(_ key: APIKey.Identifier, of rate: TokenRate) throws(LedgerError) -> Double? {
        let now = now()
        return buckets.withLock { $0[key, default: TokenBucket(rate, now: now)].take(rate, now: now) }
    }

    public func charge(_ charge: Charge) throws(LedgerError) -> Charge.Outcome {
        try write { database in
            let query = try database.cachedStatement(sql: "SELECT credits FROM charges WHERE identifier = ?")
            let known = try Int.fetchOne(query, arguments: [charge.identifier])
            if let known { return known > 0 ? .paid : .voided }
            try database.run(
                "UPDATE keys SET credits = credits - ? WHERE identifier = ? AND credits >= ?",
                arguments: [charge.credits, charge.key.description, charge.credits])
            guard database.changesCount == 1 else { return .insufficientCredits }
            try Self.remember(charge, credits: charge.credits, database)
            try database.run(
                """
                INSERT INTO usage (identifier, day, readings, credits) VALUES (?, date(), 1, ?)
                ON CONFLICT DO UPDATE SET readings = readings + 1, credits = credits + excluded.credits
                """,
                arguments: [charge.key.description, charge.credits])
            return .paid
        }
    }

    public func void(_ charge: Charge) throws(LedgerError) {
        try write { database in
            let known = try Row.fetchOne(
                database, sql: "SELECT credits, day FROM charges WHERE identifier = ?", arguments: [charge.identifier])
            guard let known else { return try Self.remember(charge, credits: 0, database) }
            let credits: Int = known["credits"]
            let day: String = known["day"]
            guard credits > 0 else { return }
            try database.run(
                "UPDATE charges SET credits = 0 WHERE identifier = ?", arguments: [charge.identifier])
            try database.run(
                "UPDATE keys SET credits = credits + ? WHERE identifier = ?",
                arguments: [credits, charge.key.description])
            try database.run(
                """
                UPDATE usage SET readings = readings - 1, credits = credits - ? WHERE identifier = ? AND day = ?
                """,
                arguments: [credits, charge.key.description, day])
        }
    }

    /// Keeps the charge's identifier, and forgets those of the days before yesterday: nobody repeats them any more.
    private static func remember(_ charge: Charge, credits: Int, _ database: Database) throws {
        try database.run(
            "INSERT INTO charges (identifier, credits, day) VALUES (?, ?, date())",
            arguments: [charge.identifier, credits])
        try database.run("DELETE FROM charges WHERE day < date('now', '-1 day')")
    }

    /// One that cannot be made shows when the file is opened.
    private static func makeFolder(_ path: String) {
        guard !path.isEmpty, access(path, F_OK) != 0 else { return }
        if let slash = path.lastIndex(of: "/") { makeFolder(String(path[..<slash])) }
        mkdir(path, 0o700)
    }

    /// One question, which needs no transaction around it: that would take longer than its answer.
    private func read<Answer>(_ body: (Database) throws -> Answer) throws(LedgerError) -> Answer {
        do { return try database.unsafeRead(body) } catch { throw LedgerError(sqlite: error) }
    }

    /// In one transaction, which takes the right to write first: two that read before they write could not both go on.
    private func write<Answer>(_ body: (Database) throws -> Answer) throws(LedgerError) -> Answer {
        do {
            var answer: Answer?
            try database.inTransaction(.immediate) { database in
                answer = try body(database)
                return .commit
            }
            guard let answer else { preconditionFailure("a transaction that is committed has run") }
            return answer
        } catch { throw LedgerError(sqlite: error) }
    }
}

extension Database {
    /// A statement that comes with every reading: taking it apart would take longer than what it does.
    fileprivate func run(_ sql: String, arguments: StatementArguments = StatementArguments()) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
