import NIOCore

/// The way of a picture: gathered, decoded, read, paid for.
extension RequestHandler {
    func take(_ part: ByteBuffer, context: ChannelHandlerContext) {
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

    /// Decodes the body and has its picture read.
    func read(_ exchange: Exchange, context: ChannelHandlerContext) {
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
}
