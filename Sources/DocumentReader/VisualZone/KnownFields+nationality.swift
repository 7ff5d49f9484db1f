import TravelDocument

extension KnownFields {
    /// Whether a text is the word for the MRZ's nationality that is not its State's name as well.
    func isAdjective(_ text: String) -> Bool {
        guard let nationality else { return false }
        func isOne(of words: [String]) -> Bool {
            let text = CaptionedLine.words(of: text)
            return words.contains { CaptionedLine.words(of: $0) == text }
        }
        return isOne(of: [nationality.nationality].compactMap(\.self) + nationality.nationalityAlternatives)
            && !isOne(of: [nationality.name] + nationality.nameAlternatives)
    }

    /// A nationality of which a few letters were misread, as the MRZ's State has it in words: `SVENSK'SNE` is `SVENSK/SWE`.
    ///
    /// - Returns: `nil` where no way of printing it is near, or two are.
    func spelled(nationality text: PrintedField) -> PrintedField? {
        guard text.lines.count == 1, let line = text.lines.first, standing(line.text, as: .nationality) != .same else {
            return nil
        }
        let printed = Array(CaptionedLine.words(of: line.text).joined().utf8)
        var best: (form: String, letters: [UInt8], errors: Int)?
        for form in nationalityForms {
            let letters = Array(CaptionedLine.words(of: form).joined().utf8)
            guard letters.count >= Self.lettersForAnError,
                let errors = EditDistance.between(printed, letters, atMost: letters.count / Self.lettersForAnError)
            else { continue }
            if let last = best, last.errors == errors, last.letters != letters { return nil }
            if errors < best?.errors ?? .max { best = (form, letters, errors) }
        }
        guard let form = best?.form else { return nil }
        let small = line.scalars.count { $0.properties.isLowercase }
        let isCapitals = small * 2 < line.characters.count
        return PrintedField(lines: [line.respelled(isCapitals ? form : form.inSmallLetters)], certainty: text.certainty)
    }
}

extension String {
    /// Each word with a capital and small letters behind it.
    var inSmallLetters: String {
        split(separator: " ", omittingEmptySubsequences: false).map { $0.prefix(1) + $0.dropFirst().lowercased() }
            .joined(separator: " ")
    }
}
