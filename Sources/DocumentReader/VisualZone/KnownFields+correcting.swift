import TravelDocument

extension KnownFields {
    /// A letter that is less sure than this may be read as the MRZ has it.
    private static let sure: Float = 0.9
    /// So much of a text may be corrected.
    private static let mostCorrected = 0.2

    /// A text with doubtful letters read as the MRZ has them, where that makes both agree.
    ///
    /// - Returns: The text, and whether it is the print's own reading: a corrected one is no evidence for the MRZ.
    func corrected(_ text: PrintedField, as field: FieldName) -> (text: PrintedField, isOwn: Bool) {
        if FieldName.dates.contains(field), dates[field] == nil { return (sensible(text, as: field), true) }
        if field == .nationality, let spelled = spelled(nationality: text) { return (spelled, false) }
        // What is Latin in the MRZ cannot be put into a word of another script.
        guard text.isLatin, standing(text.text, as: field) == .near,
            let target = target(of: field, near: text.text)
        else {
            return (text, true)
        }
        var corrected = text
        var letters = target[...]
        var changes = 0
        for line in corrected.lines.indices {
            let characters = corrected.lines[line].characters
            for (index, character) in characters.enumerated() {
                guard !Self.plain(String(character.scalar)).isEmpty else { continue }
                guard let wanted = letters.first else { return (text, true) }
                letters = letters.dropFirst()
                if Self.folded(character) == String(wanted) {
                    // `Sumerya` for SUEMERYA: what is printed there has two dots.
                    guard let dotted = Self.diaereses[character.scalar], letters.first == "E",
                        index + 1 >= characters.count || Self.folded(characters[index + 1]) != "E"
                    else { continue }
                    letters = letters.dropFirst()
                    corrected.lines[line].replace(index, by: dotted)
                    changes += 1
                    continue
                }
                guard character.probability < Self.sure || character.others.first?.scalar == wanted else {
                    return (text, true)
                }
                // A figure among small letters is one of them.
                let before = index > 0 ? characters[index - 1].scalar : " "
                let isSmall =
                    character.scalar.properties.isLowercase
                    || character.scalar.isFigure && before.properties.isLowercase
                corrected.lines[line].replace(index, by: isSmall ? wanted.small : wanted)
                changes += 1
            }
        }
        guard letters.isEmpty, Double(changes) <= max(Self.mostCorrected * Double(target.count), 1),
            standing(corrected.text, as: field) == .same
        else { return (text, true) }
        return (corrected, false)
    }

    private static func folded(_ character: PrintedCharacter) -> String? {
        CaptionedLine.words(of: String(character.scalar)).first
    }

    /// Letters that an MRZ spells with an E behind them (Doc 9303-3, section 6.A), by what is left of them without marks.
    private static let diaereses: [Unicode.Scalar: Unicode.Scalar] = [
        "A": "Ä", "O": "Ö", "U": "Ü", "a": "ä", "o": "ö", "u": "ü",
    ]

    /// A date that cannot be this one of the document, such as an issue in the future, with doubtful figures read so that
    /// it can.
    private func sensible(_ text: PrintedField, as field: FieldName) -> PrintedField {
        func isSensible(_ text: String) -> Bool {
            guard let printed = PrintedDate(text) else { return false }
            return date(printed, as: field).contains { self.isSensible($0, as: field) }
        }
        guard text.lines.count == 1, let line = text.lines.first, !isSensible(line.text),
            let other = line.withFigures(where: isSensible)
        else { return text }
        return PrintedField(lines: [other], certainty: text.certainty)
    }

    /// What the MRZ has, letters and digits alone, where its spelling can be laid beside the print letter by letter.
    private func target(of field: FieldName, near printed: String) -> [Unicode.Scalar]? {
        let text: String? =
            switch field {
            case .surname: primary
            case .givenNames: secondary
            case .documentNumber: number
            case .nationality: nearestNationality(printed)
            default: nil
            }
        return text.flatMap { $0.isEmpty ? nil : Array(Self.plain($0).unicodeScalars) }
    }
}

extension Unicode.Scalar {
    /// The small letter of a capital without marks.
    fileprivate var small: Unicode.Scalar {
        ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) + 32) : self
    }
}
