import Foundation
import Testing
import TravelDocument

@testable import DocumentReader

/// A drawn page beside this file and what is printed on it; `lethe_training.field_fixtures` draws both.
struct DrawnPage: Decodable, Sendable, CustomTestStringConvertible {
    let file: String
    let viz: [String: String]

    var testDescription: String { file }

    static let all: [DrawnPage] = {
        let labels = (try? Data(contentsOf: folder.appendingPathComponent("labels.jsonl"))) ?? Data()
        return labels.split(separator: UInt8(ascii: "\n")).compactMap {
            try? JSONDecoder().decode(DrawnPage.self, from: Data($0))
        }
    }()

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/pages")

    static func reading(of file: String) throws -> PictureReading {
        let reader = try DocumentReader(options: .init(referenceDate: "2026-11-21"))
        return try reader.read([UInt8](Data(contentsOf: folder.appendingPathComponent(file))))
    }

    /// Fields of the page that a document has as they are printed.
    func right(in document: DocumentReading) -> Set<String> {
        Set(
            viz.filter { name, printed in
                guard let field = FieldName(rawValue: name).flatMap({ document.fields[$0] }) else { return false }
                return [field.value, field.printed].contains { $0.map(Self.plain) == Self.plain(printed) }
            }.keys)
    }

    /// Letters and figures without case and marks.
    private static func plain(_ text: String) -> String {
        text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).filter {
            $0.isLetter || $0.isNumber
        }
    }
}

@Suite("Pages whose captions say what is what")
struct PagesTests {
    @Test("have labels") func labels() { #expect(DrawnPage.all.count == 9) }

    @Test("are read: three fields of four at the least, as printed", arguments: DrawnPage.all)
    func fields(_ page: DrawnPage) throws {
        let document = try #require(try DrawnPage.reading(of: page.file).documents.first)
        let right = page.right(in: document)
        // Every number, name and date of a back without them is its MRZ's.
        #expect(
            4 * right.count >= 3 * (page.viz.count - Self.unread.intersection(page.viz.keys).count), "\(right.sorted())"
        )
    }

    /// The line with the old passport is too near to its caption on one of the pages; a status is told by its letters.
    private static let unread: Set<String> = [
        "old_passport_number", "old_passport_issue_date", "old_passport_issue_place", "ecr_status",
    ]

    @Test("of one document are one reading, with what each of them says and nothing verified by print alone")
    func joined() throws {
        for (first, second) in [("ind-data-page.jpg", "ind-last-page.jpg"), ("td1-front.jpg", "td1-back.jpg")] {
            let readings = [try DrawnPage.reading(of: first), try DrawnPage.reading(of: second)]
            let joined = readings[0].joined(with: readings[1])
            let document = try #require(joined.documents.first)
            #expect(joined.documents.count == 1 && document.mrz != nil)
            for page in DrawnPage.all where page.file == first || page.file == second {
                let alone = readings[page.file == first ? 0 : 1].documents.first.map(page.right) ?? []
                #expect(alone.subtracting(page.right(in: document)).isEmpty, "\(page.file)")
            }
            let print = document.fields.filter { $0.value.source == .viz }
            #expect(!print.isEmpty && print.values.allSatisfy { !$0.verified })
        }
    }

    @Test("of two documents stay two readings")
    func notJoined() throws {
        let (passport, card) = (
            try DrawnPage.reading(of: "ind-data-page.jpg"), try DrawnPage.reading(of: "td1-front.jpg")
        )
        let joined = passport.joined(with: card)
        #expect(joined.documents.first?.fields[.cardAccessNumber] == nil)
        #expect(joined.documents.first?.fields[.surname]?.value == "CHATTERJEE")
    }
}
