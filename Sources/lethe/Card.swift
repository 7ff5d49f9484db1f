import DocumentReader
import Glibc
import TravelDocument
import WireFormats

/// How a card may look: plain words for files and pipes, marks and colour for terminals that take them.
struct CardStyle: Sendable {
    var colour: Bool
    var marks: Bool

    static let plain = CardStyle(colour: false, marks: false)

    init(colour: Bool, marks: Bool) {
        self.colour = colour
        self.marks = marks
    }

    /// NO_COLOR (no-color.org) and a dumb terminal turn colour off; a locale without UTF-8 the marks.
    init(terminal: Bool) {
        let plain = Self.variable("NO_COLOR") != nil || Self.variable("TERM") == "dumb"
        let locale = Self.variable("LC_ALL") ?? Self.variable("LC_CTYPE") ?? Self.variable("LANG") ?? ""
        let isUnicode = locale.lowercased().contains("utf")
        self.init(colour: terminal && !plain, marks: terminal && !plain && isUnicode)
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    func bold(_ text: String) -> String { paint(text, "1") }
    func dim(_ text: String) -> String { paint(text, "2") }
    func good(_ text: String) -> String { paint(text, "32") }
    func bad(_ text: String) -> String { paint(text, "31") }
    func doubt(_ text: String) -> String { paint(text, "33") }

    private func paint(_ text: String, _ code: String) -> String { colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }

    /// In front of a field: whether there is evidence for it.
    func verdict(_ verified: Bool) -> String {
        guard marks else { return good(verified ? "verified  " : "          ") }
        return verified ? good("✓ ") : "  "
    }

    /// In front of a finding.
    var remark: String { doubt(marks ? "! " : "note      ") }

    var margin: String { verdict(false) }
}

/// The answer for a person: what the documents say, with a mark beside what is vouched for.
struct CardWriter: TextWriter {
    typealias Answer = PictureOutcome

    var style: CardStyle

    func text(_ outcome: PictureOutcome, file: String, number: Int) -> String {
        // A failure is told on standard error, once.
        guard case .success(let reading) = outcome else { return "" }
        let file = file.printable
        var lines: [String] = number > 0 ? [""] : []
        for (index, document) in reading.documents.enumerated() {
            if index > 0 { lines.append("") }
            let which = reading.documents.count > 1 ? ", document \(index + 1) of \(reading.documents.count)" : ""
            lines.append(style.bold(file) + which + ": " + document.title)
            lines += body(document)
        }
        if reading.documents.isEmpty { lines.append(style.bold(file) + ": no document found") }
        lines += remarks(reading.findings)
        return lines.joined(separator: "\n") + "\n"
    }

    private func body(_ document: DocumentReading) -> [String] {
        var lines = self.fields(document.fields)
        if let mrz = document.mrz {
            lines += self.lines(mrz.texts, verified: mrz.verified)
            lines += mrz.repairs.map { style.remark + $0.sentence }
        }
        // The repairs themselves say more than the finding that there are some.
        return lines + remarks(document.findings.filter { $0.code != "mrz.repaired" })
    }

    /// A line for each field: its mark, its name, its value.
    func fields(_ fields: [FieldName: FieldReading]) -> [String] {
        let width = fields.keys.map(\.caption.count).max() ?? 0
        return fields.sorted { $0.key < $1.key }.map { name, field in
            let gap = String(repeating: " ", count: width - name.caption.count + 2)
            let value =
                field.value.map { name.explained($0).printable }
                ?? style.doubt(field.isOnlyFiller ? "unknown: only fillers" : "could not be read")
            let printed = field.disagreement.map { style.doubt(", printed as " + $0.printed.printable) } ?? ""
            return style.verdict(field.verified) + name.caption + gap + value + printed
        }
    }

    /// The lines of the MRZ, marked where every character is vouched for.
    func lines(_ lines: [String?], verified: Bool) -> [String] {
        lines.map { text in
            style.verdict(verified && text != nil)
                + (text.map { style.dim($0.printable) } ?? style.doubt("(this line could not be read)"))
        }
    }

    /// A line for each finding, with the fields that it is about where its sentence does not name them.
    func remarks(_ findings: [Finding]) -> [String] {
        findings.map { finding in
            let message = finding.message.printable
            let unnamed = finding.fields.map(\.caption).filter { !message.lowercased().contains($0.lowercased()) }
            return style.remark + message + (unnamed.isEmpty ? "" : " (\(unnamed.joined(separator: ", ")))")
        }
    }
}

extension FieldReading {
    fileprivate var isOnlyFiller: Bool { printed.map { !$0.isEmpty && $0.allSatisfy { $0 == "<" } } ?? false }
}

extension DocumentReading {
    fileprivate var title: String { layoutTitle(format) }
}
