import Foundation
import Testing

/// What a person at a desk sees, whole: look at the files when they change.
@Suite("lethe mrz explain, compared with files")
struct ExplanationGoldenTests {
    struct Document: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        var testDescription: String { name }
    }

    @Test(
        "The explanation is as somebody last looked at it",
        arguments: [
            Document(
                name: "TD3",
                text: """
                    P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
                    L898902C36UTO7408122F1204159ZE184226B<<<<<10
                    """),
            Document(
                name: "TD1-long-number",
                text: """
                    I<UTOD23145890<7349<<<<<<<<<<<
                    3407127M9507122UTO<<<<<<<<<<<2
                    STEVENSON<<PETER<<<<<<<<<<<<<<
                    """),
            Document(name: "national-CHN-EEP", text: "CSC123456788<3501014<9001011<4"),
            Document(
                name: "deviation-VNM",
                text: """
                    IDVNM2345678900001234567890<<2
                    9001011F3501014VNM<<<<<<<<<<<0
                    SPECIMEN<<ANNA<<<<<<<<<<<<<<<<
                    """),
        ])
    func explanation(_ document: Document) throws {
        let outcome = try Lethe.run(
            ["mrz", "explain", "--reference-date", "2010-06-01"], input: Data(document.text.utf8))
        #expect(outcome.status == 0)
        try expectGolden(outcome.output, "\(document.name).txt")
    }

    @Test("Names in a code are shown as what they stand for, in text and in json", arguments: ["parse", "explain"])
    func decodedName(_ command: String) throws {
        let text = """
            PNRUSW2LKIN<<ARKADIQ<IL9I3<<<<<<<<<<<<<<<<<<
            1234567897RUS9001011M<<<<<<05200315770001<18
            """
        let card = try Lethe.run(["mrz", command], input: Data(text.utf8)).output
        #expect(card.contains("ЩЁЛКИН") && card.contains("АРКАДИЙ ИЛЬИЧ") && !card.contains("could not be read"))
        let output = try Lethe.run(["mrz", command, "--format", "json"], input: Data(text.utf8)).output
        let document = try #require((try JSON.object(output)["documents"] as? [[String: Any]])?.first)
        let name = try #require(document["decoded_name"] as? [String: String])
        #expect(name == ["surname": "ЩЁЛКИН", "given_names": "АРКАДИЙ ИЛЬИЧ"])
    }

    @Test("json carries every deviation that shows, every term with its product, and each check digit's verdict")
    func json() throws {
        let text = """
            IDVNM2345678900001234567890<<1
            9001011F3501014VNM<<<<<<<<<<<0
            SPECIMEN<<ANNA<<<<<<<<<<<<<<<<
            """
        let output = try Lethe.run(
            ["mrz", "explain", "--format", "json", "--reference-date", "2010-06-01"], input: Data(text.utf8)
        ).output
        let documents = try JSON.object(output)["documents"] as? [[String: Any]]
        let explanation = try #require(documents?.first?["explanation"] as? [String: Any])
        let deviations = try #require(explanation["deviations"] as? [[String: String]])
        #expect(deviations.map { $0["name"] } == ["vnm.card.personal_number"])
        #expect(
            deviations.allSatisfy { Set($0.keys) == ["name", "issuer", "effect", "field", "message", "source"] })
        let digits = try #require(explanation["check_digits"] as? [[String: Any]])
        #expect(digits.map { $0["of"] as? String }.contains("personal_number"))
        for digit in digits {
            let terms = try #require(digit["terms"] as? [[String: Any]])
            #expect(terms.compactMap { $0["product"] as? Int }.reduce(0, +) == digit["sum"] as? Int)
            #expect(digit["holds"] as? Bool == true && digit["printed"] as? String == digit["computed"] as? String)
        }
        let fields = try #require(documents?.first?["fields"] as? [String: [String: Any]])
        #expect(fields["personal_number"]?["value"] as? String == "001234567890")
    }
}

/// Compares a text with a file; `LETHE_RECORD=1 swift test` writes the files anew and fails.
private func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
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
