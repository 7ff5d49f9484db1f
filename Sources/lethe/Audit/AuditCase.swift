/// One thing that a client does: what it sends, and how it behaves.
struct AuditCase {
    enum Ending {
        /// Waits for the answer and keeps the connection, then closes.
        case answered
        /// Goes away with the request half sent.
        case gone
        /// Goes away when all is sent, before there is an answer.
        case impatient
        /// Sends the request twice in one piece, and waits for both answers.
        case pipelined
    }

    var name: String
    var bytes: [UInt8]
    var ending = Ending.answered
    /// What has to come; `nil` where nobody waits for it.
    var status: Int?

    /// Each route, form and error once; with `full` each route in each form.
    static func all(_ picture: [UInt8], full: Bool) -> [AuditCase] {
        let base64 = Base64Text.encode(picture[...])
        let routes = [
            "/v1/passport", "/v1/national-id", "/v1/documents", "/v1/documents?detail=full", "/v1/mrz", "/upload_file",
        ]
        let forms: [(String, ([UInt8]) -> ([UInt8], String))] = [
            ("json", { (json(Base64Text.encode($0[...])), "application/json") }),
            (
                "data-uri",
                { (json(Array("data:image/png;base64,".utf8) + Base64Text.encode($0[...])), "application/json") }
            ),
            ("multipart", { (multipart($0), "multipart/form-data; boundary=lethe-audit") }),
            ("raw", { ($0, "image/png") }),
        ]
        var cases: [AuditCase] = []
        for (place, route) in routes.enumerated() {
            for (number, form) in forms.enumerated()
            where full || number == place % forms.count || route == "/v1/documents" {
                let (body, type) = form.1(picture)
                cases.append(
                    AuditCase(
                        name: "\(route) \(form.0)", bytes: request(route, body, type),
                        // A passport is no identity card.
                        status: route == "/v1/national-id" ? 422 : 200))
            }
        }
        let half = Array(picture.prefix(picture.count / 2))
        var damaged = picture
        for place in stride(from: 40, to: 60, by: 1) { damaged[place] ^= 0x5A }
        var foreign = base64
        foreign[foreign.count - 8] = UInt8(ascii: "!")
        let escaped =
            Array("{\"img\": \"".utf8) + base64.flatMap { $0 == UInt8(ascii: "/") ? [UInt8(ascii: "\\"), $0] : [$0] }
            + Array("\"}".utf8)
        let tooLarge = picture + [UInt8](repeating: 7, count: max(0, 4_718_593 - picture.count))
        let type = "application/json", route = "/v1/documents"
        cases += [
            AuditCase(name: "escaped Base64", bytes: request(route, escaped, type), status: 200),
            AuditCase(
                name: "two pictures",
                bytes: request(
                    "/v1/passport",
                    Array("{\"img\": \"".utf8) + base64 + Array("\", \"img_last_page\": \"".utf8) + base64
                        + Array("\"}".utf8), type), status: 200),
            AuditCase(name: "chunked", bytes: chunked(route, json(base64), type), status: 200),
            AuditCase(
                name: "truncated picture", bytes: request(route, json(Base64Text.encode(half[...])), type), status: 400),
            AuditCase(name: "damaged picture", bytes: request(route, damaged, "image/png"), status: 400),
            AuditCase(
                name: "no picture", bytes: request(route, Array(picture.dropFirst(100)), "image/png"), status: 415),
            AuditCase(
                name: "foreign character at the end of Base64", bytes: request(route, json(foreign), type), status: 400),
            AuditCase(
                name: "JSON that does not end", bytes: request(route, json(base64).dropLast(2), type), status: 400),
            AuditCase(
                name: "multipart that does not end",
                bytes: request(route, multipart(picture).dropLast(20), "multipart/form-data; boundary=lethe-audit"),
                status: 400),
            AuditCase(name: "wrong type", bytes: request(route, picture, "text/plain"), status: 415),
            AuditCase(name: "too large", bytes: request(route, tooLarge, "image/png"), status: 413),
            AuditCase(name: "unknown path", bytes: request("/v1/nothing", picture, "image/png"), status: 404),
            AuditCase(name: "wrong method", bytes: request(route, picture, "image/png", method: "PUT"), status: 405),
            AuditCase(name: "no HTTP", bytes: picture, status: 400),
            AuditCase(name: "aborted request", bytes: request(route, json(base64), type), ending: .gone),
            AuditCase(
                name: "client gone before its answer", bytes: request(route, json(base64), type), ending: .impatient),
            AuditCase(
                name: "pipelined", bytes: request("/v1/passport", json(base64), type), ending: .pipelined, status: 200),
        ]
        return cases
    }

    /// All but the end of a request: it lies in the service for as long as that does not come.
    static func inFlight(_ picture: [UInt8]) -> [UInt8] {
        request("/v1/documents", json(Base64Text.encode(picture[...])), "application/json")
    }

    static func get(_ path: String) -> [UInt8] { Array("GET \(path) HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n".utf8) }

    private static func json(_ base64: [UInt8]) -> [UInt8] { Array("{\"img\": \"".utf8) + base64 + Array("\"}".utf8) }

    private static func multipart(_ picture: [UInt8]) -> [UInt8] {
        Array("--lethe-audit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"passport.png\"\r\n".utf8)
            + Array("Content-Type: image/png\r\n\r\n".utf8) + picture + Array("\r\n--lethe-audit--\r\n".utf8)
    }

    private static func request(_ path: String, _ body: some Collection<UInt8>, _ type: String, method: String = "POST")
        -> [UInt8]
    {
        Array(
            "\(method) \(path) HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: \(type)\r\ncontent-length: \(body.count)\r\n\r\n"
                .utf8) + body
    }

    private static func chunked(_ path: String, _ body: [UInt8], _ type: String) -> [UInt8] {
        var bytes = Array(
            "POST \(path) HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: \(type)\r\ntransfer-encoding: chunked\r\n\r\n"
                .utf8)
        let piece = 60_000
        for start in stride(from: 0, to: body.count, by: piece) {
            let part = body[start..<min(start + piece, body.count)]
            bytes += Array((String(part.count, radix: 16) + "\r\n").utf8) + part + [13, 10]
        }
        return bytes + Array("0\r\n\r\n".utf8)
    }
}
