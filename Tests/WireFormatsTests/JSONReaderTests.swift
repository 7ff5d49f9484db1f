import DocumentReader
import Testing
import TravelDocument

@testable import WireFormats

@Suite("JSON is read by RFC 8259")
struct JSONReaderTests {
    private func read(_ text: String) throws -> JSONValue { try JSONValue(reading: text.utf8) }

    @Test(
        "What is read is written again as it was, but for blanks",
        arguments: [
            "null", "true", "false", "0", "-7", "12.5", "0.0001", "\"\"", "[]", "{}", "[1,[2],\"3\"]",
            #"{"b":1,"a":{"c":[null,true]},"b":2}"#, #""a\"b\\c\n\r\t\u0001é😀""#,
        ])
    func same(_ text: String) throws {
        #expect(try read(text).compact == text)
        #expect(try read(" \n\t" + text + "\r\n ").compact == text)
    }

    @Test(
        "Escapes and numbers of other writers mean what they say",
        arguments: [
            (#""\u00e9\uD83D\uDE00\/\b\f""#, "\"é😀/\\u0008\\u000c\""), ("1.50", "1.5"), ("-0.0", "0"), ("1e2", "100"),
            ("1E-3", "0.001"), ("0.12345678949", "0.123456789"), ("9223372036854775808", "9.223372036854776e+18"),
        ])
    func others(_ text: String, written: String) throws { #expect(try read(text).compact == written) }

    @Test(
        "Where a text stops being JSON is told",
        arguments: [
            ("", 0), ("nul", 3), ("nulls", 4), ("01", 1), ("1.", 2), (".5", 0), ("1e", 2), ("+1", 0), ("1e999", 0),
            ("NaN", 0), ("[1,]", 3), ("[1 2]", 3), ("[", 1), ("{\"a\"}", 4), ("{\"a\":1,}", 7), ("{a:1}", 1), ("\"", 1),
            ("\"\n\"", 1), (#""\x""#, 2), (#""\u12""#, 5), (#""\uD800""#, 7), (#""\uDC00\u0041""#, 13), ("1 1", 2),
        ])
    func wrong(_ text: String, offset: Int) {
        #expect(throws: JSONError(kind: .syntax, offset: offset)) { try read(text) }
    }

    @Test("Bytes that are not UTF-8 are refused, and nesting has an end before the stack has")
    func limits() {
        #expect(throws: JSONError(kind: .syntax, offset: 0)) { try JSONValue(reading: [0x22, 0xFF, 0x22]) }
        #expect(throws: JSONError(kind: .tooDeep, offset: JSONReader.mostLevels)) {
            try read(String(repeating: "[", count: 100_000))
        }
    }
}

@Suite("Our own answer, read again")
struct OutcomeFromAnswerTests {
    private static let reader = OwnFormatTests.reader

    @Test("Everything that a spreadsheet shows comes back", arguments: OwnFormatTests.rows)
    func rows(_ row: OwnFormatTests.Row) throws {
        let object = OwnFormat(reader: Self.reader, detail: row.detail).object(row.outcome, file: row.file)
        let outcome = try #require(PictureOutcome(try JSONValue(reading: object.compact.utf8)))
        #expect(CSVFormat.rows(outcome, file: "a") == CSVFormat.rows(row.outcome, file: "a"))
        guard case .success(let here) = row.outcome, case .success(let back) = outcome else { return }
        for (document, again) in zip(here.documents, back.documents) {
            #expect(document.findings == again.findings)
            #expect(document.mrz?.repairs.map(\.chosen) == again.mrz?.repairs.map(\.chosen))
            #expect(document.fields.mapValues(\.printed) == again.fields.mapValues(\.printed))
            #expect(document.fields.mapValues(\.disagreement) == again.fields.mapValues(\.disagreement))
        }
    }

    @Test("Fields and sources of a later version are left out; what is no answer of ours is none")
    func later() throws {
        let text = """
            {"picture":{},"documents":[{"fields":{"aura":{"value":"x","source":"mrz"},
            "sex":{"value":"F","source":"chip"},"surname":{"value":"A","source":"viz","verified":false}}}]}
            """
        let outcome = try #require(PictureOutcome(try JSONValue(reading: text.utf8)))
        #expect(try outcome.get().documents.first?.fields.keys.map(\.rawValue) == ["surname"])
        for text in ["{}", "[]", "{\"documents\":[]}", "{\"picture\":{},\"documents\":1}", "{\"error\":{\"code\":1}}"] {
            #expect(PictureOutcome(try JSONValue(reading: text.utf8)) == nil)
        }
    }

    @Test("Damaged answers are errors or values, never a trap", arguments: OwnFormatTests.rows)
    func damaged(_ row: OwnFormatTests.Row) {
        let seed = Array(OwnFormat(reader: Self.reader, detail: row.detail).object(row.outcome).compact.utf8)
        var generator = SeededGenerator(seed: UInt64(seed.count))
        var values = 0
        for _ in 0..<400 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
                let offset = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<8, using: &generator) {
                case 0: bytes.remove(at: offset)
                case 1: bytes.removeSubrange(offset...)
                case 2: bytes.insert(contentsOf: bytes[offset...].prefix(40), at: offset)
                case 3: bytes[offset] = .random(in: 0...255, using: &generator)
                default:
                    bytes[offset] = Array("0123456789-.eE\"\\{}[]:,ntfu ".utf8).randomElement(using: &generator) ?? 0
                }
            }
            guard let value = try? JSONValue(reading: bytes) else { continue }
            values += 1
            // Written once, it is stable; only a number beyond 2^53 may change its spelling before.
            let once = try? JSONValue(reading: value.compact.utf8).compact
            let twice = once.flatMap { try? JSONValue(reading: $0.utf8).compact }
            #expect(once != nil && once == twice)
            if let outcome = PictureOutcome(value) { _ = CSVFormat.rows(outcome, file: "a") }
        }
        #expect(values > 5, "some have to get past the reader for the rest to be tried")
    }
}
