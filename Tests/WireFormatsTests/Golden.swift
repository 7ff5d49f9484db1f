import Foundation
import Testing

/// Compares a text with the file that holds what it was when somebody last looked at it.
///
/// `LETHE_RECORD=1 swift test` writes the files anew and fails, so that a recording never passes for a test.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name)")
    if ProcessInfo.processInfo.environment["LETHE_RECORD"] != nil {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        Issue.record("Recorded \(name): read the difference, then test again.", sourceLocation: sourceLocation)
        return
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == golden, "differs from \(name)", sourceLocation: sourceLocation)
}
