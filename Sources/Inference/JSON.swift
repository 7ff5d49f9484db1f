/// A JSON value (RFC 8259) as weight files use it: small, strict, every key once.
enum JSON: Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    var array: [JSON]? {
        if case .array(let value) = self { value } else { nil }
    }

    var object: [String: JSON]? {
        if case .object(let value) = self { value } else { nil }
    }

    /// A whole number that a `Double` holds exactly.
    var integer: Int? {
        if case .number(let value) = self, value.magnitude <= 0x1p53 { Int(exactly: value) } else { nil }
    }
}

/// Where a text stops being JSON.
struct JSONError: Error, Equatable {
    enum Kind { case syntax, duplicateKey, tooDeep }

    var kind: Kind
    /// Bytes from the start of the text.
    var offset: Int
}

/// Reads one JSON value that fills a whole text, spaces around it aside.
struct JSONReader {
    /// Our files nest five deep.
    static let depthLimit = 16

    private let bytes: [UInt8]
    private var offset = 0

    static func read(_ bytes: [UInt8]) throws(JSONError) -> JSON {
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value(depth: 0)
        reader.skipSpaces()
        guard reader.offset == bytes.count else { throw reader.problem(.syntax) }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private func problem(_ kind: JSONError.Kind) -> JSONError { JSONError(kind: kind, offset: offset) }

    private mutating func skipSpaces() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private mutating func accept(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    private mutating func expect(_ word: StaticString) throws(JSONError) {
        for index in 0..<word.utf8CodeUnitCount {
            guard next == word.utf8Start[index] else { throw problem(.syntax) }
            offset += 1
        }
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSON {
        guard depth < Self.depthLimit else { throw problem(.tooDeep) }
        skipSpaces()
        switch next {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"):
            try expect("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try expect("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try expect("null")
            return .null
        default: return .number(try number())
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> [String: JSON] {
        var members: [String: JSON] = [:]
        try expect("{")
        skipSpaces()
        if accept("}") { return members }
        repeat {
            skipSpaces()
            let start = offset
            let key = try string()
            guard members[key] == nil else { throw JSONError(kind: .duplicateKey, offset: start) }
            skipSpaces()
            try expect(":")
            members[key] = try value(depth: depth + 1)
            skipSpaces()
        } while accept(",")
        try expect("}")
        return members
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSON] {
        var elements: [JSON] = []
        try expect("[")
        skipSpaces()
        if accept("]") { return elements }
        repeat {
            elements.append(try value(depth: depth + 1))
            skipSpaces()
        } while accept(",")
        try expect("]")
        return elements
    }

    private mutating func string() throws(JSONError) -> String {
        let start = offset
        try expect("\"")
        var text: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw problem(.syntax) }
            offset += 1
            if byte == UInt8(ascii: "\\") {
                text.append(contentsOf: UTF8.encode(try escape()).map { Array($0) } ?? [])
            } else {
                text.append(byte)
            }
        }
        try expect("\"")
        guard let string = String(validating: text, as: UTF8.self) else {
            throw JSONError(kind: .syntax, offset: start)
        }
        return string
    }

    private static let escapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
        UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]

    /// What stands behind a backslash.
    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        guard let letter = next else { throw problem(.syntax) }
        if let scalar = Self.escapes[letter] {
            offset += 1
            return scalar
        }
        try expect("u")
        let first = try fourHexDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800..<0xDC00).contains(first) else { throw problem(.syntax) }
        try expect("\\u")
        let second = try fourHexDigits()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw problem(.syntax) }
        return scalar
    }

    private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw problem(.syntax)
            }
            value = value << 4 + UInt32(digit)
            offset += 1
        }
        return value
    }

    private mutating func number() throws(JSONError) -> Double {
        let start = offset
        _ = accept("-")
        if !accept("0") { try digits() }
        if accept(".") { try digits() }
        if accept("e") || accept("E") {
            if !accept("+") { _ = accept("-") }
            try digits()
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard let value = Double(text), value.isFinite else { throw JSONError(kind: .syntax, offset: start) }
        return value
    }

    private mutating func digits() throws(JSONError) {
        let start = offset
        while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
        guard offset > start else { throw problem(.syntax) }
    }
}
