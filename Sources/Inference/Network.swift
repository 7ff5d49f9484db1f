import NeuralKernels

/// A net, checked and ready to run: the graph, and its weights in the order in which the kernels read them.
///
/// Immutable, so that any number of threads may run one net at the same time, each with a `Scratch` of its own.
/// Axis order, everywhere in this module: rows, columns, channels.
package final class Network: Sendable {
    /// The longest side of an input, in pixels: keeps every product of sizes far from overflow.
    package static let sideLimit = 16384

    package let name: String
    /// Everything that the file says of itself as strings; the graph's own text is under `graph`.
    package let metadata: [String: String]
    /// What the channels of the output stand for, `blank` aside; `nil` for a net that does not read text.
    package let alphabet: String?
    /// The output channel that stands for no character.
    package let blank: Int?
    package let inputChannels: Int
    /// The only height of the input that this net takes; `nil` where any multiple does.
    package let inputHeight: Int?
    /// Height and width of the input are multiples of these.
    package let inputMultiple: Extent
    package let outputChannels: Int

    let operations: [Operation]
    /// By number: 0 is the input.
    let values: [Value]
    let output: Int
    let weights: AlignedMemory

    /// - Parameter bytes: A weight file (`Documentation/Models.md`), whole. Nothing of it is kept.
    package convenience init(_ bytes: RawSpan, products: Products = .single) throws(ModelError) {
        try self.init(try WeightFile(bytes), products: products)
    }

    package init(_ file: WeightFile, products: Products = .single) throws(ModelError) {
        guard let text = file.metadata["graph"] else { throw ModelError(.missing, .graph("graph")) }
        let graph = try Graph(text)
        let values = try Value.list(of: graph, weights: file)

        var packing = Packing(graph, values: values, products)
        var operations: [Operation] = []
        for (index, operation) in graph.operations.enumerated() {
            operations.append(
                Operation(
                    operation, output: index + 1,
                    layer: operation.layer.map { layer in
                        packing.add(layer, operation, input: values[operation.input], file: file)
                    }))
        }
        weights = packing.finished()
        self.operations = operations
        self.values = values
        output = graph.output
        name = graph.name
        metadata = file.metadata
        alphabet = graph.alphabet
        blank = graph.blank
        inputChannels = graph.inputChannels
        inputHeight = graph.inputHeight
        inputMultiple = graph.inputMultiple
        outputChannels = values[graph.output].channels
        try checkSizes()
        try checkAlphabet()
    }

    /// Runs the shapes of a few small inputs through the graph: values that must have one size get it or never will.
    private func checkSizes() throws(ModelError) {
        var sizes: [Extent] = []
        var fits = false
        for factor in 1...8 {
            let height = inputHeight ?? factor * inputMultiple.vertical
            let width = factor * inputMultiple.horizontal
            switch measure(height: height, width: width, into: &sizes) {
            case nil: fits = true
            case .tooSmall: continue
            case .differ(let operation): throw ModelError(.shapeMismatch, .operation(operation))
            }
        }
        guard fits else { throw ModelError(.shapeMismatch, .graph("input")) }
    }

    private func checkAlphabet() throws(ModelError) {
        if let blank, blank >= outputChannels { throw ModelError(.shapeMismatch, .graph("blank")) }
        guard let alphabet else { return }
        guard alphabet.unicodeScalars.count + (blank == nil ? 0 : 1) == outputChannels else {
            throw ModelError(.shapeMismatch, .graph("alphabet"))
        }
    }
}

extension Network {
    /// What the factors of a net's convolutions are.
    package enum Products: CaseIterable, Sendable {
        /// 32-bit floats, on every machine.
        case single
        /// Rounded to bfloat16, eight bits each, where the machine multiplies two of them at once; else as `single`.
        ///
        /// Sums have 32 bits. For nets that were trained so, and where another last digit changes no answer that counts.
        case pairs
    }

    /// One step of the forward pass, as plain data: going through the list touches no reference count.
    struct Operation {
        var kind: Graph.Operation.Kind
        var input: Int
        var added: Int?
        var output: Int
        var layer: Layer?

        init(_ operation: Graph.Operation, output: Int, layer: Layer?) {
            kind = operation.kind
            input = operation.input
            added = operation.added
            self.output = output
            self.layer = layer
        }
    }

    struct Layer {
        var kernel: Extent
        var stride: Extent
        var padding: Extent
        var relu: Bool
        /// Offsets in the packed weights.
        var weights: Int
        var weightPairs: Int?
        var bias: Int
    }
}
