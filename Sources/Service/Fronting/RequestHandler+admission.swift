import Ledger
import NIOCore
import NIOHTTP1
import WireFormats

/// Who may go on: the supervisor is asked about the key, and what it says of an account is an answer already.
extension RequestHandler {
    /// Asks the supervisor, and takes no more than the beginning of the body before it has answered.
    func admit(_ exchange: Exchange, head: HTTPRequestHead, context: ChannelHandlerContext) throws(Refusal) {
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
        holdReads()
        admission.assumeIsolated().whenSuccess { [weak self] admission in
            guard let self else { return }
            releaseReads(context: context)
            guard self.exchange === exchange, !exchange.isAnswered else { return }
            do throws(Refusal) {
                try goOn(exchange, credits: try admission.credits(), head: head, context: context)
            } catch {
                answer(exchange, error, closing: head.announcesTooMuch, context: context)
            }
        }
    }

    /// - Parameter credits: `nil` where there is no key.
    private func goOn(
        _ exchange: Exchange, credits: Int?, head: HTTPRequestHead, context: ChannelHandlerContext
    ) throws(Refusal) {
        exchange.isPaidFor = credits == nil
        if exchange.route == .balance {
            // A server that asks for no key has no account to tell of.
            let left: JSONValue = credits.map { .integer($0) } ?? .null
            answer(
                exchange, status: 200,
                body: ["success": .bool(true), "account": ["credits_remaining": left]], context: context)
        } else if let key = exchange.trialKey {
            answer(
                exchange, status: 200,
                body: ["key": .text(key.text), "calls": .integer(front.settings.trialCalls)], context: context)
        } else {
            try prepare(exchange, head: head, context: context)
            exchange.isAdmitted = true
            if exchange.isComplete { read(exchange, context: context) }
        }
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
}

extension Admission {
    fileprivate func credits() throws(Refusal) -> Int? {
        switch self {
        case .admitted(let credits): return credits
        case .refused(.badKey, _): throw .badKey
        case .refused(.noCredits, _): throw .noCredits
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
