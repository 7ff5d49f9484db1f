import NeuralKernels
import Testing

@testable import Inference

/// Weights and inputs are small whole numbers: every sum is exact in whatever order it is added, and so the tolerance
/// is none.
@Suite struct KernelTests {
    struct Shape: CustomTestStringConvertible {
        var kernel: (Int, Int)
        var stride: (Int, Int)
        var padding: (Int, Int)

        var testDescription: String { "\(kernel) stride \(stride) padding \(padding)" }

        /// Every kernel that our nets use and a few more, with every stride; as large as their input and with a hem.
        static let all: [Shape] = [(1, 1), (3, 3), (1, 5), (4, 1), (5, 5)].flatMap { kernel in
            [(1, 1), (2, 2), (2, 1), (1, 2)].flatMap { stride in
                [(kernel.0 / 2, kernel.1 / 2), (0, 0)].map { padding in
                    Shape(kernel: kernel, stride: stride, padding: padding)
                }
            }
        }
    }

    @Test(arguments: Shape.all)
    func everyInstructionSetConvolvesAsThePlainLoopDoesAtEveryChannelCount(shape: Shape) throws {
        for channels in 1...40 {
            // Numbers without a common factor, so that widths and outputs go their own ways.
            try compare(shape, height: 5, width: 5 + channels * 7 % 16, channels, outputs: 1 + channels * 11 % 40)
        }
    }

    @Test(arguments: Shape.all)
    func everyInstructionSetConvolvesAsThePlainLoopDoesAtEveryWidth(shape: Shape) throws {
        for width in shape.kernel.1...20 {
            for panels in [1, 2, 3, 4, 5] {
                try compare(shape, height: shape.kernel.0 + width % 3, width: width, 3, outputs: 16 * panels)
            }
        }
    }

    @Test(arguments: Shape.all)
    func everyInstructionSetConvolvesDepthwiseAsThePlainLoopDoes(shape: Shape) throws {
        for channels in 1...40 {
            try compare(
                shape, height: 5 + channels % 3, width: 5 + channels * 7 % 16, channels, outputs: channels,
                depthwise: true)
        }
    }

    @Test func everyInstructionSetUpsamplesAsThePlainLoopDoes() throws {
        for channels in 1...40 {
            var random = SplitMix64(seed: UInt64(channels))
            let half = layer(
                Shape(kernel: (1, 1), stride: (2, 2), padding: (0, 0)), channels, outputs: channels, false, &random)
            var file = NetworkFile(inputChannels: channels, multiple: "[2, 2]")
            file.addUpsampling(of: file.add(half, input: 0), adding: 0)
            let network = try file.network()
            let input = image(2 * (1 + channels % 3), 2 * (1 + channels * 7 % 10), channels, &random)
            let small = plain(half, input)
            var expected = input
            nk_plain_upsample_add(
                small.height, small.width, channels, small.values, input.values, &expected.values)
            for instructions in Instructions.available {
                #expect(network.run(input, instructions: instructions) == expected, "\(instructions), \(channels)")
            }
        }
    }

    @Test(
        .enabled(if: Instructions.available.contains(.avx512BF16)),
        arguments: [
            (1 + 0x1p-7, 1 + 0x1p-7), (1 + 0x1p-8, 1), (1 + 3 * 0x1p-8, 1 + 0x1p-6), (1 + 0x1.8p-8, 1 + 0x1p-7),
            (-3 - 0x1p-20, -3), (0x1.FFp-120, 0x1p-119), (0, 0),
        ] as [(Float, Float)])
    func pairsAreOfTheNearestNumbersOfEightBitsAndTiesGoToTheEvenOne(value: Float, rounded: Float) throws {
        let channels = 17
        // The same number as an input and as a weight; the other factor is 1.
        for (input, weight) in [(value, 1), (1, value)] as [(Float, Float)] {
            let weights = (0..<channels).flatMap { row in (0..<channels).map { $0 == row ? weight : 0 } }
            let bias = [Float](repeating: 0, count: channels)
            var file = NetworkFile(inputChannels: channels)
            file.add(.init(kernel: (1, 1), weights: weights, bias: bias, inputs: channels), input: 0)
            let image = Tensor(1, 1, channels, [Float](repeating: input, count: channels))
            let output = try file.network(.pairs).run(image, instructions: .avx512BF16)
            #expect(output.values == [Float](repeating: rounded, count: channels))
        }
    }

    /// Two layers of the same shape: the first one's output is what the second adds before its activation.
    private func compare(
        _ shape: Shape, height: Int, width: Int, _ inputs: Int, outputs: Int, depthwise: Bool = false
    ) throws {
        var random = SplitMix64(seed: UInt64(width << 16 + inputs << 8 + outputs))
        let first = layer(shape, inputs, outputs: outputs, depthwise, &random)
        var second = layer(shape, inputs, outputs: outputs, depthwise, &random)
        second.relu = (width + inputs) % 2 == 0
        let input = image(height, width, inputs, &random)

        var file = NetworkFile(inputChannels: inputs)
        file.add(second, input: 0, residual: file.add(first, input: 0))
        let expected = plain(second, input, residual: plain(first, input))
        for products in Network.Products.allCases {
            let network = try file.network(products)
            for instructions in Instructions.available {
                let output = network.run(input, instructions: instructions)
                #expect(output == expected, "\(instructions), \(products), \(width) wide, \(inputs) to \(outputs)")
            }
        }
    }

    private func layer(
        _ shape: Shape, _ inputs: Int, outputs: Int, _ depthwise: Bool, _ random: inout SplitMix64
    ) -> NetworkFile.Layer {
        let weights = shape.kernel.0 * shape.kernel.1 * (depthwise ? 1 : inputs) * outputs
        return NetworkFile.Layer(
            kernel: shape.kernel, stride: shape.stride, padding: shape.padding,
            weights: random.wholeNumbers(weights), bias: random.wholeNumbers(outputs),
            inputs: inputs, depthwise: depthwise)
    }

    private func image(_ height: Int, _ width: Int, _ channels: Int, _ random: inout SplitMix64) -> Tensor {
        Tensor(height, width, channels, random.wholeNumbers(height * width * channels))
    }

    private func plain(_ layer: NetworkFile.Layer, _ input: Tensor, residual: Tensor? = nil) -> Tensor {
        var shape = nk_plain_shape(
            height: input.height, width: input.width, channels: input.channels,
            kernel_height: layer.kernel.0, kernel_width: layer.kernel.1,
            stride_vertical: layer.stride.0, stride_horizontal: layer.stride.1,
            padding_vertical: layer.padding.0, padding_horizontal: layer.padding.1,
            output_channels: layer.outputs, relu: layer.relu)
        let height = (input.height + 2 * layer.padding.0 - layer.kernel.0) / layer.stride.0 + 1
        let width = (input.width + 2 * layer.padding.1 - layer.kernel.1) / layer.stride.1 + 1
        var output = [Float](repeating: .nan, count: height * width * layer.outputs)
        let kernel = layer.depthwise ? nk_plain_convolve_depthwise : nk_plain_convolve
        kernel(&shape, input.values, layer.weights, layer.bias, residual?.values, &output)
        return Tensor(height, width, layer.outputs, output)
    }
}
