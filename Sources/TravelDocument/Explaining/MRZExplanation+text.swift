extension MRZExplanation: CustomStringConvertible {
    /// The lines of ``lines``, ended by LF.
    public var description: String { lines.map { $0 + "\n" }.joined() }

    /// The explanation for a person at a desk, a table for each check digit; no line has more than 79 characters.
    public var lines: [String] {
        ["\(layout.name), \(shape): \(layout.source)."] + checkDigits.flatMap { [""] + Self.lines($0) }
    }

    private var shape: String {
        let lengths = layout.lineLengths.map(String.init).joined(separator: ", ")
        return layout.lineLengths.count == 1
            ? "one line of \(lengths)" : "\(layout.lineLengths.count) lines of \(lengths)"
    }

    /// As many columns as fit beside the captions.
    private static let columns = 17
    private static let captionWidth = 11
    private static let columnWidth = 4

    private static func lines(_ digit: CheckDigit) -> [String] {
        let judgement = digit.judgement
        var lines = [
            "\(name(judgement.subject)): digit at line \(judgement.line), position \(judgement.position)",
            "  over " + judgement.covers.map(place).joined(separator: "; "),
        ]
        for start in stride(from: 0, to: digit.terms.count, by: columns) {
            let terms = digit.terms[start..<min(start + columns, digit.terms.count)]
            lines.append(row("character", terms.map { MRZText.string([$0.character]) }))
            lines.append(row("value", terms.map { $0.value.map(String.init) ?? "?" }))
            lines.append(row("weight", terms.map { String($0.weight) }))
            lines.append(row("product", terms.map { $0.product.map(String.init) ?? "?" }))
        }
        lines.append("  " + verdict(digit))
        return lines + digit.rules.flatMap { sentences[$0] ?? [] }.map { "  " + $0 }
    }

    private static func verdict(_ digit: CheckDigit) -> String {
        let judgement = digit.judgement
        let printed = MRZText.string([judgement.printed])
        let verdict = judgement.holds ? "it holds" : "it does not hold"
        guard let sum = digit.sum, let computed = judgement.computed else {
            return "A character could not be read: nothing is computed; \(printed) is printed."
        }
        return
            "Sum \(sum), remainder \(sum % 10): computed \(MRZText.string([computed])), printed \(printed); \(verdict)."
    }

    private static func row(_ caption: String, _ cells: [String]) -> String {
        "  " + padded(caption, captionWidth - 2, left: true)
            + cells.map { padded($0, columnWidth, left: false) }.joined()
    }

    private static func padded(_ text: String, _ width: Int, left: Bool) -> String {
        let blanks = String(repeating: " ", count: max(0, width - text.count))
        return left ? text + blanks : blanks + text
    }

    private static func name(_ subject: CheckDigitJudgement.Subject) -> String {
        switch subject {
        case .field(let field): field.words
        case .composite: "composite"
        }
    }

    private static func place(_ span: CheckDigitJudgement.Span) -> String {
        "line \(span.line), \(span.positions.lowerBound) to \(span.positions.upperBound)"
    }

    private static let sentences: [Rule: [String]] = [
        .longDocumentNumber: [
            "The number has more than nine characters: a filler stands for its digit, and",
            "what is left of it begins the optional data (Doc 9303-5 and 9303-6, note j).",
        ],
        .fillerForEmptyField: [
            "A filler may stand for the digit of an empty field",
            "(Doc 9303-4, section 4.2.2.2).",
        ],
    ]
}
