import TextKernels

/// The members of the one object that a body in JSON has to be (RFC 8259), as places in its bytes.
///
/// Everything is checked and nothing copied but keys: a picture in Base64 is found, not moved. Strict where the RFC
/// leaves a choice: a name may come once, bytes must be UTF-8, and nesting has an end.
struct JSONMembers {
    struct Member: Equatable {
        var name: [UInt8]
        var value: Value
    }

    enum Value: Equatable {
        /// What stands between the quotation marks; `escaped` where it has to be unescaped first.
        case text(Range<Int>, escaped: Bool)
        case null
        /// Anything else, which was checked and is not looked at.
        case other
    }

    private(set) var members: [Member] = []

    subscript(name: String) -> Value? { members.first { $0.name.elementsEqual(name.utf8) }?.value }

    /// - Throws: Where the bytes are no such object; says in what way.
    init(_ bytes: UnsafeRawBufferPointer) throws(Refusal) {
        var scanner = JSONScanner(bytes)
        members = try scanner.document()
    }

    /// More members than any contract has are somebody's mistake, or worse.
    static let most = 64
}

/// Goes through a body in JSON once, from its first byte to its last.
private struct JSONScanner {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func document() throws(Refusal) -> [JSONMembers.Member] {
        var members: [JSONMembers.Member] = []
        skipBlanks()
        guard take("{") else { throw .format("The body has to be one JSON object.") }
        skipBlanks()
        if !take("}") {
            repeat {
                let name = try name()
                guard !members.contains(where: { $0.name == name }) else {
                    throw .format("A name comes twice in the JSON object.")
                }
                guard members.count < JSONMembers.most else { throw .format("The JSON object has too many members.") }
                members.append(JSONMembers.Member(name: name, value: try value()))
                skipBlanks()
            } while try another(end: "}")
        }
        skipBlanks()
        guard place == bytes.count else { throw .format("Something follows after the JSON object.") }
        return members
    }

    private mutating func name() throws(Refusal) -> [UInt8] {
        skipBlanks()
        let (range, escaped) = try text()
        var name = [UInt8](bytes[range])
        if escaped {
            let count = name.withUnsafeMutableBytes { JSONText.unescape(inPlace: $0) }
            guard let count else { throw Self.malformed }
            name.removeLast(name.count - count)
        }
        skipBlanks()
        guard take(":") else { throw Self.malformed }
        skipBlanks()
        return name
    }

    private mutating func value() throws(Refusal) -> JSONMembers.Value {
        if peek == UInt8(ascii: "\"") {
            let (range, escaped) = try text()
            return .text(range, escaped: escaped)
        }
        let isNull = peek == UInt8(ascii: "n")
        try skipValue()
        return isNull ? .null : .other
    }

    /// A value of any kind, without recursion: the stack is as deep as a sender may nest and no deeper.
    private mutating func skipValue() throws(Refusal) {
        var ends: [Character] = []
        repeat {
            skipBlanks()
            if take("{") {
                ends.append("}")
            } else if take("[") {
                ends.append("]")
            } else {
                try skipScalar()
                try leave(&ends)
                continue
            }
            guard ends.count <= Limits.jsonDepth else { throw .format("The JSON is nested too deeply.") }
            skipBlanks()
            if let end = ends.last, take(end) {
                ends.removeLast()
                try leave(&ends)
            } else if ends.last == "}" {
                _ = try name()
            }
        } while !ends.isEmpty
    }

    /// After a value: past the ends of what it was the last of, and to the next value, if there is one.
    private mutating func leave(_ ends: inout [Character]) throws(Refusal) {
        while let end = ends.last {
            skipBlanks()
            if try another(end: end) {
                if end == "}" { _ = try name() }
                return
            }
            ends.removeLast()
        }
    }

    /// Whether a comma comes, and not the end.
    private mutating func another(end: Character) throws(Refusal) -> Bool {
        if take(",") { return true }
        guard take(end) else { throw Self.malformed }
        return false
    }

    private mutating func skipScalar() throws(Refusal) {
        switch peek {
        case UInt8(ascii: "\""): _ = try text()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: try number()
        }
    }

