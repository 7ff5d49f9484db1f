import Foundation
import Ledger
import Testing

@Suite("Keys and credits at the door", .serialized)
struct KeyTests {
    private static let server = Result {
        try RunningServer(keys: ["rich": 6, "poor": 1])
    }

    private func balance(_ server: RunningServer) throws -> Int? {
        let answer = try server.answer(to: .get("/v1/account/balance", key: server.key("rich")))
        return (answer.object["account"] as? [String: Any])?["credits_remaining"] as? Int
    }

    @Test(
        "Without a key, or with one that nobody has, nothing is read",
        arguments: ["/v1/passport", "/v1/national-id", "/v1/documents", "/v1/mrz", "/upload_file"])
    func noKey(path: String) throws {
        let server = try Self.server.get()
        for key in [nil, "", APIKey().text, String(server.key("rich").dropLast()), String(repeating: "k", count: 1000)]
        {
            let answer = try server.answer(to: .picture(path, Picture.passport, key: key))
            #expect(answer.status == 401)
            #expect(answer.code == "INVALID_API_KEY")
        }
    }

    @Test("A reading costs two credits, once; what is no reading costs nothing; without credits there is none")
    func charging() throws {
        let server = try Self.server.get()
        #expect(try balance(server) == 6)
        for (picture, status) in [
            (Picture.noDocument, 422), (Picture.card, 422), (Data("Hello.".utf8), 415), (Data(), 400),
        ] {
            #expect(try server.answer(to: .picture("/v1/passport", picture, key: server.key("rich"))).status == status)
        }
        #expect(
            try server.answer(to: .picture("/upload_file", Picture.noDocument, key: server.key("rich"))).status == 200)
        #expect(
            try server.answer(to: .picture("/v1/documents", Picture.noDocument, key: server.key("rich"))).status == 200)
        try RunningServer.wait { try balance(server) == 6 }
        for left in [4, 2, 0] {
            #expect(
                try server.answer(to: .picture("/v1/passport", Picture.passport, key: server.key("rich"))).status == 200
            )
            try RunningServer.wait { try balance(server) == left }
        }
        for key in [server.key("rich"), server.key("poor")] {
            let answer = try server.answer(to: .picture("/v1/passport", Picture.passport, key: key))
            #expect(answer.status == 402)
            #expect(answer.code == "INSUFFICIENT_CREDITS")
        }
    }

    @Test("A key that asks too often is told when to ask again")
    func rate() throws {
        let server = try RunningServer(keys: ["a": 100], ["rate": "1"])
        let answers = try (0..<3).map { _ in
            try server.answer(to: .get("/v1/account/balance", key: server.key("a")))
        }
        #expect(answers.first?.status == 200)
        let refused = answers.filter { $0.status == 429 }
        #expect(!refused.isEmpty)
        #expect(refused.allSatisfy { $0.code == "QUOTA_EXCEEDED" && Int($0.headers["retry-after"] ?? "") ?? 0 >= 1 })
    }

    @Test("A log line has the key's beginning, and nothing of the request")
    func logs() throws {
        let server = try RunningServer(keys: ["a": 100])
        var call = HTTPCall.picture("/v1/passport?secret=word", Picture.example, key: server.key("a"))
        call.headers["user-agent"] = "sentinel"
        #expect(try server.answer(to: call).status == 200)
        try RunningServer.wait { server.log.contains("status=200") }
        let line = try #require(server.log.split(separator: "\n").first { $0.contains("route=/v1/passport") })
        let names = line.split(separator: " ").compactMap { $0.split(separator: "=").first.map(String.init) }
        #expect(names == ["time", "level", "message", "method", "route", "status", "milliseconds", "key", "bytes"])
        #expect(line.contains("key=\(server.key("a").dropFirst(6).prefix(8)) "))
        for word in ["sentinel", "secret", "LINDQVIST", "UX4820715", String(server.key("a").suffix(32)), "x-api-key"] {
            #expect(!server.log.contains(word))
        }
    }

    @Test("Without keys a server on loopback lets everybody in; elsewhere it does not, unless told to")
    func open() throws {
        let loopback = try RunningServer()
        #expect(try loopback.answer(to: .get("/v1/account/balance")).status == 200)
        try RunningServer.wait { loopback.log.contains("there are no keys: whoever is on this machine") }
        let everywhere = try RunningServer(["host": "0.0.0.0"])
        #expect(try everywhere.answer(to: .picture("/v1/passport", Picture.passport)).status == 401)
        #expect(try everywhere.answer(to: .picture("/upload_file", Picture.passport)).status == 401)
        let noKeys = try RunningServer(["host": "0.0.0.0", "no-keys": "true"])
        #expect(try noKeys.answer(to: .picture("/v1/passport", Picture.passport)).status == 200)
        let openPage = try RunningServer(["host": "0.0.0.0", "open-page": "true"])
        #expect(try openPage.answer(to: .picture("/v1/passport", Picture.passport)).status == 401)
        #expect(try openPage.answer(to: .picture("/upload_file", Picture.passport)).status == 200)
        let statuses = try (0..<12).map { _ in
            try openPage.answer(to: .multipart("/upload_file", [("file", Data("no picture".utf8))])).status
        }
        #expect(statuses.contains(429))
    }
}
