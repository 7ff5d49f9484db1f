/// A proposal: an MRZ that would pass, and in what it differs from the one that was read.
///
/// It is document content, and it is not verified: it was chosen so that its check digits hold, and so their holding is
/// no evidence for it. What it is worth, ``probability`` and ``chance`` say.
public struct MRZRepair: Hashable, Sendable {
    /// A character that was read as one and is proposed to be another.
    public struct Substitution: Hashable, Sendable {
        /// From 1.
        public let line: Int
        /// From 1.
        public let position: Int
        /// The ASCII code of what was read, whatever it is.
        public let read: UInt8
        /// The ASCII code of what is proposed.
        public let chosen: UInt8
        /// In nats, the negative logarithm of a probability (``MRZRepairCosts``).
        public let cost: Double
    }

    /// With the characters that are proposed: every check digit holds, and each character may stand where it stands.
    public let mrz: MRZ
    /// What is changed, in the order of the lines.
    public let substitutions: [Substitution]
    /// In nats, of the whole; only differences between candidates mean something.
    public let cost: Double
    /// How likely it is that this is what the document says, 0...1.
    ///
    /// Weighed against everything else that may be true: all other texts that pass, listed or not, those that only
    /// misreadings which nobody foresaw would explain, and a document whose check digit is printed wrong.
    public let probability: Double
    /// How often characters drawn at random for the changed places would pass as well, 0...1.
    ///
    /// 0.1 for one character, however many check digits cover it: the weights are such that each of them refuses the
    /// same. 0.01 for two that different digits vouch for. 1 for a character that no digit covers: there, nothing but
    /// the alphabet speaks for the proposal.
    public let chance: Double
}
