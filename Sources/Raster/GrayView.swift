/// Looks at luminance that somebody else owns: a whole picture or a rectangle of it, `height x width`, origin top left.
///
/// A view is three numbers and a pointer, free to copy and to crop. Its rectangle is checked when it is made, so that
/// the loops over it need no further check. It is valid only while the owner lends it.
package struct GrayView {
    let start: UnsafePointer<UInt8>
    package let width: Int
    package let height: Int
    /// Bytes from one row to the next, at least `width`.
    let stride: Int

    init(start: UnsafePointer<UInt8>, width: Int, height: Int, stride: Int) {
        precondition(width > 0 && height > 0 && stride >= width, "A view has at least one pixel, and rows apart")
        self.start = start
        self.width = width
        self.height = height
        self.stride = stride
    }

    package var longestSide: Int { max(width, height) }

    /// One pixel, checked; for tests and single looks, not for loops.
    package subscript(x: Int, y: Int) -> UInt8 {
        precondition((0..<width).contains(x) && (0..<height).contains(y), "A pixel outside the view")
        return start[y * stride + x]
    }

    /// The rectangle of `width x height` pixels whose top left pixel is (x, y).
    ///
    /// Copies nothing.
    ///
    /// - Precondition: It lies within the view.
    package func crop(x: Int, y: Int, width: Int, height: Int) -> GrayView {
        precondition(x >= 0 && y >= 0 && width > 0 && height > 0, "A crop has at least one pixel")
        precondition(x <= self.width - width && y <= self.height - height, "A crop outside the view")
        return GrayView(start: start + (y * stride + x), width: width, height: height, stride: stride)
    }
}
