import Dispatch
import Glibc
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// Bytes to the service and back.
protocol ByteStream: AnyObject {
    /// Sends what it can; the other side may have had enough.
    func send(_ bytes: [UInt8])
    /// The next bytes, whatever their number; `nil` where the other side closes, or says nothing.
    func receive() -> [UInt8]?
    func end()
}

/// Seconds that anybody waits for the service.
private let patience = 120

/// TCP as it is.
final class PlainStream: ByteStream {
    private let socket: Int32
    private var isOpen = true

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
        var time = timeval(tv_sec: patience, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { end() }

    func end() {
        guard isOpen else { return }
        isOpen = false
        close(socket)
    }

    func send(_ bytes: [UInt8]) {
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

    func receive() -> [UInt8]? {
        var room = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &room, room.count, 0)
        return count > 0 ? Array(room.prefix(count)) : nil
    }
}

/// TLS, with whoever answers: it is the audit's own service.
final class EncryptedStream: ByteStream {
    private let channel: any Channel
    private let received = Mailbox<[UInt8]>()

    init(host: String, port: UInt16) throws(AuditError) {
        let received = received
        channel = try TLSConnection.make(host: host, port: port, version: "http/1.1") { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(Receiver(received))
            }
        }
    }

    deinit { end() }

    func send(_ bytes: [UInt8]) { try? channel.writeAndFlush(ByteBuffer(bytes: bytes)).wait() }

    func receive() -> [UInt8]? { received.next() }

    func end() { try? channel.close().wait() }

    private final class Receiver: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private let received: Mailbox<[UInt8]>

        init(_ received: Mailbox<[UInt8]>) { self.received = received }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            received.put(Array(unwrapInboundIn(data).readableBytesView))
        }

        func channelInactive(context: ChannelHandlerContext) { received.close() }

        func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
    }
}

/// How the audit's own clients come to speak TLS.
enum TLSConnection {
    private static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

    /// - Parameter version: Of HTTP, as ALPN names it.
    static func make(
        host: String, port: UInt16, version: String,
        _ setUp: @escaping @Sendable (any Channel) -> EventLoopFuture<Void>
    ) throws(AuditError) -> any Channel {
        do {
            var configuration = TLSConfiguration.makeClientConfiguration()
            configuration.certificateVerification = .none
            configuration.applicationProtocols = [version]
            let tls = try NIOSSLContext(configuration: configuration)
            return try ClientBootstrap(group: group)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(
                            NIOSSLClientHandler(context: tls, serverHostname: nil))
                    }.flatMap { setUp(channel) }
                }
                .connect(host: host, port: Int(port)).wait()
        } catch {
            throw AuditError("The service does not answer with TLS at its address.")
        }
    }
}

/// Things that one thread waits for and another has.
final class Mailbox<Item: Sendable>: Sendable {
    private let items = Mutex<[Item]>([])
    private let isClosed = Mutex(false)
    private let count = DispatchSemaphore(value: 0)

    func put(_ item: Item) {
        items.withLock { $0.append(item) }
        count.signal()
    }

    /// Nothing more comes.
    func close() {
        isClosed.withLock { $0 = true }
        count.signal()
    }

    /// `nil` where nothing comes.
    func next() -> Item? {
        guard count.wait(timeout: .now() + .seconds(patience)) == .success else { return nil }
        let item = items.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        // The next one who asks is told as well.
        if item == nil, isClosed.withLock({ $0 }) { count.signal() }
        return item
    }
}
