import NIOCore
import NIOHTTP1
import NIOHTTP2

/// HTTP/2 over TLS: a stream for each request, on one connection.
final class HTTP2Client: AuditClient {
    private let channel: any Channel
    private let streams: NIOHTTP2Handler.StreamMultiplexer
    private let answers = Mailbox<AuditAnswer>()

    init(host: String, port: UInt16) throws(AuditError) {
        let made = Mailbox<NIOHTTP2Handler.StreamMultiplexer>()
        channel = try TLSConnection.make(host: host, port: port, version: "h2") { channel in
            channel.configureHTTP2Pipeline(
                mode: .client, connectionConfiguration: .init(), streamConfiguration: .init()
            ) { stream in
                // Nobody is asked to push anything.
                stream.close()
            }.map { made.put($0) }
        }
        guard let streams = made.next() else { throw AuditError("There is no HTTP/2 to be had.") }
        self.streams = streams
    }

    deinit { end() }

    func end() { try? channel.close().wait() }

    func answer() -> AuditAnswer? { answers.next() }

    func begin(_ one: AuditCase) {
        guard let request = one.request else { preconditionFailure("HTTP/2 has no bytes that are no HTTP") }
        let body = one.ending == .gone ? Array(one.body.prefix(one.body.count / 2)) : one.body
        guard let stream = open(request, body.count == one.body.count && !request.isChunked ? body.count : nil) else {
            return answers.close()
        }
        switch one.ending {
        case .gone:
            try? stream.writeAndFlush(HTTPClientRequestPart.body(.byteBuffer(ByteBuffer(bytes: body)))).wait()
            try? stream.close().wait()
        case .impatient:
            try? finish(stream, body).wait()
            try? stream.close().wait()
        case .answered: finish(stream, body).whenComplete { _ in }
        case .pipelined:
            let other = open(request, body.count)
            for stream in [stream, other] { if let stream { finish(stream, body).whenComplete { _ in } } }
        case .begun:
            finish(stream, body).whenComplete { _ in }
            _ = open(request, body.count)
        }
    }

    private func finish(_ stream: any Channel, _ body: [UInt8]) -> EventLoopFuture<Void> {
        stream.write(HTTPClientRequestPart.body(.byteBuffer(ByteBuffer(bytes: body))), promise: nil)
        return stream.writeAndFlush(HTTPClientRequestPart.end(nil))
    }

    /// A new stream, on which the request's head has been sent.
    private func open(_ request: AuditRequest, _ count: Int?) -> (any Channel)? {
        let answers = answers
        let stream = try? streams.createStreamChannel { stream in
            stream.eventLoop.makeCompletedFuture {
                let pipeline = stream.pipeline.syncOperations
                try pipeline.addHandler(HTTP2FramePayloadToHTTP1ClientCodec(httpProtocol: .https))
                try pipeline.addHandler(Receiver(answers))
            }
        }.wait()
        var head = HTTPRequestHead(version: .http1_1, method: HTTPMethod(rawValue: request.method), uri: request.path)
        head.headers = ["host": "127.0.0.1", "content-type": request.type]
        if let count { head.headers.add(name: "content-length", value: String(count)) }
        stream?.writeAndFlush(HTTPClientRequestPart.head(head), promise: nil)
        return stream
    }

    private final class Receiver: ChannelInboundHandler {
        typealias InboundIn = HTTPClientResponsePart
        private let answers: Mailbox<AuditAnswer>
        private var answer = AuditAnswer(status: 0, body: [])

        init(_ answers: Mailbox<AuditAnswer>) { self.answers = answers }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head): answer.status = Int(head.status.code)
            case .body(let bytes): answer.body += bytes.readableBytesView
            case .end: answers.put(answer)
            }
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
    }
}
