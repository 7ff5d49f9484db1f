import CodecShims
import Glibc

/// A page as files, in each format that is read.
struct PassportPictures {
    struct Picture {
        var name: String
        var type: String
        var bytes: [UInt8]
        /// The one that all but a few requests carry.
        var isUsual: Bool { name == "PNG" }
    }

    let png: [UInt8]
    let all: [Picture]

    private static let quality: Int32 = 92

    init(of page: GrayPage) {
        png = page.png
        all = [
            Picture(name: "PNG", type: "image/png", bytes: png),
            Picture(name: "JPEG", type: "image/jpeg", bytes: Self.written(page, codecWriteJPEG)),
            Picture(name: "WebP", type: "image/webp", bytes: Self.written(page, codecWriteWebP)),
        ]
    }

    private static func written(
        _ page: GrayPage,
        _ write: (
            UnsafePointer<UInt8>, UInt32, UInt32, Int32, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>,
            UnsafeMutablePointer<Int>
        ) -> Int32
    ) -> [UInt8] {
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        let status = write(page.pixels, UInt32(page.width), UInt32(page.height), quality, &bytes, &count)
        guard status == CodecStatusDone.rawValue, let bytes else {
            preconditionFailure("there is memory for a picture")
        }
        defer { free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }
}
