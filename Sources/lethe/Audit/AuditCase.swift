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
        /// Begins the next request in the same piece, and does not go on with it; waits for the answer to the first.
        case begun
    }

    var name: String
    /// `nil` for what is no HTTP at all: `body` is all of it.
    var request: AuditRequest?
    var body: [UInt8]
    var ending = Ending.answered
    /// What has to come; `nil` where nobody waits for it.
    var status: Int?
    /// Whether it is there to have each route and form once, and not for what is done in it.
    var isOneOfTheRoutes = false

    var waits: Bool { ending != .gone && ending != .impatient }

    /// As HTTP/1.1 sends it.
    var bytes: [UInt8] { request.map { $0.bytes(with: body) } ?? body }

    init(
        _ name: String, _ path: String, _ type: String, _ body: some Collection<UInt8>, method: String = "POST",
        isChunked: Bool = false, ending: Ending = .answered, status: Int? = nil
    ) {
        self.name = name
        request = AuditRequest(method: method, path: path, type: type, isChunked: isChunked)
        self.body = Array(body)
        self.ending = ending
        self.status = status
    }

    /// What is no HTTP.
    init(_ name: String, notHTTP bytes: [UInt8], status: Int) {
        self.name = name
        body = bytes
        self.status = status
    }

    /// Each route, form, format and error once; with `full` each route in each form and format.
    static func all(_ pictures: PassportPictures, full: Bool) -> [AuditCase] {
        ofRoutes(pictures, full: full) + ofBehaviour(pictures.png)
    }

    private static func ofRoutes(_ pictures: PassportPictures, full: Bool) -> [AuditCase] {
        let routes = [
            "/v1/passport", "/v1/national-id", "/v1/documents", "/v1/documents?detail=full", "/v1/mrz", "/upload_file",
        ]
        var cases: [AuditCase] = []
        for (place, route) in routes.enumerated() {
            for (number, form) in Form.allCases.enumerated() {
                for format in pictures.all
                where full || route == "/v1/documents" && (form == .raw || format.name == "PNG")
                    || number == place % Form.allCases.count && format.name == "PNG"
                {
                    let (body, type) = form.body(format)
                    cases.append(
                        AuditCase(
                            "\(route) \(form.rawValue) \(format.name)", route, type, body,
                            // A passport is no identity card.
                            status: route == "/v1/national-id" ? 422 : 200))
                    cases[cases.count - 1].isOneOfTheRoutes = true
                }
            }
        }
        return cases
    }

    private static func ofBehaviour(_ picture: [UInt8]) -> [AuditCase] {
        let base64 = Base64Text.encode(picture[...])
        let half = Array(picture.prefix(picture.count / 2))
        var damaged = picture
        for place in stride(from: 40, to: 60, by: 1) { damaged[place] ^= 0x5A }
        var foreign = base64
        foreign[foreign.count - 8] = UInt8(ascii: "!")
        let slash = UInt8(ascii: "/"), backslash = UInt8(ascii: "\\")
        let escaped = base64.flatMap { $0 == slash ? [backslash, $0] : [$0] }
        let tooLarge = picture + [UInt8](repeating: 7, count: max(0, 4_718_593 - picture.count))
        let two =
            Array("{\"img\": \"".utf8) + base64 + Array("\", \"img_last_page\": \"".utf8) + base64 + Array("\"}".utf8)
        let multipart = Form.multipart(picture, "image/png")
        let route = "/v1/documents", type = "application/json", png = "image/png"
        return [
            AuditCase("one picture", route, type, json(base64), status: 200),
            AuditCase("escaped Base64", route, type, json(escaped), status: 200),
            AuditCase("two pictures", "/v1/passport", type, two, status: 200),
            AuditCase("of a length not announced", route, type, json(base64), isChunked: true, status: 200),
            AuditCase("truncated picture", route, type, json(Base64Text.encode(half[...])), status: 400),
            AuditCase("damaged picture", route, png, damaged, status: 400),
            AuditCase("no picture", route, png, picture.dropFirst(100), status: 415),
            AuditCase("foreign character at the end of Base64", route, type, json(foreign), status: 400),
            AuditCase("JSON that does not end", route, type, json(base64).dropLast(2), status: 400),
            AuditCase("multipart that does not end", route, Form.multipartType, multipart.dropLast(20), status: 400),
            AuditCase("wrong type", route, "text/plain", picture, status: 415),
            AuditCase("too large", route, png, tooLarge, status: 413),
            AuditCase("unknown path", "/v1/nothing", png, picture, status: 404),
            AuditCase("wrong method", route, png, picture, method: "PUT", status: 405),
            AuditCase("no HTTP", notHTTP: picture, status: 400),
            AuditCase("aborted request", route, type, json(base64), ending: .gone),
            AuditCase("client gone before its answer", route, type, json(base64), ending: .impatient),
            AuditCase("two requests in one piece", "/v1/passport", type, json(base64), ending: .pipelined, status: 200),
            AuditCase("next request begun", "/v1/passport", png, picture, ending: .begun, status: 200),
        ]
    }

    /// The request by which much else is tried.
    static func usual(_ picture: [UInt8]) -> AuditCase {
        AuditCase("usual", "/v1/documents", "application/json", json(Base64Text.encode(picture[...])), status: 200)
    }

    fileprivate static func json(_ base64: [UInt8]) -> [UInt8] {
        Array("{\"img\": \"".utf8) + base64 + Array("\"}".utf8)
    }
}

/// All of a request but its body.
struct AuditRequest {
    var method: String
    var path: String
    var type: String
    var isChunked = false

    static func get(_ path: String) -> [UInt8] { Array("GET \(path) HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n".utf8) }

    /// The beginning of a request like any.
    static let beginning = Array("POST /v1/documents HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-t".utf8)

    func bytes(with body: [UInt8]) -> [UInt8] {
        let head = "\(method) \(path) HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: \(type)\r\n"
        guard isChunked else { return Array((head + "content-length: \(body.count)\r\n\r\n").utf8) + body }
        var bytes = Array((head + "transfer-encoding: chunked\r\n\r\n").utf8)
        let piece = 60_000
        for start in stride(from: 0, to: body.count, by: piece) {
            let part = body[start..<min(start + piece, body.count)]
            bytes += Array((String(part.count, radix: 16) + "\r\n").utf8) + part + [13, 10]
        }
        return bytes + Array("0\r\n\r\n".utf8)
    }
}

/// How a picture comes in a body.
private enum Form: String, CaseIterable {
    case json, dataURI = "data-uri", multipart, raw

    static let multipartType = "multipart/form-data; boundary=lethe-audit"

    func body(_ picture: PassportPictures.Picture) -> ([UInt8], type: String) {
        let base64 = Base64Text.encode(picture.bytes[...])
        switch self {
        case .json: return (AuditCase.json(base64), "application/json")
        case .dataURI:
            return (AuditCase.json(Array("data:\(picture.type);base64,".utf8) + base64), "application/json")
        case .multipart: return (Self.multipart(picture.bytes, picture.type), Self.multipartType)
        case .raw: return (picture.bytes, picture.type)
        }
    }

    static func multipart(_ picture: [UInt8], _ type: String) -> [UInt8] {
        Array("--lethe-audit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"passport\"\r\n".utf8)
            + Array("Content-Type: \(type)\r\n\r\n".utf8) + picture + Array("\r\n--lethe-audit--\r\n".utf8)
    }
}
