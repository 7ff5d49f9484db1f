import NIOCore

/// Hands the frames of HTTP/2 on one by one, each whole, and has those that hold a body overwritten where they are
/// taken apart.
///
/// SwiftNIO's parser keeps the memory in which the last frames lay, and copies it with all that is in it when more
/// comes while a stream still holds on to its part. So after frames that hold a body comes one of a type that nobody
/// knows, as long as any frame may be: the parser writes it over the others, and ignores it (RFC 9113, section 4.1).
/// Between two frames it begins to write at the start of its memory; that is why it is given whole ones.
final class WholeFrames: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private struct Head {
        static let bytes = 9

        let payload: Int
        let isOfABody: Bool
        /// Until such a block ends, nothing else may come.
        let opensHeaders: Bool

        /// RFC 9113, section 4.1; `nil` where it is not there yet.
        init?(_ bytes: ByteBuffer) {
            guard bytes.readableBytes >= Head.bytes,
                let word = bytes.getInteger(at: bytes.readerIndex, as: UInt32.self),
                let flags = bytes.getInteger(at: bytes.readerIndex + MemoryLayout<UInt32>.size, as: UInt8.self)
            else { return nil }
            let type = UInt8(truncatingIfNeeded: word)
            let data: UInt8 = 0, headers: UInt8 = 1, endHeaders: UInt8 = 4
            payload = Int(word >> 8)
            isOfABody = type == data
            opensHeaders = type == headers && flags & endHeaders == 0
        }
    }

    /// Bytes of what comes next that are not enough yet.
    private var rest = ByteBuffer()
    private var hasPreface = false
    /// Whether the parser's memory may hold something of a body.
    private var holdsBody = false
    /// A frame that is too long: the parser refuses it and ends the connection.
    private var isRefused = false

    // RFC 9113, sections 3.4 and 4.2.
    private static let prefaceBytes = 24, mostPayload = 16_384

    private static let overwriting: ByteBuffer = {
        let typeOfNone: UInt32 = 0xFE
        var frame = ByteBuffer()
        frame.writeInteger(UInt32(mostPayload) << 8 | typeOfNone)
        frame.writeRepeatingByte(0, count: Head.bytes - MemoryLayout<UInt32>.size + mostPayload)
        return frame
    }()

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = rest
        rest = ByteBuffer()
        bytes.writeImmutableBuffer(unwrapInboundIn(data))
        while let next = next(in: &bytes, context: context) { context.fireChannelRead(wrapInboundOut(next)) }
        // Moved, so that nothing keeps the memory of what was handed on.
        rest.writeImmutableBuffer(bytes)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // Streams take what is theirs.
        context.fireChannelReadComplete()
        guard overwriteBodies(context) else { return }
        context.fireChannelReadComplete()
    }

    private func next(in bytes: inout ByteBuffer, context: ChannelHandlerContext) -> ByteBuffer? {
        guard !isRefused else { return bytes.readableBytes > 0 ? bytes.readSlice(length: bytes.readableBytes) : nil }
        guard hasPreface else {
            let preface = bytes.readSlice(length: Self.prefaceBytes)
            hasPreface = preface != nil
            return preface
        }
        guard let head = Head(bytes) else { return nil }
        isRefused = head.payload > Self.mostPayload
        guard let frame = bytes.readSlice(length: isRefused ? bytes.readableBytes : Head.bytes + head.payload) else {
            return nil
        }
        if head.opensHeaders { overwriteBodies(context) }
        holdsBody = holdsBody || head.isOfABody
        return frame
    }

    @discardableResult
    private func overwriteBodies(_ context: ChannelHandlerContext) -> Bool {
        guard holdsBody, !isRefused else { return false }
        holdsBody = false
        guard DeadMemory.overwrites(.frames) else { return false }
        context.fireChannelRead(wrapInboundOut(Self.overwriting))
        return true
    }
}
