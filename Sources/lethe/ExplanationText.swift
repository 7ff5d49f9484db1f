import TravelDocument
import WireFormats

extension CardWriter {
    /// An MRZ that came as text.
    func text(_ typed: TypedMRZ) -> String {
        let lines = typed.mrz.description.split(separator: "\n").map { String($0) }
        let card =
            [style.bold(layoutTitle(typed.mrz.layout.name))] + fields(typed.fields)
            + self.lines(lines, verified: typed.verified) + remarks(typed.findings)
        return card.joined(separator: "\n") + "\n"
    }
}

/// An explanation for a person at a desk, with the lines above the cells that they are made of.
struct ExplanationText {
    var style: CardStyle

    /// Longer texts are cut: the whole line stands above them.
    private static let widestText = 16

    func text(_ typed: TypedMRZ) -> String {
        let layout = typed.mrz.layout
        let cells = MRZExplanation(typed).cells
        let lengths = Set(layout.lineLengths).sorted().map(String.init).joined(separator: " or ")
        var output = [
            style.bold(layoutTitle(layout.name))
                + ": \(Self.number(layout.lineLengths.count)) of \(lengths) characters, \(layout.source)"
        ]
        let width = cells.map(\.purpose.count).max() ?? 0
        for (index, line) in typed.mrz.description.split(separator: "\n").enumerated() {
            output += ["", column("Line \(index + 1)", 9) + style.bold(String(line))]
            output += cells.filter { $0.line == index + 1 }.map { row($0, purposeWidth: width) }
        }
        output += [""] + CardWriter(style: style).remarks(typed.findings) + summary(typed.checkDigits)
        return output.joined(separator: "\n") + "\n"
    }

    private func row(_ cell: MRZExplanation.Cell, purposeWidth: Int) -> String {
        let isLong = cell.text.count > Self.widestText
        let text = isLong ? cell.text.prefix(Self.widestText - 2) + ".." : cell.text[...]
        let meaning =
            switch cell.holds {
            case true?: style.good(cell.meaning)
            case false?: style.bad(cell.meaning)
            case nil: cell.meaning
            }
        return "  " + column(cell.positions.words, 7) + column(String(text), Self.widestText + 2)
            + column(cell.purpose, purposeWidth + 2) + meaning
    }

    private func summary(_ digits: [CheckDigitJudgement]) -> [String] {
        let wrong = digits.count { !$0.holds }
        let verdict =
            wrong == 0
            ? style.good("All \(digits.count) check digits are right.")
            : style.bad("\(wrong) of \(digits.count) check digits \(wrong == 1 ? "is" : "are") wrong.")
        return [verdict]
    }

    /// How a check digit is made, said once under all explanations.
    var legend: String {
        let sentences = [
            "A check digit is what is left of a sum divided by 10: digits count as they are, A is 10 to Z 35, < is 0,",
            "multiplied by 7, 3, 1, 7, 3, 1 and so on (Doc 9303-3, section 4.9).",
        ]
        return "\n" + sentences.map { style.dim($0) + "\n" }.joined()
    }

    private static func number(_ lines: Int) -> String { lines == 1 ? "one line" : "\(lines) lines" }

    private func column(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
