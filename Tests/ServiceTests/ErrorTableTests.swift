import Foundation
import Testing

/// A row of the contract's table of errors, as a client meets it.
struct ErrorRow: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var call: HTTPCall
    var status: Int
    var code: String

    init(_ testDescription: String, _ call: HTTPCall, _ status: Int, _ code: String) {
        self.testDescription = testDescription
        self.call = call
        self.status = status
        self.code = code
    }
}

private let format = "INVALID_REQUEST_FORMAT"
private let mostBytes = 4_718_592

/// A PNG that says it has so many pixels, and has none.
private func promise(width: UInt32, height: UInt32) -> Data {
    func bytes(_ value: UInt32) -> Data { withUnsafeBytes(of: value.bigEndian) { Data($0) } }
    let header = Data("IHDR".utf8) + bytes(width) + bytes(height) + Data([8, 0, 0, 0, 0])
    var crc = UInt32.max
    for byte in header {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) + bytes(13) + header + bytes(~crc)
}

private let picture = Picture.passport.base64EncodedString()

private let rows = [
    ErrorRow("a body that is no JSON", .json("/v1/passport", "img=abc"), 400, format),
    ErrorRow("JSON that is no object", .json("/v1/passport", "[\"img\"]"), 400, format),
    ErrorRow("no picture", .json("/v1/passport", "{\"image\": \"abcd\"}"), 400, format),
    ErrorRow("a picture that is no text", .json("/v1/passport", "{\"img\": 17}"), 400, format),
    ErrorRow(
        "a second picture that is no text",
        .json("/v1/passport", "{\"img\": \"\(picture)\", \"img_last_page\": 17}"), 400, format),
    ErrorRow(
        "a third picture in JSON",
        .json("/v1/mrz", "{\"img\": \"AAAA\", \"img_back\": \"AAAA\", \"img_last_page\": \"AAAA\"}"), 400, format),
    ErrorRow(
        "a third picture in a form",
        .multipart("/v1/mrz", [("file", Picture.passport), ("img_back", Picture.card), ("img", Picture.card)]), 400,
        format),
    ErrorRow("an empty picture", .json("/v1/passport", "{\"img\": \"\"}"), 400, format),
    ErrorRow("an empty data URI", .json("/v1/passport", "{\"img\": \"data:image/png;base64,\"}"), 400, format),
    ErrorRow(
        "white space in Base64", .json("/v1/passport", "{\"img\": \"\(picture.prefix(8)) \(picture.dropFirst(8))\"}"),
        400, format),
    ErrorRow("a line end in Base64", .json("/v1/passport", "{\"img\": \"AAAA\\nAAA\"}"), 400, format),
    ErrorRow("a foreign character in Base64", .json("/v1/passport", "{\"img\": \"AA-_\"}"), 400, format),
    ErrorRow("Base64 without its padding", .json("/v1/passport", "{\"img\": \"AAAAA\"}"), 400, format),
    ErrorRow("a name that comes twice", .json("/v1/passport", "{\"img\": \"AAAA\", \"img\": \"AAAA\"}"), 400, format),
    ErrorRow(
        "a name that comes twice, once escaped", .json("/v1/mrz", "{\"img\": \"AAAA\", \"\\u0069mg\": \"A\"}"), 400,
        format),
    ErrorRow(
        "JSON nested 10,000 deep",
        .json("/v1/passport", "{\"a\": " + String(repeating: "[", count: 10_000) + "}"), 400, format),
    ErrorRow(
        "what is no UTF-8",
        HTTPCall(
            path: "/v1/passport", headers: ["content-type": "application/json"],
            body: Data("{\"a\": \"".utf8) + Data([0xC0, 0xAF]) + Data("\", \"img\": \"AAAA\"}".utf8)), 400, format),
    ErrorRow(
        "a length that is shorter than the body",
        {
            var call = HTTPCall.picture("/v1/passport", Picture.passport)
            call.headers["content-length"] = "100"
            return call
        }(), 400, format),
    ErrorRow("no body", HTTPCall(path: "/v1/documents", headers: ["content-type": "image/png"]), 400, format),
    ErrorRow("a picture that is cut off", .picture("/v1/passport", Picture.card.dropLast(900)), 400, format),
    ErrorRow(
        "a picture that is damaged", .raw("/v1/documents", Data([0xFF, 0xD8, 0xFF]) + Data(count: 400)), 400, format),
    ErrorRow(
        "a multipart body without a picture", .multipart("/upload_file", [("other", Data("x".utf8))]), 400, format),
    ErrorRow(
        "a multipart body that is cut off",
        {
            var call = HTTPCall.multipart("/upload_file", [("file", Picture.passport)])
            call.body = call.body.dropLast(40)
            return call
        }(), 400, format),
    ErrorRow(
        "a multipart body without a boundary",
        HTTPCall(path: "/upload_file", headers: ["content-type": "multipart/form-data"], body: Data("--\r\n".utf8)),
        400, format),
    ErrorRow(
        "a query that says what there is not", .picture("/v1/passport?detail=everything", Picture.tiny), 400, format),
    ErrorRow(
        "another host's name", HTTPCall(method: "GET", path: "/v1/account/balance", headers: ["host": "evil.example"]),
        400, format),
    ErrorRow(
        "a page elsewhere",
        HTTPCall(method: "GET", path: "/v1/account/balance", headers: ["origin": "http://evil.example"]), 400, format),
    ErrorRow("an unknown path", .get("/v2/passport"), 404, "NOT_FOUND"),
    ErrorRow("a path with something after it", .get("/v1/passport/1"), 404, "NOT_FOUND"),
    ErrorRow("a method that a path does not take", .get("/v1/passport"), 405, "METHOD_NOT_ALLOWED"),
    ErrorRow("POST where GET is asked for", .json("/v1/account/balance", "{}"), 405, "METHOD_NOT_ALLOWED"),
    ErrorRow(
        "a byte too much, raw",
        .raw("/v1/documents", Picture.passport + Data(count: mostBytes + 1 - Picture.passport.count)),
        413, "IMAGE_TOO_LARGE"),
    ErrorRow(
        "a byte too much, in Base64",
        .picture("/v1/passport", Picture.passport + Data(count: mostBytes + 1 - Picture.passport.count)),
        413, "IMAGE_TOO_LARGE"),
    ErrorRow(
        "a byte too much, in a form",
        .multipart("/v1/passport", [("img", Picture.passport + Data(count: mostBytes + 1 - Picture.passport.count))]),
        413, "IMAGE_TOO_LARGE"),
    ErrorRow(
        "a body that is far too large", .raw("/v1/mrz", Data(count: 16 << 20), type: "image/png"), 413,
        "IMAGE_TOO_LARGE"),
    ErrorRow(
        "a Base64 bomb: twelve million bytes of one letter",
        .json("/v1/passport", "{\"img\": \"\(String(repeating: "A", count: 12_000_000))\"}"), 413, "IMAGE_TOO_LARGE"),
    ErrorRow(
        "a picture bomb: a billion pixels in a few bytes",
        .picture("/v1/passport", promise(width: 32_000, height: 32_000)),
        413, "IMAGE_TOO_LARGE"),
    ErrorRow("too many pixels", .raw("/v1/documents", promise(width: 8001, height: 8000)), 413, "IMAGE_TOO_LARGE"),
    ErrorRow("what is no picture", .picture("/v1/passport", Data("Hello.".utf8)), 415, "UNSUPPORTED_FORMAT"),
    ErrorRow("a PDF", .raw("/v1/documents", Data("%PDF-1.7".utf8), type: "image/jpeg"), 415, "UNSUPPORTED_FORMAT"),
    ErrorRow(
        "another type of body", .raw("/v1/documents", Data("a=b".utf8), type: "text/plain"), 415, "UNSUPPORTED_FORMAT"),
    ErrorRow(
        "a body without a type", HTTPCall(path: "/v1/mrz", body: Data("x".utf8)), 415, "UNSUPPORTED_FORMAT"),
    ErrorRow(
        "a compressed body",
        HTTPCall(
            path: "/v1/mrz", headers: ["content-type": "image/png", "content-encoding": "gzip"], body: Data(count: 20)),
        415, "UNSUPPORTED_FORMAT"),
    ErrorRow("a picture without a document", .picture("/v1/passport", Picture.noDocument), 422, "DOCUMENT_NOT_FOUND"),
    ErrorRow("a card where a passport is asked for", .picture("/v1/passport", Picture.card), 422, "DOCUMENT_NOT_FOUND"),
    ErrorRow(
        "a passport where a card is asked for", .picture("/v1/national-id", Picture.passport), 422,
        "DOCUMENT_NOT_FOUND"),
]

