import EmbeddedModels
import Inference

extension Network {
    /// A net whose weights are compiled in.
    convenience init(embedded name: String) throws(ModelError) {
        let model = lethe_embedded_model(name)
        let bytes = UnsafeRawBufferPointer(start: model.bytes, count: model.count).bytes
        try self.init(bytes, products: Self.products[name] ?? .single)
    }

    /// The text nets take half of a page's time, and were trained with products of bfloat16 numbers. The finder so rounded
    /// puts lines a little elsewhere, and one value in a hundred is lost; an MRZ that is read one way here and another way
    /// there would puzzle people.
    private static let products: [String: Products] = ["text-1": .pairs, "text-2": .pairs]
}
