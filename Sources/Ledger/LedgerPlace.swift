/// Where a ledger is kept.
public enum LedgerPlace: Hashable, Sendable {
    /// A SQLite file.
    case file(String)
    /// A `postgres://` or `postgresql://` address; it may hold a password.
    case postgreSQL(address: String)

    /// A place as an operator writes it: an address, or else a path.
    public init(_ text: String) {
        let isAddress = ["postgres://", "postgresql://"].contains { text.hasPrefix($0) }
        self = isAddress ? .postgreSQL(address: text) : .file(text)
    }

    /// Where a ledger is if nobody says otherwise: the place in the environment's `LETHE_LEDGER`, else the file
    /// `lethe/ledger.sqlite` in the user's folder of settings; `nil` without a home.
    ///
    /// - Parameter environment: The value of a variable, `nil` where it is not set.
    public static func standard(_ environment: (String) -> String?) -> LedgerPlace? {
        if let place = environment("LETHE_LEDGER"), !place.isEmpty { return LedgerPlace(place) }
        let settings =
            environment("XDG_CONFIG_HOME").flatMap { $0.isEmpty ? nil : $0 }
            ?? environment("HOME").map { $0 + "/.config" }
        return settings.map { .file($0 + "/lethe/ledger.sqlite") }
    }

    /// Whether it is an address with a password in it, which does not belong where other users of the machine can read
    /// it.
    public var holdsPassword: Bool {
        guard case .postgreSQL(let address) = self else { return false }
        let authority = address.drop { $0 != "/" }.drop { $0 == "/" }.prefix { $0 != "/" && $0 != "?" }
        let user = authority.lastIndex(of: "@").map { authority[..<$0] } ?? ""
        return user.contains(":") || address.contains("password=")
    }

    /// Opens the ledger, which is made where there is none yet.
    public func open() throws(LedgerError) -> any Ledger {
        switch self {
        case .file(let path): try SQLiteLedger(file: path)
        case .postgreSQL(let address): try PostgreSQLLedger(address: address)
        }
    }
}

extension LedgerPlace: CustomStringConvertible {
    /// For a person to read; of an address neither user nor password.
    public var description: String {
        guard case .postgreSQL(let address) = self else {
            if case .file(let path) = self { return path }
            return ""
        }
        let afterScheme = address.drop { $0 != "/" }.drop { $0 == "/" }
        let authority = afterScheme.prefix { $0 != "/" && $0 != "?" }
        let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        let database = afterScheme.dropFirst(authority.count).prefix { $0 != "?" }
        return "postgres://\(host)\(database)"
    }
}
