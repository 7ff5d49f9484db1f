import Testing

@testable import Inference

@Suite struct JSONTests {
    @Test(arguments: [
        ("null", JSON.null), (" true ", .bool(true)), ("false", .bool(false)), ("0", .number(0)), ("-0", .number(-0.0)),
        ("-12.5e+2", .number(-1250)), ("1E3", .number(1000)), (#""""#, .string("")),
        (#""a\"\\\/\b\f\n\r\t""#, .string("a\"\\/\u{8}\u{C}\n\r\t")), (#""\u00e9\uD83D\uDE00é""#, .string("é😀é")),
        ("[]", .array([])), ("[1,[2] , 3]", .array([.number(1), .array([.number(2)]), .number(3)])),
        ("{}", .object([:])), (#"{"a" : 1, "b":{"a":null}}"#, .object(["a": .number(1), "b": .object(["a": .null])])),
    ])
    func textsThatAreJSONAreRead(text: String, value: JSON) throws {
        #expect(try JSONReader.read(Array(text.utf8)) == value)
    }

    @Test(arguments: [
        ("", 0), ("nul", 3), ("nulls", 4), ("01", 1), ("1.", 2), (".5", 0), ("1e", 2), ("+1", 0), ("--1", 1),
        ("1e999", 0),
        ("NaN", 0), ("[1,]", 3), ("[1 2]", 3), ("[", 1), ("{\"a\"}", 4), ("{\"a\":1,}", 7), ("{a:1}", 1), ("\"", 1),
        ("\"\n\"", 1), (#""\x""#, 2), (#""\u12""#, 5), (#""\uD800""#, 7), (#""\uDC00""#, 7), (#""\uD800\u0041""#, 13),
        ("1 1", 2), ("{} {}", 3),
    ])
    func textsThatAreNotJSONAreRefusedWhereTheyStopBeingIt(text: String, offset: Int) {
        #expect(throws: JSONError(kind: .syntax, offset: offset)) { try JSONReader.read(Array(text.utf8)) }
    }

    @Test func aKeyMayStandOnlyOnce() {
        #expect(throws: JSONError(kind: .duplicateKey, offset: 7)) {
            try JSONReader.read(Array(#"{"a":1,"a":2}"#.utf8))
        }
    }

    @Test func bytesThatAreNotUTF8AreRefused() {
        #expect(throws: JSONError(kind: .syntax, offset: 0)) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    }

    @Test func deepNestingIsRefusedBeforeTheStackEnds() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: JSONError(kind: .tooDeep, offset: JSONReader.depthLimit)) {
            try JSONReader.read(Array(text.utf8))
        }
    }

    @Test(
        arguments: [("1.5", nil), ("3", 3), ("1e2", 100), ("9007199254740993e3", nil), ("\"3\"", nil)]
            as [(String, Int?)])
    func onlyWholeNumbersAreIntegers(text: String, integer: Int?) throws {
        #expect(try JSONReader.read(Array(text.utf8)).integer == integer)
    }
}
