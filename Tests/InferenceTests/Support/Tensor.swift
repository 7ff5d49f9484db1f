@testable import Inference

/// A dense tensor: rows, columns, channels.
struct Tensor: Equatable {
    var height: Int
    var width: Int
    var channels: Int
    var values: [Float]

    init(_ height: Int, _ width: Int, _ channels: Int, _ values: [Float]) {
        precondition(values.count == height * width * channels)
        self.height = height
        self.width = width
        self.channels = channels
        self.values = values
    }

    init(_ view: borrowing TensorView) {
        var values: [Float] = []
        for row in 0..<view.height {
            for column in 0..<view.width {
                let pixel = UnsafeBufferPointer(start: view.pixel(row, column), count: view.channels)
                values.append(contentsOf: pixel)
            }
        }
        self.init(view.height, view.width, view.channels, values)
    }
}

extension Network {
    func run(_ input: Tensor, scratch: inout Scratch) -> Tensor {
        run(height: input.height, width: input.width, scratch: &scratch) { buffer in
            _ = buffer.update(from: input.values)
        } read: { output in
            Tensor(output)
        }
    }

    func run(_ input: Tensor, instructions: Instructions = .best) -> Tensor {
        var scratch = Scratch(instructions: instructions)
        return run(input, scratch: &scratch)
    }
}

extension Scratch {
    /// Fills the arena with something that no result survives, as if another net had run there.
    func poison() { memory.start.update(repeating: .nan, count: memory.count) }
}
