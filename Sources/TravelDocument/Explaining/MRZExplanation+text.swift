extension MRZExplanation: CustomStringConvertible {
    /// The lines of ``lines``, ended by LF.
    public var description: String { lines.map { $0 + "\n" }.joined() }

    /// The explanation for a person at a desk, a table for each check digit; no line has more than 79 characters.
    public var lines: [String] {
        Self.wrapped("\(layout.name), \(shape): \(layout.source).", indentation: 0) + deviationLines + checkDigitLines
    }

    /// Where the issuer departs from the standard, an empty line before each row; nothing where it does not.
    public var deviationLines: [String] {
        deviations.flatMap { row in
            ["", "\(row.issuer): \(row.name)"] + Self.wrapped(row.effect.sentence, indentation: 2)
                + (row.effect == .namesInCode ? decodedLines : [])
                + Self.wrapped("Source: \(row.source).", indentation: 2)
        }
    }

    private var decodedLines: [String] {
        decodedName.map { Self.wrapped("The name is \($0).", indentation: 2) } ?? []
    }

    /// A table for each check digit, an empty line before it.
    public var checkDigitLines: [String] { checkDigits.flatMap { [""] + Self.lines($0) } }

    private static let width = 79

    /// A text in lines that fit; a word that is longer than a line is cut.
    private static func wrapped(_ text: String, indentation: Int) -> [String] {
        let margin = String(repeating: " ", count: indentation)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, margin.count + line.count + 1 + word.count > width {
                lines.append(margin + line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + [margin + line]
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
        case .field(let field): field.words.prefix(1).uppercased() + field.words.dropFirst()
        case .composite: "Composite"
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
