import EmbeddedDescription
import Ledger
import NIOCore
import NIOHTTP1
import WireFormats

/// Answers requests, one after the other on a connection of HTTP/1.1, one on a stream of HTTP/2.
///
/// A request is looked at from its head: a path, a method, a host or a key that will not do is answered before the body
/// has come, and the body thrown away.
final class RequestHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let front: FrontContext
    private let connection: Connection
    private var exchange: Exchange?
    /// Set once the connection is to end: whatever still comes is thrown away.
    private var isClosing = false
    /// While the supervisor is asked, no more of the body is taken than has come with the head.
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
        guard !holdsReads else { return heldRead = true }
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

    // MARK: The way of a request

    private func begin(_ head: HTTPRequestHead, context: ChannelHandlerContext) {
        let target = head.uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let route = Route(path: target.first ?? "")
        let exchange = open(
            Exchange(route: route, method: RequestMethod(head.method), keepAlive: head.isKeepAlive))
        exchange.page = route == .page ? PageFile.all[String(target.first ?? "")] : nil
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
            answer(exchange, error, closing: Self.announcesTooMuch(head), context: context)
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

    /// Asks the supervisor, and takes no more of the body before it has answered.
    private func admit(_ exchange: Exchange, head: HTTPRequestHead, context: ChannelHandlerContext) throws(Refusal) {
        let keys = head.headers["x-api-key"]
        guard keys.count <= 1 else { throw .badKey }
        var key = keys.first.map { PresentedKey($0)?.bytes ?? [] }
        if exchange.route == .trialKey {
            // Made here, so that the key itself never leaves the front but in its answer.
            let new = APIKey()
            exchange.trialKey = new
            key = PresentedKey(new).bytes
        }
        let (number, admission) = front.supervisor.admission(
            to: exchange.route, key: key, address: connection.address, on: context.eventLoop)
        exchange.admission = number
        holdsReads = true
        admission.assumeIsolated().whenSuccess { [weak self] admission in
            guard let self else { return }
            releaseReads(context: context)
            guard self.exchange === exchange, !exchange.isAnswered else { return }
            do throws(Refusal) {
                let credits = try admission.credits()
                exchange.isPaidFor = credits == nil
                if exchange.route == .balance {
                    return answer(exchange, balance: credits, context: context)
                }
                if let key = exchange.trialKey {
                    return answer(
                        exchange, status: 200,
                        body: ["key": .text(key.text), "calls": .integer(front.settings.trialCalls)], context: context)
                }
                try prepare(exchange, head: head, context: context)
                exchange.isAdmitted = true
                if exchange.isComplete { read(exchange, context: context) }
            } catch {
                answer(exchange, error, closing: Self.announcesTooMuch(head), context: context)
            }
        }
    }

    private func releaseReads(context: ChannelHandlerContext) {
        holdsReads = false
        guard heldRead else { return }
        heldRead = false
        context.read()
    }

    /// Looks at what the body is going to be.
    private func prepare(
        _ exchange: Exchange, head: HTTPRequestHead, context: ChannelHandlerContext
    ) throws(Refusal) {
        guard !head.headers.contains(name: "content-encoding") else {
            throw Refusal(.unsupportedFormat, "A body is not taken compressed.")
        }
        exchange.form = try BodyForm(contentType: head.headers.first(name: "content-type"))
        guard (head.announcedBytes ?? 0) <= exchange.form.mostBytes else {
            throw exchange.form == .raw ? .tooLarge : .bodyTooLarge
        }
        guard exchange.bodyCount <= exchange.form.mostBytes else { throw .bodyTooLarge }
        exchange.body?.most = exchange.form.mostBytes
        if !exchange.isComplete, head.expectsContinue {
            context.writeAndFlush(wrapOutboundOut(.head(HTTPResponseHead(version: head.version, status: .continue))))
                .whenFailure { _ in }
        }
    }

    private func take(_ part: ByteBuffer, context: ChannelHandlerContext) {
        guard let exchange else { return }
        exchange.bodyCount += part.readableBytes
        guard !exchange.isAnswered else {
            // The rest of a request that has its answer; an endless one is cut off.
            if exchange.bodyCount > Limits.bodyBytes { context.close(promise: nil) }
            return
        }
        guard exchange.route.readsPictures else {
            return answer(exchange, .format("This path takes no body."), closing: true, context: context)
        }
        do throws(Refusal) {
            let most = exchange.isAdmitted ? exchange.form.mostBytes : Limits.bodyBytes
            let body = exchange.body ?? RequestBody(most: most, announced: nil, memory: front.memory)
            exchange.body = body
            try body.append(part)
        } catch {
            answer(exchange, error, closing: false, context: context)
        }
    }

    private func complete(context: ChannelHandlerContext) {
        guard let exchange else { return }
        exchange.isComplete = true
        exchange.timer?.cancel()
        guard !exchange.isAnswered else { return end(exchange) }
        switch exchange.route {
        case .health: answer(exchange, status: 200, body: ["status": .text("ok")], context: context)
        case .ready: tellWhetherReady(exchange, context: context)
        case .openAPI: describe(exchange, context: context)
        case .privacy: tellOfPrivacy(exchange, context: context)
        case .page: if let file = exchange.page { answer(exchange, file: file, context: context) }
        case .pageState:
            answer(
                exchange, status: 200,
                body: [
                    "trial_calls": .integer(front.settings.trialCalls),
                    "privacy": .bool(true),
                ], context: context)
        default: if exchange.isAdmitted { read(exchange, context: context) }
        }
    }

    /// Decodes the body and has its picture read.
    private func read(_ exchange: Exchange, context: ChannelHandlerContext) {
        let loop = context.eventLoop
        do throws(Refusal) {
            guard let body = exchange.body else { throw .format("The request has no body.") }
            exchange.body = nil
            let parts = try PictureParts(in: body.bytes, as: exchange.form, for: exchange.route)
            let job = ReadingJob(
                route: exchange.route, options: exchange.options, body: body, pictures: parts.pictures,
                promise: loop.makePromise())
            exchange.job = job
            job.promise.futureResult.assumeIsolated().whenComplete { [weak self] result in
                self?.finish(exchange, result, context: context)
            }
            front.readers.submit(job)
        } catch {
            answer(exchange, error, context: context)
        }
    }

    private func finish(
        _ exchange: Exchange, _ result: Result<ReadingAnswer, any Error>, context: ChannelHandlerContext
    ) {
        exchange.job = nil
        switch result {
        case .success(let reading): settle(exchange, reading, context: context)
        case .failure(let error):
            guard self.exchange === exchange else { return report(exchange, status: Self.noStatus, charged: false) }
            answer(exchange, error as? Refusal ?? .ownMistake, context: context)
        }
    }

    /// Gives the answer once it is paid for; who has gone by then has had a reading all the same.
    private func settle(_ exchange: Exchange, _ reading: ReadingAnswer, context: ChannelHandlerContext) {
        guard reading.charged, !exchange.isPaidFor, let admission = exchange.admission else {
            return give(exchange, reading, charged: reading.charged, context: context)
        }
        front.supervisor.payment(for: admission, on: context.eventLoop).assumeIsolated().whenSuccess {
            [weak self] payment in
            guard let self else { return }
            let isThere = self.exchange === exchange
            switch payment {
            case .paid: give(exchange, reading, charged: true, context: context)
            case .noCredits where isThere: answer(exchange, .noCredits, context: context)
            case .ledgerAway where isThere: answer(exchange, .ledgerAway, context: context)
            case .noCredits, .ledgerAway: report(exchange, status: Self.noStatus, charged: false)
            }
        }
    }

    private func give(_ exchange: Exchange, _ reading: ReadingAnswer, charged: Bool, context: ChannelHandlerContext) {
        guard self.exchange === exchange else { return report(exchange, status: Self.noStatus, charged: charged) }
        report(exchange, status: reading.status, charged: charged)
        write(exchange, status: reading.status, body: reading.body, context: context)
    }

    private func tellWhetherReady(_ exchange: Exchange, context: ChannelHandlerContext) {
        front.readers.isReady(on: context.eventLoop).assumeIsolated().whenSuccess { [weak self] isReady in
            guard let self, self.exchange === exchange, !exchange.isAnswered else { return }
            if isReady {
                answer(exchange, status: 200, body: ["status": .text("ready")], context: context)
            } else {
                answer(exchange, .notReady, context: context)
            }
        }
    }

    /// The same bytes for everybody, as they lie in the documentation.
    private func describe(_ exchange: Exchange, context: ChannelHandlerContext) {
        let description = lethe_openapi()
        let bytes = UnsafeRawBufferPointer(start: description.bytes, count: description.count)
        report(exchange, status: 200, charged: false)
        write(exchange, status: 200, body: context.channel.allocator.buffer(bytes: bytes), context: context)
    }

    private func tellOfPrivacy(_ exchange: Exchange, context: ChannelHandlerContext) {
        front.readers.hardeningNow(on: context.eventLoop).assumeIsolated().whenSuccess { [weak self] hardening in
            guard let self, self.exchange === exchange, !exchange.isAnswered else { return }
            answer(exchange, status: 200, body: PrivacyNotice(hardening: hardening).body, context: context)
        }
    }

    // MARK: Answers

    private func answer(_ exchange: Exchange, balance credits: Int?, context: ChannelHandlerContext) {
        // A server that asks for no key has no account to tell of.
        let left: JSONValue = credits.map { .integer($0) } ?? .null
        answer(
            exchange, status: 200,
            body: ["success": .bool(true), "account": ["credits_remaining": left]], context: context)
    }

    private func answer(
        _ exchange: Exchange, _ refusal: Refusal, closing: Bool = false, context: ChannelHandlerContext
    ) {
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

    private func answer(_ exchange: Exchange, status: Int, body: JSONValue, context: ChannelHandlerContext) {
        report(exchange, status: status, charged: false)
        write(
            exchange, status: status, body: context.channel.allocator.buffer(string: body.compact), context: context)
    }

    private func answer(_ exchange: Exchange, file: PageFile, context: ChannelHandlerContext) {
        report(exchange, status: 200, charged: false)
        write(
            exchange, status: 200, body: file.body, headers: ResponseHeaders.page(type: file.type), context: context)
    }

    private func write(
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
    private func linger(_ context: ChannelHandlerContext) {
        releaseReads(context: context)
        context.close(mode: .output, promise: nil)
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.lingering) { context.close(promise: nil) }
    }

    private func open(_ exchange: Exchange) -> Exchange {
        self.exchange = exchange
        connection.exchangeBegan()
        return exchange
    }

    private func end(_ exchange: Exchange) {
        exchange.timer?.cancel()
        guard self.exchange === exchange else { return }
        self.exchange = nil
        connection.exchangeEnded()
    }

    /// Tells the supervisor, once.
    private func report(_ exchange: Exchange, status: Int, charged: Bool) {
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

    /// Whether throwing away what is announced would take longer than closing.
    private static func announcesTooMuch(_ head: HTTPRequestHead) -> Bool {
        head.expectsContinue || (head.announcedBytes ?? 0) > Limits.bodyBytes
    }

    private static let noStatus = 0
    private static let writePatience = TimeAmount.seconds(30)
    private static let lingering = TimeAmount.seconds(2)
}

extension Admission {
    fileprivate func credits() throws(Refusal) -> Int? {
        switch self {
        case .admitted(let credits): return credits
        case .refused(.badKey, _): throw .badKey
        case .refused(.noCredits, _):
            throw .noCredits
        case .refused(.tooFast, let seconds):
            throw Refusal(.quotaExceeded, "Too many requests in a second.", retryAfter: seconds)
        case .refused(.noTrial, let seconds):
            throw Refusal(.quotaExceeded, "From here a trial key was taken today.", retryAfter: seconds)
        case .refused(.noTrials, _): throw Refusal(.notFound, "There are no trial keys here.")
        case .refused(.ledgerAway, let seconds):
            var refusal = Refusal.ledgerAway
            refusal.retryAfter = seconds
            throw refusal
        }
    }
}

extension Route {
    fileprivate func answers(_ method: RequestMethod) -> Bool {
        self.method == "POST" ? method == .post : method == .get || method == .head
    }

    fileprivate var allowedMethods: String { method == "POST" ? "POST" : "GET, HEAD" }
}

extension HTTPRequestHead {
    fileprivate var announcedBytes: Int? { headers.first(name: "content-length").flatMap { Int($0) } }

    fileprivate var expectsContinue: Bool {
        headers.first(name: "expect")?.lowercased() == "100-continue"
    }
}
