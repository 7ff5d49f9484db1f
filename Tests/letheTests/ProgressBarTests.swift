import Foundation
import Testing

@testable import lethe

@Suite("The progress bar")
struct ProgressBarTests {
    private func line(columns: Int, done: Int = 2500, notRead: Int = 12) -> String {
        ProgressBar.line(done: done, of: 10_000, notRead: notRead, elapsed: .seconds(400), columns: columns)
    }

    @Test("It tells how many, how long still, and how fast")
    func whole() {
        let words = "2500 of 10000, 12 not read, 20 min left, 6.3 a second"
        #expect(line(columns: 100) == "[######..................] " + words)
        #expect(line(columns: 80) == "[#####..................] " + words)
        #expect(line(columns: 200, notRead: 0) == "[######..................] 2500 of 10000, 20 min left, 6.3 a second")
    }

    @Test("It never reaches the last column, and what matters least goes first", arguments: 0...130)
    func widths(_ columns: Int) {
        let line = line(columns: columns)
        #expect(line.count < max(columns, 1))
        if columns > 15 { #expect(line.contains("2500 of 10000")) }
        if columns > 40 { #expect(line.contains("min left")) }
    }

    /// The program as somebody at a terminal of so many columns sees it: all bytes that it is sent.
    private func session(columns: Int, _ words: String, environment: [String: String] = [:]) throws -> String {
        let folder = try TemporaryFolder()
        for number in 0..<6 { try folder.add("\(number).png", DrawnPicture.png(width: 400, height: 300)) }
        let command = "stty cols \(columns) rows 24; '\(Lethe.executable.path)' read \(words) '\(folder.path)'"
        return try Lethe.run(
            ["-q", "-e", "-c", command, "/dev/null"], environment: ["TERM": "xterm"].merging(environment) { $1 },
            program: URL(fileURLWithPath: "/usr/bin/script")
        ).output
    }

    @Test("On a terminal it stays on one line, and clears it at the end", arguments: [80, 40])
    func terminal(columns: Int) throws {
        let seen = try session(columns: columns, "--format csv -o /dev/null")
        let drawn = seen.split(separator: "\r\u{1B}[K", omittingEmptySubsequences: false).dropFirst()
        let bars = drawn.filter { $0.contains(" of 6") && !$0.contains("pictures read") }
        #expect(!bars.isEmpty && bars.allSatisfy { $0.count < columns && !$0.contains("\n") }, "\(seen)")
        #expect(drawn.last?.hasPrefix("0 of 6 pictures read.") == true, "\(seen)")
        // It is cleared once and not for each answer: that would be a flicker.
        #expect(drawn.filter(\.isEmpty).count <= 1, "\(seen)")
    }

    @Test("Answers on the same screen take its place")
    func shared() throws {
        let seen = try session(columns: 80, "--format jsonl")
        #expect(seen.contains("\r\u{1B}[K{\"file\":"), "\(seen)")
    }

    @Test("It has no colour; where a line cannot be written over, there is none")
    func plain() throws {
        let seen = try session(columns: 80, "--format csv -o /dev/null", environment: ["NO_COLOR": "1"])
        #expect(seen.contains(" of 6") && !seen.contains("\u{1B}[3"))
        let dumb = try session(columns: 80, "--format csv -o /dev/null", environment: ["TERM": "dumb"])
        #expect(!dumb.contains("\u{1B}") && dumb.hasPrefix("0 of 6 pictures read."), "\(dumb)")
    }
}
