import EmbeddedModels
import Testing

@testable import Inference

@Test func embeddedModelsRun() throws {
    for name in ["mrz-1", "finder-1"] {
        let model = lethe_embedded_model(name)
        let network = try Network(UnsafeRawBufferPointer(start: model.bytes, count: model.count).bytes)
        #expect(network.name == name)
        var scratch = Scratch()
        let sum = network.run(height: 32, width: 64, scratch: &scratch) { input in
            for i in input.indices { input[i] = Float(i % 7) }
        } read: { output in
            #expect(output.height == (name == "mrz-1" ? 1 : 4))
            return output[0, 1, 2]
        }
        print(sum)
    }
}
