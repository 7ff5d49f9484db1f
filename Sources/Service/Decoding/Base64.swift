import TextKernels

/// Base64 with the standard alphabet and its padding (RFC 4648, section 4); everything else is an error.
enum Base64 {
    /// How many bytes so much text stands for, or `nil` where no such text has this length or padding.
    static func decodedCount(_ text: UnsafeRawBufferPointer) -> Int? {
        guard text.count % 4 == 0 else { return nil }
        return text.count / 4 * 3 - padding(text)
    }

    /// Decodes a part of the buffer to where that part begins; what lies behind the bytes is left undefined.
    ///
    /// - Returns: The count of bytes; `nil` for white space, foreign characters, wrong padding, and bits left over.
    static func decode(inPlace buffer: UnsafeMutableRawBufferPointer) -> Int? {
        guard let count = decodedCount(UnsafeRawBufferPointer(buffer)) else { return nil }
        guard count > 0 else { return 0 }
        // Padding stands for zeros, and the bytes of which they are a part have to be zero: so every run of bytes has
        // one text only.
        let padding = padding(UnsafeRawBufferPointer(buffer))
        for place in buffer.indices.suffix(padding) { buffer[place] = UInt8(ascii: "A") }
        guard let start = buffer.baseAddress, textDecodeBase64(start, buffer.count / 4) != 0 else { return nil }
        return buffer[count..<count + padding].allSatisfy { $0 == 0 } ? count : nil
    }

    private static func padding(_ text: UnsafeRawBufferPointer) -> Int {
        text.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
    }
}
