import Foundation
import Testing

@testable import Ledger

@Suite("A ledger keeps keys and credits, whatever engine is behind it")
struct LedgerTests {
    @Test("A key is found by its identifier, and its digest is that of the whole key", arguments: Engine.allCases)
    func add(_ engine: Engine) throws {
        let ledger = try engine.place().open()
        let key = APIKey()
        try ledger.add(key, name: "Front desk ☎", credits: 40)
        let found = try #require(try ledger.account(key.identifier))
        #expect(found.digest == key.digest)
        #expect(found.record.credits == 40)
        #expect(found.record.name == "Front desk ☎")
        #expect(found.record.revoked == nil)
        #expect(found.record.created.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil)
        #expect(try ledger.keys().contains(found.record))
        #expect(try ledger.account(APIKey().identifier) == nil)
    }

    @Test("What one process writes, the next one finds", arguments: Engine.allCases)
    func reopening(_ engine: Engine) throws {
        let place = try engine.place()
        let key = APIKey()
        try place.open().add(key, name: "", credits: 7)
        #expect(try place.open().account(key.identifier)?.record.credits == 7)
    }

    @Test("Granting adds, taking away ends at zero, and an unknown key is an error", arguments: Engine.allCases)
    func grant(_ engine: Engine) throws {
        let ledger = try engine.place().open()
        let key = APIKey()
        try ledger.add(key, name: "", credits: 1)
        #expect(try ledger.grant(5, to: key.identifier) == 6)
        #expect(try ledger.grant(-9, to: key.identifier) == 0)
        #expect(throws: LedgerError(.noSuchKey)) { try ledger.grant(1, to: APIKey().identifier) }
    }

