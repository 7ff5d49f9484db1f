/// Reads an Exif block, which is a small TIFF file: directories of entries that point anywhere.
///
/// Offsets and counts come from the file and are believed only as far as the bytes go. Directories are reached by the
/// five ways that the standard knows, each once, so that no loop can be made of them.
///
/// - Source: TIFF 6.0, section 2; CIPA DC-008 (Exif 2.32), sections 4.5 and 4.6.
struct ExifReader {
    /// One entry: a tag, and where its values are.
    struct Entry {
        let tag: UInt16
        let type: ValueType
        let count: Int
        /// All bytes of all values.
        let values: ByteView
        let bigEndian: Bool

        /// The value at `index` of a `byte`, `short`, `long` or `directory` entry; `nil` for other types and outside.
        func unsigned(at index: Int = 0) -> UInt32? {
            guard (0..<count).contains(index) else { return nil }
            return switch type {
            case .byte: values[index].map(UInt32.init)
            case .short: values.integer(at: 2 * index, as: UInt16.self, bigEndian: bigEndian).map(UInt32.init)
            case .long, .directory: values.integer(at: 4 * index, as: UInt32.self, bigEndian: bigEndian)
            default: nil
            }
        }
    }

    /// A list of entries, and where the next list is: 0 where there is none.
    struct Directory {
        var entries: [Entry] = []
        var next = 0

        func first(_ tag: UInt16) -> Entry? { entries.first { $0.tag == tag } }
    }

    /// TIFF 6.0, page 15, and the one type that its technical note 1 adds.
    enum ValueType: UInt16 {
        case byte = 1, ascii, short, long, rational, signedByte, undefined, signedShort, signedLong, signedRational
        case float, double, directory

        var byteCount: Int {
            switch self {
            case .byte, .ascii, .signedByte, .undefined: 1
            case .short, .signedShort: 2
            case .long, .signedLong, .float, .directory: 4
            case .rational, .signedRational, .double: 8
            }
        }
    }

    private static let orientationTag: UInt16 = 0x0112
    /// Cameras write some sixty.
    private static let mostEntries = 512

    let block: ByteView
    let bigEndian: Bool
    private let firstDirectory: Int

    /// - Parameter block: From the byte order mark; the six bytes `Exif\0\0` that JPEG puts before it may be there.
    init?(_ block: ByteView) {
        let block = block.starts(with: Array("Exif\0\0".utf8)) ? block.dropping(6) ?? block : block
        if block.starts(with: [0x49, 0x49, 0x2A, 0x00]) {
            bigEndian = false
        } else if block.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
            bigEndian = true
        } else {
            return nil
        }
        guard let offset = block.integer(at: 4, as: UInt32.self, bigEndian: bigEndian) else { return nil }
        self.block = block
        firstDirectory = Int(offset)
    }

    /// IFD0, the picture's own.
    var picture: Directory { directory(at: firstDirectory) }

    /// The entries of a directory that are whole.
    func directory(at offset: Int) -> Directory {
        guard let count = block.integer(at: offset, as: UInt16.self, bigEndian: bigEndian) else { return Directory() }
        var directory = Directory()
        for index in 0..<min(Int(count), Self.mostEntries) {
            guard let field = block.slice(offset + 2 + 12 * index, count: 12) else { break }
            if let entry = entry(field) { directory.entries.append(entry) }
        }
        let next = block.integer(at: offset + 2 + 12 * Int(count), as: UInt32.self, bigEndian: bigEndian)
        directory.next = Int(next ?? 0)
        return directory
    }

    private func entry(_ field: ByteView) -> Entry? {
        guard let tag = field.integer(at: 0, as: UInt16.self, bigEndian: bigEndian),
            let type = field.integer(at: 2, as: UInt16.self, bigEndian: bigEndian).flatMap(ValueType.init),
            let count = field.integer(at: 4, as: UInt32.self, bigEndian: bigEndian),
            let offset = field.integer(at: 8, as: UInt32.self, bigEndian: bigEndian)
        else { return nil }
        // At most 2^32 values of 8 bytes: no overflow in 64 bits.
        let byteCount = Int(count) * type.byteCount
        let values = byteCount <= 4 ? field.slice(8, count: byteCount) : block.slice(Int(offset), count: byteCount)
        return values.map { Entry(tag: tag, type: type, count: Int(count), values: $0, bigEndian: bigEndian) }
    }

    /// What IFD0 says of the picture's orientation; `nil` where it says nothing, or nothing that exists.
    var orientation: PictureOrientation? {
        picture.first(Self.orientationTag)?
            .unsigned()
            .flatMap { PictureOrientation(rawValue: Int($0)) }
    }
}
