import DocumentReader
import TravelDocument

/// One row for each document (RFC 4180), and one for each picture that has none, so that no picture is lost.
///
/// Columns are known by their names in the header; later versions may add some at the end.
package enum CSVFormat {
    private static let fields = FieldName.allCases.filter { $0 <= .optionalData2 }
    package static let columns =
        ["file", "document", "format"] + fields.map(\.rawValue)
        + ["mrz_verified", "verified_fields", "mrz_line_1", "mrz_line_2", "mrz_line_3", "findings", "error"]

    package static var header: String { row(columns) }

    /// The rows of one picture, each with its line end.
    package static func rows(_ outcome: PictureOutcome, file: String) -> String {
        cells(outcome, file: file).map(row).joined()
    }

    /// The cells of each row, as they are.
    static func cells(_ outcome: PictureOutcome, file: String) -> [[String]] {
        switch outcome {
        case .failure(let failure):
            return [padded([file], last: failure.code)]
        case .success(let reading) where reading.documents.isEmpty:
            let codes = reading.findings.map(\.code).joined(separator: " ")
            return [padded([file], last: "", beforeLast: codes)]
        case .success(let reading):
            return reading.documents.enumerated().map { index, document in
                cells(document, number: index + 1, file: file)
            }
        }
    }

    private static func cells(_ document: DocumentReading, number: Int, file: String) -> [String] {
        let lines = document.mrz?.texts ?? []
        let verified = document.fields.filter(\.value.verified).keys.sorted().map(\.rawValue)
        return [file, String(number), document.format ?? ""]
            + fields.map { document.fields[$0]?.value ?? "" }
            + [document.mrz.map { $0.verified ? "true" : "false" } ?? "", verified.joined(separator: " ")]
            + (0..<3).map { lines.indices.contains($0) ? lines[$0] ?? "" : "" }
            + [document.findings.map(\.code).joined(separator: " "), ""]
    }

    private static func padded(_ first: [String], last: String, beforeLast: String = "") -> [String] {
        let empty = [String](repeating: "", count: columns.count - first.count - 2)
        return first + empty + [beforeLast, last]
    }

    private static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    private static func cell(_ content: String) -> String {
        let content = defused(content)
        let needsQuotes = content.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
        guard needsQuotes else { return content }
        var quoted = "\""
        for scalar in content.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// A spreadsheet runs a cell that begins like a formula; an apostrophe in front makes it text.
    ///
    /// A file's name is chosen by whoever sent the picture, so this is an attack's way in and not only an annoyance.
    package static func defused(_ content: String) -> String {
        guard let first = content.unicodeScalars.first, formulaStarts.contains(first) else { return content }
        return "'" + content
    }

    private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
}
