import NeuralKernels

/// The memory that nets run in, made once for each thread: every value of a forward pass lies in it, and nowhere else.
///
/// Any number of nets may take turns in one. It grows when a larger input comes than any before, and is overwritten
/// with zeros by `wipe()` and at its end.
package struct Scratch: ~Copyable {
    let kernels: UnsafePointer<nk_kernels>
    private(set) var memory = AlignedMemory(zeros: 0)
    /// Of the run in progress.
    private(set) var placements: [Placement] = []
    /// Where inputs are put that are multiplied in pairs: behind all values.
    private(set) var pairs = 0
    private var sizes: [Extent] = []
    /// Floats from the start that may hold something of a picture.
    private var used = 0

    /// - Parameter instructions: One that this machine has.
    package init(instructions: Instructions = .best) {
        guard let kernels = instructions.kernels else { preconditionFailure("this machine lacks \(instructions)") }
        self.kernels = kernels
    }

    deinit { Self.wipe(memory, used) }

    /// The arena's size in bytes.
    package var byteCount: Int { memory.count * MemoryLayout<Float>.stride }

    /// Makes room for inputs up to this size, so that no later run has to.
    package mutating func reserve(for network: Network, height: Int, width: Int) {
        let count = place(network, height: height, width: width)
        grow(to: count)
    }

    /// Lends what runs since the last `wipe()` have left behind.
    package borrowing func withUsed<Answer>(_ body: (UnsafeBufferPointer<Float>) -> Answer) -> Answer {
        body(UnsafeBufferPointer(start: memory.start, count: used))
    }

    /// Overwrites everything that pictures have left behind.
    package mutating func wipe() {
        Self.wipe(memory, used)
        used = 0
    }

    /// Lays a net's values out for an input's size.
    mutating func prepare(_ network: Network, height: Int, width: Int) {
        let count = place(network, height: height, width: width)
        grow(to: count)
        used = max(used, count)
    }

    private mutating func place(_ network: Network, height: Int, width: Int) -> Int {
        precondition(network.accepts(height: height, width: width), "not a size of input that this net takes")
        let problem = network.measure(height: height, width: width, into: &sizes)
        precondition(problem == nil, "the net cannot take an input of this size")
        pairs = network.place(sizes, into: &placements)
        return kernels.pointee.convolve_pairs == nil ? pairs : pairs + network.roomForPairs(placements)
    }

    private mutating func grow(to count: Int) {
        guard count > memory.count else { return }
        Self.wipe(memory, used)
        used = 0
        memory = AlignedMemory(zeros: count)
    }

    private static func wipe(_ memory: borrowing AlignedMemory, _ used: Int) {
        nk_wipe(memory.start, used * MemoryLayout<Float>.stride)
    }
}
