/// A look at a net's output, valid within the closure that is given it.
///
/// `height x width x channels`, rows from the top, columns from the left; the channels of a pixel lie side by side.
package struct TensorView: ~Copyable {
    package let height: Int
    package let width: Int
    package let channels: Int
    /// Floats from one row to the next, and from one pixel to the next.
    package let rowStride: Int
    package let pixelStride: Int
    /// The first channel of the pixel at the top left.
    package let start: UnsafePointer<Float>

    @inlinable package subscript(row: Int, column: Int, channel: Int) -> Float {
        assert((0..<channels).contains(channel))
        return pixel(row, column)[channel]
    }

    /// The `channels` floats of one pixel.
    @inlinable package func pixel(_ row: Int, _ column: Int) -> UnsafePointer<Float> {
        assert((0..<height).contains(row) && (0..<width).contains(column))
        return start + (row * rowStride + column * pixelStride)
    }
}
