/// Who may ask, and for how much: keys and their credits. Nothing of a document ever comes near it.
///
/// Implementations answer from any task, several at a time. What they throw means that they cannot be asked at the
/// moment: requests are then answered with 503, and nothing is charged.
package protocol Ledger: Sendable {
    /// Whether there is any key. A server on loopback without one lets everybody in.
    func hasKeys() async throws -> Bool

    /// Whose key it is.
    ///
    /// - Parameter key: The SHA-256 of the key.
    /// - Returns: `nil` for a key that does not exist, or was revoked: the same answer in the same time.
    func account(of key: [UInt8]) async throws -> Account?

    /// Sets credits aside, so that two requests cannot spend the same.
    ///
    /// - Returns: `nil` where so many are not left.
    func reserve(_ credits: Int, of account: Account) async throws -> Reservation?

    /// Takes what was set aside, or gives it back. Called once for each reservation, also when it throws: what has to be
    /// tried again, the ledger tries again itself.
    func settle(_ reservation: Reservation, charged: Bool) async throws
}

/// The owner of a key.
package struct Account: Hashable, Sendable {
    /// The ledger's own number for it.
    package var number: Int64
    /// The key's visible beginning, for logs.
    package var prefix: String
    /// What is left, without what is set aside.
    package var credits: Int

    package init(number: Int64, prefix: String, credits: Int) {
        self.number = number
        self.prefix = prefix
        self.credits = credits
    }
}

/// Credits set aside for one reading.
package struct Reservation: Hashable, Sendable {
    /// The ledger's own number for it.
    package var number: Int64
    package var account: Int64
    package var credits: Int

    package init(number: Int64, account: Int64, credits: Int) {
        self.number = number
        self.account = account
        self.credits = credits
    }
}
