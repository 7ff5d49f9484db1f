import Glibc

/// A connection on which the audit chooses every byte, wrong ones too.
final class AuditClient {
    private let socket: Int32
    private var isOpen = true
    private var received: [UInt8] = []

    private static let patience = 120

    convenience init(_ service: AuditedService) throws(AuditError) {
        try self.init(host: service.host, port: service.port)
    }

    init(host: String, port: UInt16) throws(AuditError) {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        guard inet_pton(AF_INET, host == "localhost" ? "127.0.0.1" : host, &address.sin_addr) == 1 else {
            throw AuditError("The host has to be an address in numbers: 127.0.0.1.")
        }
        let connected = withUnsafePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw AuditError("The service does not answer at its address.") }
        var patience = timeval(tv_sec: Self.patience, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { end() }

    /// Closes the connection.
    func end() {
        guard isOpen else { return }
        isOpen = false
        close(socket)
    }

    /// Sends what it can; the other side may have had enough.
    func send(_ bytes: some Collection<UInt8>) {
        let bytes = Array(bytes)
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest)
                let count = Glibc.send(socket, part.baseAddress, part.count, Int32(MSG_NOSIGNAL))
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }
    }

    /// Waits for the next answer, whole; `nil` where the other side closes, or says nothing.
    func answer() -> (status: Int, body: [UInt8])? {
        while true {
            if let end = headEnd {
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
                return (status, body)
            }
            guard receive() else { return nil }
        }
    }

    private var headEnd: Int? {
        guard received.count > 3 else { return nil }
        return (0...received.count - 4).first { received[$0..<$0 + 4].elementsEqual([13, 10, 13, 10]) }.map { $0 + 4 }
    }

    private func receive() -> Bool {
        var room = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &room, room.count, 0)
        guard count > 0 else { return false }
        received += room.prefix(count)
        return true
    }
}
