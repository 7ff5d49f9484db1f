import Foundation
import Testing

@testable import Service

/// A program of `Examples`: what runs it, and what makes it first.
struct ExampleProgram: Sendable, CustomTestStringConvertible {
    var file: String
    var run: [String]
    var build: [String] = []

    var testDescription: String { file }

    /// Whether its language is at hand; most machines have some of them.
    var isAtHand: Bool {
        ["/usr/bin", "/usr/local/bin", "/bin", "/opt/swift/usr/bin"].contains {
            FileManager.default.isExecutableFile(atPath: $0 + "/" + (build.first ?? run[0]))
        } || Run.succeeds([build.first ?? run[0], "--version"])
    }
}

private let programs = [
    ExampleProgram(file: "read.py", run: ["python3", "read.py"]),
    ExampleProgram(file: "read.mjs", run: ["node", "read.mjs"]),
    ExampleProgram(file: "read.go", run: ["go", "run", "read.go"]),
    ExampleProgram(
        file: "read.swift", run: ["$OUT/read"],
        build: ["swiftc", "-parse-as-library", "-o", "$OUT/read", "read.swift"]),
    ExampleProgram(file: "read.sh", run: ["sh", "read.sh"]),
]

/// A program run to its end.
struct Run {
    var status: Int32
    var output: String
    var errors: String

    static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Examples").standardizedFileURL

    init(_ words: [String], _ settings: [String: String] = [:]) throws {
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = Self.examples
        process.environment = ProcessInfo.processInfo.environment.merging(settings) { $1 }
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // Neither says so much that a pipe would fill.
        self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }

    static func succeeds(_ words: [String]) -> Bool { (try? Run(words).status) == 0 }
}

@Suite("Programs of Examples")
struct ExampleTests {
    @Test("Reads the example with a key, and says an error's code", arguments: programs.filter(\.isAtHand))
    func example(_ program: ExampleProgram) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lethe-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let words = { (words: [String]) in words.map { $0.replacingOccurrences(of: "$OUT", with: folder.path) } }
        if !program.build.isEmpty {
            let built = try Run(words(program.build))
            try #require(built.status == 0, "\(built.errors)")
        }
        let server = try RunningServer(keys: ["somebody": 10])
        let settings = ["LETHE_URL": server.address, "LETHE_KEY": server.key("somebody")]

        let read = try Run(words(program.run) + ["passport.jpg"], settings)
        #expect(read.status == 0, "\(read.errors)")
        for value in ["UX4820715", "LINDQVIST", "1991-08-17", "verified"] { #expect(read.output.contains(value)) }

        let text = try Run(words(program.run) + ["README.md"], settings)
        #expect(text.status != 0)
        #expect((text.output + text.errors).contains("UNSUPPORTED_FORMAT"), "\(text.errors)")

        let stranger = try Run(
            words(program.run) + ["passport.jpg"], ["LETHE_URL": server.address, "LETHE_KEY": ""])
        #expect(stranger.status != 0)
        #expect((stranger.output + stranger.errors).contains("INVALID_API_KEY"), "\(stranger.errors)")
    }

    @Test("The prompt for coding assistants names every code that the service has, and no other")
    func prompt() throws {
        let page = try String(
            contentsOf: Run.examples.appendingPathComponent("../Documentation/CodingAssistants.md"), encoding: .utf8)
        // What other routes answer, and what no program that keeps to the prompt meets.
        let others: Set = ["NOT_FOUND", "METHOD_NOT_ALLOWED", "DOCUMENT_NOT_FOUND", "DOCUMENT_UNREADABLE"]
        let known = Set(Refusal.Code.allCases.map(\.rawValue))
        let named = Set(page.matches(of: /[1-5][0-9]{2} ([A-Z_]+)/).map { String($0.1) })
        #expect(named == known.subtracting(others))
    }
}
