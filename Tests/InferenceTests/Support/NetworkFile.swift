@testable import Inference

/// Writes weight files for the tests, whatever is asked for: also files that no net could be.
struct NetworkFile {
    struct Layer {
        var kernel: (Int, Int)
        var stride = (1, 1)
        var padding = (0, 0)
        /// `kernel x inputs x outputs`; depthwise `kernel x outputs`.
        var weights: [Float]
        var bias: [Float]
        var inputs: Int
        var relu = false
        var depthwise = false

        var outputs: Int { bias.count }
        var shape: [Int] { [kernel.0, kernel.1] + (depthwise ? [] : [inputs]) + [outputs] }
    }

    var name = "drawn"
    var inputChannels = 1
    var inputHeight: String = "null"
    var multiple = "[1, 1]"
    /// Further members of the graph, each with a comma behind it.
    var more = ""
    var format = "lethe-graph-1"
    var operations: [String] = []
    var output: Int?
    var metadata: [(String, String)] = []
    var tensors: [(name: String, shape: [Int], values: [Float])] = []

    @discardableResult
    mutating func add(_ layer: Layer, input: Int, residual: Int? = nil) -> Int {
        let output = operations.count + 1
        operations.append(
            """
            {"op": "\(layer.depthwise ? "depthwise" : "conv")", "input": \(input), "output": \(output),
             "weight": "w\(output)", "bias": "b\(output)", "kernel": [\(layer.kernel.0), \(layer.kernel.1)],
             "stride": [\(layer.stride.0), \(layer.stride.1)], "padding": [\(layer.padding.0), \(layer.padding.1)],
             "residual": \(residual.map(String.init) ?? "null"), "activation": "\(layer.relu ? "relu" : "none")"}
            """)
        tensors.append(("w\(output)", layer.shape, layer.weights))
        tensors.append(("b\(output)", [layer.outputs], layer.bias))
        return output
    }

    @discardableResult
    mutating func addUpsampling(of input: Int, adding add: Int) -> Int {
        let output = operations.count + 1
        operations.append(#"{"op": "upsample_add", "input": \#(input), "add": \#(add), "output": \#(output)}"#)
        return output
    }

    var graph: String {
        """
        {"format": "\(format)", "name": "\(name)",
         "input": {"channels": \(inputChannels), "height": \(inputHeight), "multiple": \(multiple)}, \(more)
         "ops": [\(operations.joined(separator: ", "))], "output": \(output ?? operations.count)}
        """
    }

    var bytes: [UInt8] {
        var members = (metadata + [("graph", graph)]).map { "\(Self.quoted($0)): \(Self.quoted($1))" }
        members = ["\"__metadata__\": {\(members.joined(separator: ", "))}"]
        var offset = 0
        for tensor in tensors {
            let end = offset + 4 * tensor.values.count
            members.append(
                """
                \(Self.quoted(tensor.name)): {"dtype": "F32", "shape": \(tensor.shape), "data_offsets": [\(offset), \(end)]}
                """)
            offset = end
        }
        return Self.bytes(header: "{\(members.joined(separator: ", "))}", floats: tensors.flatMap(\.values))
    }

    static func bytes(header: String, floats: [Float]) -> [UInt8] {
        littleEndian(UInt64(header.utf8.count)) + Array(header.utf8) + floats.flatMap { littleEndian($0.bitPattern) }
    }

    static func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
        (0..<(value.bitWidth / 8)).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for character in text.unicodeScalars {
            switch character {
            case "\"", "\\": quoted += "\\\(character)"
            case "\n": quoted += "\\n"
            default: quoted.unicodeScalars.append(character)
            }
        }
        return quoted + "\""
    }

    /// The net, without the way through bytes.
    func network(_ products: Network.Products = .single) throws(ModelError) -> Network {
        var named: [String: WeightFile.Tensor] = [:]
        for tensor in tensors { named[tensor.name] = WeightFile.Tensor(shape: tensor.shape, values: tensor.values) }
        return try Network(WeightFile(metadata: ["graph": graph], tensors: named), products: products)
    }
}

extension WeightFile {
    init(_ bytes: [UInt8]) throws(ModelError) { try self.init(bytes.span.bytes) }
}
