import Foundation
import Testing

/// What one scene of `Tests/PageTests/scenes.py` needs: a server's settings, and what else it is told.
struct PageScene: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: [String: Int] = [:]
    var settings: [String: String] = [:]
    var rest: [String] = []

    var testDescription: String { name }
}

private let scenes = [
    PageScene(name: "one"),
    PageScene(name: "differs"),
    PageScene(name: "many", settings: ["workers": "2"], rest: ["500"]),
    PageScene(name: "exports"),
    PageScene(name: "errors"),
    PageScene(name: "away"),
    PageScene(name: "busy", settings: ["queue": "0"]),
    PageScene(name: "cancel"),
    PageScene(name: "keys", keys: ["somebody": 2], settings: ["trial-calls": "3"]),
    PageScene(name: "keyboard"),
    PageScene(name: "listening"),
    PageScene(name: "looks"),
    PageScene(name: "plain"),
]

@Suite("The page")
struct PageTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardizedFileURL.path

    @Test("In a real browser", .serialized, arguments: scenes)
    func scene(_ scene: PageScene) throws {
        let server = try RunningServer(keys: scene.keys, scene.settings)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            [
                "python3", Self.root + "/Tests/PageTests/scenes.py", scene.name, server.address, Self.lethe,
                Self.root + "/Examples/passport.jpg", Self.root + "/Tests/DocumentReaderTests/Fixtures",
            ] + scene.rest
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(text)")
    }

    private static let lethe = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("lethe").path

    @Test("The page's own files come with a policy that lets nothing in from elsewhere, and no script in the page")
    func headers() throws {
        let server = try RunningServer()
        let page = try server.answer(to: .get("/"))
        #expect(page.status == 200 && page.headers["content-type"] == "text/html; charset=utf-8")
        let policy = page.headers["content-security-policy"] ?? ""
        #expect(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"))
        #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*"))
        #expect(page.headers["cache-control"] == "no-store" && page.headers["x-content-type-options"] == "nosniff")
        let text = String(decoding: page.body, as: UTF8.self)
        #expect(!text.contains("style=") && !text.contains("onclick") && !text.contains("<style"))
        for file in text.matches(of: /"(\/page\/[^"]+\.[a-z]+)"/).map({ String($0.1) }) {
            #expect(try server.answer(to: .get(file)).status == 200, "\(file)")
        }
        for value in ["gzip", "br, GZIP;q=0.5"] {
            var call = HTTPCall.get("/page/main.js")
            call.headers["accept-encoding"] = value
            let answer = try server.answer(to: call)
            #expect(answer.headers["content-encoding"] == "gzip" && answer.headers["vary"] == "accept-encoding")
            #expect(answer.body.starts(with: [0x1F, 0x8B]) && answer.body.count < 10_000)
        }
        for value in ["br", "gzip;q=0", "gzipped"] {
            var call = HTTPCall.get("/page/main.js")
            call.headers["accept-encoding"] = value
            #expect(try server.answer(to: call).headers["content-encoding"] == nil)
        }
        #expect(try server.answer(to: .get("/page/../main.js")).status == 404)
        #expect(try server.answer(to: .get("/page/nothing.js")).status == 404)
        #expect(try server.answer(to: HTTPCall(path: "/page/main.js")).code == "METHOD_NOT_ALLOWED")
    }

    @Test("The page's route reads once and answers in three contracts; elsewhere a page cannot use it")
    func reading() throws {
        let server = try RunningServer()
        let answer = try server.answer(to: .raw("/page/reading", Picture.example))
        #expect(answer.status == 200)
        let contracts = answer.object["contracts"] as? [String: [String: Any]]
        #expect(contracts?["structocr"]?["success"] as? Bool == true)
        #expect((contracts?["passporteye"]?["mrz"] as? [String: Any])?["mrz_type"] as? String == "TD3")
        #expect((answer.object["documents"] as? [Any])?.count == 1)
        var foreign = HTTPCall.raw("/page/reading", Picture.example)
        foreign.headers["origin"] = "http://elsewhere.example"
        #expect(try server.answer(to: foreign).status == 400)
    }

    @Test("Off loopback there is no page, unless --open-page says so; then it reads without a key, slowly")
    func offLoopback() throws {
        let closed = try RunningServer(["host": "0.0.0.0"])
        for path in ["/", "/page/main.js", "/page/state"] { #expect(try closed.answer(to: .get(path)).status == 404) }
        #expect(try closed.answer(to: .raw("/page/reading", Picture.tiny)).status == 404)

        let open = try RunningServer(["host": "0.0.0.0", "open-page": "true"])
        #expect(try open.answer(to: .get("/")).status == 200)
        #expect(try open.answer(to: .raw("/page/reading", Picture.tiny)).status == 200)
        #expect(try open.answer(to: .raw("/v1/documents", Picture.tiny)).status == 401)
        // Many more than ten at once, on a slow machine too: what is no picture is refused at once, and counts as well.
        var statuses: Set<Int> = []
        for _ in 0..<300 where !statuses.contains(429) {
            statuses.insert(try open.answer(to: .raw("/page/reading", Data("no picture".utf8))).status)
        }
        #expect(statuses == [415, 429])
    }

    @Test("A trial key is given once a day to an address, and only where somebody without a key gets nothing")
    func trialKeys() throws {
        func ask(_ server: RunningServer) throws -> HTTPAnswer {
            try server.answer(to: HTTPCall(path: "/page/trial-key"))
        }
        let open = try RunningServer(["trial-calls": "2"])
        #expect(try ask(open).status == 404, "the first key would close the door for everybody else")
        let without = try RunningServer(keys: ["somebody": 2])
        #expect(try ask(without).status == 404)

        let server = try RunningServer(keys: ["somebody": 2], ["trial-calls": "2"])
        let given = try ask(server)
        let key = given.object["key"] as? String ?? ""
        #expect(given.status == 200 && given.object["calls"] as? Int == 2 && key.hasPrefix("lethe_"))
        let again = try ask(server)
        #expect(again.status == 429 && again.code == "QUOTA_EXCEEDED" && again.headers["retry-after"] != nil)
        for status in [200, 200, 402] {
            var call = HTTPCall.raw("/page/reading", Picture.example)
            call.headers["x-api-key"] = key
            #expect(try server.answer(to: call).status == status)
        }
        #expect(!server.log.contains(key))
    }
}
