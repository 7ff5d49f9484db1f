import EmbeddedDescription
import NIOCore
import WireFormats

/// What anybody may ask, without a key and without a picture: how the service is, what it does, the files of the page.
extension RequestHandler {
    func give(notice exchange: Exchange, context: ChannelHandlerContext) {
        switch exchange.route {
        case .health: answer(exchange, status: 200, body: ["status": .text("ok")], context: context)
        case .ready: tellWhetherReady(exchange, context: context)
        case .openAPI: describe(exchange, context: context)
        case .privacy: tellOfPrivacy(exchange, context: context)
        case .page: if let file = exchange.page { answer(exchange, file: file, context: context) }
        case .pageState:
            answer(
                exchange, status: 200,
                body: ["trial_calls": .integer(front.settings.trialCalls), "privacy": .bool(true)], context: context)
        case .passport, .nationalID, .documents, .mrz, .uploadFile, .balance, .pageReading, .trialKey, .unknown: break
        }
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

    private func answer(_ exchange: Exchange, file: PageFile.Sent, context: ChannelHandlerContext) {
        report(exchange, status: 200, charged: false)
        write(
            exchange, status: 200, body: file.body, headers: ResponseHeaders.page(file), context: context)
    }
}
