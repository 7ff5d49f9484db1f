/// What a file may carry beside its pixels.
enum MetadataKind {
    /// Exif, as a small TIFF file.
    case exif
    /// XMP, as XML.
    case xmp
    /// What Photoshop keeps for itself.
    case photoshop
    /// A PNG's note of the program that made it.
    case software
}

extension PictureFormat {
    /// How a section is known: by its marker or chunk name, and by how its content begins, which is left out.
    ///
    /// - Source: CIPA DC-008 (Exif 2.32), section 4.7.2; XMP specification part 3, sections 1.1.3 to 1.1.5 and 2.4; ISO/IEC
    ///   15948, section 11.3.4; WebP container specification.
    private static let signs: [(format: PictureFormat, kind: MetadataKind, name: [UInt8], start: String)] = [
        (.jpeg, .exif, [0xE1], "Exif\0\0"),
        (.jpeg, .xmp, [0xE1], "http://ns.adobe.com/xap/1.0/\0"),
        (.jpeg, .photoshop, [0xED], "Photoshop 3.0\0"),
        (.png, .exif, Array("eXIf".utf8), ""),
        (.png, .xmp, Array("iTXt".utf8), "XML:com.adobe.xmp\0"),
        (.png, .software, Array("tEXt".utf8), "Software\0"),
        (.webp, .exif, Array("EXIF".utf8), ""),
        (.webp, .xmp, Array("XMP ".utf8), ""),
    ]

    /// More are not looked at. A PNG of 64 million pixels in chunks of 8 KiB, as most programs write them, has fewer.
    private static let mostSections = 1 << 16

    /// The content of the first section of a kind; `nil` where there is none, or where it is cut off.
    func section(_ kind: MetadataKind, in bytes: ByteView) -> ByteView? {
        guard let sign = Self.signs.first(where: { $0.format == self && $0.kind == kind }) else { return nil }
        let start = Array(sign.start.utf8)
        var found: ByteView?
        var left = Self.mostSections
        forEachSection(of: bytes) { name, content in
            left -= 1
            guard left > 0 else { return false }
            guard name == sign.name, let content, content.starts(with: start) else { return true }
            found = content.dropping(start.count)
            return false
        }
        return found
    }

    /// Calls `body` with each section's name and content, as long as it says so; `nil` for content that is cut off.
    private func forEachSection(of bytes: ByteView, _ body: (_ name: [UInt8], _ content: ByteView?) -> Bool) {
        switch self {
        case .jpeg: Self.forEachSegment(ofJPEG: bytes, body)
        case .png: Self.forEachChunk(ofPNG: bytes, body)
        case .webp: Self.forEachChunk(ofWebP: bytes, body)
        }
    }

    /// Segments stand before the first scan.
    private static func forEachSegment(ofJPEG bytes: ByteView, _ body: ([UInt8], ByteView?) -> Bool) {
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
                guard let length = bytes.integer(at: offset + 2, as: UInt16.self, bigEndian: true), length >= 2,
                    body([marker], bytes.slice(offset + 4, count: Int(length) - 2))
                else { return }
                offset += 2 + Int(length)
            }
        }
    }

    /// Chunks: length, four letters, content, checksum.
    private static func forEachChunk(ofPNG bytes: ByteView, _ body: ([UInt8], ByteView?) -> Bool) {
        var offset = 8
        while let length = bytes.integer(at: offset, as: UInt32.self, bigEndian: true),
            let name = bytes.slice(offset + 4, count: 4)?.prefix(4)
        {
            guard body(name, bytes.slice(offset + 8, count: Int(length))) else { return }
            offset += 12 + Int(length)
        }
    }

    /// Chunks: four letters, length, content, padded to an even length.
    private static func forEachChunk(ofWebP bytes: ByteView, _ body: ([UInt8], ByteView?) -> Bool) {
        var offset = 12
        while let length = bytes.integer(at: offset + 4, as: UInt32.self, bigEndian: false),
            let name = bytes.slice(offset, count: 4)?.prefix(4)
        {
            guard body(name, bytes.slice(offset + 8, count: Int(length))) else { return }
            offset += 8 + Int(length) + Int(length & 1)
        }
    }
}
