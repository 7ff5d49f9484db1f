import Synchronization

/// A ledger in PostgreSQL, which several machines share: keys, credits and rates are those of the whole group.
///
/// A database that goes away and comes back is found again by the next call; until then calls throw
/// ``LedgerError/Code/unavailable`` at once or after eight seconds.
public final class PostgreSQLLedger: Ledger {
    private struct State: ~Copyable {
        var connection: PostgreSQLConnection
        var chargesUntilPruning = PostgreSQLLedger.chargesBetweenPrunings
    }

    private let state: Mutex<State>
    private static let chargesBetweenPrunings = 10_000

    /// A ledger at a `postgres://` address.
    ///
    /// Connects, so that a wrong address is known at once.
    public init(address: String) throws(LedgerError) {
        state = Mutex(State(connection: PostgreSQLConnection(address: address, now: Clock.seconds)))
        _ = try ask("SELECT 1")
    }

    public func add(_ key: PresentedKey, name: String, credits: Int) throws(LedgerError) {
        // Sent again it finds its own row, by the digest that nobody else has.
        _ = try ask(
            """
            INSERT INTO lethe_keys (identifier, digest, name, credits) VALUES ($1, $2, $3, $4)
            ON CONFLICT (digest) DO NOTHING
            """, key.identifier.description, key.digest.hexadecimal, name, String(credits))
    }

    public func hasKeys() throws(LedgerError) -> Bool {
        try ask("SELECT 1 FROM lethe_keys WHERE revoked IS NULL LIMIT 1").isEmpty == false
    }

    public func keys() throws(LedgerError) -> [KeyRecord] {
        try ask("SELECT \(Self.columns) FROM lethe_keys ORDER BY identifier COLLATE \"C\"").compactMap(KeyRecord.init)
    }

    public func account(_ key: APIKey.Identifier) throws(LedgerError) -> (record: KeyRecord, digest: KeyDigest)? {
        let rows = try ask(
            "SELECT \(Self.columns), digest FROM lethe_keys WHERE identifier = $1", key.description)
        guard let row = rows.first, let record = KeyRecord(row: row),
            let digest = row.text(5).flatMap(KeyDigest.init(hexadecimal:))
        else { return nil }
        return (record, digest)
    }

    public func revoke(_ key: APIKey.Identifier) throws(LedgerError) {
        let rows = try ask(
            """
            UPDATE lethe_keys SET revoked = coalesce(revoked, (now() AT TIME ZONE 'utc')::date)
            WHERE identifier = $1 RETURNING 1
            """, key.description)
        guard !rows.isEmpty else { throw LedgerError(.noSuchKey) }
    }

    public func grant(_ credits: Int, to key: APIKey.Identifier) throws(LedgerError) -> Int {
        let rows = try ask(
            "UPDATE lethe_keys SET credits = greatest(0, credits + $2) WHERE identifier = $1 RETURNING credits",
            key.description, String(credits), repetition: .forbidden)
        guard let balance = rows.first?.number(0) else { throw LedgerError(.noSuchKey) }
        return balance
    }

    public func usage(of key: APIKey.Identifier?) throws(LedgerError) -> [KeyUsage] {
        try ask(
            """
            SELECT identifier, day, readings, credits FROM lethe_usage
            WHERE readings > 0 AND identifier = coalesce($1, identifier) ORDER BY day, identifier COLLATE "C"
            """, key?.description
        ).compactMap(KeyUsage.init)
    }

    public func takeToken(_ key: APIKey.Identifier, of rate: TokenRate) throws(LedgerError) -> Double? {
        let rows = try ask(
            "SELECT lethe_take($1, $2, $3)", key.description, String(rate.perSecond), String(rate.burst))
        return rows.first?.text(0).flatMap { Double($0) }
    }

    public func charge(_ charge: Charge) throws(LedgerError) -> Charge.Outcome {
        let rows = try ask(
            "SELECT lethe_charge($1, $2, $3)", charge.identifier, charge.key.description, String(charge.credits))
        pruneSometimes()
        switch rows.first?.text(0) {
        case "paid": return .paid
        case "insufficient": return .insufficientCredits
        case "voided": return .voided
        default: throw LedgerError(.unavailable)
        }
    }

    public func void(_ charge: Charge) throws(LedgerError) {
        _ = try ask("SELECT lethe_void($1, $2)", charge.identifier, charge.key.description)
    }

    private static let columns = "identifier, name, credits, created, revoked"

    private func ask(
        _ statement: String, _ parameters: String?..., repetition: PostgreSQLConnection.Repetition = .allowed
    ) throws(LedgerError) -> [[String?]] {
        try state.withLock { state throws(LedgerError) in
            try state.connection.ask(statement, parameters, repetition: repetition)
        }
    }

    /// What does not succeed now does later.
    private func pruneSometimes() {
        state.withLock { state in
            state.chargesUntilPruning -= 1
            guard state.chargesUntilPruning <= 0 else { return }
            state.chargesUntilPruning = Self.chargesBetweenPrunings
            _ = try? state.connection.ask(PostgreSQLSchema.pruning, repetition: .allowed)
        }
    }
}

extension [String?] {
    fileprivate func text(_ column: Int) -> String? { column < count ? self[column] : nil }
    fileprivate func number(_ column: Int) -> Int? { text(column).flatMap { Int($0) } }
}

extension KeyRecord {
    fileprivate init?(row: [String?]) {
        guard let identifier = row.text(0).flatMap({ APIKey.Identifier($0) }), let name = row.text(1),
            let credits = row.number(2), let created = row.text(3)
        else { return nil }
        self.init(identifier: identifier, name: name, credits: credits, created: created, revoked: row.text(4))
    }
}

extension KeyUsage {
    fileprivate init?(row: [String?]) {
        guard let identifier = row.text(0).flatMap({ APIKey.Identifier($0) }), let day = row.text(1),
            let readings = row.number(2), let credits = row.number(3)
        else { return nil }
        self.init(identifier: identifier, day: day, readings: readings, credits: credits)
    }
}
