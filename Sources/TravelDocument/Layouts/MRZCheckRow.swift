/// One check digit of a layout, as the tables of sections 4.2.4 of Doc 9303 list them.
public struct MRZCheckRow: Hashable, Sendable {
    /// What the digit vouches for.
    public let subject: CheckDigitJudgement.Subject
    /// The characters that it is computed over, in order.
    public let covers: [CheckDigitJudgement.Span]
    /// Whether a filler may stand in place of the digit where everything that it covers is filler.
    public let mayBeFillerWhenEmpty: Bool

    init(
        _ subject: CheckDigitJudgement.Subject, _ covers: [(line: Int, positions: ClosedRange<Int>)],
        mayBeFillerWhenEmpty: Bool = false
    ) {
        self.subject = subject
        self.covers = covers.map { .init(line: $0.line, positions: $0.positions) }
        self.mayBeFillerWhenEmpty = mayBeFillerWhenEmpty
    }
}
