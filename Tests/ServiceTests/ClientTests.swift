import Foundation
import Testing

/// Programs that other people wrote, and that know nothing of us but an address.
@Suite("Other people's clients", .serialized)
struct ClientTests {
    private static func fixture(_ name: String) -> String {
        Picture.root.path + "/Tests/DocumentReaderTests/Fixtures/" + name
    }

    private static let passport = Picture.root.path + "/Examples/passport.jpg"
    private static let newest = "structocr==1.7.1"

    @Test(
        "StructOCR's own client reads, meets every error, and sees its balance go down",
        arguments: [newest, "structocr==1.2.0"])
    func official(package: String) throws {
        let server = try RunningServer(keys: ["a": 40, "poor": 1])
        let result = try PythonEnvironment(package).run(
            "official_client.py", server.address, server.key("a"), server.key("poor"), Self.passport,
            Self.fixture("td1-scan.png"), Self.fixture("no-document-text.png"))
        #expect(result.status == 0, "\(result.output)")
    }

    @Test("It knows a busy server as one to ask again")
    func busy() throws {
        let server = try RunningServer(keys: ["a": 40], ["deadline": "1"])
        for reader in server.processes(.reader) { kill(reader, SIGSTOP) }
        let result = try PythonEnvironment(Self.newest).run(
            "busy_server.py", server.address, server.key("a"), Self.passport)
        #expect(result.status == 0, "\(result.output)")
    }

    @Test("A program that was written by hand for that API needs another URL, and nothing else")
    func sample() throws {
        let server = try RunningServer(keys: ["a": 40])
        let environment = try PythonEnvironment(Self.newest)
        func output(_ key: String, _ picture: String) throws -> String {
            try environment.run("sample_program.py", server.address + "/v1/passport", key, picture).output
        }
        #expect(try output(server.key("a"), Self.passport) == "passport: UX4820715 LINDQVIST 1991-08-17\n")
        #expect(try output(server.key("a"), Self.fixture("td1-scan.png")).hasPrefix("error: DOCUMENT_NOT_FOUND - The"))
        #expect(try output("another", Self.passport).hasPrefix("error: INVALID_API_KEY - "))
    }

    @Test(
        "What the guides do with curl works as it stands there", arguments: ["README.md", "Documentation/Service.md"])
    func curl(guide: String) throws {
        let server = try RunningServer()
        let text = try String(contentsOf: Picture.root.appendingPathComponent(guide), encoding: .utf8)
        let commands = text.split(separator: "\n").filter { $0.hasPrefix("$ curl ") }.map { $0.dropFirst(2) }
        #expect(!commands.isEmpty)
        for command in commands {
            let command = command.replacingOccurrences(of: "http://127.0.0.1:8080", with: server.address)
            let result = try Program(
                ["bash", "-c", "set -o pipefail; " + command.replacingOccurrences(of: "curl ", with: "curl -sf ")],
                environment: ["KEY": "any"])
            #expect(result.status == 0, "\(command)")
            #expect(result.output.contains("LINDQVIST") || result.output.contains("openapi"), "\(result.output)")
        }
    }
}
