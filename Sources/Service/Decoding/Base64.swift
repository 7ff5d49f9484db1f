/// Base64 with the standard alphabet and its padding (RFC 4648, section 4); everything else is an error.
enum Base64 {
    /// How many bytes so much text stands for, or `nil` where no such text has this length or padding.
    static func decodedCount(_ text: UnsafeRawBufferPointer) -> Int? {
        guard text.count % 4 == 0 else { return nil }
        return text.count / 4 * 3 - padding(text)
    }

    /// Decodes a part of the buffer to where that part begins; what the text had more than the bytes is left as it was.
    ///
    /// - Returns: The count of bytes; `nil` for white space, foreign characters, wrong padding, and bits left over.
    static func decode(inPlace buffer: UnsafeMutableRawBufferPointer) -> Int? {
        guard let count = decodedCount(UnsafeRawBufferPointer(buffer)) else { return nil }
        guard count > 0 else { return 0 }
        let padding = padding(UnsafeRawBufferPointer(buffer))
        let whole = buffer.count / 4 - (padding > 0 ? 1 : 0)
        // Of foreign characters, whose value has a high bit, one sum remembers all.
        var foreign: UInt32 = 0
        values.withUnsafeBufferPointer { values in
            for group in 0..<whole {
                let text = buffer.loadUnaligned(fromByteOffset: 4 * group, as: UInt32.self).littleEndian
                let a = UInt32(values[Int(text & 0xFF)]), b = UInt32(values[Int(text >> 8 & 0xFF)])
                let c = UInt32(values[Int(text >> 16 & 0xFF)]), d = UInt32(values[Int(text >> 24)])
                foreign |= a | b | c | d
                let bits = a << 18 | b << 12 | c << 6 | d
                buffer[3 * group] = UInt8(truncatingIfNeeded: bits >> 16)
                buffer[3 * group + 1] = UInt8(truncatingIfNeeded: bits >> 8)
                buffer[3 * group + 2] = UInt8(truncatingIfNeeded: bits)
            }
        }
        guard foreign & UInt32(Self.foreign) == 0 else { return nil }
        return padding == 0 || decodeLast(of: buffer, group: whole, padding: padding) ? count : nil
    }

    /// The last four characters, one or two of which are padding.
    private static func decodeLast(of buffer: UnsafeMutableRawBufferPointer, group: Int, padding: Int) -> Bool {
        let text = (0..<4).map { buffer[4 * group + $0] }
        let digits = text.dropLast(padding).map { values[Int($0)] }
        guard digits.allSatisfy({ $0 & foreign == 0 }) else { return false }
        let bits = digits.reduce(0) { $0 << 6 | UInt32($1) } << (6 * UInt32(padding))
        // Bits that belong to no byte are zero, so that every run of bytes has one text only.
        guard bits & (padding == 1 ? 0xFF : 0xFFFF) == 0 else { return false }
        buffer[3 * group] = UInt8(truncatingIfNeeded: bits >> 16)
        if padding == 1 { buffer[3 * group + 1] = UInt8(truncatingIfNeeded: bits >> 8) }
        return true
    }

    private static func padding(_ text: UnsafeRawBufferPointer) -> Int {
        text.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
    }

    private static let foreign: UInt8 = 0x80

    private static let values: [UInt8] = {
        var values = [UInt8](repeating: foreign, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, character) in alphabet.utf8.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()
}