    private mutating func word(_ word: StaticString) throws(Refusal) {
        let count = word.utf8CodeUnitCount
        guard bytes.count - place >= count, word.withUTF8Buffer({ $0.elementsEqual(bytes[place..<place + count]) })
        else { throw Self.malformed }
        place += count
    }

    /// RFC 8259, section 6: no leading zeros, no plus, digits on both sides of the point.
    private mutating func number() throws(Refusal) {
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
    }

    private mutating func digits() throws(Refusal) {
        let start = place
        while let next = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { place += 1 }
        guard place > start else { throw Self.malformed }
    }

    /// A string's content; its escapes and its UTF-8 are checked.
    private mutating func text() throws(Refusal) -> (Range<Int>, escaped: Bool) {
        guard take("\"") else { throw Self.malformed }
        let start = place
        var escaped = false
        var isASCII = true
        skipPlainText()
        while let next = peek {
            place += 1
            switch next {
            case UInt8(ascii: "\""):
                let range = start..<place - 1
                guard isASCII || UTF8Text.isValid(UnsafeRawBufferPointer(rebasing: bytes[range])) else {
                    throw .format("The body is not UTF-8.")
                }
                return (range, escaped)
            case UInt8(ascii: "\\"):
                escaped = true
                try escape()
            case 0..<0x20: throw Self.malformed
            case 0x80...: isASCII = false
            default: continue
            }
        }
        throw Self.malformed
    }

    /// Past what needs no look at single bytes: most of a body is one text in Base64.
    private mutating func skipPlainText() {
        guard let start = bytes.baseAddress else { return }
        place += textPlainPrefix(start + place, bytes.count - place)
    }

    private mutating func escape() throws(Refusal) {
        guard let letter = peek else { throw Self.malformed }
        place += 1
        if letter == UInt8(ascii: "u") {
            for _ in 0..<4 {
                guard let digit = peek, JSONText.hexadecimal(digit) != nil else { throw Self.malformed }
                place += 1
            }
        } else if JSONText.simpleEscape(letter) == nil {
            throw Self.malformed
        }
    }

    private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func take(_ character: Character) -> Bool {
        guard let next = peek, next == character.asciiValue else { return false }
        place += 1
        return true
    }

    private mutating func skipBlanks() {
        while let next = peek, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { place += 1 }
    }

    private static let malformed = Refusal.format("The body is not well-formed JSON.")
}

/// What a string in JSON means.
enum JSONText {
    /// Replaces escapes by what they stand for; the text gets shorter, and what it had more is left as it was.
    ///
    /// - Returns: The count of bytes; `nil` for half of a surrogate pair, which stands for no character.
    static func unescape(inPlace text: UnsafeMutableRawBufferPointer) -> Int? {
        var from = 0, to = 0
        while from < text.count {
            let next = text[from]
            from += 1
            guard next == UInt8(ascii: "\\") else {
                text[to] = next
                to += 1
                continue
            }
            guard from < text.count else { return nil }
            let letter = text[from]
            from += 1
            if let meant = simpleEscape(letter) {
                text[to] = meant
                to += 1
                continue
            }
            guard letter == UInt8(ascii: "u"), var value = unit(text, &from) else { return nil }
            if (0xD800..<0xDC00).contains(value) {
                guard from + 2 <= text.count, text[from] == UInt8(ascii: "\\"), text[from + 1] == UInt8(ascii: "u")
                else { return nil }
                from += 2
                guard let low = unit(text, &from), (0xDC00..<0xE000).contains(low) else { return nil }
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(value) else { return nil }
            // Six characters or twelve became at most three or four.
            for byte in UTF8.encode(scalar) ?? .init() {
                text[to] = byte
                to += 1
            }
        }
        return to
    }

    private static func unit(_ text: UnsafeMutableRawBufferPointer, _ place: inout Int) -> UInt32? {
        guard place + 4 <= text.count else { return nil }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = hexadecimal(text[place]) else { return nil }
            value = value << 4 | digit
            place += 1
        }
        return value
    }

    static func hexadecimal(_ digit: UInt8) -> UInt32? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(digit - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(digit - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    static func simpleEscape(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }
}

enum UTF8Text {
    /// RFC 3629: no surrogates, no overlong forms, nothing above U+10FFFF.
    static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue: continue
            case .emptyInput: return true
            case .error: return false
            }
        }
    }
}
