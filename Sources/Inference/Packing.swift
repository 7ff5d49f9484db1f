/// Lays weights out as the kernels read them: panel after panel, in each all taps and input channels, in each of these
/// the panel's output channels. What fills a panel up is zero.
struct Packing {
    private var floats: [Float] = []

    mutating func add(_ layer: Graph.Layer, _ operation: Graph.Operation, input: Value, file: WeightFile)
        -> Network.Layer
    {
        guard let weight = file.tensors[layer.weight], let bias = file.tensors[layer.bias] else {
            preconditionFailure("shapes are checked before weights are packed")
        }
        let taps = layer.kernel.vertical * layer.kernel.horizontal
        let depthwise = operation.kind == .depthwise
        let inputs = depthwise ? 1 : input.channels
        let outputs = bias.values.count
        let weights = append(
            weight.values, rows: taps * inputs, outputs: outputs, zeroRows: depthwise ? 0 : input.pixel - inputs,
            after: inputs)
        return Network.Layer(
            kernel: layer.kernel, stride: layer.stride, padding: layer.padding, relu: layer.relu, weights: weights,
            bias: append(bias.values, rows: 1, outputs: outputs, zeroRows: 0, after: 1))
    }

    /// - Parameters:
    ///   - matrix: `rows x outputs`.
    ///   - zeroRows: That many rows of zeros are put in after each group of `after` rows.
    /// - Returns: Where the packed matrix begins.
    private mutating func append(_ matrix: [Float], rows: Int, outputs: Int, zeroRows: Int, after group: Int) -> Int {
        let start = floats.count
        for first in stride(from: 0, to: outputs, by: panel) {
            let columns = min(panel, outputs - first)
            for row in 0..<rows {
                let source = row * outputs + first
                floats.append(contentsOf: matrix[source..<(source + columns)])
                floats.append(contentsOf: repeatElement(0, count: panel - columns))
                if (row + 1) % group == 0 {
                    floats.append(contentsOf: repeatElement(0, count: zeroRows * panel))
                }
            }
        }
        return start
    }

    func memory() -> AlignedMemory {
        let memory = AlignedMemory(zeros: floats.count)
        floats.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { memory.start.update(from: start, count: source.count) }
        }
        return memory
    }
}
