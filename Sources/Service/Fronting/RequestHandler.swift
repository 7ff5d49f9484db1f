import NIOCore
import NIOHTTP1

/// Answers requests, one after the other on a connection of HTTP/1.1, one on a stream of HTTP/2.
///
/// A request is looked at from its head: a path, a method, a host or a key that will not do is answered before the body
/// has come, and the body thrown away. Who may go on is the matter of `RequestHandler+admission`, what is read of
/// `RequestHandler+readings`, what anybody may ask of `RequestHandler+notices`, and `RequestHandler+answers` writes.
final class RequestHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    let front: FrontContext
    let connection: Connection
    private(set) var exchange: Exchange?
    /// Set once the connection is to end: whatever still comes is thrown away.
    var isClosing = false
    /// While the supervisor is asked, no more than the beginning of the body is taken.
    private var holdsReads = false
    private var heldRead = false

    init(front: FrontContext, connection: Connection) {
        self.front = front
        self.connection = connection
    }

    // MARK: What comes from the client

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        guard !isClosing else { return }
        switch part {
        case .head(let head): begin(head, context: context)
        case .body(let bytes): take(bytes, context: context)
        case .end: complete(context: context)
        }
    }

    func read(context: ChannelHandlerContext) {
        guard !holdsReads || (exchange?.bodyCount ?? 0) < Limits.bytesBeforeAdmission else { return heldRead = true }
        context.read()
    }

    func channelInactive(context: ChannelHandlerContext) {
        if let exchange {
            self.exchange = nil
            exchange.timer?.cancel()
            if let job = exchange.job {
                // Its end is reported whatever becomes of it: a reading that was finished is charged.
                front.readers.cancel(job)
            } else {
                report(exchange, status: Self.noStatus, charged: false)
            }
            connection.exchangeEnded()
        }
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // What is no HTTP is answered, if nothing else is on its way; of a broken connection there is nothing to say.
        guard error is HTTPParserError, !isClosing, context.channel.isActive else {
            return context.close(promise: nil)
        }
        guard exchange?.isAnswered != true else {
            // Nonsense that follows a request must not cost it its answer.
            isClosing = true
            context.flush()
            return linger(context)
        }
        // Not complete: what else the client has sent must not cost it its answer.
        let exchange = exchange ?? open(Exchange(route: .unknown, method: .other, keepAlive: false))
        exchange.isComplete = false
        answer(exchange, .format("The request is not well-formed HTTP."), closing: true, context: context)
    }

    func holdReads() { holdsReads = true }

    func releaseReads(context: ChannelHandlerContext) {
        holdsReads = false
        guard heldRead else { return }
        heldRead = false
        context.read()
    }

    // MARK: A request from its first line to its last byte

    private func begin(_ head: HTTPRequestHead, context: ChannelHandlerContext) {
        let target = head.uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let route = Route(path: target.first ?? "")
        let exchange = open(
            Exchange(route: route, method: RequestMethod(head.method), keepAlive: head.isKeepAlive))
        if route == .page {
            exchange.page = PageFile.all[String(target.first ?? "")]?
                .sent(accepting: head.headers[canonicalForm: "accept-encoding"])
        }
        exchange.timer = context.eventLoop.assumeIsolated().scheduleTask(
            in: .milliseconds(Int64(front.settings.bodyDeadline))
        ) { [weak self] in
            guard let self, self.exchange === exchange, !exchange.isComplete else { return }
            guard !exchange.isAnswered else { return context.close(promise: nil) }
            self.answer(exchange, .format("The request did not arrive in time."), closing: true, context: context)
        }
        do throws(Refusal) {
            try check(head, of: exchange)
            exchange.options = try AnswerOptions(query: target.count > 1 ? target[1] : "")
            if route.needsAdmission {
                try admit(exchange, head: head, context: context)
            }
        } catch {
            answer(exchange, error, closing: head.announcesTooMuch, context: context)
        }
    }

    /// What can be said of a request by its first lines.
    private func check(_ head: HTTPRequestHead, of exchange: Exchange) throws(Refusal) {
        let hosts = head.headers["host"]
        guard hosts.count <= 1 else { throw .format("The request names two hosts.") }
        let allowed = front.hostRule.allows(host: hosts.first, origin: head.headers.first(name: "origin"))
        guard exchange.route.answersAnyHost || allowed else {
            throw .format("This server does not answer under that host, or to that page.")
        }
        guard exchange.route != .unknown, front.settings.hasPage || !exchange.route.isOfThePage else {
            throw Refusal(.notFound, "There is nothing at this path.")
        }
        guard exchange.route.answers(exchange.method) else {
            throw Refusal(.methodNotAllowed, "This path takes \(exchange.route.method) only.")
        }
        guard !front.isDraining || exchange.route == .health else { throw .shuttingDown }
    }

    private func complete(context: ChannelHandlerContext) {
        guard let exchange else { return }
        exchange.isComplete = true
        exchange.timer?.cancel()
        if exchange.isAnswered {
            end(exchange)
        } else if !exchange.route.needsAdmission {
            give(notice: exchange, context: context)
        } else if exchange.isAdmitted {
            read(exchange, context: context)
        }
    }

    private func open(_ exchange: Exchange) -> Exchange {
        self.exchange = exchange
        connection.exchangeBegan()
        return exchange
    }

    /// It has its answer, and all of it has come.
    func end(_ exchange: Exchange) {
        exchange.timer?.cancel()
        guard self.exchange === exchange else { return }
        self.exchange = nil
        connection.exchangeEnded()
    }
}

extension Route {
    fileprivate func answers(_ method: RequestMethod) -> Bool {
        self.method == "POST" ? method == .post : method == .get || method == .head
    }
}

extension HTTPRequestHead {
    var announcedBytes: Int? { headers.first(name: "content-length").flatMap { Int($0) } }

    var expectsContinue: Bool { headers.first(name: "expect")?.lowercased() == "100-continue" }

    /// Whether throwing away what is announced would take longer than closing.
    var announcesTooMuch: Bool { expectsContinue || (announcedBytes ?? 0) > Limits.bodyBytes }
}
