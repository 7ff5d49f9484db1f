import Glibc

/// The socket that clients come to. The supervisor makes it and the front inherits it, so that a new front finds the
/// clients that wait.
struct ListeningSocket {
    let descriptor: Descriptor
    /// The port, which the system chose if 0 was asked for.
    let port: Int
    /// Whether only this machine can reach it.
    let isLoopback: Bool

    private static let backlog: Int32 = 1024

    init(host: String, port: Int) throws {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let address = found?.pointee else {
            throw ServiceError("The host \(host) is not known here.")
        }
        defer { freeaddrinfo(found) }
        let flags = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let socket = Glibc.socket(address.ai_family, flags, 0)
        guard socket >= 0 else { throw SystemError("socket") }
        descriptor = Descriptor(socket)
        var on: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        guard bind(socket, address.ai_addr, address.ai_addrlen) == 0, listen(socket, Self.backlog) == 0 else {
            throw ServiceError("Cannot listen on \(host), port \(port): \(String(cString: strerror(errno))).")
        }
        let (name, port) = try Self.name(of: socket)
        self.port = port
        isLoopback = name == "::1" || name.hasPrefix("127.") || name.hasPrefix("::ffff:127.")
    }

    /// What a socket is bound to, in numbers.
    private static func name(of socket: Int32) throws -> (address: String, port: Int) {
        var bound = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        var service = [CChar](repeating: 0, count: Int(NI_MAXSERV))
        let error = withUnsafeMutablePointer(to: &bound) { storage in
            storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard getsockname(socket, address, &size) == 0 else { return EAI_SYSTEM }
                return getnameinfo(
                    address, size, &host, socklen_t(host.count), &service, socklen_t(service.count),
                    NI_NUMERICHOST | NI_NUMERICSERV)
            }
        }
        guard error == 0 else { throw SystemError("getsockname") }
        func text(_ characters: [CChar]) -> String {
            String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        return (text(host), Int(text(service)) ?? 0)
    }
}

/// Why the service cannot start; one plain sentence for the operator.
package struct ServiceError: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
