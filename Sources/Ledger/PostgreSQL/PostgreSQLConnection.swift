import PostgresClient

/// One connection to PostgreSQL, made when it is first needed and anew when it was lost.
struct PostgreSQLConnection: ~Copyable {
    private let address: String
    private let now: @Sendable () -> Double
    private var connection: OpaquePointer?
    /// Until then nobody knocks again: a database that is away would hold up each request for the whole patience.
    private var quietUntil = 0.0

    /// How long the server may take to answer or to be reached, in seconds: less than a client waits for its reading.
    private static let patience: Int32 = 8
    /// How long after a failure nobody knocks, in seconds.
    private static let quiet = 0.25

    init(address: String, now: @escaping @Sendable () -> Double) {
        self.address = address
        self.now = now
    }

    deinit { postgres_disconnect(connection) }

    /// Whether a statement may be sent again when nobody knows whether it was done.
    enum Repetition { case allowed, forbidden }

    /// Asks one statement; a connection that proves lost is made anew, once.
    ///
    /// - Returns: The rows as text, `nil` for NULL.
    mutating func ask(
        _ statement: String, _ parameters: [String?] = [], repetition: Repetition
    ) throws(LedgerError) -> [[String?]] {
        let wasOpen = connection != nil
        try open()
        do {
            return try askOnce(statement, parameters)
        } catch {
            // A connection that had been idle may have died long ago; one just made has not.
            guard connection == nil, wasOpen, repetition == .allowed else { throw error }
            try open()
            return try askOnce(statement, parameters)
        }
    }

    private mutating func open() throws(LedgerError) {
        guard connection == nil else { return }
        guard postgres_is_installed() else { throw LedgerError(.noPostgreSQLClient) }
        guard now() >= quietUntil else { throw LedgerError(.unavailable) }
        var isMalformed = false
        connection = postgres_connect(address, Self.patience, &isMalformed)
        if isMalformed { throw LedgerError(.notALedger) }
        guard connection != nil else {
            quietUntil = now() + Self.quiet
            throw LedgerError(.unavailable)
        }
        _ = try askOnce(PostgreSQLSchema.preparation, [])
        _ = try askOnce(PostgreSQLSchema.pruning, [])
    }

    private mutating func askOnce(_ statement: String, _ parameters: [String?]) throws(LedgerError) -> [[String?]] {
        var answer = Self.withCStrings(parameters) { pointers in
            postgres_ask(connection, statement, Int32(parameters.count), pointers)
        }
        defer { postgres_release(&answer) }
        switch answer.outcome {
        case POSTGRES_ROWS:
            return (0..<answer.rows).map { row in
                (0..<answer.columns).map { column in postgres_value(&answer, row, column).map { String(cString: $0) } }
            }
        case POSTGRES_REFUSED:
            throw LedgerError(.unavailable, engineCode: "SQLSTATE " + Self.state(answer))
        default:
            postgres_disconnect(connection)
            connection = nil
            throw LedgerError(.unavailable)
        }
    }

    private static func state(_ answer: postgres_answer) -> String {
        withUnsafeBytes(of: answer.state) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    private static func withCStrings<Answer>(
        _ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Answer
    ) -> Answer {
        let copies = texts.map { $0.map { Array($0.utf8CString) } }
        var bytes: [CChar] = []
        var starts: [Int?] = []
        for copy in copies {
            starts.append(copy.map { _ in bytes.count })
            bytes += copy ?? []
        }
        return bytes.withUnsafeBufferPointer { bytes in
            let pointers = starts.map { start in start.flatMap { bytes.baseAddress?.advanced(by: $0) } } + [nil]
            return pointers.withUnsafeBufferPointer { pointers in
                guard let base = pointers.baseAddress else { preconditionFailure("there is always the last nil") }
                return body(base)
            }
        }
    }
}
