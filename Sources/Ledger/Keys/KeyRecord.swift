/// What a ledger knows about a key.
public struct KeyRecord: Hashable, Sendable {
    /// What names it.
    public let identifier: APIKey.Identifier
    /// The operator's own word for it; may be empty.
    public let name: String
    /// What is left on it.
    public let credits: Int
    /// `YYYY-MM-DD`, UTC.
    public let created: String
    /// `YYYY-MM-DD`, UTC; `nil` for a key that opens.
    public let revoked: String?

    /// Everything that is known about a key.
    public init(
        identifier: APIKey.Identifier, name: String, credits: Int, created: String, revoked: String?
    ) {
        self.identifier = identifier
        self.name = name
        self.credits = credits
        self.created = created
        self.revoked = revoked
    }
}

/// What one key was used for on one day.
public struct KeyUsage: Hashable, Sendable {
    /// Which key.
    public let identifier: APIKey.Identifier
    /// `YYYY-MM-DD`, UTC.
    public let day: String
    /// Readings that were charged.
    public let readings: Int
    /// What they cost together.
    public let credits: Int

    /// A day's sums.
    public init(identifier: APIKey.Identifier, day: String, readings: Int, credits: Int) {
        self.identifier = identifier
        self.day = day
        self.readings = readings
        self.credits = credits
    }
}
