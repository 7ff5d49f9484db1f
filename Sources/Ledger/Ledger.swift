/// Where keys and credits are kept: identifiers, digests and counts, never a word or a pixel of a document.
///
/// Two engines stand behind it: a SQLite file beside the configuration (``SQLiteLedger``), and PostgreSQL where several
/// machines share keys (``PostgreSQLLedger``). Both pass one suite of tests.
///
/// Calls block until the engine has answered; they may come from any thread. Every one of them may throw
/// ``LedgerError/Code/unavailable``, and then nothing is known to have happened: ``charge(_:)`` and ``void(_:)`` may be
/// repeated with the same identifier as often as one likes.
public protocol Ledger: Sendable {
    /// Writes down a new key, of which it is told what it keeps.
    func add(_ key: PresentedKey, name: String, credits: Int) throws(LedgerError)

    /// Whether there is any key that opens.
    func hasKeys() throws(LedgerError) -> Bool

    /// Every key, revoked ones too, in the order of their identifiers.
    func keys() throws(LedgerError) -> [KeyRecord]

    /// What is known about a key, and the digest that its holder must match; `nil` for a key that is not there.
    func account(_ key: APIKey.Identifier) throws(LedgerError) -> (record: KeyRecord, digest: KeyDigest)?

    /// Closes a key for good; once more does nothing.
    func revoke(_ key: APIKey.Identifier) throws(LedgerError)

    /// Adds credits, or takes them away; the balance never falls below zero.
    ///
    /// - Returns: The new balance.
    func grant(_ credits: Int, to key: APIKey.Identifier) throws(LedgerError) -> Int

    /// What was charged day by day, oldest first; of one key, or of all.
    func usage(of key: APIKey.Identifier?) throws(LedgerError) -> [KeyUsage]

    /// Takes a token from the key's bucket.
    ///
    /// - Returns: `nil` where there was one, else the seconds until there will be.
    func takeToken(_ key: APIKey.Identifier, of rate: TokenRate) throws(LedgerError) -> Double?

    /// Charges a finished reading, once: a charge with an identifier that is known already changes nothing.
    func charge(_ charge: Charge) throws(LedgerError) -> Charge.Outcome

    /// Takes a charge back, or sees to it that it never happens: for an answer that could not be given because nobody
    /// knew whether the charge had arrived.
    func void(_ charge: Charge) throws(LedgerError)
}

extension Ledger {
    /// Writes down a new key.
    public func add(_ key: APIKey, name: String, credits: Int) throws(LedgerError) {
        try add(PresentedKey(key), name: name, credits: credits)
    }
}

/// What a reading costs.
public struct Charge: Hashable, Sendable {
    /// What became of it.
    public enum Outcome: Hashable, Sendable {
        /// It is paid, now or when the same charge came before.
        case paid
        /// The balance is too low; nothing was taken.
        case insufficientCredits
        /// It was taken back before.
        case voided
    }

    /// 128 bits of chance, in hexadecimal.
    public let identifier: String
    /// Who pays.
    public let key: APIKey.Identifier
    /// How much, above zero.
    public let credits: Int

    /// A new charge.
    public init(of credits: Int, to key: APIKey.Identifier) {
        precondition(credits > 0, "a reading without a price is not charged")
        var chance = SystemRandomNumberGenerator()
        identifier = [chance.next(), chance.next()].map { (half: UInt64) in
            let digits = String(half, radix: 16)
            return String(repeating: "0", count: 2 * MemoryLayout<UInt64>.size - digits.count) + digits
        }.joined()
        self.key = key
        self.credits = credits
    }
}
