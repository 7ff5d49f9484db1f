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
            guard let name = format == .csv ? Self.file(inRow: record) : Self.file(inLine: record) else {
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

    /// The picture that a line is about: the member that comes first.
    private static func file(inLine line: [UInt8]) -> String? {
        let first = (try? JSONValue(reading: line))?.members?.first
        return first?.key == "file" ? first?.value.text : nil
    }

    /// The picture that a row is about: its first cell.
    private static func file(inRow row: [UInt8]) -> String? {
        let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
        guard row.suffix(2).elementsEqual("\r\n".utf8) else { return nil }
        var cells: [[UInt8]] = [[]]
        var isQuoted = false
        for byte in row.dropLast(2) {
            if byte == quote { isQuoted.toggle() }
            if byte == comma, !isQuoted { cells.append([]) } else { cells[cells.count - 1].append(byte) }
        }
        guard cells.count == CSVFormat.columns.count else { return nil }
        return unquoted(cells[0])
    }

    private static func unquoted(_ cell: [UInt8]) -> String? {
        let quote = UInt8(ascii: "\"")
        guard cell.first == quote else { return String(validating: cell, as: UTF8.self) }
        var content: [UInt8] = []
        var isSecond = false
        for byte in cell.dropFirst().dropLast() {
            isSecond = byte == quote && !isSecond
            if !isSecond { content.append(byte) }
        }
        return isSecond ? nil : String(validating: content, as: UTF8.self)
    }
}

/// Whole lines of a file, one after the other; one that is cut off is none, and neither is one without an end in sight.
private struct Records {
    private let input: UnsafeMutablePointer<FILE>

    /// A full answer of many documents is a megabyte.
    private static let mostBytes = 64 << 20

    init(_ input: UnsafeMutablePointer<FILE>) { self.input = input }

    /// - Parameter quoted: Whether a line end between quotation marks belongs to the record.
    mutating func next(quoted: Bool) -> [UInt8]? {
        var bytes: [UInt8] = []
        var isQuoted = false
        while true {
            let byte = getc_unlocked(input)
            guard byte != EOF, bytes.count < Self.mostBytes else { return nil }
            bytes.append(UInt8(truncatingIfNeeded: byte))
            if quoted, bytes.last == UInt8(ascii: "\"") { isQuoted.toggle() }
            if bytes.last == UInt8(ascii: "\n"), !isQuoted { return bytes }
        }
    }
}
