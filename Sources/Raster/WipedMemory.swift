import CodecShims

/// Memory that holds a part of a picture, and holds zeros when it is given back.
struct WipedMemory<Element: BitwiseCopyable>: ~Copyable {
    let start: UnsafeMutablePointer<Element>
    let count: Int

    /// The content is whatever the memory held; every user writes before it reads.
    init(count: Int) {
        precondition(count >= 0, "Memory of a negative size")
        start = .allocate(capacity: count)
        self.count = count
    }

    deinit {
        codecWipe(start, count * MemoryLayout<Element>.stride)
        start.deallocate()
    }
}
