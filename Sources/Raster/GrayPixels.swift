/// Owns the luminance of a picture, one byte a pixel, 0 black to 255 white, row after row without gaps.
///
/// There is one owner and one allocation; it is overwritten with zeros when the owner goes.
package struct GrayPixels: ~Copyable {
    package let width: Int
    package let height: Int
    private let memory: WipedMemory<UInt8>

    /// Room for `width x height` pixels, which the caller fills before anybody looks.
    init(width: Int, height: Int) {
        precondition(width > 0 && height > 0, "A picture has at least one pixel")
        self.width = width
        self.height = height
        memory = WipedMemory(count: width * height)
    }

    /// A picture whose pixels are computed: `luminance(x, y)`.
    package init(width: Int, height: Int, luminance: (_ x: Int, _ y: Int) -> UInt8) {
        self.init(width: width, height: height)
        for y in 0..<height {
            for x in 0..<width { start[y * width + x] = luminance(x, y) }
        }
    }

    var start: UnsafeMutablePointer<UInt8> { memory.start }

    /// Lends the pixels to `body`; the view must not leave it.
    package borrowing func withView<Answer: ~Copyable, Failure: Error>(
        _ body: (GrayView) throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        try body(GrayView(start: UnsafePointer(memory.start), width: width, height: height, stride: width))
    }
}
