/// Reads an Exif block, which is a small TIFF file: a directory of entries that point anywhere.
///
/// Offsets and counts come from the file and are believed only as far as the bytes go. Only the first directory (IFD0,
/// the picture's own) is read; what it points on to is not followed.
///
/// - Source: TIFF 6.0, section 2; CIPA DC-008 (Exif 2.32), sections 4.5 and 4.6.
struct ExifReader {
    /// One entry: a tag, and where its values are.
    struct Entry {
        let tag: UInt16
        let type: ValueType
        let count: Int
        /// All bytes of all values.
        fileprivate let values: ByteView
        fileprivate let bigEndian: Bool

        /// The value at `index` of a `byte`, `short` or `long` entry; `nil` for other types and outside.
        func unsigned(at index: Int = 0) -> UInt32? {
            guard (0..<count).contains(index) else { return nil }
            return switch type {
            case .byte: values[index].map(UInt32.init)
            case .short: values.integer(at: 2 * index, as: UInt16.self, bigEndian: bigEndian).map(UInt32.init)
            case .long: values.integer(at: 4 * index, as: UInt32.self, bigEndian: bigEndian)
            default: nil
            }
        }
    }

    /// TIFF 6.0, page 15.
    enum ValueType: UInt16 {
        case byte = 1, ascii, short, long, rational, signedByte, undefined, signedShort, signedLong, signedRational
        case float, double

        var byteCount: Int {
            switch self {
            case .byte, .ascii, .signedByte, .undefined: 1
            case .short, .signedShort: 2
            case .long, .signedLong, .float: 4
            case .rational, .signedRational, .double: 8
            }
        }
    }

    private static let orientationTag: UInt16 = 0x0112

    private let block: ByteView
    private let bigEndian: Bool
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

    /// The entries of IFD0 that are whole.
    var entries: [Entry] {
        guard let count = block.integer(at: firstDirectory, as: UInt16.self, bigEndian: bigEndian) else { return [] }
        var entries: [Entry] = []
        for index in 0..<Int(count) {
            guard let field = block.slice(firstDirectory + 2 + 12 * index, count: 12) else { break }
            if let entry = entry(field) { entries.append(entry) }
        }
        return entries
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
        entries.first { $0.tag == Self.orientationTag }?
            .unsigned()
            .flatMap { PictureOrientation(rawValue: Int($0)) }
    }
}
