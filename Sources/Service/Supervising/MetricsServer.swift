import NIOCore
import NIOHTTP1
import NIOPosix

/// Answers `GET /metrics` on a port of its own, which is for the operator alone.
enum MetricsServer {
    /// - Returns: The port, which the system chose if 0 was asked for.
    static func start(_ metrics: Metrics, host: String, port: Int) throws -> Int {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let channel = try ServerBootstrap(group: group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHandler(IdleStateHandler(allTimeout: .seconds(90)))
                    try pipeline.configureHTTPServerPipeline()
                    try pipeline.addHandler(MetricsHandler(metrics: metrics))
                }
            }
            .bind(host: host, port: port).wait()
        return channel.localAddress?.port ?? port
    }
}

private final class MetricsHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let metrics: Metrics
    private var head: HTTPRequestHead?

    init(metrics: Metrics) { self.metrics = metrics }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        case .body: return
        case .end:
            guard let head else { return }
            self.head = nil
            let isRight = head.uri == "/metrics" && head.method == .GET
            let body = context.channel.allocator.buffer(string: isRight ? metrics.text : "")
            let headers = HTTPHeaders([
                ("content-type", "text/plain; version=0.0.4"), ("content-length", String(body.readableBytes)),
                ("cache-control", "no-store"),
            ])
            let answer = HTTPResponseHead(
                version: .http1_1, status: isRight ? .ok : .notFound, headers: headers)
            context.write(wrapOutboundOut(.head(answer)), promise: nil)
            context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil))).assumeIsolated().whenComplete { _ in
                if !head.isKeepAlive { context.close(promise: nil) }
            }
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is IdleStateHandler.IdleStateEvent { context.close(promise: nil) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