@Suite("The table of errors", .serialized)
struct ErrorTableTests {
    private static let server = Result { try RunningServer() }

    @Test("Every row has its status, its code in both spellings, and a sentence", arguments: rows)
    func row(_ row: ErrorRow) throws {
        let server = try Self.server.get()
        let answer = try server.answer(to: row.call)
        #expect(answer.status == row.status)
        #expect(answer.code == row.code)
        #expect(answer.object["error"] as? String == row.code)
        #expect(answer.object["success"] as? Bool == false)
        #expect((answer.object["message"] as? String)?.hasSuffix(".") == true)
        #expect(answer.headers["cache-control"] == "no-store")
        #expect(answer.headers["content-type"] == "application/json")
        #expect(try server.answer(to: .get("/healthz")).status == 200)
    }

    @Test("A refusal leaves the connection as it was, for the next request")
    func nextRequest() throws {
        let client = try Client(try Self.server.get())
        for call in [HTTPCall.json("/v1/passport", "{"), .get("/nowhere"), .picture("/v1/passport", Picture.tiny)] {
            client.send(call.bytes)
            _ = try client.answer()
        }
        client.send(HTTPCall.picture("/v1/passport", Picture.passport).bytes)
        #expect(try client.answer().status == 200)
    }

    @Test("What is no HTTP is answered, and the connection closed", arguments: Garbage.all)
    func notHTTP(_ garbage: Garbage) throws {
        let client = try Client(try Self.server.get())
        client.send(garbage.text)
        let answer = try client.answer()
        #expect(answer.status == 400)
        #expect(answer.code == format)
        #expect(client.isClosed())
    }
}

struct Garbage: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String

    static let all = [
        Garbage(testDescription: "no request line", text: "GARBAGE\r\n\r\n"),
        Garbage(testDescription: "a header without a colon", text: "GET / HTTP/1.1\r\nhost: a\r\nbad header\r\n\r\n"),
        Garbage(
            testDescription: "a length that is no number",
            text: "POST /v1/mrz HTTP/1.1\r\nhost: a\r\ncontent-length: x\r\n\r\n"),
        Garbage(
            testDescription: "two lengths",
            text: "POST /v1/mrz HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n"),
        Garbage(
            testDescription: "a header of 100,000 bytes",
            text: "GET /healthz HTTP/1.1\r\nhost: a\r\nbig: \(String(repeating: "a", count: 100_000))\r\n\r\n"),
        Garbage(
            testDescription: "a thousand headers",
            text: "GET /healthz HTTP/1.1\r\n" + (0..<1000).map { "h\($0): a\r\n" }.joined() + "\r\n"),
    ]
}
