import CodecShims

/// Owns a picture in colour: three bytes a pixel, red, green, blue, row after row without gaps.
///
/// Overwritten with zeros when the owner goes, like ``GrayPixels``.
package struct RGBPixels: ~Copyable {
    package let width: Int
    package let height: Int
    /// 1, 2, 4 or 8, where a picture was reduced as it was decoded: a place here times this is one in the stored picture.
    package let denominator: Int
    private let memory: WipedMemory<UInt8>

    init(width: Int, height: Int, denominator: Int = 1) {
        precondition(width > 0 && height > 0, "A picture has at least one pixel")
        self.width = width
        self.height = height
        self.denominator = denominator
        memory = WipedMemory(count: 3 * width * height)
    }

    var start: UnsafeMutablePointer<UInt8> { memory.start }

    /// Where the C libraries write and read the pixels.
    var target: CodecTarget {
        CodecTarget(pixels: memory.start, stride: 3 * width, width: UInt32(width), height: UInt32(height))
    }

    /// Lends the bytes, `height x width x 3`, to `body`.
    package borrowing func withBytes<Answer: ~Copyable, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        try body(UnsafeBufferPointer(start: memory.start, count: memory.count))
    }

    /// One pixel, checked; for tests and single looks, not for loops.
    package subscript(x: Int, y: Int) -> SIMD3<UInt8> {
        precondition((0..<width).contains(x) && (0..<height).contains(y), "A pixel outside the picture")
        let pixel = memory.start + 3 * (y * width + x)
        return SIMD3(pixel[0], pixel[1], pixel[2])
    }
}
