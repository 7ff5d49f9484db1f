import NIOCore

/// The front's side of one reader: its line, its window, and the one picture that it reads.
final class ReaderLine: ChannelInboundHandler, @unchecked Sendable {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    let number: Int
    private let window: ReadingWindow
    private unowned let pool: ReaderPool
    private var context: ChannelHandlerContext?
    private var taskNumber = 0
    /// Bytes of the window that hold something.
    private var used = 0
    private(set) var job: ReadingJob?
    private(set) var isReady = false

    init(number: Int, window: ReadingWindow, pool: ReaderPool) {
        self.number = number
        self.window = window
        self.pool = pool
    }

    func start(_ job: ReadingJob, number: Int) {
        precondition(isReady && self.job == nil, "a reader reads one picture at a time")
        guard let context else { return job.fail(Refusal.readerLost) }
        self.job = job
        taskNumber = number
        let (task, count) = job.move(to: window, number: number)
        used = count
        let packet = context.channel.allocator.buffer(bytes: task.packet.bytes)
        context.writeAndFlush(wrapOutboundOut(packet), promise: nil)
    }

    /// The reader will be replaced: what it reads is lost.
    func giveUp(_ refusal: Refusal) {
        isReady = false
        let lost = job
        job = nil
        lost?.fail(refusal)
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = Array(unwrapInboundIn(data).readableBytesView)
        var packet = PacketReader(bytes[...])
        guard let message = try? ReaderMessage(&packet), packet.isAtEnd else { return context.close(promise: nil) }
        switch message {
        case .ready(let hardening):
            isReady = true
            pool.learn(hardening)
            pool.isIdle(self)
        case .answered(let number, let status, let charged, let count):
            // After `giveUp` it may still have come to an end.
            guard let job, number == taskNumber else { return }
            guard (200...599).contains(status), let place = window.bytes(0, count: count) else {
                return context.close(promise: nil)
            }
            var body = context.channel.allocator.buffer(capacity: count)
            body.writeBytes(place)
            used = max(used, count)
            wipe()
            self.job = nil
            // The picture that waits is begun before the answer to this one is sent.
            pool.isIdle(self)
            job.succeed(ReadingAnswer(status: status, charged: charged && status == 200, body: body))
            context.eventLoop.execute { DeadMemory.scrubStack() }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        pool.isGone(self)
        giveUp(.readerLost)
        wipe()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func wipe() {
        window.wipe(used)
        used = 0
    }
}
