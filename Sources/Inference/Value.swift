import NeuralKernels

/// What is known of a value before the input's size is.
struct Value {
    var channels: Int
    /// Floats from one pixel to the next: channels, filled up with zeros to whole panels.
    var pixel: Int
    /// Zeros around it, the widest that an operation on it asks for.
    var border = Extent(vertical: 0, horizontal: 0)
    /// The step of the forward pass that makes it (0: the input is filled) and the last one that needs it.
    var firstStep: Int
    var lastStep: Int

    var panels: Int { (channels + panel - 1) / panel }

    init(channels: Int, step: Int) {
        self.channels = channels
        pixel = wholePanels(channels)
        firstStep = step
        lastStep = step
    }

    /// The graph's values by number, after every shape has been held against its weights.
    static func list(of graph: Graph, weights file: WeightFile) throws(ModelError) -> [Value] {
        var values = [Value(channels: graph.inputChannels, step: 0)]
        // Kernels other than the dense convolution work on whole panels of their input.
        var inputInPanels = graph.inputChannels > panel
        for (index, operation) in graph.operations.enumerated() {
            let step = index + 1
            let channels = try outputChannels(of: operation, at: index, values: values, weights: file)
            if let added = operation.added {
                guard values[added].channels == channels else {
                    throw ModelError(.shapeMismatch, .operation(index))
                }
                values[added].lastStep = step
                inputInPanels = inputInPanels || added == 0
            }
            values[operation.input].lastStep = step
            inputInPanels = inputInPanels || (operation.input == 0 && operation.kind != .convolution)
            if let padding = operation.layer?.padding {
                let border = values[operation.input].border
                values[operation.input].border = Extent(
                    vertical: max(border.vertical, padding.vertical),
                    horizontal: max(border.horizontal, padding.horizontal))
            }
            values.append(Value(channels: channels, step: step))
        }
        values[graph.output].lastStep = graph.operations.count + 1
        if !inputInPanels { values[0].pixel = graph.inputChannels }
        return values
    }

    private static func outputChannels(
        of operation: Graph.Operation, at index: Int, values: [Value], weights file: WeightFile
    ) throws(ModelError) -> Int {
        let input = values[operation.input].channels
        guard let layer = operation.layer else { return input }
        guard let weight = file.tensors[layer.weight], let bias = file.tensors[layer.bias] else {
            throw ModelError(.missing, .operation(index))
        }
        let taps = [layer.kernel.vertical, layer.kernel.horizontal]
        guard bias.shape.count == 1, (1...Graph.channelLimit).contains(bias.shape[0]),
            weight.shape == taps + (operation.kind == .depthwise ? [] : [input]) + bias.shape,
            operation.kind != .depthwise || bias.shape == [input]
        else { throw ModelError(.shapeMismatch, .operation(index)) }
        return bias.shape[0]
    }
}

/// Channels that the kernels handle at once.
let panel = Int(NK_PANEL)

func wholePanels(_ channels: Int) -> Int { (channels + panel - 1) / panel * panel }
