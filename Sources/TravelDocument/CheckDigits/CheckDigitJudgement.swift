/// What one check digit of an MRZ says about the characters that it covers (Doc 9303-3, section 4.9).
public struct CheckDigitJudgement: Hashable, Sendable {
    /// What the digit vouches for.
    public enum Subject: Hashable, Sendable {
        case field(FieldName)
        /// The digit over number, dates and optional data together; visas have none.
        case composite
    }

    /// A run of characters, Doc 9303's way: the line and both positions count from 1, the range is closed.
    public struct Span: Hashable, Sendable {
        /// From 1, top to bottom.
        public var line: Int
        /// From 1, closed.
        public var positions: ClosedRange<Int>

        /// A run of characters in one line.
        public init(line: Int, positions: ClosedRange<Int>) {
            self.line = line
            self.positions = positions
        }
    }

    /// What the digit vouches for.
    public var subject: Subject
    /// Where the digit is printed: line and position from 1.
    public var line: Int
    /// The position in that line, from 1.
    public var position: Int
    /// The characters that the digit is computed over, in order.
    public var covers: [Span]
    /// The ASCII code of what is printed there: a digit, the filler, or whatever was read.
    public var printed: UInt8
    /// The ASCII code of the digit that the covered characters give; `nil` where one of them is not an MRZ character.
    public var computed: UInt8?
    /// Whether printed and computed agree, or the standard allows the difference (a filler over empty optional data).
    public var holds: Bool

    /// A judgement as it was made; ``MRZ/checkDigits`` makes them.
    public init(
        subject: Subject, line: Int, position: Int, covers: [Span], printed: UInt8, computed: UInt8?, holds: Bool
    ) {
        self.subject = subject
        self.line = line
        self.position = position
        self.covers = covers
        self.printed = printed
        self.computed = computed
        self.holds = holds
    }
}
