/// The holder's name as an MRZ has it (Doc 9303-3, section 4.6): fillers turned into blanks.
public struct MRZName: Hashable, Sendable {
    /// Usually the surname; empty where none is printed.
    public let primaryIdentifier: MRZText
    /// Usually the given names; empty for a holder who has only a primary identifier.
    public let secondaryIdentifier: MRZText
    /// Whether the name may have been cut: the last position holds a letter (Doc 9303-4 to 9303-7, section 4.2.3, and
    /// 9303-7, section 7.2.3).
    ///
    /// A name that just fills its cell looks the same, and what was cut cannot be known.
    public let mayBeTruncated: Bool
}

extension MRZ {
    /// The holder's name.
    public var name: MRZName { read { $0.name } }

    /// Where the two identifiers stand.
    var identifierRanges: (primary: MRZRange, secondary: MRZRange) { read { $0.identifierRanges } }

    /// Usually the surname, fillers turned into blanks.
    public var primaryIdentifier: MRZText { name.primaryIdentifier }

    /// Usually the given names, fillers turned into blanks; empty for a holder who has only a primary identifier.
    public var secondaryIdentifier: MRZText { name.secondaryIdentifier }
}

extension MRZCharacters {
    /// The holder's name.
    var name: MRZName {
        let (primary, secondary) = identifierRanges
        return MRZName(
            primaryIdentifier: words(primary), secondaryIdentifier: words(secondary),
            mayBeTruncated: endsWithLetter(layout.range(of: .surname)) || endsWithLetter(layout.nameRanges.secondary))
    }

    /// Where the two identifiers stand.
    var identifierRanges: (primary: MRZRange, secondary: MRZRange) {
        let ranges = layout.nameRanges
        return ranges.whole.isNone ? (ranges.primary, ranges.secondary) : identifiers(ranges.whole)
    }

    /// Where the two identifiers stand: the first two fillers in a row part them.
    ///
    /// What follows them is all secondary identifier, even with two fillers in a row again (a name of three parts does
    /// not exist in the standard, and dropping characters would be a guess).
    private func identifiers(_ range: MRZRange) -> (primary: MRZRange, secondary: MRZRange) {
        let filler = MRZCharacter.fillerASCII
        for offset in range.start..<range.end - 1 where self[offset] == filler && self[offset + 1] == filler {
            return (
                MRZRange(start: range.start, count: offset - range.start),
                MRZRange(start: offset + 2, count: range.end - offset - 2)
            )
        }
        return (range, .none)
    }

    /// Whether the last character of a range is a letter.
    func endsWithLetter(_ range: MRZRange) -> Bool {
        guard !range.isNone, let last = MRZCharacter(ascii: self[range.end - 1]) else { return false }
        return MRZAlphabet.letters.contains(last)
    }
}
