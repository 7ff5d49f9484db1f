import NeuralKernels

extension Network {
    /// Whether an input of this size may be run.
    package func accepts(height: Int, width: Int) -> Bool {
        (1...Self.sideLimit).contains(height) && (1...Self.sideLimit).contains(width)
            && height == inputHeight ?? height
            && height % inputMultiple.vertical == 0 && width % inputMultiple.horizontal == 0
    }

    /// The forward pass.
    ///
    /// - Parameters:
    ///   - height, width: Of the input, in pixels; a size that `accepts` says yes to.
    ///   - scratch: Nothing is allocated once it has seen an input of this size.
    ///   - fill: Writes the whole input, `height x width x inputChannels`. What it leaves out is undefined.
    ///   - read: Takes from the output what is needed; the view must not leave it.
    package func run<Result>(
        height: Int, width: Int, scratch: inout Scratch,
        fill: (UnsafeMutableBufferPointer<Float>) -> Void,
        read: (borrowing TensorView) -> Result
    ) -> Result {
        scratch.prepare(self, height: height, width: width)
        let arena = scratch.memory.start
        fill(UnsafeMutableBufferPointer(start: arena + dense(scratch).start, count: height * width * inputChannels))
        spreadInput(scratch)
        for index in operations.indices {
            let operation = operations[index]
            clearBorder(of: operation.output, scratch)
            switch operation.kind {
            case .convolution: convolve(operation, scratch)
            case .depthwise: convolveDepthwise(operation, scratch)
            case .upsampleAdd: upsampleAdd(operation, scratch)
            }
        }
        let place = scratch.placements[output]
        return read(
            TensorView(
                height: place.height, width: place.width, channels: values[output].channels, rowStride: place.row,
                pixelStride: values[output].pixel, start: UnsafePointer(arena + place.origin)))
    }

    /// Where the input was filled in.
    private func dense(_ scratch: borrowing Scratch) -> Placement { scratch.placements[values.count] }

    /// Copies the input, pixel by pixel as it was filled in, to where its border and whole panels are.
    private func spreadInput(_ scratch: borrowing Scratch) {
        clearBorder(of: 0, scratch)
        let arena = scratch.memory.start
        let place = scratch.placements[0]
        let channels = values[0].channels
        let pixel = values[0].pixel
        for y in 0..<place.height {
            let source = arena + dense(scratch).start + y * place.width * channels
            let target = arena + place.origin + y * place.row
            if pixel == channels {
                target.update(from: source, count: place.width * channels)
            } else {
                for x in 0..<place.width {
                    (target + x * pixel).update(from: source + x * channels, count: channels)
                    (target + x * pixel + channels).update(repeating: 0, count: pixel - channels)
                }
            }
        }
    }

    /// Puts zeros around a value, whose memory held another one before.
    private func clearBorder(of value: Int, _ scratch: borrowing Scratch) {
        let border = values[value].border
        let place = scratch.placements[value]
        let start = scratch.memory.start + place.start
        // The end of a row and the start of the next lie side by side, so that each gap is one piece.
        let side = border.horizontal * values[value].pixel
        let first = border.vertical * place.row + side
        start.update(repeating: 0, count: first)
        if side > 0 {
            for y in 1..<max(place.height, 1) {
                (start + border.vertical * place.row + y * place.row - side).update(repeating: 0, count: 2 * side)
            }
        }
        let last = (border.vertical + place.height) * place.row - side
        (start + last).update(repeating: 0, count: border.vertical * place.row + side)
    }

    /// The first tap of the first output pixel: that much of the border is part of the input.
    private func firstTap(_ operation: Operation, _ layer: Layer, _ scratch: borrowing Scratch) -> Int {
        let place = scratch.placements[operation.input]
        return place.origin - layer.padding.vertical * place.row
            - layer.padding.horizontal * values[operation.input].pixel
    }

    private func residual(_ operation: Operation, _ scratch: borrowing Scratch) -> (
        start: UnsafePointer<Float>?, row: Int, column: Int
    ) {
        guard let added = operation.added else { return (nil, 0, 0) }
        let place = scratch.placements[added]
        return (UnsafePointer(scratch.memory.start + place.origin), place.row, values[added].pixel)
    }

    private func convolve(_ operation: Operation, _ scratch: borrowing Scratch) {
        guard let layer = operation.layer else { preconditionFailure("a convolution has weights") }
        let arena = scratch.memory.start
        let input = scratch.placements[operation.input]
        let output = scratch.placements[operation.output]
        let pixel = values[operation.input].pixel
        let residual = residual(operation, scratch)
        var call = nk_convolution(
            input: arena + firstTap(operation, layer, scratch),
            input_row: layer.stride.vertical * input.row, input_column: layer.stride.horizontal * pixel,
            kernel_row: input.row, run: layer.kernel.horizontal * pixel, kernel_height: layer.kernel.vertical,
            weights: weights.start + layer.weights, weight_pairs: nil, input_pairs: nil,
            bias: weights.start + layer.bias,
            residual: residual.start, residual_row: residual.row, residual_column: residual.column,
            output: arena + output.origin, output_row: output.row, output_column: values[operation.output].pixel,
            height: output.height, width: output.width, panels: values[operation.output].panels, relu: layer.relu)
        if let pairs = layer.weightPairs, let convolvePairs = scratch.kernels.pointee.convolve_pairs {
            call.weight_pairs = UnsafePointer(weights.start + pairs)
            call.input_pairs = arena + scratch.pairs
            convolvePairs(&call)
        } else {
            scratch.kernels.pointee.convolve(&call)
        }
    }

    private func convolveDepthwise(_ operation: Operation, _ scratch: borrowing Scratch) {
        guard let layer = operation.layer else { preconditionFailure("a convolution has weights") }
        let arena = scratch.memory.start
        let input = scratch.placements[operation.input]
        let output = scratch.placements[operation.output]
        let pixel = values[operation.input].pixel
        let residual = residual(operation, scratch)
        var call = nk_depthwise(
            input: arena + firstTap(operation, layer, scratch),
            input_row: layer.stride.vertical * input.row, input_column: layer.stride.horizontal * pixel,
            kernel_row: input.row, tap: pixel, kernel_height: layer.kernel.vertical,
            kernel_width: layer.kernel.horizontal,
            weights: weights.start + layer.weights, bias: weights.start + layer.bias,
            residual: residual.start, residual_row: residual.row, residual_column: residual.column,
            output: arena + output.origin, output_row: output.row, output_column: values[operation.output].pixel,
            height: output.height, width: output.width, panels: values[operation.output].panels, relu: layer.relu)
        scratch.kernels.pointee.convolve_depthwise(&call)
    }

    private func upsampleAdd(_ operation: Operation, _ scratch: borrowing Scratch) {
        guard let added = operation.added else { preconditionFailure("an upsampling adds a value") }
        let arena = scratch.memory.start
        let input = scratch.placements[operation.input]
        let add = scratch.placements[added]
        let output = scratch.placements[operation.output]
        var call = nk_upsample_add(
            input: arena + input.origin, input_row: input.row, input_column: values[operation.input].pixel,
            add: arena + add.origin, add_row: add.row, add_column: values[added].pixel,
            output: arena + output.origin, output_row: output.row, output_column: values[operation.output].pixel,
            height: output.height, width: output.width, panels: values[operation.output].panels)
        scratch.kernels.pointee.upsample_add(&call)
    }
}
