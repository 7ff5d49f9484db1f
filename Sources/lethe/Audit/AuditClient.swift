/// A connection to the service, on which the audit does what a case says.
protocol AuditClient: AnyObject {
    /// Sends what the case says in the way that it says, and waits for no answer.
    func begin(_ one: AuditCase)
    /// Waits for the next answer, whole; `nil` where none comes.
    func answer() -> AuditAnswer?
    /// Closes the connection.
    func end()
}

struct AuditAnswer {
    var status: Int
    var body: [UInt8]
}

/// What is spoken on a connection.
enum AuditWire: String, CaseIterable {
    case plain = "HTTP/1.1"
    case encrypted = "HTTP/1.1 over TLS"
    case http2 = "HTTP/2 over TLS"

    var usesTLS: Bool { self != .plain }

    func connect(to service: AuditedService) throws(AuditError) -> any AuditClient {
        switch self {
        case .plain: try HTTP1Client(service)
        case .encrypted: HTTP1Client(try EncryptedStream(host: service.host, port: service.port))
        case .http2: try HTTP2Client(host: service.host, port: service.port)
        }
    }

    /// Whether the case can be had here.
    func offers(_ one: AuditCase) -> Bool { self != .http2 || one.request != nil }
}

/// HTTP/1.1 in which every byte is the audit's own, wrong ones too.
final class HTTP1Client: AuditClient {
    private let stream: any ByteStream
    private var received: [UInt8] = []

    init(_ stream: any ByteStream) { self.stream = stream }

    convenience init(_ service: AuditedService) throws(AuditError) {
        self.init(try PlainStream(host: service.host, port: service.port))
    }

    func end() { stream.end() }

    func send(_ bytes: [UInt8]) { stream.send(bytes) }

    func begin(_ one: AuditCase) {
        let bytes = one.bytes
        switch one.ending {
        case .answered, .impatient: send(bytes)
        case .gone: send(Array(bytes.prefix(bytes.count / 2)))
        case .pipelined: send(bytes + bytes)
        case .begun: send(bytes + AuditRequest.beginning)
        }
    }

    func answer() -> AuditAnswer? {
        while true {
            guard let end = headEnd else {
                guard receive() else { return nil }
                continue
            }
            let head = String(decoding: received[..<end], as: UTF8.self)
            let length = head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
            let count = length.flatMap { Int($0.dropFirst(15).drop { $0 == " " }) } ?? 0
            let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
            guard status >= 200 else {
                received.removeFirst(end)
                continue
            }
            while received.count < end + count { guard receive() else { return nil } }
            let body = Array(received[end..<end + count])
            received.removeFirst(end + count)
            return AuditAnswer(status: status, body: body)
        }
    }

    private var headEnd: Int? { received.firstRange(of: [13, 10, 13, 10])?.upperBound }

    private func receive() -> Bool {
        guard let bytes = stream.receive() else { return false }
        received += bytes
        return true
    }
}
