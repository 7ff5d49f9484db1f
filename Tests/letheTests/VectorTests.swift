import Foundation
import Testing

/// The interpreter, where the machine has one.
private enum Python {
    static let executable = ["/usr/bin/python3", "/usr/local/bin/python3"].map { URL(filePath: $0) }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }
}

/// The vectors as anybody else runs them: by `Vectors/run.py`, against the built program.
@Suite("Vectors/run.py", .enabled(if: Python.executable != nil, "there is no python3"))
struct VectorTests {
    private static let runner = URL(filePath: #filePath).appending(path: "../../../Vectors/run.py").standardized.path

    private func run(_ arguments: [String]) throws -> Lethe.Outcome {
        try Lethe.run([Self.runner] + arguments, program: #require(Python.executable))
    }

    @Test("lethe mrz parse passes every file")
    func lethe() throws {
        let outcome = try run(
            ["--", Lethe.executable.path, "mrz", "parse", "--format", "json", "--reference-date", "{reference_date}"])
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        let totals = outcome.output.split(separator: "\n").last?.split(separator: " ").compactMap { Int($0) } ?? []
        #expect(totals.count == 4 && totals.first ?? 0 >= 284)
    }

    @Test("A known issue that passes is a failure, so that its name is taken away")
    func knownIssue() throws {
        let folder = try TemporaryFolder()
        let adapter = try folder.add("adapter.py", Data("def answer(lines): return None".utf8))
        let run = ["--adapter", adapter.path, "--file", "malformed.json", "--known-issue", "a word"]
        let outcome = try self.run(run)
        #expect(outcome.output.contains("refused: a word\n    passed, though it is said to be a known issue\n"))
    }

    @Test("A program that answers wrongly fails, and what it said wrongly is told")
    func wrong() throws {
        let folder = try TemporaryFolder()
        // A passport of another country than the lines', whatever the lines.
        let adapter = try folder.add(
            "adapter.py",
            Data(#"def answer(lines): return {"layout": "TD3", "fields": {"issuing_state": "XYZ"}}"#.utf8))
        let outcome = try run(["--adapter", adapter.path, "--file", "malformed.json"])
        #expect(outcome.status == 1)
        #expect(
            outcome.output.contains("malformed.json, refused: a word\n    answered, and should have been refused\n"))
        #expect(outcome.output.contains("    layout is TD3, not TD1\n    document_code is None, not 'I'\n"))
    }

    @Test(
        "A program that cannot be run, or has not an answer for each MRZ, is neither passed nor failed",
        arguments: [["--", "/no/such/program"], ["--", "/bin/echo", "{}"], []])
    func unusable(_ arguments: [String]) throws {
        let outcome = try run(arguments)
        #expect(outcome.status == 2 && !outcome.errors.isEmpty)
    }
}
