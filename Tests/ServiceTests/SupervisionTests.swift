import Foundation
import Ledger
import Testing

@testable import Service

private func decoded<Message>(_ packet: Packet, _ read: (inout PacketReader) throws -> Message) throws -> Message {
    var reader = PacketReader(packet.bytes[...])
    let message = try read(&reader)
    #expect(reader.isAtEnd)
    return message
}

@Suite("Packets between processes")
struct PacketTests {
    private let settings = FrontSettings(
        hosts: ["a", "é"], usesTLS: true, queue: 1, deadline: 2, bodyDeadline: 3, idle: 4, connections: 5,
        bodyMemory: 6, threads: 7, hasPage: true, trialCalls: 8)
    private let report = RequestReport(
        admission: 3, route: .mrz, method: .post, status: 200, charged: true, microseconds: 12, bytes: 5,
        load: FrontLoad(waiting: 1, connections: 2))

    private var supervisorMessages: [SupervisorMessage] {
        [
            .settings(settings), .certificate(chain: [1, 2], key: []), .reader(number: 4), .open, .drain,
            .admission(number: 1, .admitted(credits: nil)), .admission(number: 1, .admitted(credits: 0)),
            .admission(number: .max, .refused(.tooFast, retryAfter: 9)),
        ]
    }

    private var frontMessages: [FrontMessage] {
        [
            .admissionWanted(AdmissionRequest(number: 1, route: .passport, key: nil, address: [127, 0, 0, 1])),
            .admissionWanted(AdmissionRequest(number: 2, route: .balance, key: [], address: [])),
            .finished(report), .overdue(reader: 0), .ready(HardeningState()),
        ]
    }

