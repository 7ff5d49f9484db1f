import Foundation
import Testing
import WireFormats

@Suite("The command line")
struct UsageTests {
    @Test(
        "Wrong usage is told on standard error, with status 2",
        arguments: [
            ["read"], ["read", "--format", "xml", "a.jpg"], ["read", "--jobs", "0", "a.jpg"],
            ["read", "--sideways", "a"],
            ["read", "--reference-date", "2026-02-30", "a.jpg"], ["bench"], ["bench", "--repeat", "0", "."],
            ["mrz", "explain", "--format", "csv"], ["forget"],
        ])
    func wrongUsage(_ arguments: [String]) throws {
        let outcome = try Lethe.run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("Usage: lethe"))
    }

    @Test("Help and version are answers, with status 0", arguments: [["--help"], ["read", "--help"], ["mrz"], []])
    func help(_ arguments: [String]) throws {
        let outcome = try Lethe.run(arguments)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("USAGE: lethe"))
        #expect(outcome.errors.isEmpty)
    }

    @Test("The version is the one that answers carry")
    func version() throws {
        #expect(try Lethe.run("--version").output == letheVersion + "\n")
    }
}
