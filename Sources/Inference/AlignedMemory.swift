/// Floats that begin at a cache line, so that no register-wide load straddles two.
struct AlignedMemory: ~Copyable, @unchecked Sendable {
    static let alignment = 64

    let start: UnsafeMutablePointer<Float>
    let count: Int

    /// - Parameter count: Floats; all zero.
    init(zeros count: Int) {
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: max(count, 1) * MemoryLayout<Float>.stride, alignment: Self.alignment)
        start = memory.initializeMemory(as: Float.self, repeating: 0, count: count)
        self.count = count
    }

    deinit { start.deallocate() }
}
