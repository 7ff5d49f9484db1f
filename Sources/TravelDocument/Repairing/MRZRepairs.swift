/// What a search for repairs found: the candidates that pass, and how much was looked at to find them.
public struct MRZRepairs: Hashable, Sendable {
    /// How a search was cut short.
    public enum Bound: String, CaseIterable, Hashable, Sendable {
        /// Nothing passes with so few changes; with more, something might.
        case changes
        /// More candidates pass than are listed.
        case candidates
    }

    /// Those that pass, the cheapest first; those that cost the same, always in the same order.
    public let candidates: [MRZRepair]
    /// How many candidates were weighed: all ways to change no more characters than the limit allows, each for one that
    /// there is a reason for.
    public let examined: Int
    /// How many of them pass.
    public let passing: Int
    /// The limits that were reached; empty where ``candidates`` holds everything that passes.
    public let bounds: Set<Bound>

    /// How likely it is that none of the candidates is what the document says, 0...1.
    public var probabilityOfNone: Double { max(0, 1 - candidates.reduce(0) { $0 + $1.probability }) }

    /// Which part of the candidates passed.
    ///
    /// 0 where none was weighed. Near a tenth for each check digit that failed, the candidates pass by chance.
    public var passingShare: Double { examined == 0 ? 0 : Double(passing) / Double(examined) }
}
