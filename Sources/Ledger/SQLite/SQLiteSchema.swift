import GRDB

/// The tables of a ledger in SQLite.
enum SQLiteSchema {
    /// "leth" in ASCII: what tells our files from those of others.
    private static let applicationID = 0x6C65_7468
    private static let version = 1

    /// Makes the tables in an empty file.
    ///
    /// - Throws: ``LedgerError/Code/notALedger`` for tables that are not ours, or newer than this program.
    static func prepare(_ database: Database) throws {
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        if application == applicationID, found == version { return }
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        guard tables == 0 else { throw LedgerError(.notALedger) }
        try database.execute(
            sql: """
                CREATE TABLE keys (
                    identifier TEXT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
                    credits INTEGER NOT NULL CHECK (credits >= 0), created TEXT NOT NULL, revoked TEXT
                ) STRICT;
                CREATE TABLE charges (
                    identifier TEXT PRIMARY KEY, credits INTEGER NOT NULL, day TEXT NOT NULL
                ) STRICT;
                CREATE INDEX charges_day ON charges (day);
                CREATE TABLE usage (
                    identifier TEXT NOT NULL REFERENCES keys, day TEXT NOT NULL, readings INTEGER NOT NULL,
                    credits INTEGER NOT NULL, PRIMARY KEY (identifier, day)
                ) STRICT, WITHOUT ROWID;
                PRAGMA application_id = \(applicationID);
                PRAGMA user_version = \(version);
                """)
    }
}

extension KeyRecord {
    init?(row: Row) {
        guard let identifier = APIKey.Identifier(row["identifier"] as String) else { return nil }
        self.init(
            identifier: identifier, name: row["name"], credits: row["credits"], created: row["created"],
            revoked: row["revoked"])
    }
}

extension KeyUsage {
    init?(row: Row) {
        guard let identifier = APIKey.Identifier(row["identifier"] as String) else { return nil }
        self.init(identifier: identifier, day: row["day"], readings: row["readings"], credits: row["credits"])
    }
}

extension LedgerError {
    /// What SQLite says, without what it was asked.
    init(sqlite error: any Error) {
        if let error = error as? LedgerError {
            self = error
        } else {
            self.init(
                .unavailable, engineCode: (error as? DatabaseError).map { "SQLite \($0.resultCode.rawValue)" } ?? "")
        }
    }
}
