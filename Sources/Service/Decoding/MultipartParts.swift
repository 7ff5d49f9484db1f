import SystemShims

/// The parts of a body of the kind `multipart/form-data` (RFC 7578, RFC 2046), as places in its bytes.
///
/// Of a part's header nothing is kept but the field's name: files' names may name people.
struct MultipartParts {
    struct Part: Equatable {
        var name: [UInt8]
        var content: Range<Int>
    }

    private(set) var parts: [Part] = []

    /// - Throws: Where the body is not what its boundary promises, its end cut off among others.
    init(_ bytes: UnsafeRawBufferPointer, boundary: String) throws(Refusal) {
        let delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter may stand at the very start, where no line ends before it.
        let opening = delimiter.dropFirst(2)
        var place: Int
        if bytes.starts(with: opening) {
            place = opening.count
        } else {
            guard let start = bytes.place(of: delimiter, from: 0) else { throw Self.malformed }
            place = start + delimiter.count
        }
        while !bytes.hasText("--", at: place) {
            guard parts.count < Limits.multipartParts else { throw .format("The multipart body has too many parts.") }
            while bytes.hasText(" ", at: place) || bytes.hasText("\t", at: place) { place += 1 }
            guard bytes.hasText("\r\n", at: place) else { throw Self.malformed }
            place += 2
            let name = try Self.header(bytes, &place)
            // The empty line that ends the header may be the line end that the delimiter begins with.
            guard let end = bytes.place(of: delimiter, from: place - 2) else {
                throw .format("The multipart body is cut off.")
            }
            parts.append(Part(name: name, content: min(place, end)..<end))
            place = end + delimiter.count
        }
    }

    /// The lines down to the empty one; what they say of the field's name.
    private static func header(_ bytes: UnsafeRawBufferPointer, _ place: inout Int) throws(Refusal) -> [UInt8] {
        var name: [UInt8]?
        let limit = min(bytes.count, place + Limits.headerBytes)
        while true {
            guard let end = bytes.place(of: Array("\r\n".utf8), from: place), end <= limit else { throw malformed }
            let line = bytes[place..<end]
            place = end + 2
            if line.isEmpty { break }
            // Continued lines are obsolete (RFC 7578, section 4.8 leaves few headers), and none has a name in it.
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw malformed }
            if line[..<colon].elementsEqual("content-disposition".utf8, by: { $0 | 0x20 == $1 }) {
                name = HeaderParameters(line[line.index(after: colon)...])["name"]
            }
        }
        guard let name else { throw .format("A part of the multipart body has no name.") }
        return name
    }

    private static let malformed = Refusal.format("The multipart body is malformed.")
}

/// A header's value with parameters: `form-data; name="img"`.
struct HeaderParameters {
    /// The value itself, in small letters.
    let value: String
    private let parameters: [(name: String, value: [UInt8])]

    init(_ line: some Collection<UInt8>) {
        var pieces: [[UInt8]] = [[]]
        var quoted = false
        var escaped = false
        for byte in line {
            if escaped {
                pieces[pieces.count - 1].append(byte)
                escaped = false
                continue
            }
            switch byte {
            case UInt8(ascii: "\\") where quoted: escaped = true
            case UInt8(ascii: "\""): quoted.toggle()
            case UInt8(ascii: ";") where !quoted: pieces.append([])
            default: pieces[pieces.count - 1].append(byte)
            }
        }
        value = Self.text(pieces[0]).lowercased()
        parameters = pieces.dropFirst().compactMap { piece in
            guard let sign = piece.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            return (Self.text(piece[..<sign]).lowercased(), Self.trimmed(piece[(sign + 1)...]))
        }
    }

    init(_ text: String) { self.init(text.utf8) }

    subscript(name: String) -> [UInt8]? { parameters.first { $0.name == name }?.value }

    private static func text(_ bytes: some BidirectionalCollection<UInt8>) -> String {
        String(decoding: trimmed(bytes), as: UTF8.self)
    }

    private static func trimmed(_ bytes: some BidirectionalCollection<UInt8>) -> [UInt8] {
        func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        return Array(bytes.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}

extension UnsafeRawBufferPointer {
    /// Where a run of bytes begins, at `from` or later.
    fileprivate func place(of run: [UInt8], from: Int) -> Int? {
        guard let baseAddress, from < count else { return nil }
        return systemFind(baseAddress + from, count - from, run, run.count).map { UnsafeRawPointer($0) - baseAddress }
    }

    fileprivate func hasText(_ text: StaticString, at place: Int) -> Bool {
        guard place + text.utf8CodeUnitCount <= count else { return false }
        return text.withUTF8Buffer { $0.elementsEqual(self[place..<place + $0.count]) }
    }
}
