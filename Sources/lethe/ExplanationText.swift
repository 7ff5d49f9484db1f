import TravelDocument
import WireFormats

extension CardWriter {
    /// An MRZ that came as text.
    func text(_ typed: TypedMRZ) -> String {
        let lines = typed.mrz.description.split(separator: "\n").map { String($0) }
        let card =
            [style.bold(layoutTitle(typed.mrz.layout.name))] + fields(typed.fields)
            + (typed.mrz.decodedName.map { [style.margin + "Name in the national alphabet: \($0)"] } ?? [])
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
        let cells = MRZCells(typed).cells
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
        output += [""] + CardWriter(style: style).remarks(typed.findings) + [summary(typed.checkDigits)]
        let explanation = typed.mrz.explanation
        if !explanation.deviations.isEmpty {
            output += ["", style.bold("Where this issuer departs from the standard, or fills what it leaves open")]
            output += explanation.deviationLines
        }
        guard !explanation.checkDigits.isEmpty else { return output.joined(separator: "\n") + "\n" }
        output += ["", style.bold("How the check digits come about"), Self.rule]
        output += explanation.checkDigitLines
        return output.joined(separator: "\n") + "\n"
    }

    private func row(_ cell: MRZCells.Cell, purposeWidth: Int) -> String {
        let isLong = cell.text.count > Self.widestText
        let text = isLong ? cell.text.prefix(Self.widestText - 2) + ".." : cell.text[...]
        let meaning =
            switch cell.holds {
            case true?: style.good(cell.meaning)
            case false?: style.bad(cell.meaning)
            case nil: cell.meaning
            }
        let purpose = meaning.isEmpty ? cell.purpose : column(cell.purpose, purposeWidth + 2)
        return "  " + column(cell.positions.words, 7) + column(String(text), Self.widestText + 2) + purpose + meaning
    }

    private func summary(_ digits: [CheckDigitJudgement]) -> String {
        if digits.isEmpty { return "This kind of document has no check digits: nothing vouches for what is read." }
        let wrong = digits.count { !$0.holds }
        guard wrong > 0 else { return style.good("All \(digits.count) check digits are right.") }
        return style.bad("\(wrong) of \(digits.count) check digits \(wrong == 1 ? "is" : "are") wrong.")
    }

    private static let rule = """
        A digit counts as it is, A is 10 to Z 35, < is 0. Each is multiplied by 7, 3, 1, 7, 3, 1 and so on;
        the check digit is the last digit of the sum (Doc 9303-3, section 4.9).
        """

    private static func number(_ lines: Int) -> String { lines == 1 ? "one line" : "\(lines) lines" }

    private func column(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
