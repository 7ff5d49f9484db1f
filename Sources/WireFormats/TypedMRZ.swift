package import DocumentReader
package import TravelDocument

/// An MRZ that came as text and not as a picture, judged.
///
/// Text is taken as it stands, each character with probability 1. `verified` therefore says no more than that nothing
/// in the text contradicts it: the check digits hold, and no finding names the field.
package struct TypedMRZ: Sendable {
    package let mrz: MRZ
    package let checkDigits: [CheckDigitJudgement]
    package let fields: [FieldName: FieldReading]
    package let findings: [Finding]
    package let verified: Bool
    package let referenceDate: CalendarDate

    /// - Parameter referenceDate: Two-digit years and expiry are judged against it.
    package init(_ mrz: MRZ, on referenceDate: CalendarDate) {
        let checkDigits = mrz.checkDigits
        // That a document has expired, or a name was cut, does not contradict what it says.
        let doubts = mrz.findings(on: referenceDate)
        let contradictions = doubts.filter { !Self.harmless.contains($0.code) }
        let doubted = Set(contradictions.compactMap(\.field))

        var fields: [FieldName: FieldReading] = [:]
        for field in mrz.fields {
            guard let printed = mrz.text(of: field)?.description, !printed.isEmpty else { continue }
            let covering = checkDigits.filter { $0.subject == .field(field) }
            let value = mrz.normalForm(of: field, on: referenceDate)
            fields[field] = FieldReading(
                value: value, printed: printed, source: .mrz,
                verified: value != nil && !doubted.contains(field) && covering.allSatisfy(\.holds), probability: 1,
                corners: nil)
        }
        self.mrz = mrz
        self.checkDigits = checkDigits
        self.fields = fields
        self.referenceDate = referenceDate
        verified = contradictions.isEmpty && checkDigits.allSatisfy(\.holds)
        findings = doubts.map { doubt in
            Finding(code: doubt.code.rawValue, message: doubt.message, fields: doubt.field.map { [$0] } ?? [])
        }
    }

    private static let harmless: Set<MRZFinding.Code> = [.expired, .nameTruncated, .historicState, .dateUnknown]
}

extension OwnFormat {
    /// The answer for an MRZ that came as text: the usual object without what only a picture has.
    package func object(_ typed: TypedMRZ, explanation: [MRZExplanation.Cell]? = nil) -> JSONValue {
        var document: [(key: String, value: JSONValue)] = [
            ("format", .text(typed.mrz.layout.name)),
            (
                "mrz",
                [
                    "lines": .array(typed.mrz.description.split(separator: "\n").map { .text(String($0)) }),
                    "verified": .bool(typed.verified),
                    "check_digits": .array(typed.checkDigits.map(Self.checkDigit)), "repairs": [],
                ]
            ),
            ("fields", fields(typed.fields)),
            ("findings", .array(typed.findings.map(Self.finding))),
        ]
        if let explanation { document.append(("explanation", .array(explanation.map(\.object)))) }
        return [
            "documents": [.object(document)], "findings": [], "reader": readerObject,
            "reference_date": .text(typed.referenceDate.description),
        ]
    }
}
