import Foundation

/// A connection on which every byte can be chosen, wrong ones too.
final class Client: @unchecked Sendable {
    private let socket: Int32
    private var received = Data()

    convenience init(_ server: RunningServer) throws { try self.init(port: server.port) }

    init(port: UInt16) throws {
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw ConnectionEnded() }
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close() }

    func close() { shutdown(socket, Int32(SHUT_RDWR)); Foundation.close(socket) }

    /// Sends what it can; the other side may have had enough.
    func send(_ data: Data) {
        data.withUnsafeBytes { bytes in
            var rest = bytes[0..<bytes.count]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest)
                let count = Foundation.send(socket, part.baseAddress, part.count, Int32(MSG_NOSIGNAL))
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }
    }

    func send(_ text: String) { send(Data(text.utf8)) }

    /// Waits for the next answer, whole.
    func answer(hasBody: Bool = true) throws -> HTTPAnswer {
        let blank = Data("\r\n\r\n".utf8)
        while received.range(of: blank) == nil { try receive() }
        guard let end = received.range(of: blank) else { throw ConnectionEnded() }
        let lines = String(decoding: received[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let halves = line.split(separator: ":", maxSplits: 1)
            headers[halves[0].lowercased()] = halves[1].trimmingCharacters(in: .whitespaces)
        }
        received = Data(received[end.upperBound...])
        let status = Int(lines[0].split(separator: " ")[1]) ?? 0
        let count = hasBody ? Int(headers["content-length"] ?? "") ?? 0 : 0
        while received.count < count { try receive() }
        defer { received = Data(received.dropFirst(count)) }
        return HTTPAnswer(status: status, headers: headers, body: Data(received.prefix(count)))
    }

    /// Whether the other side closes, having said nothing more.
    func isClosed() -> Bool { (try? receive()) == nil }

    private func receive() throws {
        var room = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &room, room.count, 0)
        guard count > 0 else { throw ConnectionEnded() }
        received += room.prefix(count)
    }
}

struct ConnectionEnded: Error {}

struct HTTPAnswer {
    var status: Int
    var headers: [String: String]
    var body: Data

    var object: [String: Any] { (try? JSONSerialization.jsonObject(with: body)) as? [String: Any] ?? [:] }
    var code: String? { object["code"] as? String }
    var data: [String: Any] { object["data"] as? [String: Any] ?? [:] }
}

/// A request as a client writes it.
struct HTTPCall: Sendable {
    var method = "POST"
    var path: String
    /// An empty value takes away what would be there otherwise.
    var headers: [String: String] = [:]
    var body = Data()

    static func get(_ path: String, key: String? = nil) -> HTTPCall {
        HTTPCall(method: "GET", path: path, headers: key.map { ["x-api-key": $0] } ?? [:])
    }

    static func json(_ path: String, _ body: String) -> HTTPCall {
        HTTPCall(path: path, headers: ["content-type": "application/json"], body: Data(body.utf8))
    }

    /// As the contract's own clients send it.
    static func picture(_ path: String, _ picture: Data, prefix: String = "", key: String? = nil) -> HTTPCall {
        var call = json(path, "{\"img\": \"\(prefix)\(picture.base64EncodedString())\"}")
        call.headers["x-api-key"] = key
        return call
    }

    static func raw(_ path: String, _ picture: Data, type: String = "image/jpeg") -> HTTPCall {
        HTTPCall(path: path, headers: ["content-type": type], body: picture)
    }

    static func multipart(_ path: String, _ parts: [(name: String, content: Data)]) -> HTTPCall {
        let boundary = "----boundary-of-the-tests"
        var body = Data()
        for part in parts {
            body += Data(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(part.name)\"; filename=\"a.jpg\"\r\n".utf8)
            body += Data("Content-Type: image/jpeg\r\n\r\n".utf8) + part.content + Data("\r\n".utf8)
        }
        body += Data("--\(boundary)--\r\n".utf8)
        return HTTPCall(
            path: path, headers: ["content-type": "multipart/form-data; boundary=\(boundary)"], body: body)
    }

    var bytes: Data {
        var head = "\(method) \(path) HTTP/1.1\r\n"
        var all = ["host": "127.0.0.1", "content-length": String(body.count)]
        if method == "GET" { all["content-length"] = nil }
        for (name, value) in all.merging(headers, uniquingKeysWith: { $1 }) where !value.isEmpty {
            head += "\(name): \(value)\r\n"
        }
        return Data((head + "\r\n").utf8) + body
    }
}

extension RunningServer {
    /// One request on a connection of its own.
    func answer(to call: HTTPCall) throws -> HTTPAnswer {
        let client = try Client(self)
        client.send(call.bytes)
        return try client.answer()
    }
}

/// Pictures of the other suites, and the example.
enum Picture {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../..").standardizedFileURL

    private static func file(_ path: String) -> Data {
        (try? Data(contentsOf: root.appendingPathComponent(path))) ?? Data()
    }

    static let passport = file("Tests/DocumentReaderTests/Fixtures/td3-small.jpg")
    static let card = file("Tests/DocumentReaderTests/Fixtures/td1-scan.png")
    static let webp = file("Tests/DocumentReaderTests/Fixtures/td2-upside-down.webp")
    static let noDocument = file("Tests/DocumentReaderTests/Fixtures/no-document-text.png")
    static let tiny = file("Tests/DocumentReaderTests/Fixtures/tiny.png")
    static let example = file("Examples/passport.jpg")
}
