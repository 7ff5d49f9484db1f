import SystemShims

/// A request's body, or a part of one: memory that holds zeros when it is given back.
///
/// Passed on from the event loop to the reader's line and never used by two at once.
final class WipedBytes: @unchecked Sendable {
    private var start: UnsafeMutableRawPointer
    private var capacity: Int
    private(set) var count = 0

    /// - Parameter capacity: What is expected; more than that makes it move, and wipes what it leaves.
    init(capacity: Int) {
        self.capacity = max(capacity, 1)
        start = .allocate(byteCount: self.capacity, alignment: 16)
    }

    convenience init(_ bytes: some Collection<UInt8>) {
        self.init(capacity: bytes.count)
        append(count: bytes.count) { $0.copyBytes(from: bytes) }
    }

    deinit {
        systemWipe(start, capacity)
        start.deallocate()
    }

    /// Makes room for `count` bytes more and lends it to be filled, wholly.
    func append(count more: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Void) {
        if count + more > capacity { grow(to: max(count + more, 2 * capacity)) }
        fill(UnsafeMutableRawBufferPointer(start: start + count, count: more))
        count += more
    }

    func append(_ bytes: UnsafeRawBufferPointer) {
        append(count: bytes.count) { $0.copyMemory(from: bytes) }
    }

    /// Lends what is there, to be read or changed in place.
    func withBytes<Answer, Failure: Error>(
        _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        try body(UnsafeMutableRawBufferPointer(start: start, count: count))
    }

    private func grow(to capacity: Int) {
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        larger.copyMemory(from: start, byteCount: count)
        systemWipe(start, self.capacity)
        start.deallocate()
        start = larger
        self.capacity = capacity
    }
}
