import Foundation
import Testing

@testable import Ledger

@Suite("A process that is killed in the middle of a charge")
struct KilledProcessTests {
    @Test("has made it or not: none is lost that was answered, none is taken twice", arguments: Engine.allCases)
    func killed(_ engine: Engine) throws {
        let place = try engine.place()
        let ledger = try place.open()
        let key = APIKey()
        let credits = 1_000_000
        try ledger.add(key, name: "", credits: credits)
        var answered = 0
        let rounds = 10
        for round in 0..<rounds { answered += try hammer(place, key.identifier, killAfterBytes: 5 + 7 * round) }

        let record = try #require(try ledger.account(key.identifier)).record
        let taken = (credits - record.credits) / 2
        // Each round may have had one charge that was made and not yet told.
        #expect((answered...answered + rounds).contains(taken))
        #expect(try ledger.usage(of: key.identifier).map(\.readings).reduce(0, +) == taken)
        #expect(answered > 100)
    }

    /// How many charges it told before it was killed.
    private func hammer(
        _ place: LedgerPlace, _ key: APIKey.Identifier, killAfterBytes bytes: Int
    ) throws -> Int {
        let output = Pipe()
        let process = Process()
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appending(path: "LedgerHammer")
        process.arguments = [place.text, key.description]
        process.standardOutput = output
        try process.run()
        var told = 0
        while told < bytes {
            let data = try #require(try output.fileHandleForReading.read(upToCount: bytes - told))
            told += data.count
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return told + (try output.fileHandleForReading.readToEnd()?.count ?? 0)
    }
}

extension LedgerPlace {
    fileprivate var text: String {
        switch self {
        case .file(let path): path
        case .postgreSQL(let address): address
        }
    }
}
