extension PictureFormat {
    /// The Exif block that a file carries, wherever its format keeps it.
    func exifBlock(in bytes: ByteView) -> ByteView? {
        switch self {
        case .jpeg: Self.exifSegment(ofJPEG: bytes)
        case .png: Self.exifChunk(ofPNG: bytes)
        case .webp: Self.exifChunk(ofWebP: bytes)
        }
    }

    /// APP1 segments stand before the first scan; one of them begins with `Exif\0\0`.
    private static func exifSegment(ofJPEG bytes: ByteView) -> ByteView? {
        let app1: UInt8 = 0xE1
        let startOfScan: UInt8 = 0xDA
        let endOfImage: UInt8 = 0xD9
        // Markers that no length follows: TEM, RST0...RST7 and SOI.
        let bare: [ClosedRange<UInt8>] = [0x01...0x01, 0xD0...0xD8]
        var offset = 2
        while bytes[offset] == 0xFF, let marker = bytes[offset + 1], marker != startOfScan, marker != endOfImage {
            if marker == 0xFF {
                offset += 1  // Any number of fill bytes may stand before a marker.
            } else if bare.contains(where: { $0.contains(marker) }) {
                offset += 2
            } else {
                guard let length = bytes.integer(at: offset + 2, as: UInt16.self, bigEndian: true), length >= 2 else {
                    return nil
                }
                if marker == app1, let segment = bytes.slice(offset + 4, count: Int(length) - 2),
                    segment.starts(with: Array("Exif\0\0".utf8))
                {
                    return segment
                }
                offset += 2 + Int(length)
            }
        }
        return nil
    }

    /// Chunks: length, four letters, content, checksum.
    private static func exifChunk(ofPNG bytes: ByteView) -> ByteView? {
        var offset = 8
        while let length = bytes.integer(at: offset, as: UInt32.self, bigEndian: true) {
            if bytes.starts(with: Array("eXIf".utf8), at: offset + 4) {
                return bytes.slice(offset + 8, count: Int(length))
            }
            offset += 12 + Int(length)
        }
        return nil
    }

    /// Chunks: four letters, length, content, padded to an even length.
    private static func exifChunk(ofWebP bytes: ByteView) -> ByteView? {
        var offset = 12
        while let length = bytes.integer(at: offset + 4, as: UInt32.self, bigEndian: false) {
            if bytes.starts(with: Array("EXIF".utf8), at: offset) {
                return bytes.slice(offset + 8, count: Int(length))
            }
            offset += 8 + Int(length) + Int(length & 1)
        }
        return nil
    }
}
