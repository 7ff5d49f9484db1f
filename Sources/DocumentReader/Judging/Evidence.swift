import TravelDocument

/// When a field may be called verified: the bounds, and how they were chosen.
///
/// A check digit passes one wrong reading in ten, so that it alone proves nothing about a doubtful reading; and the
/// recogniser alone is now and then sure of a wrong character. What is said to be verified has both: probabilities that
/// leave hardly any room for another reading, and a check digit that holds without having been made to.
///
/// The bounds were set on 1,500 drawn captures (the first half of seed 88001). Of 117 numbers and dates that agreed with
/// their digits, in an MRZ that held together, and were read with a probability of 0.8 to 0.999, none was wrong; of 36
/// other fields that were read with less than 0.997 one was.
enum EvidenceBounds {
    /// Fields under a check digit: the probability that all characters are right, given that it holds.
    static let checked = 0.95
    /// ... and where a character was changed to make it hold.
    static let repaired = 0.99
    /// Fields that no check digit covers: the probability that all characters are right.
    static let unchecked = 0.997
    /// No single character may be less sure than this in a field that no check digit covers.
    static let uncheckedCharacter = 0.998
    /// As many fields must agree with their check digits, beside a composite that holds ...
    static let fewestWithComposite = 2
    /// ... or without one.
    static let fewestWithoutComposite = 3
    /// This part of the characters must be of the kind that belongs where it stands. A line that is shifted by one
    /// character has some four in a hundred that are not.
    static let conformityWithComposite = 0.95
    static let conformityWithoutComposite = 0.97
    /// Lines of one MRZ begin within so many pitches of one another; perspective and a slant included.
    static let ragged = 1.6
    /// As many characters may be changed for a check digit to hold, and still be evidence.
    static let greatestChange = 1
}

extension DecidedMRZ {
    /// Whether so much of the MRZ holds together that a part of it may be believed.
    ///
    /// A line that was cut wrongly, or laid over the wrong layout, satisfies a check digit by chance, and another where
    /// a date stands in another's place. So the composite has to hold as well. Where it does not (a document that is
    /// printed wrong), or where the layout has none (visas), all that is left has to be in order: three fields that
    /// agree with their digits, at most one that does not, lines as long as they should be, codes of States that exist,
    /// and characters of the kind that belongs where they stand.
    func holdsTogether(_ checkDigits: [CheckDigitJudgement]) -> Bool {
        guard beginsAsItsKindDoes, linesBeginTogether else { return false }
        let telling = checkDigits.filter { $0.subject == .composite || !isBlank($0) }
        let holding = telling.filter { judgement in
            judgement.holds && evidence[judgement.subject].map { $0.changed == 0 } ?? true
        }
        let fields = holding.count { $0.subject != .composite }
        if holding.contains(where: { $0.subject == .composite }) {
            return fields >= EvidenceBounds.fewestWithComposite && conformity >= EvidenceBounds.conformityWithComposite
        }
        let failing = telling.count { $0.subject != .composite } - fields
        return fields >= EvidenceBounds.fewestWithoutComposite && failing <= 1
            && conformity >= EvidenceBounds.conformityWithoutComposite && namesKnownStates
            && lines.allSatisfy { $0?.isAsSeen ?? true }
    }

    /// Whether every code of a State that the lines carry is one that exists.
    private var namesKnownStates: Bool {
        let mrz = MRZ(layout: layout, lines: asciiLines)
        func isKnown(_ field: FieldName, _ state: StateCode?) -> Bool {
            guard let cell = layout.cell(for: field), indices[cell.line - 1] != nil else { return true }
            return state != nil
        }
        return isKnown(.issuingState, mrz.issuingState) && isKnown(.nationality, mrz.nationality)
    }

    /// Whether the first line, if it was read, begins with a letter that documents of this layout have. Cut lines of one
    /// layout may look like another one's.
    private var beginsAsItsKindDoes: Bool {
        lines[0] == nil || layout.documentCodeLetters.contains(index: UInt8(symbols[0]))
    }

    /// Whether the lines that were read begin below one another, as those of one MRZ do: else one of them was cut.
    private var linesBeginTogether: Bool {
        let boxes = lines.compactMap { $0?.boxes }
        guard let first = boxes.first?.first, let last = boxes.first?.last else { return false }
        let direction = (last.topLeft - first.topLeft).normalized
        let pitch = (last.topLeft - first.topLeft).length / Double(max(layout.lineLengths[0] - 1, 1))
        let starts = boxes.compactMap(\.first).map { along(direction, $0.topLeft - first.topLeft) }
        guard let least = starts.min(), let greatest = starts.max() else { return false }
        return greatest - least <= EvidenceBounds.ragged * pitch
    }

    /// Whether a check digit covers nothing but fillers, which any text may have.
    private func isBlank(_ judgement: CheckDigitJudgement) -> Bool {
        judgement.covers.allSatisfy { span in
            span.positions.allSatisfy {
                symbols[layout.offset(line: span.line, position: $0)] == Int(MRZCharacter.filler.index)
            }
        }
    }

    /// The probability that all characters at these offsets are right.
    func probability(of offsets: some Sequence<Int>) -> Double {
        offsets.reduce(1) { $0 * beliefs[$1, symbols[$1]] }
    }

    /// Whether there is evidence for what stands at `offsets`, which the check digit of `subject` covers.
    func isEvident(_ offsets: [Int], under subject: CheckDigitJudgement.Subject) -> Bool {
        guard let evidence = evidence[subject], evidence.holds, evidence.changed <= EvidenceBounds.greatestChange else {
            return false
        }
        let bound = evidence.changed == 0 ? EvidenceBounds.checked : EvidenceBounds.repaired
        return min(evidence.posterior, probability(of: offsets)) >= bound
    }

    /// Whether there is evidence for what stands at `offsets`, which no check digit covers.
    func isEvident(_ offsets: [Int]) -> Bool {
        offsets.allSatisfy { beliefs[$0, symbols[$0]] >= EvidenceBounds.uncheckedCharacter }
            && probability(of: offsets) >= EvidenceBounds.unchecked
    }
}
