import Testing

@testable import Inference

@Suite struct GraphTests {
    private static func file() -> NetworkFile {
        var random = SplitMix64(seed: 1)
        return .small(&random)
    }

    @Test func whatTheFileSaysOfItselfCanBeAsked() throws {
        var file = Self.file()
        file.more = #""alphabet": "<", "blank": 0,"#
        file.inputHeight = "32"
        let network = try Network(file.bytes.span.bytes)
        #expect(network.name == "drawn")
        #expect(network.metadata["temperature"] == "1.25")
        #expect(network.alphabet == "<")
        #expect(network.blank == 0)
        #expect(network.inputChannels == 2)
        #expect(network.inputHeight == 32)
        #expect(network.inputMultiple == Extent(vertical: 2, horizontal: 2))
        #expect(network.outputChannels == 2)
        #expect(network.accepts(height: 32, width: 6))
        #expect(!network.accepts(height: 30, width: 6))
        #expect(!network.accepts(height: 32, width: 5))
        #expect(!network.accepts(height: 32, width: 0))
    }

    struct Fault: CustomTestStringConvertible {
        var testDescription: String
        var error: ModelError
        var change: @Sendable (inout NetworkFile) -> Void

        init(
            _ what: String, _ code: ModelError.Code, _ at: ModelError.Position,
            change: @escaping @Sendable (inout NetworkFile) -> Void
        ) {
            testDescription = what
            error = ModelError(code, at)
            self.change = change
        }

        /// One text for another in an operation.
        init(
            _ what: String, _ code: ModelError.Code, operation: Int, _ old: String, _ new: String
        ) {
            self.init(what, code, .operation(operation)) { file in
                precondition(file.operations[operation].contains(old))
                file.operations[operation] = file.operations[operation].replacing(old, with: new)
            }
        }
    }

    static let faults: [Fault] = [
        Fault("another format", .unsupported, .graph("format")) { $0.format = "lethe-graph-2" },
        Fault("no operations", .outOfRange, .graph("ops")) { $0.operations = [] },
        Fault("an output that is not there", .missing, .graph("output")) { $0.output = 4 },
        Fault("the input as output", .missing, .graph("output")) { $0.output = 0 },
        Fault("no channels", .outOfRange, .graph("input")) { $0.inputChannels = 0 },
        Fault("a height of nothing", .outOfRange, .graph("input")) { $0.inputHeight = "0" },
        Fault("a height that is text", .malformedGraph, .graph("input")) { $0.inputHeight = "\"32\"" },
        Fault("a multiple of nothing", .outOfRange, .graph("input")) { $0.multiple = "[0, 2]" },
        Fault("one multiple", .malformedGraph, .graph("input")) { $0.multiple = "[2]" },
        Fault("an alphabet of another length", .shapeMismatch, .graph("alphabet")) { $0.more = #""alphabet": "AB<","# },
        Fault("a blank that is no channel", .shapeMismatch, .graph("blank")) { $0.more = #""blank": 2,"# },
        Fault("a blank that is text", .malformedGraph, .graph("blank")) { $0.more = #""blank": "0","# },
        Fault("a key twice", .duplicate, .graphByte(108)) { $0.more = #""name": "again","# },
        Fault("an unknown operation", .unsupported, operation: 0, #""conv""#, #""softmax""#),
        Fault("an unknown activation", .unsupported, operation: 0, #""relu""#, #""gelu""#),
        Fault("a number for a word", .malformedGraph, operation: 0, #""relu""#, "1"),
        Fault("a value made twice", .duplicate, operation: 1, #""output": 2"#, #""output": 1"#),
        Fault("a value left out", .missing, operation: 1, #""output": 2"#, #""output": 3"#),
        Fault("an input from the future", .missing, operation: 1, #""input": 1"#, #""input": 3"#),
        Fault("its own input", .missing, operation: 1, #""input": 1"#, #""input": 2"#),
        Fault("an input before the first", .missing, operation: 1, #""input": 1"#, #""input": -1"#),
        Fault("a residual from the future", .missing, operation: 1, #""residual": 1"#, #""residual": 2"#),
        Fault("a residual of another size", .shapeMismatch, operation: 1, #""residual": 1"#, #""residual": 0"#),
        Fault("an addition of another size", .shapeMismatch, operation: 2, #""add": 0"#, #""add": 1"#),
        Fault("no weights", .missing, operation: 0, #""w1""#, #""w9""#),
        Fault("weights of another layer", .shapeMismatch, operation: 0, #""w1""#, #""w2""#),
        Fault("another layer's bias for weights", .shapeMismatch, operation: 0, #""b1""#, #""w1""#),
        Fault("a kernel unlike its weights", .shapeMismatch, operation: 0, #""kernel": [3, 3]"#, #""kernel": [3, 5]"#),
        Fault("a kernel of nothing", .outOfRange, operation: 0, #""kernel": [3, 3]"#, #""kernel": [0, 3]"#),
        Fault("a stride of nothing", .outOfRange, operation: 0, #""stride": [2, 2]"#, #""stride": [0, 2]"#),
        Fault("padding as wide as the kernel", .outOfRange, operation: 0, #""padding": [1, 1]"#, #""padding": [1, 3]"#),
        Fault("a negative padding", .outOfRange, operation: 0, #""padding": [1, 1]"#, #""padding": [-1, 1]"#),
        Fault("a kernel of three sides", .malformedGraph, operation: 0, #""kernel": [3, 3]"#, #""kernel": [3, 3, 3]"#),
        Fault("a kernel that is no pair", .malformedGraph, operation: 0, #""kernel": [3, 3]"#, #""kernel": 3"#),
        Fault("sizes that part at an odd input", .shapeMismatch, .operation(2)) { $0.multiple = "[1, 1]" },
    ]

    @Test(arguments: faults)
    func aGraphWithAFaultIsRefusedWithThePlace(fault: Fault) {
        var file = Self.file()
        fault.change(&file)
        let bytes = file.bytes
        #expect(throws: fault.error) { try Network(bytes.span.bytes) }
    }

    @Test func aFileWithoutAGraphIsNoNet() {
        let bytes = NetworkFile.bytes(header: WeightFileTests.header, floats: WeightFileTests.floats)
        #expect(throws: ModelError(.missing, .graph("graph"))) { try Network(bytes.span.bytes) }
    }

    @Test func aNetWhoseKernelsFitOnNoInputIsRefused() {
        var file = NetworkFile(inputChannels: 1, inputHeight: "3")
        file.add(.init(kernel: (4, 1), weights: [1, 1, 1, 1], bias: [0], inputs: 1), input: 0)
        let bytes = file.bytes
        #expect(throws: ModelError(.shapeMismatch, .graph("input"))) { try Network(bytes.span.bytes) }
    }

    @Test func aSizeThatTheNetDoesNotTakeIsAMistakeOfOurs() async {
        await #expect(processExitsWith: .failure) {
            var file = NetworkFile(inputChannels: 1, multiple: "[2, 2]")
            file.add(.init(kernel: (1, 1), weights: [1], bias: [0], inputs: 1), input: 0)
            let network = try file.network()
            var scratch = Scratch()
            network.run(height: 3, width: 2, scratch: &scratch, fill: { _ in }, read: { _ in })
        }
    }
}
