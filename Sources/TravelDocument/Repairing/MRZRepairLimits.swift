/// How far a search for repairs goes.
///
/// The work is bounded by these and by the layout: the candidates are counted and weighed by what they leave over
/// modulo ten, and only those that are listed are ever written down.
public struct MRZRepairLimits: Hashable, Sendable {
    /// How many characters a candidate may change.
    ///
    /// 1...6; 3 by default: with more, so many candidates pass by chance that none of them is worth anything.
    public let changes: Int
    /// How many candidates are listed.
    ///
    /// 1...100; 8 by default.
    public let candidates: Int

    /// Limits, each brought into its range.
    public init(changes: Int = 3, candidates: Int = 8) {
        self.changes = min(max(changes, 1), 6)
        self.candidates = min(max(candidates, 1), 100)
    }
}
