import NIOCore
import SystemShims

/// Moves what arrives into memory of its own, and overwrites what it arrived in.
///
/// SwiftNIO keeps the memory that a connection receives into, and NIOSSL that which it decrypts into, for the next bytes:
/// half of a picture would stay there for as long as a client likes to keep its connection. What is handed on from here
/// is freed when its last user is done with it, and overwritten then.
final class ReceivedBytes: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let place: DeadMemory.Place

    init(_ place: DeadMemory.Place) { self.place = place }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let received = unwrapInboundIn(data)
        let own = context.channel.allocator.buffer(buffer: received)
        if DeadMemory.overwrites(place) { received.overwrite() }
        context.fireChannelRead(wrapInboundOut(own))
    }
}

extension ByteBuffer {
    /// Overwrites what can be read here, for everybody who shares the storage: nobody may need it any more.
    func overwrite() {
        // In place: asking for memory that may be written to would make a copy, and overwrite that.
        withUnsafeReadableBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            systemWipe(UnsafeMutableRawPointer(mutating: start), bytes.count)
        }
    }
}
