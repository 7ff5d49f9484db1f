import Foundation
import Ledger
import Synchronization
import Testing

/// Clients that ask again and again, and what they were answered.
private final class Load: Sendable {
    private struct Seen {
        var statuses: [Int: Int] = [:]
        var wrong: [String] = []
        var isOver = false
    }

    private let seen = Mutex(Seen())
    private let clients = DispatchGroup()

    init(_ count: Int, port: UInt16, key: String) {
        let call = HTTPCall.picture("/v1/passport", Picture.passport, key: key)
        for _ in 0..<count {
            Thread.detachNewThread { [self] in
                clients.enter()
                defer { clients.leave() }
                while !seen.withLock({ $0.isOver }) { ask(call, port: port) }
            }
        }
    }

    private func ask(_ call: HTTPCall, port: UInt16) {
        let answer = Result {
            let client = try Client(port: port)
            client.send(call.bytes)
            return try client.answer()
        }
        seen.withLock { seen in
            switch answer {
            case .success(let answer):
                seen.statuses[answer.status, default: 0] += 1
                let isRight =
                    switch answer.status {
                    case 200: answer.data["type"] as? String == "passport" && answer.data["passport_number"] is String
                    case 429, 503: answer.headers["retry-after"] != nil && answer.code != nil
                    default: false
                    }
                if !isRight { seen.wrong.append("\(answer.status) \(answer.code ?? "")") }
            case .failure(let error): seen.wrong.append("\(error)")
            }
        }
        if case .success(let answer) = answer, answer.status != 200 { usleep(50_000) }
    }

    func count(_ status: Int) -> Int { seen.withLock { $0.statuses[status, default: 0] } }

    /// Waits for so many more answers of this kind.
    func wait(for more: Int, of status: Int) throws {
        let before = count(status)
        try RunningServer.wait { count(status) >= before + more }
    }

    /// - Returns: What was neither a right answer nor one of those that say to ask again.
    func end() -> [String] {
        seen.withLock { $0.isOver = true }
        clients.wait()
        return seen.withLock { $0.wrong }
    }
}

@Suite("Several machines", .serialized)
struct DeployTests {
    @Test(
        "Three servers, a database and HAProxy: a killed server and a restarted database cost neither sense nor credits"
    )
    func group() throws {
        let database = try PostgreSQLServer()
        let ledger = try LedgerPlace(database.address).open()
        let key = APIKey()
        let credits = 100_000
        try ledger.add(key, name: "load", credits: credits)
        var servers = try (0..<3).map { _ in try RunningServer(["ledger": database.address]) }
        let balancer = try LoadBalancer(servers)
        try RunningServer.wait { try balancer.answer(to: .get("/readyz")).status == 200 }

        let load = Load(6, port: balancer.port, key: key.text)
        try load.wait(for: 6, of: 200)
        servers.removeFirst().signal(SIGKILL)
        try load.wait(for: 6, of: 200)
        try database.stop()
        try load.wait(for: 3, of: 503)
        try database.start()
        try load.wait(for: 6, of: 200)
        #expect(load.end() == [])

        // A killed server may have charged the one picture that it was about to answer (Deploy/README.md); nothing else
        // is charged that was not answered, and payments whose end nobody knew have been taken back.
        let answered = 2 * load.count(200)
        func left() throws -> Int? {
            let answer = try balancer.answer(to: .get("/v1/account/balance", key: key.text))
            return (answer.object["account"] as? [String: Any])?["credits_remaining"] as? Int
        }
        try RunningServer.wait { try left().map { credits - $0 <= answered + 2 } ?? false }
        let spent = credits - (try left() ?? 0)
        #expect((answered...answered + 2).contains(spent))
        withExtendedLifetime(servers) {}
    }

    @Test("The rate of a key is that of the whole group: what one server has given, the others do not give again")
    func rate() throws {
        let database = try PostgreSQLServer()
        let ledger = try LedgerPlace(database.address).open()
        let key = APIKey()
        try ledger.add(key, name: "fast", credits: 100)
        let servers = try (0..<3).map { _ in try RunningServer(["ledger": database.address, "rate": "1"]) }
        let call = HTTPCall.get("/v1/account/balance", key: key.text)
        let start = ContinuousClock.now
        // Each server in turn, so that with buckets of their own every one of them would have a token to give.
        let statuses = try (0..<4).flatMap { _ in try servers.map { try $0.answer(to: call).status } }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        #expect(Set(statuses) == [200, 429])
        // One that the bucket held, and what has flowed in since: however slow the machine, there are no more.
        #expect(statuses.count { $0 == 200 } <= 1 + Int(seconds))
        try RunningServer.wait { try servers[1].answer(to: call).status == 200 }
    }
}
