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
        var bound = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let isBound = withUnsafeMutablePointer(to: &bound) { storage in
            storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &size) }
        }
        guard isBound == 0 else { throw SystemError("getsockname") }
        (self.port, isLoopback) = withUnsafeBytes(of: bound) { bytes in
            if Int32(bound.ss_family) == AF_INET6 {
                let address = bytes.load(as: sockaddr_in6.self)
                let isLoopback = withUnsafeBytes(of: address.sin6_addr) {
                    $0.dropLast().allSatisfy { $0 == 0 } && $0.last == 1
                }
                return (Int(UInt16(bigEndian: address.sin6_port)), isLoopback)
            }
            let address = bytes.load(as: sockaddr_in.self)
            let loopbackNetwork: UInt32 = 127
            return (
                Int(UInt16(bigEndian: address.sin_port)),
                UInt32(bigEndian: address.sin_addr.s_addr) >> 24 == loopbackNetwork
            )
        }
    }
}

/// Why the service cannot start; one plain sentence for the operator.
package struct ServiceError: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
