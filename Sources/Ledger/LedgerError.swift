/// Why a ledger gave no answer.
public struct LedgerError: Error, Hashable, Sendable {
    /// What happened.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        /// The file cannot be opened, or the database is away. It may come back.
        case unavailable = "ledger_unavailable"
        /// There is no key with that identifier.
        case noSuchKey = "no_such_key"
        /// The place that was named is no ledger: not a path, not a `postgres://` address, or another program's file.
        case notALedger = "not_a_ledger"
        /// An address begins with `postgres://`, and this machine has no libpq.
        case noPostgreSQLClient = "no_postgresql_client"
    }

    /// What happened.
    public let code: Code
    /// The engine's own code: SQLite's result code, PostgreSQL's SQLSTATE; empty where there is none.
    public let engineCode: String

    /// An error, with the engine's own code where it has one.
    public init(_ code: Code, engineCode: String = "") {
        self.code = code
        self.engineCode = engineCode
    }
}

extension LedgerError: CustomStringConvertible {
    /// One plain sentence, without the address, which may hold a password.
    public var description: String {
        switch code {
        case .unavailable:
            engineCode.isEmpty ? "The ledger does not answer." : "The ledger does not answer (\(engineCode))."
        case .noSuchKey: "The ledger has no key with this identifier."
        case .notALedger: "There is no ledger in this place, and none can be made there."
        case .noPostgreSQLClient: "PostgreSQL's client library is missing: install libpq5."
        }
    }
}
