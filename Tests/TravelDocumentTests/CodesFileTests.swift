import Foundation
import Testing

@testable import TravelDocument

@Suite("The file of codes, Vectors/codes.json")
struct CodesFileTests {
    private struct File: Codable, Equatable {
        struct Code: Codable, Equatable, Comparable {
            let code: String
            let alpha3: String
            let alpha2: String?
            let name: String
            let names: [String]
            let namesAbroad: [String]
            let nationality: String?
            let nationalities: [String]
            let part: String
            let historic: Bool

            static func < (left: Code, right: Code) -> Bool { left.code < right.code }
        }

        let about: String
        let codes: [Code]
    }

    private static let about = """
        Codes of States, organizations and statuses in machine readable zones: Doc 9303-3, eighth edition 2021, amended \
        14 November 2022, section 5, by its parts A to H; part A with the States of ISO 3166-1. Codes without a part \
        are withdrawn from ISO 3166-1. "nationality" is the word that passports print where it is known, else the usual \
        English adjective; "nationalities" and "names" are other words that a page may print; \
        "namesAbroad" is what other States call it, in six languages. Free to use by any \
        implementation.
        """

    private static let file = URL(filePath: #filePath).appending(path: "../../../Vectors/codes.json").standardized

    private static func table() -> File {
        File(
            about: about,
            codes: StateCode.all.map { state in
                .init(
                    code: state.code, alpha3: state.alpha3, alpha2: state.alpha2, name: state.name,
                    names: state.nameAlternatives, namesAbroad: state.namesAbroad,
                    nationality: state.nationality,
                    nationalities: state.nationalityAlternatives, part: state.part.rawValue, historic: state.isHistoric)
            }.sorted())
    }

    @Test("Table and file agree")
    func agree() throws {
        let table = Self.table()
        if ProcessInfo.processInfo.environment["LETHE_RECORD"] != nil {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let rows = try table.codes.map { "  " + String(decoding: try encoder.encode($0), as: UTF8.self) }
            let about = String(decoding: try encoder.encode(Self.about), as: UTF8.self)
            let text = "{\n \"about\": \(about),\n \"codes\": [\n\(rows.joined(separator: ",\n"))\n ]\n}\n"
            try Data(text.utf8).write(to: Self.file)
            Issue.record("Recorded codes.json: read the difference, then test again.")
        }
        let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: Self.file))
        #expect(file.about == table.about)
        #expect(file.codes.map(\.code) == table.codes.map(\.code))
        for (published, ours) in zip(file.codes, table.codes) { #expect(published == ours) }
    }

    @Test("The file leads from its words back to its codes")
    func wayBack() throws {
        let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: Self.file))
        for row in file.codes {
            let state = try #require(StateCode(row.code))
            for word in row.nationalities { #expect(StateCode.all(nationality: word).contains(state)) }
            for name in row.names + row.namesAbroad { #expect(StateCode.all(named: name).contains(state)) }
        }
    }
}