    @Test("A revoked key stays, with its day, and revoking it again changes nothing", arguments: Engine.allCases)
    func revoke(_ engine: Engine) throws {
        let ledger = try engine.place().open()
        let key = APIKey()
        try ledger.add(key, name: "", credits: 1)
        try ledger.revoke(key.identifier)
        if engine == .sqlite { #expect(try !ledger.hasKeys()) }
        let day = try #require(try ledger.account(key.identifier)?.record.revoked)
        try ledger.revoke(key.identifier)
        #expect(try ledger.account(key.identifier)?.record.revoked == day)
        #expect(throws: LedgerError(.noSuchKey)) { try ledger.revoke(APIKey().identifier) }
    }

    @Test("A charge is taken once, however often it is sent", arguments: Engine.allCases)
    func chargeOnce(_ engine: Engine) throws {
        let ledger = try engine.place().open()
        let key = APIKey()
        try ledger.add(key, name: "", credits: 5)
        let charge = Charge(of: 2, to: key.identifier)
        for _ in 0..<3 { #expect(try ledger.charge(charge) == .paid) }
        #expect(try ledger.hasKeys())
        #expect(try ledger.account(key.identifier)?.record.credits == 3)
        let usage = try ledger.usage(of: key.identifier)
        #expect(usage.map(\.readings) == [1])
        #expect(usage.map(\.credits) == [2])
    }

    @Test("A balance below the price pays nothing, and is left as it is", arguments: Engine.allCases)
    func insufficient(_ engine: Engine) throws {
        let ledger = try engine.place().open()
        let key = APIKey()
        try ledger.add(key, name: "", credits: 1)
        let charge = Charge(of: 2, to: key.identifier)
        #expect(try ledger.charge(charge) == .insufficientCredits)
        #expect(try ledger.account(key.identifier)?.record.credits == 1)
        #expect(try ledger.usage(of: key.identifier).isEmpty)
        _ = try ledger.grant(1, to: key.identifier)
        #expect(try ledger.charge(charge) == .paid)
    }

    @Test("A charge that is taken back is given back once, and cannot come later either", arguments: Engine.allCases)
    func void(_ engine: Engine) throws {
        let ledger = try engine.place().open()
        let key = APIKey()
        try ledger.add(key, name: "", credits: 4)
        let (arrived, late) = (Charge(of: 2, to: key.identifier), Charge(of: 2, to: key.identifier))
        _ = try ledger.charge(arrived)
        for _ in 0..<2 { try ledger.void(arrived) }
        try ledger.void(late)
        #expect(try ledger.charge(late) == .voided)
        #expect(try ledger.charge(arrived) == .voided)
        #expect(try ledger.account(key.identifier)?.record.credits == 4)
        #expect(try ledger.usage(of: key.identifier).isEmpty)
    }

    @Test("Two processes that charge at once never take more than there is", arguments: Engine.allCases)
    func concurrency(_ engine: Engine) async throws {
        let place = try engine.place()
        let key = APIKey()
        try place.open().add(key, name: "", credits: 100)
        let paid = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let ledger = try place.open()
                    return try (0..<20).count { _ in
                        try ledger.charge(Charge(of: 2, to: key.identifier)) == .paid
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(paid == 50)
        #expect(try place.open().account(key.identifier)?.record.credits == 0)
    }

    @Test("A bucket gives what it holds, and then says how long to wait", arguments: Engine.allCases)
    func bucket(_ engine: Engine) throws {
        let ledger = try engine.place().open()
        let key = APIKey()
        try ledger.add(key, name: "", credits: 0)
        // So slow that nothing flows in while the test runs.
        let rate = TokenRate(perSecond: 0.001, burst: 3)
        for _ in 0..<3 { #expect(try ledger.takeToken(key.identifier, of: rate) == nil) }
        let seconds = try #require(try ledger.takeToken(key.identifier, of: rate))
        #expect((900...1000).contains(seconds))
    }

    @Test("Several machines take from one bucket")
    func sharedBucket() throws {
        let place = try Engine.postgreSQL.place()
        let machines = try (0..<3).map { _ in try place.open() }
        let key = APIKey()
        try machines[0].add(key, name: "", credits: 0)
        // So slow that nothing flows in while the test runs.
        let rate = TokenRate(perSecond: 0.001, burst: 4)
        let waits = try (0..<9).map { try machines[$0 % 3].takeToken(key.identifier, of: rate) }
        #expect(waits.map { $0 == nil } == [true, true, true, true, false, false, false, false, false])
    }
}

@Suite("A key")
struct APIKeyTests {
    @Test("It is found again in what its holder sends, and in nothing else")
    func sent() throws {
        let key = APIKey()
        let sent = try #require(PresentedKey(key.text))
        #expect(sent.identifier == key.identifier)
        #expect(sent.digest == key.digest)
        #expect(PresentedKey(bytes: sent.bytes) == sent)
        #expect(PresentedKey(bytes: Array(sent.bytes.dropLast())) == nil)
        for wrong in [
            "", "lethe_", key.text + "A", String(key.text.dropLast()), " " + key.text.dropFirst(),
            key.text.uppercased(),
        ] {
            #expect(PresentedKey(wrong) == nil)
        }
    }

    @Test("No two are alike, and 10,000 of them use every character of their alphabets")
    func chance() {
        let keys = (0..<10_000).map { _ in APIKey() }
        #expect(Set(keys.map(\.text)).count == keys.count)
        #expect(Set(keys.flatMap { $0.identifier.description }).count == 32)
        #expect(Set(keys.flatMap { $0.text.suffix(32) }).count == 62)
    }

    @Test("A digest is SHA-256 (FIPS 180-2, appendix B.1), and comes back from its digits")
    func digest() throws {
        let digest = KeyDigest(of: "abc")
        #expect(digest.hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(KeyDigest(hexadecimal: digest.hexadecimal) == digest)
        #expect(KeyDigest(hexadecimal: "ba78") == nil)
        #expect(KeyDigest(hexadecimal: String(repeating: "g", count: 64)) == nil)
        #expect(digest != .none)
    }
}

@Suite("A bucket of tokens")
struct TokenBucketTests {
    @Test("25 a second are 25 at once and then one every 40 ms, never more than a second's worth after any rest")
    func rate() {
        let rate = TokenRate(perSecond: 25)
        var bucket = TokenBucket(rate, now: 0)
        for _ in 0..<25 { #expect(bucket.take(rate, now: 0) == nil) }
        #expect(bucket.take(rate, now: 0) == 0.04)
        #expect(bucket.take(rate, now: 0.041) == nil)
        #expect(bucket.take(rate, now: 0.041) != nil)
        for _ in 0..<25 { #expect(bucket.take(rate, now: 1000) == nil) }
        #expect(bucket.take(rate, now: 1000) != nil)
    }

    @Test("A clock that jumps back gives nothing away and takes nothing")
    func clock() {
        let rate = TokenRate(perSecond: 1)
        var bucket = TokenBucket(rate, now: 100)
        #expect(bucket.take(rate, now: 100) == nil)
        #expect(bucket.take(rate, now: 50) == 1)
        #expect(bucket.take(rate, now: 101) == nil)
    }
}

@Suite("Where a ledger is kept")
struct LedgerPlaceTests {
    @Test("Neither user nor password of an address is shown")
    func description() {
        let place = LedgerPlace("postgres://lethe:s3cret@db.example:5432/ledger?sslmode=require&password=s3cret")
        #expect(place.description == "postgres://db.example:5432/ledger")
        #expect(LedgerPlace("/var/lib/lethe/ledger.sqlite").description == "/var/lib/lethe/ledger.sqlite")
    }

    @Test(
        "A password in an address is noticed, wherever it stands",
        arguments: [
            ("postgres://lethe:s3cret@db/ledger", true), ("postgres://db/ledger?sslmode=require&password=s3cret", true),
            ("postgres://lethe@db:5432/ledger", false), ("postgres:///ledger?host=/run/postgresql", false),
            ("/srv/a:b@c/ledger.sqlite", false),
        ])
    func password(_ place: String, _ holds: Bool) {
        #expect(LedgerPlace(place).holdsPassword == holds)
    }

    @Test(
        "Without a word it is LETHE_LEDGER's place, else a file in the folder of settings",
        arguments: [
            (["LETHE_LEDGER": "postgres://db/ledger", "HOME": "/root"], LedgerPlace("postgres://db/ledger")),
            (["LETHE_LEDGER": "", "HOME": "/home/a"], .file("/home/a/.config/lethe/ledger.sqlite")),
            (["XDG_CONFIG_HOME": "/etc/a", "HOME": "/home/a"], .file("/etc/a/lethe/ledger.sqlite")),
            ([:], nil),
        ])
    func standard(_ environment: [String: String], _ place: LedgerPlace?) {
        #expect(LedgerPlace.standard { environment[$0] } == place)
    }

    @Test("Another program's file is left alone")
    func foreign() throws {
        let text = try TemporaryFile().path
        try Data("this is a letter, and long enough to be no database's first page".utf8).write(to: URL(filePath: text))
        #expect(throws: LedgerError(.notALedger)) { try LedgerPlace(text).open() }
        #expect(try Data(contentsOf: URL(filePath: text)).starts(with: Data("this is".utf8)))
        #expect(throws: LedgerError(.notALedger)) { try LedgerPlace("/proc/nowhere/ledger.sqlite").open() }
    }

    @Test("The file is its owner's alone")
    func permissions() throws {
        let file = try TemporaryFile().path
        _ = try LedgerPlace(file).open()
        for name in [file, file + "-wal", file + "-shm"] where FileManager.default.fileExists(atPath: name) {
            #expect(try FileManager.default.attributesOfItem(atPath: name)[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test(
        "An address that is none, and a server that is not there, are told apart",
        arguments: [
            ("postgres://%zz", LedgerError.Code.notALedger),
            ("postgres://lethe@127.0.0.1:1/ledger", .unavailable),
        ])
    func unreachable(_ address: String, _ code: LedgerError.Code) {
        #expect(throws: LedgerError(code)) { try LedgerPlace(address).open() }
    }
}

@Suite("A database that goes away and comes back")
struct AbsenceTests {
    @Test("Calls fail at once while it is away; afterwards nothing is lost and nothing charged twice")
    func restart() throws {
        let server = try PostgreSQLServer()
        let ledger = try LedgerPlace(server.address).open()
        let turnstile = Turnstile(ledger, rate: TokenRate(perSecond: 1000))
        let key = APIKey()
        try ledger.add(key, name: "", credits: 10)
        guard case .admitted(let visit, _) = try turnstile.enter(PresentedKey(key.text), price: 2),
            case .admitted(let caught, _) = try turnstile.enter(PresentedKey(key.text), price: 2)
        else {
            Issue.record("not let in")
            return
        }
        #expect(try turnstile.pay(visit) == .paid)

        try server.stop()
        #expect(throws: LedgerError(.unavailable)) { try turnstile.enter(PresentedKey(key.text), price: 2) }
        #expect(throws: LedgerError(.unavailable)) { try turnstile.pay(caught) }
        #expect(turnstile.settle() == 1)

        try server.start()
        Thread.sleep(forTimeInterval: 0.3)
        #expect(turnstile.settle() == 0)
        #expect(try ledger.account(key.identifier)?.record.credits == 8)
        guard case .admitted(let next, _) = try turnstile.enter(PresentedKey(key.text), price: 8) else {
            Issue.record("what was held back for the reading that failed is not free again")
            return
        }
        #expect(try turnstile.pay(next) == .paid)
        #expect(try ledger.account(key.identifier)?.record.credits == 0)
    }
}

@Suite("The turnstile")
struct TurnstileTests {
    @Test("Whoever has no key, an unknown one or a revoked one hears the same", arguments: Engine.allCases)
    func unknown(_ engine: Engine) throws {
        let ledger = try engine.place().open()
        let turnstile = Turnstile(ledger, rate: TokenRate(perSecond: 10))
        let revoked = APIKey()
        try ledger.add(revoked, name: "", credits: 10)
        try ledger.revoke(revoked.identifier)
        let forged = String(revoked.text.dropLast()) + (revoked.text.hasSuffix("A") ? "B" : "A")
        for key in [nil, "", "no key at all", APIKey().text, revoked.text, forged] {
            #expect(try turnstile.enter(key.flatMap(PresentedKey.init), price: 2) == .unknownKey)
        }
    }

    @Test("A price is held back while a reading is under way, and free again when it comes to nothing")
    func holding() throws {
        let ledger = try Engine.sqlite.place().open()
        let turnstile = Turnstile(ledger, rate: TokenRate(perSecond: 100))
        let key = APIKey()
        try ledger.add(key, name: "", credits: 3)
        guard case .admitted(let visit, _) = try turnstile.enter(PresentedKey(key.text), price: 2) else {
            Issue.record("not let in")
            return
        }
        #expect(try turnstile.enter(PresentedKey(key.text), price: 2) == .insufficientCredits)
        turnstile.leave(visit)
        guard case .admitted(let second, _) = try turnstile.enter(PresentedKey(key.text), price: 2) else {
            Issue.record("not let in again")
            return
        }
        #expect(try turnstile.pay(second) == .paid)
        #expect(try ledger.account(key.identifier)?.record.credits == 1)
    }

    @Test("What costs nothing needs a key all the same, and tells what is left on it")
    func free() throws {
        let ledger = try Engine.sqlite.place().open()
        let turnstile = Turnstile(ledger, rate: TokenRate(perSecond: 100))
        let key = APIKey()
        try ledger.add(key, name: "", credits: 3)
        let presented = PresentedKey(key.text)
        guard case .admitted(let held, 3) = try turnstile.enter(presented, price: 2),
            case .admitted(let free, 1) = try turnstile.enter(presented, price: 0)
        else {
            Issue.record("not let in, or told another balance")
            return
        }
        #expect(try turnstile.pay(free) == .paid)
        #expect(try turnstile.pay(held) == .paid)
        #expect(try ledger.account(key.identifier)?.record.credits == 1)
    }

    @Test("What was paid for an answer that could not be given comes back, once")
    func refund() throws {
        let ledger = try Engine.sqlite.place().open()
        let turnstile = Turnstile(ledger, rate: TokenRate(perSecond: 100))
        let key = APIKey()
        try ledger.add(key, name: "", credits: 3)
        guard case .admitted(let visit, _) = try turnstile.enter(PresentedKey(key.text), price: 2) else {
            Issue.record("not let in")
            return
        }
        #expect(try turnstile.pay(visit) == .paid)
        for _ in 0..<2 { turnstile.refund(visit) }
        #expect(try ledger.account(key.identifier)?.record.credits == 3)
    }

    @Test("Over its rate a key is told when to come again")
    func rate() throws {
        let ledger = try Engine.sqlite.place().open()
        let turnstile = Turnstile(ledger, rate: TokenRate(perSecond: 0.001, burst: 1))
        let key = APIKey()
        try ledger.add(key, name: "", credits: 30)
        guard case .admitted = try turnstile.enter(PresentedKey(key.text), price: 2) else {
            Issue.record("not let in")
            return
        }
        guard case .tooFast(let seconds) = try turnstile.enter(PresentedKey(key.text), price: 2) else {
            Issue.record("let in again")
            return
        }
        #expect((900...1000).contains(seconds))
    }
}
