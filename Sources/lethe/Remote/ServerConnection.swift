import Glibc

/// HTTP/1.1 over a plain socket, kept open from one picture to the next. One worker has one.
final class ServerConnection {
    struct Answer {
        var status: Int
        /// Seconds after which to ask again, where the server says so.
        var retryAfter: Int?
        var body: [UInt8]
    }

    private let address: ServerAddress
    private let key: String?
    private var socket: Int32 = -1
    private var received: [UInt8] = []
    private var mayStay = false

    /// Seconds for which the server may be silent.
    private static let patience = 60
    private static let mostBytes = 64 << 20

    init(_ address: ServerAddress, key: String?) {
        self.address = address
        self.key = key
    }

    deinit { hangUp() }

    /// Sends a picture.
    ///
    /// A connection that the server closed in the meantime is made anew, once: nothing was read of it then.
    func post(_ path: String, _ picture: [UInt8]) throws(ServerUnreachable) -> Answer {
        if socket >= 0 {
            if let answer = try? exchange(path, picture) { return answer }
            hangUp()
        }
        try connect()
        return try exchange(path, picture)
    }

    private func exchange(_ path: String, _ picture: [UInt8]) throws(ServerUnreachable) -> Answer {
        var head = "POST \(path) HTTP/1.1\r\nHost: \(address.authority)\r\nContent-Type: image/jpeg\r\n"
        head += "Content-Length: \(picture.count)\r\n" + (key.map { "X-API-Key: \($0)\r\n" } ?? "") + "\r\n"
        // A server that refuses early closes its side; its answer is there all the same.
        let isSent = send(Array(head.utf8)) && send(picture)
        let answer = try receive()
        if !isSent || !mayStay { hangUp() }
        return answer
    }

    private func connect() throws(ServerUnreachable) {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(address.host, address.port, &hints, &list) == 0 else { throw ServerUnreachable() }
        defer { freeaddrinfo(list) }
        var next = list
        while let place = next?.pointee {
            next = place.ai_next
            let new = Glibc.socket(place.ai_family, place.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), place.ai_protocol)
            guard new >= 0 else { continue }
            var patience = timeval(tv_sec: Self.patience, tv_usec: 0)
            for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
                setsockopt(new, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
            }
            if Glibc.connect(new, place.ai_addr, place.ai_addrlen) == 0 {
                socket = new
                received = []
                return
            }
            close(new)
        }
        throw ServerUnreachable()
    }

    private func hangUp() {
        if socket >= 0 { close(socket) }
        socket = -1
        received = []
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest)
                let count = Glibc.send(socket, part.baseAddress, part.count, Int32(MSG_NOSIGNAL))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }

    private func receive() throws(ServerUnreachable) -> Answer {
        let blank = Array("\r\n\r\n".utf8)
        var headEnd = received.firstRange(of: blank)
        while headEnd == nil {
            try more()
            headEnd = received.firstRange(of: blank)
        }
        guard let headEnd else { throw ServerUnreachable() }
        let lines = String(decoding: received[..<headEnd.lowerBound], as: UTF8.self).split(separator: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            headers[line[..<colon].lowercased()] = String(value)
        }
        let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        // A Lethe server says how long each of its answers is.
        guard let status, let count = headers["content-length"].flatMap({ Int($0) }),
            (0...Self.mostBytes).contains(count)
        else { throw ServerUnreachable() }
        while received.count < headEnd.upperBound + count { try more() }
        let body = Array(received[headEnd.upperBound..<headEnd.upperBound + count])
        received.removeFirst(headEnd.upperBound + count)
        mayStay = headers["connection"]?.lowercased() != "close"
        return Answer(status: status, retryAfter: headers["retry-after"].flatMap { Int($0) }, body: body)
    }

    private func more() throws(ServerUnreachable) {
        var room = [UInt8](repeating: 0, count: 64 << 10)
        var count = recv(socket, &room, room.count, 0)
        while count < 0, errno == EINTR { count = recv(socket, &room, room.count, 0) }
        guard count > 0, received.count < Self.mostBytes else { throw ServerUnreachable() }
        received += room[..<count]
    }
}

/// There is no server, or it does not answer as one of ours does.
struct ServerUnreachable: Error {}
