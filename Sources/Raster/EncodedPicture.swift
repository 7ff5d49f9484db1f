import CodecShims

/// A picture file in memory whose header has been read and found to be within the limits.
///
/// Decoding needs one of these, so no pixel is allocated before the limits were checked. The bytes are borrowed: the
/// value is valid while they are.
///
/// A file that is cut off is an error, even where most of its rows could be had: a reader of documents must not answer
/// from half a picture as if it were whole. Only the end mark of a JPEG may be missing, when every pixel is there.
package struct EncodedPicture {
    package let header: PictureHeader
    let bytes: ByteView

    /// Reads and checks the header.
    ///
    /// - Parameters:
    ///   - bytes: A whole JPEG, PNG or WebP file.
    ///   - maximumPixels: Width times height beyond which the picture is refused.
    /// - Throws: `.emptyInput`, `.unsupportedFormat`, `.unsupportedVariant`, `.corruptImage`, `.truncatedImage` where
    ///   the header itself is cut, `.tooManyPixels`.
    package init(_ bytes: UnsafeRawBufferPointer, maximumPixels: Int) throws(PictureDecodingError) {
        try self.init(ByteView(bytes), maximumPixels: maximumPixels)
    }

    init(_ bytes: ByteView, maximumPixels: Int) throws(PictureDecodingError) {
        guard bytes.count > 0 else { throw .emptyInput }
        guard let format = PictureFormat(bytes) else { throw .unsupportedFormat }
        var found = CodecHeader()
        try Self.run(bytes) { start, count in
            switch format {
            case .jpeg: codecJPEGHeader(start, count, &found)
            case .png: codecPNGHeader(start, count, &found)
            case .webp: codecWebPHeader(start, count, &found)
            }
        }
        // Each side has at most 32 bits, and their product at most 64.
        let pixels = UInt64(found.width) * UInt64(found.height)
        guard pixels > 0 else { throw .corruptImage }
        guard pixels <= UInt64(max(0, maximumPixels)) else { throw .tooManyPixels }
        self.bytes = bytes
        header = PictureHeader(
            format: format, width: Int(found.width), height: Int(found.height), channels: Int(found.channels),
            bitsPerSample: Int(found.bitsPerSample), isRGB: found.isRGB != 0,
            orientation: format.section(.exif, in: bytes).flatMap(ExifReader.init)?.orientation)
    }

    /// The luminance of the picture as stored, as ITU-R BT.601 weighs the colours; alpha is laid over white.
    ///
    /// - Parameter longestSide: How many pixels the longer side needs to have. A JPEG that has more than twice as many
    ///   is decoded at 1/2, 1/4 or 1/8, which costs less the smaller it is. `nil` asks for every pixel.
    /// - Throws: `.corruptImage`, `.truncatedImage`, `.unsupportedVariant`, `.tooManyPixels` where memory ran out.
    /// - Complexity: One allocation of the answer; beside it, a few rows, or for progressive JPEG, interlaced WebP's
    ///   or lossless WebP's sake what the library needs: up to 6 bytes a pixel.
    package func decodeGray(atLeast longestSide: Int? = nil) throws(PictureDecodingError) -> DecodedGray {
        let denominator = denominator(atLeast: longestSide)
        let pixels = GrayPixels(
            width: (header.width + denominator - 1) / denominator,
            height: (header.height + denominator - 1) / denominator)
        let target = CodecTarget(
            pixels: pixels.start, stride: pixels.width, width: UInt32(pixels.width), height: UInt32(pixels.height))
        try run { start, count in
            switch header.format {
            case .jpeg: codecJPEGGray(start, count, UInt32(denominator), target)
            case .png: codecPNGGray(start, count, target)
            case .webp: codecWebPGray(start, count, target)
            }
        }
        return DecodedGray(pixels: pixels, denominator: denominator)
    }

    /// The picture in colour; alpha is laid over white.
    ///
    /// - Parameter longestSide: As for `decodeGray`; every pixel by default.
    /// - Throws: As `decodeGray`.
    package func decodeRGB(atLeast longestSide: Int? = nil) throws(PictureDecodingError) -> RGBPixels {
        let denominator = denominator(atLeast: longestSide)
        let pixels = RGBPixels(
            width: (header.width + denominator - 1) / denominator,
            height: (header.height + denominator - 1) / denominator, denominator: denominator)
        let target = pixels.target
        try run { start, count in
            switch header.format {
            case .jpeg: codecJPEGColour(start, count, UInt32(denominator), target)
            case .png: codecPNGColour(start, count, target)
            case .webp: codecWebPColour(start, count, target)
            }
        }
        return pixels
    }

    /// A band of a large JPEG's luminance, every pixel of some rows from a quarter of its height on, where there mostly is
    /// a document; on the grid of its blocks. `nil` for other files, progressive JPEG, and CMYK.
    ///
    /// - Complexity: For 12 million pixels a quarter of what decoding them all costs, and a megabyte.
    package func luminanceBand() -> GrayPixels? {
        guard header.format == .jpeg else { return nil }
        let mostRows = 256, grid = 16
        let first = header.height / 4 / grid * grid
        let pixels = GrayPixels(width: header.width, height: min(mostRows, header.height - first))
        let target = CodecTarget(
            pixels: pixels.start, stride: pixels.width, width: UInt32(pixels.width), height: UInt32(pixels.height))
        guard (try? run { codecJPEGGrayRows($0, $1, UInt32(first), target) }) != nil else { return nil }
        return pixels
    }

    /// What the coefficients of a JPEG's luminance are multiples of, eight rows of eight, the lowest frequency first;
    /// `nil` for other files, and for a JPEG without luminance (CMYK).
    package func luminanceSteps() -> [Int]? {
        guard header.format == .jpeg else { return nil }
        var steps = [UInt16](repeating: 0, count: 64)
        guard (try? run { codecJPEGLuminanceSteps($0, $1, &steps) }) != nil else { return nil }
        return steps.map { Int($0) }
    }

    /// The largest of 1, 2, 4 and 8 that leaves the longer side long enough.
    ///
    /// Only JPEG has smaller pictures inside.
    private func denominator(atLeast longestSide: Int?) -> Int {
        guard header.format == .jpeg, let longestSide else { return 1 }
        let longest = max(header.width, header.height)
        return [8, 4, 2].first { (longest + $0 - 1) / $0 >= longestSide } ?? 1
    }

    func run(_ codec: (UnsafePointer<UInt8>, Int) -> Int32) throws(PictureDecodingError) {
        try Self.run(bytes, codec)
    }

    private static func run(
        _ bytes: ByteView, _ codec: (UnsafePointer<UInt8>, Int) -> Int32
    ) throws(PictureDecodingError) {
        let status = bytes.withPointer(codec) ?? Int32(CodecStatusTruncated.rawValue)
        switch CodecStatus(UInt32(bitPattern: status)) {
        case CodecStatusDone: return
        case CodecStatusTruncated: throw .truncatedImage
        case CodecStatusUnsupported: throw .unsupportedVariant
        case CodecStatusTooLarge: throw .tooManyPixels
        default: throw .corruptImage
        }
    }
}

/// Luminance, and how it was reduced on the way.
package struct DecodedGray: ~Copyable {
    package let pixels: GrayPixels
    /// 1, 2, 4 or 8: a place of `pixels` times this is the place in the stored picture, exactly, also where a side is
    /// no multiple of it and the last row or column stands for less.
    package let denominator: Int

    /// The pixels alone, and with them their ownership.
    package consuming func takePixels() -> GrayPixels { pixels }
}

/// Reads the header of the picture file in `bytes`, and decodes its luminance.
///
/// See ``EncodedPicture``, which gives the header and the colours too.
package func decodeGray(
    _ bytes: [UInt8], atLeast longestSide: Int? = nil, maximumPixels: Int
) throws(PictureDecodingError) -> DecodedGray {
    try bytes.span.withUnsafeBytes { (bytes) throws(PictureDecodingError) -> DecodedGray in
        try EncodedPicture(bytes, maximumPixels: maximumPixels).decodeGray(atLeast: longestSide)
    }
}
