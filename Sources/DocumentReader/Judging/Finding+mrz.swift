import TravelDocument

extension Finding {
    static let noLayout = Finding(
        code: "mrz.no_layout", message: "The lines of the MRZ are cut off, or fit no known layout.")
    static let noDocument = Finding(
        code: "picture.no_document", message: "No machine readable zone was found in the picture.")

    /// A field read with less than this is worth a word.
    private static let lowConfidence = 0.9

    /// What is doubtful about an MRZ: first what could not be read, then what had to be repaired, then what the
    /// standard has to say about what was read.
    static func all(
        of mrz: MRZ, _ decided: DecidedMRZ, _ fields: [FieldName: FieldReading], on day: CalendarDate
    ) -> [Finding] {
        var findings: [Finding] = []
        for (line, index) in decided.indices.enumerated() where index == nil {
            findings.append(
                Finding(code: "mrz.line_missing", message: "Line \(line + 1) of the MRZ could not be read."))
        }
        if !decided.repairs.isEmpty {
            let places = decided.repairs.map { "line \($0.line), position \($0.position)" }.joined(separator: "; ")
            findings.append(
                Finding(
                    code: "mrz.repaired",
                    message: "Read one way and decided another, by the layout or a check digit: \(places)."))
        }
        let doubtful = fields.keys.sorted().filter { (fields[$0]?.probability ?? 1) < lowConfidence }
        if !doubtful.isEmpty {
            findings.append(
                Finding(
                    code: "mrz.low_confidence", message: "Some characters of these fields are hard to read.",
                    fields: doubtful))
        }
        // Of a line that was not read there is nothing to say, nor of a digit that covers one.
        let isRead = { (line: Int) in decided.indices[line - 1] != nil }
        let telling = mrz.findings(on: day).filter { finding in
            isRead(finding.span.line)
                && (finding.code != .compositeCheckDigit || !decided.indices.contains(nil))
        }
        return findings
            + telling.map { finding in
                Finding(
                    code: finding.code.rawValue, message: finding.message, fields: finding.field.map { [$0] } ?? [])
            }
    }
}
