import Foundation
import Testing
import TextKernels

@testable import Service

/// A text in JSON, and whether it is one object as RFC 8259 and our limits have it.
private struct JSONText: Sendable, CustomTestStringConvertible {
    var text: String
    var isRight: Bool

    var testDescription: String { text.count > 40 ? text.prefix(40) + "..." : text }

    static let all =
        [
            "{}", " \t\r\n{ } ", "{\"a\":1}", "{\"a\":[]}", "{\"a\":{},\"b\":[[],{}]}",
            "{\"a\":-0.5e+7,\"b\":true,\"c\":null}",
            "{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"}", "{\"\":\"\"}", "{\"a\":{\"x\":1},\"b\":{\"x\":1}}",
            "{\"a\": \"é\u{10FFFF}\"}", "{\"a\": [1, [2, {\"b\": [3, {}]}], \"c\"]}",
            "{\"a\":" + String(repeating: "[", count: 32) + String(repeating: "]", count: 32) + "}",
        ].map { JSONText(text: $0, isRight: true) }
        + [
            "", " ", "[]", "1", "\"a\"", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{\"a\":1}}", "{\"a\":1} x",
            "{a:1}", "{'a':1}", "{\"a\":01}", "{\"a\":+1}", "{\"a\":1.}", "{\"a\":.5}", "{\"a\":1e}", "{\"a\":-}",
            "{\"a\":NaN}", "{\"a\":tru}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12g4\"}", "{\"a\":\"\n\"}", "{\"a\":\"",
            "{\"a\":\"\\", "{\"a\":[1,]}", "{\"a\":[1 2]}", "{\"a\":[}]}", "{\"a\":{]}", "{\"a\":{\"b\"}}",
            "{\"a\":1,\"a\":2}",
            "{\"a\":1,\"\\u0061\":2}", "{\"\\ud800\":1}", "\u{FEFF}{}", "// a\n{}",
            "{\"a\":" + String(repeating: "[", count: 33) + String(repeating: "]", count: 33) + "}",
            "{" + (0...64).map { "\"\($0)\":0" }.joined(separator: ",") + "}",
        ].map { JSONText(text: $0, isRight: false) }
}

private func members(_ bytes: [UInt8]) -> JSONMembers? {
    bytes.withUnsafeBytes { try? JSONMembers($0) }
}

/// Decodes in place, as the service does.
private func decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var bytes = Array(text)
    let count = bytes.withUnsafeMutableBytes { Base64.decode(inPlace: $0) }
    return count.map { Array(bytes.prefix($0)) }
}

@Suite("JSON bodies")
struct JSONMembersTests {
    @Test("One object is taken, and nothing else", arguments: JSONText.all)
    fileprivate func grammar(_ example: JSONText) {
        #expect((members(Array(example.text.utf8)) != nil) == example.isRight)
    }

