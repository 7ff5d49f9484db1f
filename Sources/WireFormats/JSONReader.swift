/// Where a text stops being JSON.
package struct JSONError: Error, Equatable {
    package enum Kind: Sendable { case syntax, tooDeep }

    package var kind: Kind
    /// Bytes from the start of the text.
    package var offset: Int
}

extension JSONValue {
    /// Reads a text that is one JSON value (RFC 8259) and nothing else; keys keep their order.
    ///
    /// The counterpart of ``compact`` and ``pretty``: what they wrote comes out again. A number of more decimals than
    /// ``JSONReader/mostPlaces`` is rounded.
    package init(reading text: some Collection<UInt8>) throws(JSONError) { self = try JSONReader.value(Array(text)) }
}

/// Goes through a text in JSON once, from its first byte to its last.
struct JSONReader {
    /// Our own answers nest ten deep. A sender may nest no deeper than the stack is sure to be.
    static let mostLevels = 32
    /// Decimals that are kept of a number.
    static let mostPlaces = 9

    private let bytes: [UInt8]
    private var offset = 0

    static func value(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value(level: 0)
        reader.skipBlanks()
        guard reader.offset == bytes.count else { throw reader.error(.syntax) }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private func error(_ kind: JSONError.Kind) -> JSONError { JSONError(kind: kind, offset: offset) }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    private mutating func expect(_ word: StaticString) throws(JSONError) {
        for index in 0..<word.utf8CodeUnitCount {
            guard next == word.utf8Start[index] else { throw error(.syntax) }
            offset += 1
        }
    }

    private mutating func value(level: Int) throws(JSONError) -> JSONValue {
        guard level < Self.mostLevels else { throw error(.tooDeep) }
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"):
            var members: [(key: String, value: JSONValue)] = []
            try list(end: "}") { (reader) throws(JSONError) in
                reader.skipBlanks()
                let key = try reader.text()
                reader.skipBlanks()
                try reader.expect(":")
                members.append((key, try reader.value(level: level + 1)))
            }
            return .object(members)
        case UInt8(ascii: "["):
            var elements: [JSONValue] = []
            try list(end: "]") { (reader) throws(JSONError) in elements.append(try reader.value(level: level + 1)) }
            return .array(elements)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"):
            try expect("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try expect("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try expect("null")
            return .null
        default: return try number()
        }
    }

    /// What stands between brackets, with commas between.
    private mutating func list(
        end: Unicode.Scalar, _ one: (inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) {
        offset += 1
        skipBlanks()
        if take(end) { return }
        repeat {
            try one(&self)
            skipBlanks()
        } while take(",")
        guard take(end) else { throw error(.syntax) }
    }

    private mutating func text() throws(JSONError) -> String {
        let start = offset
        try expect("\"")
        var content: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw error(.syntax) }
            offset += 1
            if byte == UInt8(ascii: "\\") {
                content += UTF8.encode(try escape()).map { Array($0) } ?? []
            } else {
                content.append(byte)
            }
        }
        try expect("\"")
        guard let text = String(validating: content, as: UTF8.self) else {
            throw JSONError(kind: .syntax, offset: start)
        }
        return text
    }

    private static let escapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
        UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]

    /// What stands behind a reverse solidus.
    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        if let letter = next, let scalar = Self.escapes[letter] {
            offset += 1
            return scalar
        }
        try expect("u")
        let first = try fourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        try expect("\\u")
        let second = try fourDigits()
        guard (0xD800..<0xDC00).contains(first), (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw error(.syntax) }
        return scalar
    }

    private mutating func fourDigits() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw error(.syntax)
            }
            value = value << 4 | UInt32(digit)
            offset += 1
        }
        return value
    }

    private mutating func number() throws(JSONError) -> JSONValue {
        let start = offset
        _ = take("-")
        if !take("0") { _ = try digits() }
        var places = 0
        if take(".") { places = try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            _ = try digits()
            places = Self.mostPlaces
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        if let whole = Int(text) { return .integer(whole) }
        guard let value = Double(text), value.isFinite else { throw JSONError(kind: .syntax, offset: start) }
        return .decimal(value, places: min(places, Self.mostPlaces))
    }

    /// - Returns: How many.
    private mutating func digits() throws(JSONError) -> Int {
        let start = offset
        while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
        guard offset > start else { throw error(.syntax) }
        return offset - start
    }
}
