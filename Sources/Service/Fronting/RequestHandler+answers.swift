import NIOCore
import NIOHTTP1
import WireFormats

/// Answers, and what the supervisor hears of them.
extension RequestHandler {
    func answer(_ exchange: Exchange, _ refusal: Refusal, closing: Bool = false, context: ChannelHandlerContext) {
        exchange.body = nil
        if let job = exchange.job { front.readers.cancel(job) }
        report(exchange, status: refusal.code.status, charged: false)
        var headers = HTTPHeaders()
        if let seconds = refusal.retryAfter { headers.add(name: "retry-after", value: String(seconds)) }
        if refusal.code == .methodNotAllowed { headers.add(name: "allow", value: exchange.route.allowedMethods) }
        write(
            exchange, status: refusal.code.status, body: context.channel.allocator.buffer(string: refusal.body.compact),
            headers: headers, closing: closing, context: context)
    }

    func answer(_ exchange: Exchange, status: Int, body: JSONValue, context: ChannelHandlerContext) {
        report(exchange, status: status, charged: false)
        write(
            exchange, status: status, body: context.channel.allocator.buffer(string: body.compact), context: context)
    }

    func write(
        _ exchange: Exchange, status: Int, body: ByteBuffer, headers: HTTPHeaders = HTTPHeaders(),
        closing: Bool = false, context: ChannelHandlerContext
    ) {
        precondition(!exchange.isAnswered, "a request is answered once")
        exchange.isAnswered = true
        let closing = closing || !exchange.keepAlive || front.isDraining
        var head = HTTPResponseHead(version: .http1_1, status: HTTPResponseStatus(statusCode: status))
        head.headers.add(contentsOf: ResponseHeaders.always(tls: front.settings.usesTLS))
        for (name, value) in headers { head.headers.replaceOrAdd(name: name, value: value) }
        head.headers.add(name: "content-length", value: String(body.readableBytes))
        if closing, !connection.isHTTP2 { head.headers.add(name: "connection", value: "close") }
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if exchange.method != .head { context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil) }
        let written = context.eventLoop.makePromise(of: Void.self)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
        // A client that does not take its answer is cut off.
        let stalled = context.eventLoop.assumeIsolated().scheduleTask(in: Self.writePatience) {
            context.close(promise: nil)
        }
        written.futureResult.assumeIsolated().whenComplete { [weak self] result in
            stalled.cancel()
            self?.connection.scrubSoon()
            guard closing, let self, !connection.isHTTP2 else { return }
            exchange.isComplete ? context.close(promise: nil) : linger(context)
        }
        if closing, !connection.isHTTP2 { isClosing = true }
        if exchange.isComplete || isClosing { end(exchange) }
    }

    /// Closes, but not while the client still sends: that would take its answer away from it.
    func linger(_ context: ChannelHandlerContext) {
        releaseReads(context: context)
        context.close(mode: .output, promise: nil)
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.lingering) { context.close(promise: nil) }
    }

    /// Tells the supervisor, once.
    func report(_ exchange: Exchange, status: Int, charged: Bool) {
        guard !exchange.isReported else { return }
        exchange.isReported = true
        let microseconds = 1000.0
        front.supervisor.report(
            RequestReport(
                admission: exchange.admission, route: exchange.route, method: exchange.method, status: status,
                charged: charged, microseconds: Int((Clock.milliseconds - exchange.start) * microseconds),
                bytes: exchange.bodyCount, load: front.supervisor.load),
            on: connection.loop)
    }

    /// The status of a request whose client has gone.
    static let noStatus = 0
    private static let writePatience = TimeAmount.seconds(30)
    private static let lingering = TimeAmount.seconds(2)
}

extension Route {
    fileprivate var allowedMethods: String { method == "POST" ? "POST" : "GET, HEAD" }
}
