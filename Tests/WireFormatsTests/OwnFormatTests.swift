import DocumentReader
import Foundation
import Testing

@testable import WireFormats

@Suite("Our own answer")
struct OwnFormatTests {
    static let reader = ReaderIdentity(version: "1.2.3", models: ["finder-1", "mrz-1"])

    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var outcome: PictureOutcome
        var detail = Detail.usual
        var file: String?
        var testDescription: String { name }
    }

    static let rows = [
        Row(name: "passport", outcome: .success(SampleReadings.passport)),
        Row(name: "passport-full", outcome: .success(SampleReadings.passport), detail: .full),
        Row(name: "two-cards", outcome: .success(SampleReadings.twoCards), file: "a \"b\".webp"),
        Row(name: "nothing", outcome: .success(SampleReadings.nothing), file: "nothing.png"),
        Row(name: "failure", outcome: .failure(SampleReadings.failure), file: "broken.jpg"),
    ]

    @Test("Every answer is what it was when somebody last looked at it", arguments: rows)
    func golden(_ row: Row) throws {
        let object = OwnFormat(reader: Self.reader, detail: row.detail).object(row.outcome, file: row.file)
        try expectGolden(object.pretty + "\n", "own-\(row.name).json")
        // The compact form is the same object, on one line, that another program's parser takes.
        #expect(!object.compact.contains("\n"))
        let compact = try JSONSerialization.jsonObject(with: Data(object.compact.utf8)) as? NSDictionary
        let pretty = try JSONSerialization.jsonObject(with: Data(object.pretty.utf8)) as? NSDictionary
        #expect(compact != nil && compact == pretty)
    }
}

@Suite("CSV by RFC 4180")
struct CSVFormatTests {
    @Test("A table has a row for each document, and one for each picture without")
    func golden() throws {
        let table =
            CSVFormat.header + CSVFormat.rows(.success(SampleReadings.passport), file: "passport.jpg")
            + CSVFormat.rows(.success(SampleReadings.twoCards), file: "two, \"cards\".webp")
            + CSVFormat.rows(.success(SampleReadings.nothing), file: "nothing.png")
            + CSVFormat.rows(.failure(SampleReadings.failure), file: "broken.jpg")
        try expectGolden(table, "table.csv")
        let rows = table.components(separatedBy: "\r\n").dropLast()
        #expect(rows.count == 6)
    }

    @Test(
        "A cell that a spreadsheet would run becomes text",
        arguments: [
            ("=1+1.jpg", "'=1+1.jpg"), ("+a", "'+a"), ("-a", "'-a"), ("@a", "'@a"), ("\ta", "'\ta"), ("＝a", "'＝a"),
            ("=\"a\"", "\"'=\"\"a\"\"\""), ("a=b", "a=b"), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""),
        ])
    func formulas(_ name: String, expected: String) {
        let row = CSVFormat.rows(.failure(SampleReadings.failure), file: name)
        #expect(row.hasPrefix(expected + ",,"))
    }
}