    @Test("What Foundation takes as an object is taken, however it is damaged")
    func fuzz() {
        var generator = SeededGenerator(seed: 1)
        let whole = Array(
            "{\"img\": \"AAAA\", \"b\": [1, {\"c\": \"\\u00e9\\n\"}, -2.5e3, true, null], \"d\": {}}".utf8)
        var taken = 0
        for _ in 0..<20_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &generator)
                case 1: bytes.remove(at: place)
                default: bytes.insert(whole.randomElement(using: &generator) ?? 0, at: place)
                }
            }
            guard let ours = members(bytes) else { continue }
            taken += 1
            let theirs = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
            #expect(theirs?.count == ours.members.count, "\(String(decoding: bytes, as: UTF8.self))")
        }
        #expect(taken > 1000)
    }

    @Test("What is special in a text is seen wherever it stands")
    func special() {
        for place in 0..<150 {
            func text(_ bytes: [UInt8]) -> JSONMembers.Value? {
                var content = [UInt8](repeating: UInt8(ascii: "x"), count: 150)
                content.replaceSubrange(place..<place, with: bytes)
                return members(Array("{\"a\":\"".utf8) + content + Array("\"}".utf8))?["a"]
            }
            #expect(text([]) == .text(6..<156, escaped: false))
            #expect(text([0x5C, 0x6E]) == .text(6..<158, escaped: true))
            #expect(text([0xC3, 0xA9]) == .text(6..<158, escaped: false))
            for wrong in [[0x1F], [0x00], [0x80], [0x22], [0x5C, 0x78]] as [[UInt8]] { #expect(text(wrong) == nil) }
        }
    }

    @Test(
        "Bytes that are no UTF-8 are refused where they stand in a text",
        arguments: [
            [0x80], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3],
        ] as [[UInt8]])
    func notUTF8(_ bytes: [UInt8]) {
        #expect(members(Array("{\"a\":\"".utf8) + bytes + Array("\"}".utf8)) == nil)
    }

    @Test(
        "Escapes mean what the RFC says; half a character means nothing",
        arguments: [
            ("\\u0041\\/\\\"", "A/\""), ("\\ud83d\\ude00x", "😀x"), ("é\\u00e9", "éé"), ("\\ud83d", nil),
            ("\\ude00", nil),
            ("\\ud83dx", nil),
        ] as [(String, String?)])
    func escapes(text: String, meant: String?) {
        var bytes = Array(text.utf8)
        let count = bytes.withUnsafeMutableBytes { Service.JSONText.unescape(inPlace: $0) }
        #expect(count.map { String(decoding: bytes.prefix($0), as: UTF8.self) } == meant)
    }
}

@Suite("Base64")
struct Base64Tests {
    @Test("Whatever was encoded is decoded")
    func roundTrip() {
        var generator = SeededGenerator(seed: 2)
        for count in Array(0...70) + [1000, 4096, 10_001] {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            #expect(decoded(Data(bytes).base64EncodedData()) == bytes)
        }
    }

    @Test(
        "Anything but the standard alphabet with its padding is refused",
        arguments: [
            "A", "AA", "AAA", "AAAAA", "AAAA=", "A===", "====", "AA=A", "AAA=AAAA", "AA-_", "AA A", "AAAA\n", " AAAA",
            "AAA\u{E9}",
            "AB==", "AAB=", "AAAA====",
        ])
    func refused(_ text: String) {
        #expect(decoded(text.utf8) == nil)
    }

    @Test("Every character outside the alphabet is foreign, wherever it stands")
    func foreign() {
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        // Two rounds of the vector loop, and two groups that are left.
        let right = Array((alphabet + "/+98zyZY").utf8)
        #expect(decoded(right) != nil)
        for byte in UInt8.min...UInt8.max where !alphabet.utf8.contains(byte) {
            for place in right.indices where byte != UInt8(ascii: "=") || place < right.count - 2 {
                var text = right
                text[place] = byte
                #expect(decoded(text) == nil)
            }
        }
    }

    @Test("The loop for this machine does what the plain one does, at every small size")
    func kernels() {
        var generator = SeededGenerator(seed: 3)
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        for groups in 0...80 {
            var text = (0..<4 * groups).map { _ in alphabet[Int.random(in: 0..<64, using: &generator)] }
            var other = text
            #expect(textDecodeBase64(&text, groups) == 1)
            #expect(textDecodeBase64Plain(&other, groups) == 1)
            #expect(text.prefix(3 * groups) == other.prefix(3 * groups))
        }
    }
}

@Suite("Multipart bodies")
struct MultipartTests {
    private func parts(_ text: String, boundary: String = "b") -> [(String, String)]? {
        let bytes = Array(text.utf8)
        let parts = bytes.withUnsafeBytes { try? MultipartParts($0, boundary: boundary).parts }
        return parts?.map {
            (String(decoding: $0.name, as: UTF8.self), String(decoding: bytes[$0.content], as: UTF8.self))
        }
    }

