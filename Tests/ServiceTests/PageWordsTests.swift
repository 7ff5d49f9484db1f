import Foundation
import Testing
import TravelDocument

@testable import Service

private let languages = ["en", "de", "fr", "es", "hi"]

@Suite("The page's words")
struct PageWordsTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardizedFileURL

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// The words of one group: `w` the page's own, `f` fields, `e` errors, `c` findings.
    private func words(_ group: String, _ language: String) throws -> [String: String] {
        let file = try Self.text("Page/words-\(language).js")
        let start = try #require(file.range(of: "\n  \(group): {\n")).upperBound
        let end = try #require(file.range(of: "\n  },", range: start..<file.endIndex)).lowerBound
        return Dictionary(
            uniqueKeysWithValues: file[start..<end].matches(of: /"?([\w.+]+)"?: "(.*)",?/).map {
                (String($0.1), String($0.2))
            })
    }

    /// Every code in the table of findings, which another test holds against the sources; `text.` is of text alone.
    private static func findings() throws -> Set<String> {
        let rows = try text("Documentation/Findings.md").matches(of: /\n\| `([a-z]+\.[a-z_]+)` \|/).map { String($0.1) }
        return Set(rows.filter { !$0.hasPrefix("text.") })
    }

    @Test("Every finding is said in words", arguments: languages)
    func findings(_ language: String) throws {
        let codes = try Self.findings()
        #expect(codes.count >= 30 && codes.contains("viz.mismatch"))
        #expect(try Set(words("c", language).keys) == codes)
    }

    @Test("Every field and every error has its words", arguments: languages)
    func names(_ language: String) throws {
        #expect(try Set(words("f", language).keys) == Set(FieldName.allCases.map(\.rawValue)))
        let errors = try words("e", language)
        // The page asks for no kind of document, so that none can be missing.
        let own = Set(Refusal.Code.allCases).subtracting([.documentNotFound, .documentUnreadable])
        for code in own { #expect(errors[code.rawValue] != nil, "\(code.rawValue)") }
    }

    @Test("All languages have the same words, with the same places to fill in", arguments: languages)
    func same(_ language: String) throws {
        for group in ["w", "f", "e", "c"] {
            let (own, english) = (try words(group, language), try words(group, "en"))
            #expect(Set(own.keys) == Set(english.keys))
            for (key, text) in own {
                #expect(!text.isEmpty)
                let places = { (text: String) in Set(text.matches(of: /\{\w+\}/).map { String($0.0) }) }
                #expect(places(text) == places(english[key] ?? ""), "\(language) \(key)")
            }
        }
    }

    @Test("The page asks for no words that are not there")
    func asked() throws {
        let known = try words("w", "en")
        let page = try Self.text("Page/index.html")
        for attribute in page.matches(of: /data-[tlp]="(\w+)"/) { #expect(known[String(attribute.1)] != nil) }
        for file in ["main.js", "showing.js"] {
            for call in try Self.text("Page/" + file).matches(of: /words\("([\w+]+)"[,)]/) {
                #expect(known[String(call.1)] != nil, "\(call.1)")
            }
        }
    }
}
