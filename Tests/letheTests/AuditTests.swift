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
        var checks: [Check]

        func failed(_ section: String) -> [String] {
            checks.filter { $0.section == section && $0.outcome == "FAILED" }.map { "\($0.name): \($0.detail)" }
        }
    }

    private func audit(_ arguments: String...) throws -> (status: Int32, report: Report) {
        let outcome = try Lethe.run(["audit", "--json"] + arguments)
        return (outcome.status, try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)))
    }

    @Test("A hardened service passes: nothing is found, nothing is written, and it may do nothing")
    func hardened() throws {
        let (status, report) = try audit()
        #expect(report.checks.filter { $0.outcome == "FAILED" }.map { "\($0.name): \($0.detail)" } == [])
        #expect(status == 0 && report.passed)
        #expect(report.checks.count { $0.section == "Memory" && $0.outcome == "ok" } > 25)
    }

    @Test("A service that is not hardened fails, in its memory and in what it may do, while the controls hold")
    func unhardened() throws {
        let (status, report) = try audit("--hardening", "off")
        #expect(status == 1 && !report.passed)
        #expect(report.failed("Controls") == [])
        #expect(report.failed("Memory").count > 25)
        #expect(
            report.failed("Confinement").contains { $0.hasPrefix("threads of theirs without a system call filter") })
        #expect(report.failed("Confinement").contains { $0.hasPrefix("processes that may write a file") })
    }

    @Test(
        "What cannot be audited says so", arguments: [["--url", "http://127.0.0.1:1", "--pid", "1"], ["--pid", "1"]])
    func impossible(arguments: [String]) throws {
        #expect(try Lethe.run(["audit"] + arguments).status == 2)
    }

    @Test("Needles find every spelling of what was sent, and nothing of what was not")
    func needles() {
        let passport = ArtificialPassport(), other = ArtificialPassport()
        let picture = passport.pixels.png
        let needles = Needles(sent: [passport], files: [picture], neverSent: other)
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
        for start in stride(from: 500, to: 600, by: 7) {
            #expect(residue(Array(picture[start..<start + 31]))[.picture] >= 16)
        }
        #expect(residue(other.pixels.png).sent == 0)
        #expect(residue(other.pixels.png)[.neverSent] > 100_000)
        #expect(residue(Array(("P<UTO" + String(repeating: "<", count: 39)).utf8)) == Residue())
    }
}
