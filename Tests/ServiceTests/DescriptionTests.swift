import Foundation
import Testing

@testable import Service

@Suite("The description", .serialized)
struct DescriptionTests {
    private static let server = Result { try RunningServer(keys: ["a": 1_000_000], ["rate": "1000000"]) }

    @Test("It is the file of the documentation, and everybody may have it")
    func served() throws {
        let answer = try Self.server.get().answer(to: .get("/openapi.json"))
        #expect(answer.status == 200)
        let file = Picture.root.appendingPathComponent("Documentation/openapi.json")
        #expect(try answer.body == Data(contentsOf: file))
        #expect(answer.object["openapi"] as? String == "3.1.0")
    }

    @Test("It has every path with its method, and every code of the table of errors")
    func complete() throws {
        let description = try Self.server.get().answer(to: .get("/openapi.json")).object
        let paths = try #require(description["paths"] as? [String: [String: Any]])
        let routes = Route.allCases.filter { $0 != .unknown && !$0.isOfThePage }
        #expect(Set(paths.keys) == Set(routes.map(\.path)))
        for route in routes { #expect(paths[route.path]?[route.method.lowercased()] != nil, "\(route.path)") }
        let components = description["components"] as? [String: Any]
        let schemas = components?["schemas"] as? [String: [String: Any]]
        #expect(schemas?["ErrorCode"]?["enum"] as? [String] == Refusal.Code.allCases.map(\.rawValue))
    }

    @Test("What schemathesis makes of it is answered as it says, whatever is sent")
    func generated() throws {
        let server = try Self.server.get()
        let result = try PythonEnvironment(schemathesis).run(
            "st", "run", server.address + "/openapi.json", "--header", "x-api-key: " + server.key("a"),
            "--max-examples", "15", "--generation-deterministic", "--no-color")
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output.contains("Coverage (in"))
    }

    @Test("Real pictures are answered as it says")
    func pictures() throws {
        let server = try Self.server.get()
        let result = try PythonEnvironment(schemathesis).run(
            "described_answers.py", server.address, server.key("a"), Picture.root.path + "/Examples/passport.jpg",
            Picture.root.path + "/Tests/DocumentReaderTests/Fixtures/td1-scan.png")
        #expect(result.status == 0, "\(result.output)")
    }

    private let schemathesis = "schemathesis==4.32.5"
}
