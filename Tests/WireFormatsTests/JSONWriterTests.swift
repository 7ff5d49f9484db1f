import Foundation
import Testing

@testable import WireFormats

@Suite("JSON is written by RFC 8259")
struct JSONWriterTests {
    @Test(
        "Numbers have at most the decimals that they were given",
        arguments: [
            (4.251, 2, "4.25"), (4.255, 1, "4.3"), (4.001, 2, "4"), (0.05, 2, "0.05"), (0.004, 2, "0"),
            (-0.004, 2, "0"),
            (-1.5, 1, "-1.5"), (99.96, 1, "100"), (1200, 1, "1200"), (0.1 + 0.2, 4, "0.3"), (1e17, 2, "1e+17"),
        ] as [(Double, Int, String)])
    func number(_ value: Double, places: Int, expected: String) {
        #expect(JSONValue.decimal(value, places: places).compact == expected)
    }

    @Test("What is not a number is null", arguments: [Double.nan, .infinity, -.infinity, .signalingNaN])
    func notANumber(_ value: Double) {
        #expect(JSONValue.decimal(value, places: 2).compact == "null")
        #expect(JSONValue.probability(value).compact == "null")
    }

    @Test(
        "A probability of 1 is said only where it is 1",
        arguments: [(1.0, "1"), (0.99999999, "0.9999"), (0.99984, "0.9998"), (0.5, "0.5"), (0, "0")]
            as [(Double, String)])
    func probability(_ value: Double, expected: String) {
        #expect(JSONValue.probability(value).compact == expected)
    }

    @Test("Every character of Unicode's first plane comes back from another program's parser")
    func strings() throws {
        for block in stride(from: UInt32(0), to: 0x1_0000, by: 0x400) {
            let text = String(String.UnicodeScalarView((block..<block + 0x400).compactMap(Unicode.Scalar.init)))
            let written = JSONValue.array([.text(text)]).compact
            let back = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String]
            #expect(back?.first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
            #expect(!written.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{7F}" || $0 == "\u{2028}" })
        }
    }

    @Test("Quotes, backslashes and line breaks in a key and a value are escaped")
    func escapes() {
        let value: JSONValue = ["a\"b": .text("c\\d\r\n\t\u{1}\u{1F600}")]
        #expect(value.compact == #"{"a\"b":"c\\d\r\n\t\u0001"# + "\u{1F600}\"}")
    }

    @Test("Keys keep their order, and what fits on a line stays there")
    func pretty() {
        let short: JSONValue = ["b": 1.json, "a": [1.json, 2.json], "empty": [:], "none": []]
        #expect(short.pretty == #"{"b": 1, "a": [1, 2], "empty": {}, "none": []}"#)
        let word = String(repeating: "x", count: 70)
        let long: JSONValue = ["second": .text(word), "first": [.text(word), short]]
        #expect(
            long.pretty == """
                {
                  "second": "\(word)",
                  "first": [
                    "\(word)",
                    {"b": 1, "a": [1, 2], "empty": {}, "none": []}
                  ]
                }
                """)
    }
}

extension Int {
    fileprivate var json: JSONValue { .integer(self) }
}
