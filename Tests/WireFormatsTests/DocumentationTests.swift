import Foundation
import Testing
import TravelDocument

@Suite("The documentation")
struct DocumentationTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test("Every finding about what an MRZ says is listed", arguments: MRZFinding.Code.allCases)
    func mrzFindings(_ code: MRZFinding.Code) throws {
        #expect(try text("Documentation/Findings.md").contains("| `\(code.rawValue)` |"))
    }

    @Test("Every row about an issuer stands in the table, with its effect", arguments: MRZDeviation.all)
    func deviations(_ row: MRZDeviation) throws {
        #expect(try text("Documentation/MRZ.md").contains("| `\(row.name)` | `\(row.effect.name)` |"))
    }

    @Test("Every layout is listed", arguments: MRZLayout.all)
    func layouts(_ layout: MRZLayout) throws {
        #expect(try text("Documentation/MRZ.md").contains("| `\(layout.name)` |"))
    }

    @Test("Every note and error of composing an MRZ is listed")
    func composing() throws {
        let codes = MRZComposition.Note.Code.allCases.map(\.rawValue) + MRZWritingError.Code.allCases.map(\.rawValue)
        let page = try text("Documentation/CommandLine.md")
        for code in codes { #expect(page.contains("| `\(code)` |"), "\(code) is not documented") }
        for bound in MRZRepairs.Bound.allCases { #expect(page.contains("`\(bound.rawValue)` (")) }
    }

    @Test(
        "Every finding and every error that leaves the program is listed",
        arguments: ["DocumentReader", "WireFormats", "lethe"])
    func sources(_ module: String) throws {
        let findings = try text("Documentation/Findings.md")
        let errors = try text("Documentation/CommandLine.md")
        let files = FileManager.default.enumerator(
            at: Self.root.appendingPathComponent("Sources/" + module), includingPropertiesForKeys: nil)
        var codes: Set<String> = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let source = try String(contentsOf: file, encoding: .utf8)
            codes.formUnion(source.matches(of: /(?:code|Code\(rawValue): "([a-z_.]+)"/).map { String($0.1) })
        }
        #expect(!codes.isEmpty)
        for code in codes {
            #expect((code.contains(".") ? findings : errors).contains("`\(code)`"), "\(code) is not documented")
        }
    }
}
