import DocumentReader
import TravelDocument
import WireFormats

/// A field with the number that leads from its place on the page to its line of the legend.
struct NumberedField {
    let number: Int
    let name: FieldName
    let reading: FieldReading
    let standing: Standing

    /// All fields of a document, in the order of every output, from 1.
    static func all(of document: DocumentReading) -> [NumberedField] {
        document.fields.sorted { $0.key < $1.key }.enumerated().map { index, field in
            NumberedField(
                number: index + 1, name: field.key, reading: field.value,
                standing: Standing(field.value, field.key, findings: document.findings))
        }
    }

    var value: String { reading.value.map(name.explained) ?? "could not be read" }

    /// What stands under the value: what the page shows where that is not the same, or what MRZ and print each say.
    var details: [String] {
        if let both = reading.disagreement {
            let normal = both.viz.map { $0 == both.printed ? "" : " (\($0))" } ?? ""
            return ["MRZ: " + both.mrz, "print: " + both.printed + normal]
        }
        guard reading.source != .mrz, let printed = reading.printed, printed != reading.value else { return [] }
        return ["printed: " + printed]
    }

    /// How likely the value is right, never 100 %.
    var probability: String {
        let parts = min(Int(reading.probability * 10_000), 9_999)
        guard parts >= 9_900 else { return "\(parts / 100) %" }
        return "99.\(parts % 100 < 10 ? "0" : "")\(parts % 100) %"
    }

    var source: String {
        switch reading.source {
        case .mrz: "MRZ"
        case .viz: "print"
        case .both: "MRZ and print"
        }
    }
}
