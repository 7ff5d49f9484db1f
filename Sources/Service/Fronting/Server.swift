import Glibc
import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOPosix
import NIOSSL
import NIOTLS
import Synchronization

/// The listening socket and every connection that came from it.
final class Server: Sendable {
    private struct State {
        var listener: (any Channel)?
        var connections: [ObjectIdentifier: any Channel] = [:]
        var tls: NIOSSLContext?
        var whenEmpty: (@Sendable () -> Void)?
    }

    private let front: FrontContext
    private let group: MultiThreadedEventLoopGroup
    private let state = Mutex(State())

    init(front: FrontContext, group: MultiThreadedEventLoopGroup) {
        self.front = front
        self.group = group
    }

    /// New connections show this certificate from now on; one that cannot be used changes nothing.
    func use(chain: [UInt8], key: [UInt8]) {
        guard let context = try? TLSContext.make(chain: chain, key: key) else { return }
        state.withLock { $0.tls = context }
    }

    /// Takes connections from a socket that listens already.
    func listen(on socket: Int32) {
        let backlogAtOnce: UInt = 64
        ServerBootstrap(group: group)
            .serverChannelOption(.maxMessagesPerRead, value: backlogAtOnce)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try self.setUp(channel) }
            }
            .withBoundSocket(socket)
            .whenComplete { result in
                guard case .success(let listener) = result else { exit(ChildExit.cannotStart) }
                self.state.withLock { $0.listener = listener }
            }
    }

    /// Takes nothing more, lets what was begun come to its end, and says when all is done.
    func drain(whenDone: @escaping @Sendable () -> Void) {
        front.drain()
        let (listener, connections) = state.withLock { state in
            state.whenEmpty = whenDone
            return (state.listener, Array(state.connections.values))
        }
        listener?.close(promise: nil)
        for connection in connections {
            connection.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        }
        if connections.isEmpty { whenDone() }
    }

    private func setUp(_ channel: any Channel) throws {
        let isFull = state.withLock { state in
            guard state.connections.count < front.settings.connections, state.whenEmpty == nil else { return true }
            state.connections[ObjectIdentifier(channel)] = channel
            return false
        }
        // A server that is full says nothing: an answer would cost more than the connection.
        guard !isFull else { throw ChannelError.ioOnClosedChannel }
        channel.closeFuture.whenComplete { _ in self.forget(channel) }

        let connection = Connection(front: front, address: channel.remoteAddress?.bytes ?? [], loop: channel.eventLoop)
        let pipeline = channel.pipeline.syncOperations
        if DeadMemory.isWiped { try pipeline.addHandler(ReceivedBytes(.received)) }
        try pipeline.addHandler(connection)
        guard front.settings.usesTLS else { return try HTTP1.setUp(pipeline, front: front, connection: connection) }
        guard let tls = state.withLock({ $0.tls }) else { throw ChannelError.ioOnClosedChannel }
        try pipeline.addHandler(NIOSSLServerHandler(context: tls))
        if DeadMemory.isWiped { try pipeline.addHandler(ReceivedBytes(.decrypted)) }
        try HTTP2.negotiate(channel, front: front, connection: connection)
    }

    private func forget(_ channel: any Channel) {
        let whenEmpty = state.withLock { state -> (@Sendable () -> Void)? in
            state.connections[ObjectIdentifier(channel)] = nil
            return state.connections.isEmpty ? state.whenEmpty : nil
        }
        whenEmpty?()
    }
}

/// HTTP/1.1 on a connection.
enum HTTP1 {
    static func setUp(
        _ pipeline: ChannelPipeline.SynchronousOperations, front: FrontContext, connection: Connection
    ) throws {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = Limits.headerBytes
        limits.maxHeaderListSize = Limits.headerBytes
        limits.maxHeaderFieldCount = Limits.headerCount
        try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: true, withErrorHandling: false, withEncoderConfiguration: .init(),
            withDecoderLimitConfiguration: limits)
        try pipeline.addHandler(RequestHandler(front: front, connection: connection))
    }
}

/// HTTP/2 where TLS has agreed on it, else HTTP/1.1.
enum HTTP2 {
    /// Requests at a time on one connection; more than readers can be of use for.
    private static let streams = 64
    private static let window = 1 << 20

    static func negotiate(_ channel: any Channel, front: FrontContext, connection: Connection) throws {
        let bound = NIOLoopBound(connection, eventLoop: channel.eventLoop)
        try channel.pipeline.syncOperations.addHandler(
            ApplicationProtocolNegotiationHandler { result, channel in
                channel.eventLoop.makeCompletedFuture {
                    guard case .negotiated("h2") = result else {
                        return try HTTP1.setUp(channel.pipeline.syncOperations, front: front, connection: bound.value)
                    }
                    try setUp(channel, front: front, connection: bound)
                }
            })
    }

    private static func setUp(_ channel: any Channel, front: FrontContext, connection: NIOLoopBound<Connection>) throws
    {
        connection.value.isHTTP2 = true
        var connections = NIOHTTP2Handler.ConnectionConfiguration()
        connections.initialSettings = [
            HTTP2Setting(parameter: .maxConcurrentStreams, value: streams),
            HTTP2Setting(parameter: .maxHeaderListSize, value: Limits.headerBytes),
            HTTP2Setting(parameter: .initialWindowSize, value: window),
        ]
        var perStream = NIOHTTP2Handler.StreamConfiguration()
        perStream.targetWindowSize = window
        let management = NIOHTTP2ServerConnectionManagementHandler(
            eventLoop: channel.eventLoop,
            configuration: .init(maxIdleTime: nil, maxAge: nil, maxGraceTime: nil, keepalive: nil))
        let pipeline = channel.pipeline.syncOperations
        if DeadMemory.isWiped { try pipeline.addHandler(WholeFrames()) }
        _ = try pipeline.configureHTTP2Pipeline(
            mode: .server, connectionConfiguration: connections, streamConfiguration: perStream,
            streamDelegate: management.http2StreamDelegate
        ) { stream in
            stream.eventLoop.makeCompletedFuture {
                try stream.pipeline.syncOperations.addHandler(HTTP2FramePayloadToHTTP1ServerCodec())
                try stream.pipeline.syncOperations.addHandler(
                    RequestHandler(front: front, connection: connection.value))
            }
        }
        try pipeline.addHandler(management)
    }
}

enum TLSContext {
    /// - Parameters: PEM, as the supervisor read them from their files.
    static func make(chain: [UInt8], key: [UInt8]) throws -> NIOSSLContext {
        let certificates = try NIOSSLCertificate.fromPEMBytes(chain)
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: certificates.map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(bytes: key, format: .pem)))
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["h2", "http/1.1"]
        return try NIOSSLContext(configuration: configuration)
    }
}

extension SocketAddress {
    /// 4 or 16 bytes in the network's order; `nil` where it is no address of the internet.
    fileprivate var bytes: [UInt8]? {
        // Where the address stands in the system's structures.
        let place: Range<Int>
        switch self {
        case .v4: place = 4..<8
        case .v6: place = 8..<24
        case .unixDomainSocket: return nil
        }
        return withSockAddr { start, count in
            Array(UnsafeRawBufferPointer(start: start, count: count)[place])
        }
    }
}
