package import Raster

/// The luminance that the stages work on, and the way back from it to the submitted picture.
///
/// A large JPEG is decoded at a half, a quarter or an eighth of its size, which costs a fraction of the time; where the
/// characters prove too small then, it is decoded again in full.
struct WorkingPicture: ~Copyable {
    let header: PictureHeader
    private let bytes: [UInt8]
    private var pixels: GrayPixels
    private var denominator: Int

    /// The longest side that is enough for a document that fills a fair part of the picture.
    private static let enoughPixels = 1600

    init(_ bytes: [UInt8], maximumPixels: Int) throws(ReadingError) {
        do {
            let decoded = try WorkingPicture.decode(
                bytes, atLeast: WorkingPicture.enoughPixels, maximumPixels: maximumPixels)
            header = decoded.header
            denominator = decoded.denominator
            pixels = decoded.pixels
            self.bytes = bytes
        } catch {
            throw ReadingError(error)
        }
    }

    /// Whether there are more pixels to be had.
    var isReduced: Bool { denominator > 1 }

    /// Decodes the picture again, at its full size.
    mutating func refine() throws(ReadingError) {
        do {
            let decoded = try WorkingPicture.decode(
                bytes, atLeast: nil, maximumPixels: header.width * header.height)
            denominator = decoded.denominator
            pixels = decoded.pixels
        } catch {
            throw ReadingError(error)
        }
    }

    /// Lends the pixels, mirrored left to right if asked, with the way back from them.
    borrowing func withView<Answer>(mirrored: Bool, _ body: (GrayView, PictureMap) -> Answer) -> Answer {
        let scale = Double(denominator)
        guard mirrored else { return pixels.withView { body($0, PictureMap(scale: scale, mirroredWidth: nil)) } }
        let map = PictureMap(scale: scale, mirroredWidth: Double(pixels.width))
        return pixels.withView { $0.oriented(.mirror) }.withView { body($0, map) }
    }

    /// Lends the file, opened anew.
    borrowing func withEncoded<Answer: ~Copyable>(
        _ body: (EncodedPicture) throws(PictureDecodingError) -> Answer
    ) throws(PictureDecodingError) -> Answer {
        try bytes.span.withUnsafeBytes { (bytes) throws(PictureDecodingError) -> Answer in
            try body(try EncodedPicture(bytes, maximumPixels: header.width * header.height))
        }
    }

    private static func decode(
        _ bytes: [UInt8], atLeast longestSide: Int?, maximumPixels: Int
    ) throws(PictureDecodingError) -> Decoded {
        try bytes.span.withUnsafeBytes { (bytes) throws(PictureDecodingError) -> Decoded in
            let encoded = try EncodedPicture(bytes, maximumPixels: maximumPixels)
            let gray = try encoded.decodeGray(atLeast: longestSide)
            let denominator = gray.denominator
            return Decoded(header: encoded.header, denominator: denominator, pixels: gray.takePixels())
        }
    }

    private struct Decoded: ~Copyable {
        let header: PictureHeader
        let denominator: Int
        let pixels: GrayPixels
    }
}

extension ReadingError {
    /// The decoder's reason, under the code that it has on every surface.
    package init(_ error: PictureDecodingError) {
        self.init(code: Code(rawValue: error.rawValue), message: error.message)
    }
}

extension PictureOrientation {
    /// Whether the upright picture is a mirror image of the stored one.
    var isMirrored: Bool { [.mirror, .flip, .transpose, .transverse].contains(self) }
}
