import Glibc
import WireFormats

/// What an output has from an earlier run that was cut short.
///
/// The last picture is read again: its answer may be the one that was being written.
struct EarlierOutput {
    /// Names of the files that are in it, as the output spells them.
    private(set) var files: Set<String> = []
    /// Bytes that stay.
    private(set) var count = 0

    /// - Throws: `OutputError` for a file that cannot be read, or is no output of this kind.
    init(file: String, format: OutputFormat) throws {
        guard let input = FilePath(file).withCString({ fopen($0, "r") }) else {
            guard errno == ENOENT else { throw OutputError(name: file, systemError: errno) }
            return
        }
        defer { fclose(input) }
        var records = Records(input)
        // CSV's header is no picture's.
        if format == .csv, let header = records.next(quoted: true) {
            guard header == Array(CSVFormat.header.utf8) else { throw Self.foreign(file) }
            count = header.count
        }
        var last: (name: String, start: Int)?
        var end = count
        while let record = records.next(quoted: format == .csv) {
            guard let name = format == .csv ? Self.firstCell(record) : Self.fileMember(record) else {
                throw Self.foreign(file)
            }
            if last?.name != name {
                if let last { files.insert(last.name) }
                last = (name, end)
            }
            end += record.count
        }
        count = last?.start ?? end
    }

    /// Whether a picture is in it already.
    func has(_ source: PictureSource, format: OutputFormat) -> Bool {
        files.contains(format == .csv ? CSVFormat.defused(source.name) : source.name)
    }

    private static func foreign(_ file: String) -> OutputError {
        OutputError(name: file, reason: "It was not written by this program in this format; --resume leaves it alone.")
    }

    /// `{"file":"...",` at the beginning of a line; escapes are those that ``JSONValue`` writes.
    private static func fileMember(_ line: [UInt8]) -> String? {
        let beginning = Array(#"{"file":""#.utf8)
        guard line.starts(with: beginning) else { return nil }
        var bytes: [UInt8] = []
        var rest = line.dropFirst(beginning.count)
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "r"): bytes.append(UInt8(ascii: "\r"))
            case UInt8(ascii: "t"): bytes.append(UInt8(ascii: "\t"))
            case UInt8(ascii: "u"):
                let digits = String(decoding: rest.prefix(4), as: UTF8.self)
                guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
                bytes += Array(String(Character(scalar)).utf8)
                rest = rest.dropFirst(4)
            case let other?: bytes.append(other)
            case nil: return nil
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func firstCell(_ row: [UInt8]) -> String? {
        let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
        guard row.first == quote else { return String(decoding: row.prefix { $0 != comma }, as: UTF8.self) }
        var bytes: [UInt8] = []
        var rest = row.dropFirst()
        while let byte = rest.popFirst() {
            if byte == quote {
                guard rest.first == quote else { return String(decoding: bytes, as: UTF8.self) }
                rest.removeFirst()
            }
            bytes.append(byte)
        }
        return nil
    }
}

/// Whole lines of a file, one after the other; one that is cut off is none.
private struct Records {
    private let input: UnsafeMutablePointer<FILE>

    init(_ input: UnsafeMutablePointer<FILE>) { self.input = input }

    /// - Parameter quoted: Whether a line end between quotation marks belongs to the record.
    mutating func next(quoted: Bool) -> [UInt8]? {
        var bytes: [UInt8] = []
        var isQuoted = false
        while true {
            let byte = getc_unlocked(input)
            guard byte != EOF else { return nil }
            bytes.append(UInt8(truncatingIfNeeded: byte))
            if quoted, bytes.last == UInt8(ascii: "\"") { isQuoted.toggle() }
            if bytes.last == UInt8(ascii: "\n"), !isQuoted { return bytes }
        }
    }
}
