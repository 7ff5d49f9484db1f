import NIOCore
import Synchronization

/// How much memory the bodies of all requests have together, whatever the number of clients.
final class BodyMemory: Sendable {
    private let limit: Int
    private let used = Atomic<Int>(0)

    init(limit: Int) { self.limit = limit }

    func reserve(_ count: Int) -> Bool {
        let (_, now) = used.add(count, ordering: .relaxed)
        guard now > limit else { return true }
        release(count)
        return false
    }

    func release(_ count: Int) { used.subtract(count, ordering: .relaxed) }
}

/// The body of one request while it arrives, and until a reader has it.
///
/// Takes memory for what has arrived, never for what was announced.
final class RequestBody: @unchecked Sendable {
    let bytes: WipedBytes
    /// Bytes that it may have; known better once the head was looked at.
    var most: Int
    private let memory: BodyMemory
    private var reserved = 0

    init(most: Int, announced: Int?, memory: BodyMemory) {
        let usual = 64 << 10
        bytes = WipedBytes(capacity: min(announced ?? usual, usual))
        self.most = most
        self.memory = memory
    }

    deinit { memory.release(reserved) }

    /// - Throws: `IMAGE_TOO_LARGE`, or `SYSTEM_BUSY` where the bodies of all requests are too many already.
    func append(_ part: ByteBuffer) throws(Refusal) {
        let count = part.readableBytes
        guard bytes.count + count <= most else { throw .bodyTooLarge }
        guard memory.reserve(count) else { throw .queueFull }
        reserved += count
        part.withUnsafeReadableBytes { bytes.append($0) }
    }
}

extension Refusal {
    static let bodyTooLarge = Refusal(.imageTooLarge, "The request is larger than its pictures may be.")
}
