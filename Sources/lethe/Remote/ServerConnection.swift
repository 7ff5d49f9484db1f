import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// HTTP/1.1, with TLS where the address says so, kept open from one picture to the next. One worker has one.
final class ServerConnection {
    struct Answer: Sendable {
        var status: Int
        /// Seconds after which to ask again, where the server says so.
        var retryAfter: Int?
        var body: ByteBuffer
    }

    private let server: Server
    private var channel: (any Channel)?

    init(_ server: Server) { self.server = server }

    deinit { channel?.close(promise: nil) }

    /// Sends a picture.
    ///
    /// A connection that the server closed in the meantime is made anew, once: nothing was read of it then.
    func post(_ path: String, _ picture: ByteBuffer) async throws -> Answer {
        if let channel, channel.isActive, let answer = try? await ask(channel, path, picture) { return answer }
        let channel = try await server.connect()
        self.channel = channel
        return try await ask(channel, path, picture)
    }

    private func ask(_ channel: any Channel, _ path: String, _ picture: ByteBuffer) async throws -> Answer {
        let answer = channel.eventLoop.makePromise(of: Answer.self)
        let question = Question(head: server.head(path, picture), picture: picture, answer: answer)
        channel.eventLoop.execute {
            guard channel.isActive else { return answer.fail(ServerUnreachable()) }
            // Whether all of it could be sent does not matter: a server that refuses early answers all the same.
            channel.writeAndFlush(question, promise: nil)
        }
        return try await answer.futureResult.get()
    }
}

/// A server, and what it takes to speak to it: the same for all connections.
struct Server: Sendable {
    private let address: ServerAddress
    private let key: String?
    private let encryption: NIOSSLContext?

    /// Seconds for which the server may be silent.
    private static let patience = TimeAmount.seconds(60)
    private static let mostBytes = 64 << 20

    /// - Parameters:
    ///   - key: Goes along as `x-api-key`.
    ///   - authority: A file of certificates in PEM that vouch for the server, in place of the system's.
    /// - Throws: Where the certificates cannot be used.
    init(_ address: ServerAddress, key: String?, authority: String?) throws {
        self.address = address
        self.key = key
        guard address.isEncrypted else {
            encryption = nil
            return
        }
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.applicationProtocols = ["http/1.1"]
        if let authority { configuration.trustRoots = .file(authority) }
        encryption = try NIOSSLContext(configuration: configuration)
    }

    fileprivate func connect() async throws -> any Channel {
        let (encryption, host) = (encryption, address.host)
        return try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(Self.patience)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let encryption {
                        // An address in numbers is no name that could be asked for; it is checked all the same.
                        let name = (try? SocketAddress(ipAddress: host, port: 0)) == nil ? host : nil
                        try pipeline.addHandler(NIOSSLClientHandler(context: encryption, serverHostname: name))
                    }
                    try pipeline.addHTTPClientHandlers()
                    try pipeline.addHandler(NIOHTTPClientResponseAggregator(maxContentLength: Self.mostBytes))
                    try pipeline.addHandler(IdleStateHandler(readTimeout: Self.patience))
                    try pipeline.addHandler(QuestionHandler())
                }
            }
            .connect(host: host, port: Int(address.port)).get()
    }

    fileprivate func head(_ path: String, _ picture: ByteBuffer) -> HTTPRequestHead {
        var headers: HTTPHeaders = [
            "host": address.authority, "content-type": "image/jpeg", "content-length": "\(picture.readableBytes)",
        ]
        if let key { headers.add(name: "x-api-key", value: key) }
        return HTTPRequestHead(version: .http1_1, method: .POST, uri: path, headers: headers)
    }
}

/// One picture on its way, and who waits for what is said of it.
private struct Question: Sendable {
    var head: HTTPRequestHead
    var picture: ByteBuffer
    var answer: EventLoopPromise<ServerConnection.Answer>
}

/// Sends a question and brings its answer back; there is one at a time.
private final class QuestionHandler: ChannelDuplexHandler {
    typealias InboundIn = NIOHTTPClientResponseFull
    typealias OutboundIn = Question
    typealias OutboundOut = HTTPClientRequestPart

    private var answer: EventLoopPromise<ServerConnection.Answer>?

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let question = unwrapOutboundIn(data)
        answer = question.answer
        context.write(wrapOutboundOut(.head(question.head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(question.picture))), promise: nil)
        context.write(wrapOutboundOut(.end(nil)), promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let full = unwrapInboundIn(data)
        answer?.succeed(
            ServerConnection.Answer(
                status: Int(full.head.status.code),
                retryAfter: full.head.headers["retry-after"].first.flatMap { Int($0) },
                body: full.body ?? ByteBuffer()))
        answer = nil
        if !full.head.isKeepAlive { context.close(promise: nil) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is IdleStateHandler.IdleStateEvent { context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        var isUntrusted = error is NIOSSLExtraError
        if case .handshakeFailed = error as? NIOSSLError { isUntrusted = true }
        fail(isUntrusted ? ServerNotTrusted() : ServerUnreachable())
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(ServerUnreachable())
        context.fireChannelInactive()
    }

    private func fail(_ error: any Error) {
        answer?.fail(error)
        answer = nil
    }
}

/// There is no server, or it does not answer as one of ours does.
struct ServerUnreachable: Error {}

/// No certificate that is trusted vouches for the server, or it does not speak TLS.
struct ServerNotTrusted: Error {}