    @Test("Every message arrives as it was sent")
    func roundTrip() throws {
        for message in supervisorMessages {
            #expect(try decoded(message.packet) { try SupervisorMessage(&$0) } == message)
        }
        for message in frontMessages { #expect(try decoded(message.packet) { try FrontMessage(&$0) } == message) }
        var options = AnswerOptions()
        options.verifiedOnly = true
        let task = ReadingTask(number: 8, route: .documents, options: options, pictures: [1, 2])
        #expect(try decoded(task.packet) { try ReadingTask(&$0) } == task)
        for message in [ReaderMessage.ready(.probe()), .answered(number: 1, status: 200, charged: true, count: 7)] {
            #expect(try decoded(message.packet) { try ReaderMessage(&$0) } == message)
        }
    }

    @Test("A message that is cut short or damaged is refused or another message, and nothing worse")
    func fuzz() {
        var generator = SeededGenerator(seed: 4)
        let packets = supervisorMessages.map(\.packet) + frontMessages.map(\.packet)
        var refused = 0
        for _ in 0..<20_000 {
            guard var bytes = packets.randomElement(using: &generator)?.bytes else { continue }
            bytes.removeLast(Int.random(in: 0...bytes.count / 2, using: &generator))
            if let place = bytes.indices.randomElement(using: &generator) {
                bytes[place] = UInt8.random(in: 0...255, using: &generator)
            }
            for read: (inout PacketReader) throws -> Void in [
                { _ = try SupervisorMessage(&$0) }, { _ = try FrontMessage(&$0) }, { _ = try ReaderMessage(&$0) },
                { _ = try ReadingTask(&$0) },
            ] {
                var reader = PacketReader(bytes[...])
                do { try read(&reader) } catch { refused += 1 }
            }
        }
        #expect(refused > 10_000)
    }

    @Test("Packets keep their bounds, carry descriptors, and end with the other side")
    func socket() throws {
        let (one, other) = try PacketSocket.pair()
        for message in [SupervisorMessage.open, .reader(number: 2)] { #expect(one.send(message.packet)) }
        let window = try ReadingWindow.makeMemory()
        #expect(one.send(SupervisorMessage.drain.packet, descriptors: [window.number, window.number]))
        var room: [UInt8] = []
        var received = try (0..<3).map { _ in try #require(other.receive(into: &room)) }
        #expect(received[2].descriptors.count == 2)
        #expect(try SupervisorMessage(&received[1].reader) == .reader(number: 2))
        one.end()
        #expect(other.receive(into: &room) == nil)
    }
}

@Suite("The window")
struct WindowTests {
    @Test("Two processes' views are one memory, whose size nobody changes")
    func shared() throws {
        let memory = try ReadingWindow.makeMemory()
        let (front, reader) = (try ReadingWindow(mapping: memory), try ReadingWindow(mapping: memory))
        front.bytes(0, count: 3)?.copyBytes(from: [1, 2, 3])
        #expect(reader.bytes(1, count: 2).map { Array($0) } == [2, 3])
        front.wipe(3)
        #expect(reader.bytes(0, count: 3).map { Array($0) } == [0, 0, 0])
        #expect(ftruncate(memory.number, 0) != 0)
    }

    @Test(
        "No part outside it is lent", arguments: [(0, -1), (-1, 1), (ReadingWindow.size, 1), (1, .max), (.max, .max)])
    func outside(offset: Int, count: Int) throws {
        #expect(try ReadingWindow(mapping: ReadingWindow.makeMemory()).bytes(offset, count: count) == nil)
    }
}

@Suite("Admission")
struct AdmissionTests {
    private let ledger: any Ledger
    private let key = APIKey()
    private let policy = AccessPolicy(onLoopback: true, noKeys: false, openPage: false)

    init() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("lethe-" + UUID().uuidString)
        ledger = try LedgerPlace(file.path).open()
        try ledger.add(key, name: "", credits: 4)
    }

    private func desk(_ ledger: any Ledger) -> AdmissionDesk {
        AdmissionDesk(
            policy: policy, turnstile: Turnstile(ledger, rate: TokenRate(perSecond: 1000)), addresses: .ofThePage(),
            trials: TrialKeys(calls: 20, ledger: ledger))
    }

    private func request(_ number: Int, _ route: Route = .passport) -> AdmissionRequest {
        AdmissionRequest(number: number, route: route, key: PresentedKey(key.text)?.bytes, address: [])
    }

    private func credits() throws -> Int? { try ledger.account(key.identifier)?.record.credits }

    @Test("A reading is paid for once; what was held back for anything else is free again")
    func settling() async throws {
        let desk = desk(ledger)
        #expect(await desk.admit(request(1)) == .admitted(credits: 4))
        #expect(await desk.admit(request(2)) == .admitted(credits: 2))
        #expect(await desk.admit(request(3)) == .refused(.noCredits, retryAfter: 0))
        for _ in 0..<2 { #expect(await desk.pay(1) == .paid) }
        #expect(await desk.end(1, charged: true) == key.identifier.description)
        #expect(await desk.end(2, charged: false) == key.identifier.description)
        #expect(await desk.end(3, charged: false) == nil)
        #expect(try credits() == 2)
        #expect(await desk.admit(request(4)) == .admitted(credits: 2))
    }

    @Test("A payment of which the front heard too late comes back")
    func late() async throws {
        let desk = desk(ledger)
        _ = await desk.admit(request(1))
        #expect(await desk.pay(1) == .paid)
        #expect(try credits() == 2)
        _ = await desk.end(1, charged: false)
        #expect(try credits() == 4)
    }

    @Test("An end that overtakes its beginning costs nothing")
    func overtaking() async throws {
        let desk = desk(ledger)
        _ = await desk.end(1, charged: false)
        #expect(await desk.admit(request(1)) == nil)
        #expect(await desk.admit(request(2)) == .admitted(credits: 4))
    }

    @Test("What a dead front had begun is given back, paid or not")
    func closing() async throws {
        let desk = desk(ledger)
        _ = await desk.admit(request(1))
        _ = await desk.admit(request(2))
        #expect(await desk.pay(1) == .paid)
        await desk.close()
        #expect(try credits() == 4)
        #expect(await desk.admit(request(3)) == .admitted(credits: 4))
    }

    @Test("A ledger that cannot be asked lets nobody in")
    func away() async {
        #expect(await desk(Away()).admit(request(1)) == .refused(.ledgerAway, retryAfter: 2))
    }

    private struct Away: Ledger {
        private let error = LedgerError(.unavailable)

        func add(_ key: PresentedKey, name: String, credits: Int) throws(LedgerError) { throw error }
        func hasKeys() throws(LedgerError) -> Bool { throw error }
        func keys() throws(LedgerError) -> [KeyRecord] { throw error }
        func account(_ key: APIKey.Identifier) throws(LedgerError) -> (record: KeyRecord, digest: KeyDigest)? {
            throw error
        }
        func revoke(_ key: APIKey.Identifier) throws(LedgerError) { throw error }
        func grant(_ credits: Int, to key: APIKey.Identifier) throws(LedgerError) -> Int { throw error }
        func usage(of key: APIKey.Identifier?) throws(LedgerError) -> [KeyUsage] { throw error }
        func takeToken(_ key: APIKey.Identifier, of rate: TokenRate) throws(LedgerError) -> Double? { throw error }
        func charge(_ charge: Charge) throws(LedgerError) -> Charge.Outcome { throw error }
        func void(_ charge: Charge) throws(LedgerError) { throw error }
    }

    @Test(
        "Who needs a key is as the contract says",
        arguments: [
            // on loopback, no-keys, open-page, route, has keys: what is needed
            (true, false, false, Route.passport, false, AccessPolicy.Need.nothing),
            (true, false, false, .passport, true, .key), (true, true, false, .passport, true, .nothing),
            (false, false, false, .uploadFile, false, .key), (false, true, false, .mrz, false, .nothing),
            (false, false, true, .uploadFile, false, .address), (false, false, true, .passport, false, .key),
            (true, false, true, .uploadFile, true, .address),
        ])
    func need(onLoopback: Bool, noKeys: Bool, openPage: Bool, route: Route, hasKeys: Bool, need: AccessPolicy.Need) {
        let policy = AccessPolicy(onLoopback: onLoopback, noKeys: noKeys, openPage: openPage)
        #expect(policy.need(of: route, hasKeys: hasKeys) == need)
    }

    @Test("A bucket gives its burst at once and its rate after that")
    func rate() {
        let limit = RateLimit<Int>(perSecond: 2, burst: 3)
        #expect((0..<4).map { _ in limit.take(1, now: 0) } == [nil, nil, nil, 1])
        #expect(limit.take(2, now: 0) == nil)
        #expect(limit.take(1, now: 499) == 1)
        #expect(limit.take(1, now: 500) == nil)
        #expect((0..<4).map { _ in limit.take(1, now: 100_000) } == [nil, nil, nil, 1])
    }
}

@Suite("Hosts and pages")
struct HostRuleTests {
    @Test(
        "Only this server's names, and only its own pages",
        arguments: [
            ("127.0.0.1:8080", nil, true), ("LOCALHOST", nil, true), ("[::1]:8080", nil, true),
            ("id.example.org", nil, true),
            ("evil.example", nil, false), ("127.0.0.1.evil.example", nil, false), (nil, nil, false), ("", nil, false),
            ("localhost:8080", "http://localhost:8080", true), ("localhost:8080", "http://localhost:3000", false),
            ("localhost:8080", "http://evil.example", false), ("localhost", "null", false), ("localhost", "", false),
            ("id.example.org", "https://id.example.org", true), ("id.example.org:443", "https://id.example.org", true),
        ] as [(String?, String?, Bool)])
    func loopback(host: String?, origin: String?, isAllowed: Bool) {
        let rule = HostRule(hosts: ["id.example.org"] + HostRule.loopbackNames)
        #expect(rule.allows(host: host, origin: origin) == isAllowed)
    }

    @Test("Where any name will do, a page must still be this server's")
    func anyHost() {
        let rule = HostRule(hosts: [])
        #expect(rule.allows(host: "10.1.2.3", origin: nil))
        #expect(rule.allows(host: nil, origin: nil))
        #expect(rule.allows(host: "10.1.2.3", origin: "http://10.1.2.3"))
        #expect(!rule.allows(host: "10.1.2.3", origin: "http://evil.example"))
    }
}

@Suite("Restarts")
struct RestartTests {
    @Test("A process that lived is replaced at once; one that dies as it starts, ever later, and in the end every 5 s")
    func delays() {
        var restart = Restart(now: 0)
        #expect(restart.delay(endedAt: 10) == 0)
        #expect((0..<4).map { _ in restart.delay(endedAt: 10) } == [50, 100, 200, 400])
        for _ in 0..<10 { _ = restart.delay(endedAt: 10) }
        #expect(restart.delay(endedAt: 10) == 5000)
        restart.begin(now: 10_000)
        #expect(restart.delay(endedAt: 12_000) == 0)
    }
}

@Suite("Settings")
struct SettingsTests {
    private func file(_ text: String) throws -> String {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("lethe-" + UUID().uuidString)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    @Test("Flags go before the environment, and a file before the defaults")
    func order() async throws {
        let path = try file("# ours\nLETHE_PORT=1\nLETHE_QUEUE=2\nLETHE_PUBLIC_HOST=a\n\nLETHE_NO_KEYS=true\n")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let settings = try await ServiceSettings(cores: 3, flags: ["port": .number(9)], file: path)
        #expect(settings.port == 9)
        #expect(settings.queue == 2)
        #expect(settings.publicHost == "a")
        #expect(settings.noKeys)
        #expect(settings.workers == 3)
    }

    @Test(
        "A value that cannot be meant is refused, by its name",
        arguments: [
            "LETHE_PORT=x", "LETHE_PORT=70000", "LETHE_PORT=", "LETHE_NO_KEYS=maybe", "LETHE_TLS_KEY=a",
            "LETHE_WORKERS=0",
        ])
    func refused(_ text: String) async throws {
        let path = try file(text)
        defer { try? FileManager.default.removeItem(atPath: path) }
        await #expect(throws: ServiceError.self) { try await ServiceSettings(cores: 1, flags: [:], file: path) }
    }

    @Test("A file that is not there is not passed over")
    func missing() async {
        await #expect(throws: ServiceError.self) { try await ServiceSettings(cores: 1, flags: [:], file: "/nowhere") }
    }

    @Test("A secret is never shown")
    func secrets() async throws {
        let settings = try await ServiceSettings(
            cores: 1, flags: ["ledger": .text("postgres://lethe:password@db")], file: nil)
        #expect(settings.text.contains("ledger = <redacted>"))
        #expect(!settings.text.contains("password"))
    }
}
