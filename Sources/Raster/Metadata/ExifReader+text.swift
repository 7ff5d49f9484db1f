extension ExifReader.Entry {
    private static let makerNote: UInt16 = 0x927C
    private static let userComment: UInt16 = 0x9286
    /// Versions are four digits as characters, whatever their type says.
    private static let versions: Set<UInt16> = [0x9000, 0xA000]
    private static let componentsConfiguration: UInt16 = 0x9101

    /// Longer texts are cut; what people and cameras write is shorter.
    private static let longestText = 2048
    /// Of more values than this only the first few are written.
    private static let mostValues = 50
    private static let firstValues = 20

    /// The values as text: text as it stands, a number alone, several in brackets, a code by its meaning.
    func text(in directory: ExifDirectory) -> String {
        if directory == .exif || directory == .picture {
            if tag == Self.makerNote { return "\(count) bytes" }
            if tag == Self.userComment { return comment }
            if Self.versions.contains(tag), type == .undefined { return string }
            if tag == Self.componentsConfiguration { return components }
        }
        if type == .ascii { return string }
        if directory != .gps, directory != .interoperability, count == 1,
            let meanings = ExifMeanings.all[tag], let code = code, let meaning = meanings[code]
        {
            return meaning
        }
        guard count != 1 else { return value(at: 0) ?? "" }
        let shown = count > Self.mostValues ? Self.firstValues : count
        let list = (0..<shown).compactMap(value).joined(separator: ", ")
        return "[" + list + (shown < count ? ", ... ]" : "]")
    }

    /// A code of one value, as number or as byte.
    private var code: UInt32? { type == .undefined ? values[0].map(UInt32.init) : unsigned() }

    private func value(at index: Int) -> String? {
        switch type {
        case .byte, .undefined, .ascii: values[index].map { "\($0)" }
        case .signedByte: values[index].map { "\(Int8(bitPattern: $0))" }
        case .short, .long, .directory: unsigned(at: index).map { "\($0)" }
        case .signedShort:
            values.integer(at: 2 * index, as: UInt16.self, bigEndian: bigEndian).map { "\(Int16(bitPattern: $0))" }
        case .signedLong: word(4 * index).map { "\(Int32(bitPattern: $0))" }
        case .float: word(4 * index).map { "\(Float(bitPattern: $0))" }
        case .double:
            values.integer(at: 8 * index, as: UInt64.self, bigEndian: bigEndian).map { "\(Double(bitPattern: $0))" }
        case .rational: fraction(at: index) { Int($0) }
        case .signedRational: fraction(at: index) { Int(Int32(bitPattern: $0)) }
        }
    }

    private func word(_ offset: Int) -> UInt32? { values.integer(at: offset, as: UInt32.self, bigEndian: bigEndian) }

    /// In lowest terms, the sign in front; whole numbers alone; over zero as it stands.
    private func fraction(at index: Int, _ number: (UInt32) -> Int) -> String? {
        guard let above = word(8 * index).map(number), let below = word(8 * index + 4).map(number) else { return nil }
        guard below != 0 else { return "\(above)/0" }
        var (divisor, rest) = (below.magnitude, above.magnitude)
        while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
        let (top, bottom) = (above.magnitude / divisor, below.magnitude / divisor)
        let sign = (above < 0) != (below < 0) && above != 0 ? "-" : ""
        return bottom == 1 ? "\(sign)\(top)" : "\(sign)\(top)/\(bottom)"
    }

    /// What stands before the first zero byte.
    private var string: String { Self.text(of: bytes(from: 0).prefix { $0 != 0 }) }

    private func bytes(from start: Int) -> [UInt8] {
        (start..<max(start, min(values.count, start + Self.longestText))).compactMap { values[$0] }
    }

    /// UTF-8 where it is that, and else a byte for a character, as old cameras write.
    private static func text(of bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        return String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// Eight bytes name the character code, the comment follows.
    ///
    /// - Source: CIPA DC-008 (Exif 2.32), section 4.6.5, tag 0x9286.
    private var comment: String {
        let codeLength = 8
        guard values.count >= codeLength else { return string }
        let isUnicode = values.starts(with: Array("UNICODE\0".utf8))
        let body = bytes(from: codeLength)
        let text = isUnicode ? wide(body) : Self.text(of: body.filter { $0 != 0 })
        return text.trimmed
    }

    /// UTF-16 of either byte order: the standard's is the block's, some programs think otherwise, and Latin letters tell
    /// which it is by where their zero bytes are.
    private func wide(_ bytes: [UInt8]) -> String {
        let even = bytes.indices.count { $0 % 2 == 0 && bytes[$0] == 0 }
        let odd = bytes.indices.count { $0 % 2 == 1 && bytes[$0] == 0 }
        let highFirst = even == odd ? bigEndian : even > odd
        let units = (0..<bytes.count / 2).map { index in
            let (first, second) = (UInt16(bytes[2 * index]), UInt16(bytes[2 * index + 1]))
            return highFirst ? first << 8 | second : second << 8 | first
        }
        let byteOrderMark: UInt16 = 0xFEFF
        return String(decoding: units.filter { $0 != 0 && $0 != byteOrderMark }, as: UTF16.self)
    }

    private var components: String {
        let words = ["", "Y", "Cb", "Cr", "Red", "Green", "Blue"]
        return bytes(from: 0).prefix(4).map { words.indices.contains(Int($0)) ? words[Int($0)] : "\($0)" }.joined()
    }
}

extension String {
    /// Without the blanks at both ends.
    fileprivate var trimmed: String {
        let start = drop { $0 == " " }
        return String(String(start.reversed()).drop { $0 == " " }.reversed())
    }
}
