import Foundation
import Testing

@Suite("lethe read --server")
struct RemoteReadingTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardizedFileURL.path
    private static let pictures =
        ["Examples/passport.jpg", "Tests/DocumentReaderTests/Fixtures/td1-scan.png", "LICENSE", "no-such-file.png"]
        .map { root + "/" + $0 }

    private func read(_ arguments: [String]) throws -> (status: Int32, lines: [String], errors: String) {
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent("lethe")
        process.arguments = ["read"] + arguments + Self.pictures
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text.split(whereSeparator: \.isNewline).map(String.init), said)
    }

    /// What may differ: the time that it took, and errors, which the server tells by its own codes.
    private func comparable(_ lines: [String]) -> [String] {
        lines.map { $0.replacing(/"milliseconds": ?\{[^}]*\}/, with: "") }
    }

    @Test(
        "A server's answers are those that this machine gives, in every format",
        arguments: [("passporteye", 2), ("structocr", 2), ("jsonl", 2), ("json", 40), ("csv", 3), ("card", 25)])
    func formats(_ format: String, same: Int) throws {
        let server = try RunningServer()
        let here = try read(["--format", format])
        let there = try read(["--format", format, "--server", server.address])
        #expect(there.status == 1 && here.status == 1 && there.lines.count >= same)
        #expect(comparable(Array(there.lines.prefix(same))) == comparable(Array(here.lines.prefix(same))))
        #expect(there.errors.contains("[UNSUPPORTED_FORMAT]") && there.errors.contains("[no_such_file]"))
    }

    @Test("A workbook and a run that goes on are made of a server's answers, too")
    func workbook() throws {
        let server = try RunningServer()
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lethe-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func make(_ name: String, _ more: String...) throws -> Data {
            let file = folder.appendingPathComponent(name)
            _ = try read(["--server", server.address, "-o", file.path] + more)
            return try Data(contentsOf: file)
        }
        #expect(try make("a.xlsx", "--format", "xlsx").starts(with: Data("PK".utf8)))
        let whole = try make("a.csv", "--format", "csv")
        try whole.prefix(whole.count / 2).write(to: folder.appendingPathComponent("b.csv"))
        #expect(try make("b.csv", "--format", "csv", "--resume") == whole)
    }

    @Test("Over TLS only a server is believed whose certificate is vouched for, by name and by number")
    func encrypted() throws {
        let certificate = try TemporaryCertificate()
        defer { certificate.remove() }
        let server = try RunningServer(["tls-certificate": certificate.chain, "tls-key": certificate.key])
        func read(_ host: String, _ more: String...) throws -> (status: Int32, lines: [String], errors: String) {
            try self.read(["--format", "jsonl", "--server", "https://\(host):\(server.port)"] + more)
        }
        for host in ["localhost", "127.0.0.1"] {
            let answer = try read(host, "--server-authority", certificate.chain)
            #expect(answer.lines.first?.contains("UX4820715") == true, "\(answer.errors)")
        }
        #expect(try read("localhost").errors.contains("[server_not_trusted]"))
        // A certificate for another name, from an authority that is trusted.
        let other = try TemporaryCertificate(name: "elsewhere.example")
        defer { other.remove() }
        let impostor = try RunningServer(["tls-certificate": other.chain, "tls-key": other.key])
        let answer = try self.read([
            "--format", "jsonl", "--server", "https://localhost:\(impostor.port)", "--server-authority", other.chain,
        ])
        #expect(answer.errors.contains("[server_not_trusted]") && !answer.lines.joined().contains("UX4820715"))
        #expect(try read("localhost", "--server-authority", "/no-such-file").status == 2)
    }

    @Test("Our own format names files and errors; the summary counts both")
    func own() throws {
        let server = try RunningServer()
        let answer = try read(["--format", "jsonl", "--server", server.address + "/", "--jobs", "3"])
        let objects = try answer.lines.map { line in
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        }
        #expect(objects.map { $0["file"] as? String } == Self.pictures)
        #expect((objects[0]["documents"] as? [Any])?.count == 1)
        #expect((objects[2]["error"] as? [String: Any])?["code"] as? String == "UNSUPPORTED_FORMAT")
        #expect((objects[3]["error"] as? [String: Any])?["code"] as? String == "no_such_file")
        #expect(answer.errors.contains("2 of 4 pictures read.") && answer.errors.contains("1  UNSUPPORTED_FORMAT"))
    }

    @Test("A busy server is asked again until it has read all")
    func busy() throws {
        let server = try RunningServer(["queue": "0"])
        let answer = try read(["--format", "passporteye", "--server", server.address, "--jobs", "4"])
        #expect(answer.lines.count == 4 && !answer.errors.contains("SYSTEM_BUSY"))
    }

    @Test("A key comes from a file and not from the arguments")
    func key() throws {
        let server = try RunningServer(keys: ["one": 100])
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("lethe-" + UUID().uuidString)
        try Data((server.key("one") + "\n").utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let without = try read(["--format", "jsonl", "--server", server.address])
        #expect(without.lines.first?.contains("INVALID_API_KEY") == true)
        let with = try read(["--format", "jsonl", "--server", server.address, "--key-file", file.path])
        #expect(with.lines.first?.contains("UX4820715") == true)
    }

    @Test(
        "An address that cannot be meant is wrong usage; one where nobody answers is an error of each picture",
        arguments: [
            ("ftp://127.0.0.1", 2), ("127.0.0.1:8080", 2), ("https://127.0.0.1:1", 1), ("https://a:0", 2),
            ("http://", 2), ("http://a/b", 2), ("http://a:b", 2),
            ("http://user@host", 2), ("http://127.0.0.1:1", 1), ("http://[::1]:1", 1),
        ])
    func addresses(_ address: String, status: Int) throws {
        let answer = try read(["--format", "jsonl", "--server", address])
        #expect(answer.status == status)
        if status == 1 { #expect(answer.lines.filter { $0.contains("server_unreachable") }.count == 3) }
    }
}