    @Test("Names and contents are found, whatever stands around them")
    func found() throws {
        let body =
            "preamble\r\n--b\t \r\nContent-Type: image/png\r\ncontent-disposition: form-data; filename=\"x; name=y\"; name=\"a \\\"b\\\"\"\r\n\r\n"
            + "one\r\n-b\r\n\r\n--b\r\nContent-Disposition: form-data; name=c\r\n\r\n\r\n--b--\r\nepilogue"
        let found = try #require(parts(body))
        #expect(found.map(\.0) == ["a \"b\"", "c"])
        #expect(found.map(\.1) == ["one\r\n-b\r\n", ""])
    }

    @Test(
        "What is cut off or malformed is refused",
        arguments: [
            "", "--b", "--b\r\n", "--b\r\n\r\nx\r\n--b--", "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx",
            "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--b",
            "--bx\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--b--",
            "--b\r\nno colon\r\n\r\nx\r\n--b--",
        ])
    func refused(_ body: String) {
        #expect(parts(body) == nil)
    }

    @Test("Of twenty parts none is taken")
    func tooMany() {
        let part = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n"
        #expect(parts(String(repeating: part, count: 16) + "--b--") != nil)
        #expect(parts(String(repeating: part, count: 17) + "--b--") == nil)
    }

    @Test("No damage leads outside the body")
    func fuzz() {
        var generator = SeededGenerator(seed: 3)
        let whole = Array(
            "--b\r\nContent-Disposition: form-data; name=\"img\"; filename=\"a\\\"\"\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; name=b\r\n\r\n\r\n--b--\r\n"
                .utf8)
        for _ in 0..<20_000 {
            var bytes = Array(whole.prefix(Int.random(in: 0...whole.count, using: &generator)))
            for _ in 0..<Int.random(in: 0...4, using: &generator) where !bytes.isEmpty {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = whole.randomElement(using: &generator) ?? 0
            }
            let found = bytes.withUnsafeBytes { try? MultipartParts($0, boundary: "b").parts } ?? []
            #expect(found.allSatisfy { 0 <= $0.content.lowerBound && $0.content.upperBound <= bytes.count })
        }
    }

    @Test(
        "No damage to a whole request leads outside it, or to more than two pictures",
        arguments: [
            (
                BodyForm.multipart(boundary: "b"),
                "--b\r\nContent-Disposition: form-data; name=img\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; name=file\r\n\r\ny\r\n--b--"
            ),
            (.json, "{\"img\": \"data:image/png;base64,AAAA\", \"img_back\": \"AA\\/A\", \"img_last_page\": null}"),
        ])
    func fuzzRequest(form: BodyForm, text: String) {
        var generator = SeededGenerator(seed: 4)
        let whole = Array(text.utf8)
        var taken = 0
        for round in 0..<20_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 0...3, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: place)
                default: bytes.insert(whole.randomElement(using: &generator) ?? 0, at: place)
                }
            }
            let route = [Route.passport, .nationalID, .documents][round % 3]
            guard let parts = try? PictureParts(in: WipedBytes(bytes), as: form, for: route) else { continue }
            taken += 1
            #expect((1...2).contains(parts.pictures.count))
            #expect(parts.pictures.allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= bytes.count && !$0.isEmpty })
        }
        #expect(taken > 1000)
    }
}

@Suite("Types of bodies")
struct BodyFormTests {
    @Test(
        "Types are told apart in any case and with any parameters",
        arguments: [
            ("application/json", BodyForm.json), ("Application/JSON; charset=utf-8", .json), ("image/jpeg", .raw),
            ("IMAGE/anything", .raw), ("multipart/form-data; boundary=b", .multipart(boundary: "b")),
            ("multipart/form-data; charset=x; Boundary=\"a b\"", .multipart(boundary: "a b")),
        ])
    func known(type: String, form: BodyForm) throws {
        #expect(try BodyForm(contentType: type) == form)
    }

    @Test(
        "Others are refused",
        arguments: [
            nil, "", "text/plain", "application/jsonx", "application/x-www-form-urlencoded", "multipart/form-data",
            "multipart/form-data; boundary=", "multipart/form-data; boundary=" + String(repeating: "b", count: 71),
            "multipart/mixed; boundary=b",
        ] as [String?])
    func others(type: String?) {
        #expect(throws: Refusal.self) { try BodyForm(contentType: type) }
    }
}
