import EmbeddedModels
import Inference

extension Network {
    /// A net whose weights are compiled in.
    convenience init(embedded name: String) throws(ModelError) {
        let model = lethe_embedded_model(name)
        try self.init(UnsafeRawBufferPointer(start: model.bytes, count: model.count).bytes)
    }
}
