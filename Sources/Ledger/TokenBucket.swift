/// How often a key may be used: a bucket that fills evenly and from which each use takes a token.
public struct TokenRate: Hashable, Sendable {
    /// Tokens that flow in each second.
    public let perSecond: Double
    /// How many the bucket holds: what a key may use at once after a rest.
    public let burst: Double

    /// A rate; the bucket holds a second's worth unless said otherwise, and one token at least.
    public init(perSecond: Double, burst: Double? = nil) {
        precondition(perSecond > 0, "a bucket that never fills")
        self.perSecond = perSecond
        self.burst = max(1, burst ?? perSecond)
    }
}

/// The bucket of one key.
struct TokenBucket: Sendable {
    private var tokens: Double
    private var filledAt: Double

    /// A full one.
    ///
    /// - Parameter now: In seconds; from where is not important, as long as it only grows.
    init(_ rate: TokenRate, now: Double) {
        tokens = rate.burst
        filledAt = now
    }

    /// Takes one token.
    ///
    /// - Returns: `nil` where there was one, else the seconds until there will be.
    mutating func take(_ rate: TokenRate, now: Double) -> Double? {
        tokens = min(rate.burst, tokens + max(0, now - filledAt) * rate.perSecond)
        filledAt = max(filledAt, now)
        guard tokens >= 1 else { return (1 - tokens) / rate.perSecond }
        tokens -= 1
        return nil
    }
}
