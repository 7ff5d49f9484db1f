import DocumentReader
import Foundation
import Testing

@testable import lethe

@Suite("The audit", .serialized)
struct AuditTests {
    private struct Report: Decodable {
        struct Check: Decodable {
            var section: String
            var name: String
            var outcome: String
            var detail: String
        }
        var passed: Bool
        var digest: String
        var settings: [String]
        var checks: [Check]

        enum CodingKeys: String, CodingKey {
            case passed, digest = "program_sha256", settings, checks
        }

        func failed(_ section: String) -> [String] {
            checks.filter { $0.section == section && $0.outcome == "FAILED" }.map { "\($0.name): \($0.detail)" }
        }
    }

    private func audit(
        _ arguments: [String], program: URL = Lethe.executable
    ) throws -> (status: Int32, report: Report) {
        let outcome = try Lethe.run(["audit", "--json"] + arguments, program: program)
        return (outcome.status, try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)))
    }

    /// Few requests at once: what is shown here is what is looked for and found, and not how much at a time.
    private static let brief = ["--clients", "8", "--samples", "1"]

    @Test("A hardened service passes: nothing is found, nothing is written, and it may do nothing")
    func hardened() throws {
        let (status, report) = try audit(Self.brief)
        #expect(report.checks.filter { $0.outcome == "FAILED" }.map { "\($0.name): \($0.detail)" } == [])
        #expect(status == 0 && report.passed)
        for wire in AuditWire.allCases {
            let checked = report.checks.filter { $0.section == "Memory" && $0.name.contains(", \(wire.rawValue)") }
            #expect(checked.count { $0.outcome == "ok" } > 15, "\(wire)")
        }
        #expect(report.digest.count == 64 && report.settings.contains("--hardening"))
    }

    @Test("A service that is not hardened fails, in its memory and in what it may do, while the controls hold")
    func unhardened() throws {
        let (status, report) = try audit(["--hardening", "off"] + Self.brief)
        #expect(status == 1 && !report.passed)
        #expect(report.failed("Controls") == [])
        #expect(report.failed("Memory").count > 25)
        #expect(
            report.failed("Confinement").contains { $0.hasPrefix("threads of theirs without a system call filter") })
        #expect(report.failed("Confinement").contains { $0.hasPrefix("processes that may write a file") })
    }

    /// As `./setup proofs` builds them; see `Hardening/LeftOut.c`.
    private static let proofs = Lethe.executable.deletingLastPathComponent().appendingPathComponent("proof")

    @Test(
        "A build that leaves out one wipe fails, while the controls hold",
        .enabled(if: FileManager.default.fileExists(atPath: proofs.path)),
        arguments: ["freed", "moved", "stack", "received", "decrypted", "frames", "window", "arena"])
    func leftOut(wipe: String) throws {
        let program = Self.proofs.appendingPathComponent("lethe-without-\(wipe)")
        let (status, report) = try audit(Self.brief, program: program)
        #expect(status == 1 && !report.passed)
        #expect(report.failed("Controls") == [])
        #expect(report.failed("Memory").contains { $0.contains("bytes: ") })
    }

    @Test(
        "What cannot be audited says so", arguments: [["--url", "http://127.0.0.1:1", "--pid", "1"], ["--pid", "1"]])
    func impossible(arguments: [String]) throws {
        #expect(try Lethe.run(["audit"] + arguments).status == 2)
    }

    @Test("Needles find every spelling of what was sent and all that was made of it, and nothing of what was not")
    func needles() throws {
        let sent = try AuditDocument(), other = try AuditDocument()
        let passport = sent.passport, picture = sent.pictures.png
        let needles = Needles(sent: sent, neverSent: other)
        func residue(_ bytes: [UInt8]) -> Residue {
            var residue = Residue()
            bytes.withUnsafeBytes { needles.count(in: $0, into: &residue) }
            return residue
        }
        let noise = [UInt8](repeating: 7, count: 100)
        let surname = Array(passport.values[0].utf8)
        #expect(residue(noise + surname + noise)[.text] == surname.count)
        #expect(residue(surname.flatMap { [$0, 0] })[.wideText] == 2 * surname.count)
        for skipped in 0..<3 {
            let line = Array(passport.lines[0].utf8)
            #expect(residue(Base64Text.encode((noise.prefix(skipped) + line)[...]))[.base64] > 30)
            #expect(residue(Base64Text.encode(picture[(1000 + skipped)..<2000]))[.base64] > 1000)
        }
        // A run of 31 bytes anywhere in the picture holds a window.
        for start in stride(from: 1500, to: 1600, by: 7) {
            #expect(residue(Array(picture[start..<start + 31]))[.picture] >= 16)
        }
        for (picture, traces) in zip(sent.pictures.all, sent.traces) {
            #expect(residue(picture.bytes)[.picture] > picture.bytes.count / 8)
            #expect(residue(traces.rows)[.pixels] > traces.rows.count / 8)
            for numbers in traces.inputs + traces.arenas {
                #expect(residue(numbers.withUnsafeBytes { Array($0) })[.numbers] > 1000)
            }
        }
        for (picture, traces) in zip(other.pictures.all, other.traces) {
            #expect(residue(picture.bytes).sent == 0)
            #expect(residue(traces.rows).sent == 0)
            for numbers in traces.inputs + traces.arenas {
                #expect(residue(numbers.withUnsafeBytes { Array($0) }).sent == 0)
            }
        }
        // What was sent is not taken for what never was, in colour neither.
        for (picture, traces) in zip(sent.pictures.all, sent.traces) {
            for bytes in [picture.bytes, traces.rows, traces.rows.flatMap { [$0, $0, $0] }] {
                #expect(residue(bytes)[.neverSent] == 0)
            }
        }
        #expect(residue(other.pictures.png)[.neverSent] > 20_000)
        #expect(residue(Array(("P<UTO" + String(repeating: "<", count: 39)).utf8)) == Residue())
    }

    @Test("Of a hundred measurements the 99th is the one that one exceeds")
    func percentiles() throws {
        let times = try #require(TimesToZero((1...100).shuffled().map(Double.init)))
        #expect((times.p50, times.p99, times.longest) == (50, 99, 100))
        #expect(TimesToZero([])?.count == nil)
        #expect(TimesToZero.text(0.01) == "0.1" && TimesToZero.text(12) == "12.0")
    }
}
