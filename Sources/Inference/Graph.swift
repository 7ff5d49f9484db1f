/// A net as its file describes it: operations over numbered values (format `lethe-graph-1`).
///
/// Value 0 is the input; the operation at index n of the list makes value n + 1 out of earlier ones, so that a graph
/// can have no cycle.
struct Graph {
    struct Operation {
        enum Kind: String {
            case convolution = "conv"
            case depthwise
            case upsampleAdd = "upsample_add"
        }

        var kind: Kind
        var input: Int
        /// The value that a convolution adds before its activation, or that an upsampling adds.
        var added: Int?
        /// Absent for an upsampling, as the rest below.
        var layer: Layer?
    }

    struct Layer {
        var weight: String
        var bias: String
        var kernel: Extent
        var stride: Extent
        /// Zeros on either side.
        var padding: Extent
        var relu: Bool
    }

    static let format = "lethe-graph-1"

    var name: String
    var inputChannels: Int
    /// The only height of the input that the net takes; `nil` where any does.
    var inputHeight: Int?
    /// Height and width of the input are multiples of these.
    var inputMultiple: Extent
    var alphabet: String?
    var blank: Int?
    var operations: [Operation]
    var output: Int
}

/// Two lengths in pixels.
package struct Extent: Hashable, Sendable {
    package var vertical: Int
    package var horizontal: Int

    package init(vertical: Int, horizontal: Int) {
        self.vertical = vertical
        self.horizontal = horizontal
    }
}

extension Graph {
    /// Far more than any net of ours has; keeps the planner's tables small whatever a file says.
    static let operationLimit = 1024
    static let channelLimit = 4096
    static let kernelRange = 1...31
    static let strideRange = 1...8
    static let multipleRange = 1...1024

    /// - Parameter text: The JSON text under the key `graph` of the file's metadata.
    init(_ text: String) throws(ModelError) {
        let json: JSON
        do { json = try JSONReader.read(Array(text.utf8)) } catch {
            throw ModelError(error.kind == .duplicateKey ? .duplicate : .malformedGraph, .graphByte(error.offset))
        }
        guard let members = json.object else { throw ModelError(.malformedGraph, .graphByte(0)) }
        guard let format = members["format"]?.string else { throw ModelError(.malformedGraph, .graph("format")) }
        guard format == Self.format else { throw ModelError(.unsupported, .graph("format")) }
        guard let name = members["name"]?.string else { throw ModelError(.malformedGraph, .graph("name")) }

        let input = members["input"]?.object ?? [:]
        guard let channels = input["channels"]?.integer else { throw ModelError(.malformedGraph, .graph("input")) }
        inputChannels = try Self.checked(channels, in: 1...Self.channelLimit, .graph("input"))
        if let height = input["height"], height != .null {
            guard let pixels = height.integer else { throw ModelError(.malformedGraph, .graph("input")) }
            inputHeight = try Self.checked(pixels, in: 1...Network.sideLimit, .graph("input"))
        }
        inputMultiple = try Self.extent(input["multiple"] ?? .array([.number(1), .number(1)]), .graph("input"))
        for side in [inputMultiple.vertical, inputMultiple.horizontal] {
            _ = try Self.checked(side, in: Self.multipleRange, .graph("input"))
        }

        if let value = members["alphabet"], value != .null {
            guard let string = value.string else { throw ModelError(.malformedGraph, .graph("alphabet")) }
            alphabet = string
        }
        if let value = members["blank"], value != .null {
            guard let index = value.integer else { throw ModelError(.malformedGraph, .graph("blank")) }
            blank = try Self.checked(index, in: 0...Self.channelLimit, .graph("blank"))
        }

        guard let list = members["ops"]?.array, let output = members["output"]?.integer else {
            throw ModelError(.malformedGraph, .graph("ops"))
        }
        guard (1...Self.operationLimit).contains(list.count) else { throw ModelError(.outOfRange, .graph("ops")) }
        var operations: [Operation] = []
        for (index, element) in list.enumerated() { operations.append(try Operation(element, at: index)) }
        guard (1...list.count).contains(output) else { throw ModelError(.missing, .graph("output")) }
        self.name = name
        self.operations = operations
        self.output = output
    }

    static func checked(_ value: Int, in range: ClosedRange<Int>, _ position: ModelError.Position) throws(ModelError)
        -> Int
    {
        guard range.contains(value) else { throw ModelError(.outOfRange, position) }
        return value
    }

    static func extent(_ json: JSON?, _ position: ModelError.Position) throws(ModelError) -> Extent {
        guard let pair = json?.array, pair.count == 2, let vertical = pair[0].integer, let horizontal = pair[1].integer
        else { throw ModelError(.malformedGraph, position) }
        return Extent(vertical: vertical, horizontal: horizontal)
    }
}

extension Graph.Operation {
    fileprivate init(_ json: JSON, at index: Int) throws(ModelError) {
        let position = ModelError.Position.operation(index)
        guard let members = json.object, let word = members["op"]?.string else {
            throw ModelError(.malformedGraph, position)
        }
        guard let kind = Kind(rawValue: word) else { throw ModelError(.unsupported, position) }
        guard let input = members["input"]?.integer, let output = members["output"]?.integer else {
            throw ModelError(.malformedGraph, position)
        }
        guard output == index + 1 else { throw ModelError(output <= index ? .duplicate : .missing, position) }
        self.kind = kind
        self.input = try Self.earlier(input, than: index, position)
        switch kind {
        case .upsampleAdd:
            guard let add = members["add"]?.integer else { throw ModelError(.malformedGraph, position) }
            added = try Self.earlier(add, than: index, position)
        case .convolution, .depthwise:
            layer = try Graph.Layer(members, position)
            if let residual = members["residual"], residual != .null {
                guard let value = residual.integer else { throw ModelError(.malformedGraph, position) }
                added = try Self.earlier(value, than: index, position)
            }
        }
    }

    private static func earlier(_ value: Int, than index: Int, _ position: ModelError.Position) throws(ModelError)
        -> Int
    {
        guard (0...index).contains(value) else { throw ModelError(.missing, position) }
        return value
    }
}

extension Graph.Layer {
    private static let activations = ["relu": true, "none": false]

    fileprivate init(_ members: [String: JSON], _ position: ModelError.Position) throws(ModelError) {
        guard let weight = members["weight"]?.string, let bias = members["bias"]?.string,
            let activation = members["activation"]?.string
        else { throw ModelError(.malformedGraph, position) }
        guard let relu = Self.activations[activation] else { throw ModelError(.unsupported, position) }
        self.weight = weight
        self.bias = bias
        self.relu = relu
        kernel = try Graph.extent(members["kernel"], position)
        stride = try Graph.extent(members["stride"], position)
        padding = try Graph.extent(members["padding"], position)
        for (size, step, zeros) in [
            (kernel.vertical, stride.vertical, padding.vertical),
            (kernel.horizontal, stride.horizontal, padding.horizontal),
        ] {
            _ = try Graph.checked(size, in: Graph.kernelRange, position)
            _ = try Graph.checked(step, in: Graph.strideRange, position)
            // More zeros than taps would make pixels that see nothing but zeros.
            _ = try Graph.checked(zeros, in: 0...(size - 1), position)
        }
    }
}
