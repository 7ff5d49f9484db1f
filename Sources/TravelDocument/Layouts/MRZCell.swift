/// A run of positions in one line of an MRZ, and what is printed there.
public struct MRZCell: Hashable, Sendable {
    /// What a cell holds.
    public enum Content: Hashable, Sendable {
        case field(FieldName)
        case name(NamePart)
        case checkDigit(CheckDigitJudgement.Subject)
        /// Positions that the layout does not use; fillers stand there.
        case unused
    }

    /// Which part of the holder's name a cell holds.
    public enum NamePart: Hashable, Sendable {
        /// Primary identifier, two fillers, secondary identifier: the standard's way.
        case whole
        /// The primary identifier alone; some national layouts print the two apart.
        case primary
        case secondary
    }

    /// From 1, top to bottom.
    public let line: Int
    /// From 1, closed, as Doc 9303 prints them.
    public let positions: ClosedRange<Int>
    /// What is printed there.
    public let content: Content
    /// What may stand at the first position.
    public let first: MRZAlphabet
    /// What may stand at the others.
    public let alphabet: MRZAlphabet

    init(
        _ line: Int, _ positions: ClosedRange<Int>, _ content: Content, _ alphabet: MRZAlphabet,
        first: MRZAlphabet? = nil
    ) {
        self.line = line
        self.positions = positions
        self.content = content
        self.first = first ?? alphabet
        self.alphabet = alphabet
    }

    /// The cell as a span, the way check digits name what they cover.
    public var span: CheckDigitJudgement.Span { .init(line: line, positions: positions) }
}
