import NIOCore

/// A client's connection: ended where nothing happens on it, or where a request is begun and not gone on with.
///
/// The first handler of all: it sees bytes, whatever they will turn out to mean. Requests tell it of themselves.
final class Connection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    /// 4 or 16 bytes; empty where there is none.
    let address: [UInt8]
    let loop: any EventLoop
    /// Once that has been negotiated.
    var isHTTP2 = false

    private let front: FrontContext
    private var context: ChannelHandlerContext?
    private var exchanges = 0
    private var idleTimer: Scheduled<Void>?
    private var headTimer: Scheduled<Void>?

    /// For the head of a request, or a handshake, from its first byte.
    private static let headPatience = TimeAmount.seconds(10)

    init(front: FrontContext, address: [UInt8], loop: any EventLoop) {
        self.front = front
        self.loop = loop
        self.address = address
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        front.supervisor.countConnection(1)
        waitForRequest()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        front.supervisor.countConnection(-1)
        idleTimer?.cancel()
        headTimer?.cancel()
        scrubSoon()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if exchanges == 0, headTimer == nil, !isHTTP2 {
            headTimer = timer(Self.headPatience)
        }
        context.fireChannelRead(data)
    }

    func exchangeBegan() {
        exchanges += 1
        headTimer?.cancel()
        headTimer = nil
        idleTimer?.cancel()
        idleTimer = nil
    }

    func exchangeEnded() {
        exchanges -= 1
        scrubSoon()
        if exchanges == 0 { waitForRequest() }
    }

    /// When the event loop is done with what it does now, what that left on its stack is overwritten.
    func scrubSoon() { loop.execute { DeadMemory.scrubStack() } }

    private func waitForRequest() {
        idleTimer?.cancel()
        idleTimer = timer(.milliseconds(Int64(front.settings.idle)))
    }

    private func timer(_ time: TimeAmount) -> Scheduled<Void>? {
        context?.eventLoop.assumeIsolated().scheduleTask(in: time) { [weak self] in
            self?.context?.close(promise: nil)
        }
    }
}
