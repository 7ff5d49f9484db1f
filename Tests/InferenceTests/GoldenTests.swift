import EmbeddedModels
import Testing

@testable import Inference

/// The whole forward pass against ONNX Runtime, which knows nothing of this code.
@Suite struct GoldenTests {
    /// Of the largest output: both sides add some thousand 32-bit floats, each in an order of its own.
    static let tolerance: Float = 1e-5

    @Test(arguments: Instructions.available)
    func everyOperationTogetherGivesWhatONNXRuntimeGives(instructions: Instructions) throws {
        let net = try #require(fixture("every-operation.safetensors"))
        let golden = try #require(fixture("every-operation-golden.safetensors"))
        try compare(Network(WeightFile(net)), with: WeightFile(golden), instructions)
    }

    @Test(arguments: ["mrz-1", "finder-1", "text-1", "text-2"], Instructions.available)
    func theEmbeddedNetsGiveWhatONNXRuntimeGives(name: String, instructions: Instructions) throws {
        // A net that was just trained comes with its golden file; until then there is none to compare with.
        guard let golden = fixture("\(name)-golden.safetensors") else { return }
        try compare(embedded(name), with: WeightFile(golden), instructions)
    }

    /// Eight bits of every factor: a class's score may move by as much as a hundredth of the largest.
    @Test(arguments: ["text-1", "text-2"], Instructions.available)
    func theTextNetsInPairsGiveNearlyWhatONNXRuntimeGives(name: String, instructions: Instructions) throws {
        guard let golden = fixture("\(name)-golden.safetensors") else { return }
        try compare(embedded(name, .pairs), with: WeightFile(golden), instructions, tolerance: 1e-2)
    }

    @Test(arguments: ["mrz-1", "finder-1", "text-1", "text-2"])
    func theEmbeddedNetsLoadAndAreTheOnesNamed(name: String) throws {
        #expect(try embedded(name).name == name)
    }

    @Test func aModelThatIsNotEmbeddedIsNotThere() {
        #expect(lethe_embedded_model("mrz").bytes == nil)
    }

    private func embedded(_ name: String, _ products: Network.Products = .single) throws -> Network {
        let model = lethe_embedded_model(name)
        return try Network(
            UnsafeRawBufferPointer(start: model.bytes, count: model.count).bytes, products: products)
    }

    private func compare(
        _ network: Network, with golden: WeightFile, _ instructions: Instructions, tolerance: Float = tolerance
    ) throws {
        let input = try tensor("input", of: golden)
        let expected = try tensor("output", of: golden)
        let output = network.run(input, instructions: instructions)
        try #require(output.height == expected.height && output.width == expected.width)
        try #require(output.channels == expected.channels)
        let largest = expected.values.map(\.magnitude).max() ?? 0
        let error = zip(output.values, expected.values).map { ($0 - $1).magnitude }.max() ?? 0
        #expect(error <= tolerance * largest, "off by \(error), the largest output being \(largest)")
    }

    private func tensor(_ name: String, of file: WeightFile) throws -> Tensor {
        let tensor = try #require(file.tensors[name])
        // Rows, columns, channels; a batch of one may stand before them.
        let shape = tensor.shape.suffix(3)
        try #require(shape.count == 3 && tensor.shape.dropLast(3).allSatisfy { $0 == 1 })
        return Tensor(shape[shape.startIndex], shape[shape.startIndex + 1], shape[shape.startIndex + 2], tensor.values)
    }
}
