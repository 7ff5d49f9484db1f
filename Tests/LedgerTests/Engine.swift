import Foundation
import Testing

@testable import Ledger

/// The engines that a ledger may stand on, each with real storage behind it.
enum Engine: String, CaseIterable, CustomTestStringConvertible {
    case sqlite = "SQLite"
    case postgreSQL = "PostgreSQL"

    var testDescription: String { rawValue }

    /// One server for all tests: each works with keys of its own.
    static let server: Result<PostgreSQLServer, any Error> = Result {
        let server = try PostgreSQLServer()
        atexit { try? Engine.server.get().remove() }
        return server
    }

    /// A place where a ledger can be opened, as often as one likes.
    func place() throws -> LedgerPlace {
        switch self {
        case .sqlite: .file(try TemporaryFile().path)
        case .postgreSQL: LedgerPlace(try Self.server.get().address)
        }
    }
}

/// The name of a file that is not there yet, in a folder that the system clears.
struct TemporaryFile {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lethe-ledger-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "ledger.sqlite").path
    }
}
