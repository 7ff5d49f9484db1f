import Foundation
import Testing

/// A client in `Examples`, and the tool that runs it.
struct ExampleClient: Sendable, CustomTestStringConvertible {
    var file: String
    var command: [String]

    var testDescription: String { file }

    var isAtHand: Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { FileManager.default.isExecutableFile(atPath: $0 + "/" + command[0]) }
    }
}

private let clients = [
    ExampleClient(file: "read.sh", command: ["sh"]),
    ExampleClient(file: "read.py", command: ["python3"]),
    ExampleClient(file: "read.mjs", command: ["node"]),
    ExampleClient(file: "read.go", command: ["go", "run"]),
    ExampleClient(file: "read.swift", command: ["swift"]),
].filter(\.isAtHand)

@Suite("Examples")
struct ExampleTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Examples").standardizedFileURL.path

    @Test("A client reads the example picture, with the key where one is asked for", arguments: clients)
    func client(_ client: ExampleClient) throws {
        let server = try RunningServer(keys: ["one": 10])
        func run(key: String?) throws -> (status: Int32, text: String) {
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments =
                client.command + ["\(Self.folder)/\(client.file)", server.address, "\(Self.folder)/passport.jpg"]
            var environment = ProcessInfo.processInfo.environment
            environment["LETHE_KEY"] = key
            process.environment = environment
            process.standardOutput = output
            process.standardError = output
            try process.run()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            return (process.terminationStatus, text)
        }
        let answer = try run(key: server.key("one"))
        #expect(answer.status == 0 && answer.text.contains("UX4820715"), "\(answer.text)")
        let refused = try run(key: nil)
        #expect(refused.status != 0 && refused.text.contains("INVALID_API_KEY"), "\(refused.text)")
    }
}
