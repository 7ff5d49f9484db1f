import Foundation

/// HAProxy with the configuration of `Deploy`, in front of servers of a test.
final class LoadBalancer: @unchecked Sendable {
    let port: UInt16
    private let process = Process()
    private let folder: URL

    /// Only addresses and the user are changed: a test has no certificate and need not be root.
    init(_ servers: [RunningServer]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("lethe-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let deploy = Picture.root.appendingPathComponent("Deploy")
        var text = try String(contentsOf: deploy.appendingPathComponent("haproxy.cfg"), encoding: .utf8)
        port = try Self.freePort()
        var changes = [
            ("user haproxy", ""), ("group haproxy", ""),
            (":443 ssl crt /etc/haproxy/certificates/ alpn h2,http/1.1", "127.0.0.1:\(port)"),
            ("/etc/haproxy/errors", deploy.path),
        ]
        for (number, server) in servers.enumerated() {
            changes.append(("10.0.0.1\(number + 1):8080", "127.0.0.1:\(server.port)"))
        }
        for (old, new) in changes {
            guard text.contains(old) else { throw Changed(line: old) }
            text = text.replacingOccurrences(of: old, with: new)
        }
        let file = folder.appendingPathComponent("haproxy.cfg")
        try Data(text.utf8).write(to: file)
        process.executableURL = URL(fileURLWithPath: "/usr/sbin/haproxy")
        process.arguments = ["-db", "-f", file.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        try RunningServer.wait { (try? Client(port: port)) != nil }
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    func answer(to call: HTTPCall) throws -> HTTPAnswer {
        let client = try Client(port: port)
        client.send(call.bytes)
        return try client.answer()
    }

    /// Free a moment ago.
    private static func freePort() throws -> UInt16 {
        let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { Foundation.close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let found = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, size) == 0 && getsockname(socket, $0, &size) == 0
            }
        }
        guard found else { throw ConnectionEnded() }
        return UInt16(bigEndian: address.sin_port)
    }

    /// The configuration is no longer what the test knows.
    struct Changed: Error { var line: String }
}
