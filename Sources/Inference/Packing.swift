/// Lays weights out as the kernels read them.
///
/// Panel after panel; in each all taps and input channels; in each of these the panel's output channels. What fills a
/// panel up is zero.
struct Packing: ~Copyable {
    private let memory: AlignedMemory
    private let products: Network.Products
    private var end = 0

    /// - Parameter values: The graph's, so that the shapes have been checked.
    init(_ graph: Graph, values: [Value], _ products: Network.Products) {
        self.products = products
        var count = 0
        for (index, operation) in graph.operations.enumerated() {
            guard let layer = operation.layer else { continue }
            let rows = Self.rows(of: layer, operation, input: values[operation.input])
            let matrix = rows.taps * rows.spacing * wholePanels(values[index + 1].channels)
            count += matrix + wholePanels(values[index + 1].channels)
            if Self.comesInPairs(rows.spacing, operation, products) { count += matrix / 2 }
        }
        memory = AlignedMemory(zeros: count)
    }

    /// A weight matrix has a row for each tap and input channel.
    ///
    /// Behind those of a tap come rows of zeros where the input's pixels have channels that only fill a panel up;
    /// `spacing` counts them in.
    private static func rows(of layer: Graph.Layer, _ operation: Graph.Operation, input: Value)
        -> (taps: Int, inputs: Int, spacing: Int)
    {
        let taps = layer.kernel.vertical * layer.kernel.horizontal
        return operation.kind == .depthwise ? (taps, 1, 1) : (taps, input.channels, input.pixel)
    }

    /// A run of inputs has an even length where their pixels fill panels.
    private static func comesInPairs(
        _ spacing: Int, _ operation: Graph.Operation, _ products: Network.Products
    ) -> Bool {
        products == .pairs && operation.kind == .convolution && spacing % panel == 0
    }

    mutating func add(_ layer: Graph.Layer, _ operation: Graph.Operation, input: Value, file: WeightFile)
        -> Network.Layer
    {
        guard let weight = file.tensors[layer.weight], let bias = file.tensors[layer.bias] else {
            preconditionFailure("shapes are checked before weights are packed")
        }
        let rows = Self.rows(of: layer, operation, input: input)
        let weights = append(weight.values, rows, outputs: bias.values.count)
        var pairs: Int?
        if Self.comesInPairs(rows.spacing, operation, products) { pairs = appendPairs(of: weights..<end) }
        return Network.Layer(
            kernel: layer.kernel, stride: layer.stride, padding: layer.padding, relu: layer.relu, weights: weights,
            weightPairs: pairs, bias: append(bias.values, (1, 1, 1), outputs: bias.values.count))
    }

    /// - Returns: Where the packed matrix begins.
    private mutating func append(
        _ matrix: [Float], _ rows: (taps: Int, inputs: Int, spacing: Int), outputs: Int
    ) -> Int {
        let start = end
        matrix.withUnsafeBufferPointer { matrix in
            guard let source = matrix.baseAddress else { return }
            for first in stride(from: 0, to: outputs, by: panel) {
                let columns = min(panel, outputs - first)
                for tap in 0..<rows.taps {
                    for input in 0..<rows.inputs {
                        let row = source + (tap * rows.inputs + input) * outputs + first
                        (memory.start + end + input * panel).update(from: row, count: columns)
                    }
                    end += rows.spacing * panel
                }
            }
        }
        return start
    }

    /// A packed matrix once more, each two rows of a panel as one.
    private mutating func appendPairs(of matrix: Range<Int>) -> Int {
        let start = end
        for row in stride(from: matrix.lowerBound, to: matrix.upperBound, by: 2 * panel) {
            for column in row..<(row + panel) {
                memory.start[end] = pair(memory.start[column], memory.start[column + panel])
                end += 1
            }
        }
        return start
    }

    consuming func finished() -> AlignedMemory {
        precondition(end == memory.count, "the packed weights fill their memory")
        return memory
    }
}

/// The bfloat16 numbers nearest to two floats, ties to even, the first in the lower half.
private func pair(_ first: Float, _ second: Float) -> Float {
    func rounded(_ value: Float) -> UInt32 {
        let bits = value.bitPattern
        return (bits &+ 0x7FFF &+ (bits >> 16 & 1)) >> 16
    }
    return Float(bitPattern: rounded(first) | rounded(second) << 16)
}
