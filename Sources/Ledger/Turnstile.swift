import Synchronization

/// Who may have a reading, and the way from being let in to having paid.
///
/// ```swift
/// switch try turnstile.enter(key, price: 2) {
/// case .admitted(let visit, _):
///     let reading = read(picture)
///     guard try turnstile.pay(visit) == .paid else { … }   // before the answer leaves
/// case .unknownKey, .insufficientCredits, .tooFast: …
/// }
/// ```
///
/// Between the two, the price of each reading under way is held back in memory, so that a key with credits for one
/// reading does not keep ten readers busy with it.
public final class Turnstile: Sendable {
    /// Someone who was let in; to be handed to ``pay(_:)`` or ``leave(_:)`` once.
    public struct Visit: Hashable, Sendable {
        /// Whose key it was.
        public let key: APIKey.Identifier
        /// `nil` for a visit that costs nothing.
        let charge: Charge?
    }

    /// What became of someone at the door.
    public enum Answer: Hashable, Sendable {
        /// Come in; with what is left on the key, without what is held back.
        case admitted(Visit, credits: Int)
        /// No key, or one that does not open: unknown, revoked or malformed, nobody learns which.
        case unknownKey
        /// The balance, without what is held back, is below the price.
        case insufficientCredits
        /// Over the key's rate.
        case tooFast(retryAfterSeconds: Double)
    }

    private let ledger: any Ledger
    private let rate: TokenRate
    private let held = Mutex<[APIKey.Identifier: Int]>([:])
    private let unsettled = Mutex<Set<Charge>>([])

    /// A turnstile before a ledger.
    public init(_ ledger: any Ledger, rate: TokenRate) {
        self.ledger = ledger
        self.rate = rate
    }

    /// Lets the holder of a key in, or says why not.
    ///
    /// - Parameters:
    ///   - key: `nil` where none was sent, or none that can be one.
    ///   - price: Credits; none for what costs nothing and is limited in its rate all the same.
    public func enter(_ key: PresentedKey?, price: Int) throws(LedgerError) -> Answer {
        guard let account = try account(of: key) else { return .unknownKey }
        if let seconds = try ledger.takeToken(account.identifier, of: rate) {
            return .tooFast(retryAfterSeconds: seconds)
        }
        let available = held.withLock { held -> Int? in
            let available = account.credits - held[account.identifier, default: 0]
            guard available >= price else { return nil }
            if price > 0 { held[account.identifier, default: 0] += price }
            return available
        }
        guard let available else { return .insufficientCredits }
        let charge = price > 0 ? Charge(of: price, to: account.identifier) : nil
        return .admitted(Visit(key: account.identifier, charge: charge), credits: available)
    }

    /// Whether there is any key that opens; a service without one may let everybody in.
    public func hasKeys() throws(LedgerError) -> Bool { try ledger.hasKeys() }

    /// Charges a finished reading.
    ///
    /// Where the ledger does not answer, nobody knows whether the charge arrived: the answer must not leave, and the
    /// charge is taken back as soon as the ledger is there again (``settle()``).
    public func pay(_ visit: Visit) throws(LedgerError) -> Charge.Outcome {
        guard let charge = visit.charge else { return .paid }
        defer { release(charge) }
        do {
            return try ledger.charge(charge)
        } catch {
            unsettled.withLock { _ = $0.insert(charge) }
            throw error
        }
    }

    /// Takes back what was paid for an answer that could not be given.
    public func refund(_ visit: Visit) {
        guard let charge = visit.charge else { return }
        unsettled.withLock { _ = $0.insert(charge) }
        settle()
    }

    /// Lets go of a reading that came to nothing; it costs nothing.
    public func leave(_ visit: Visit) {
        if let charge = visit.charge { release(charge) }
    }

    /// Takes back the charges of which nobody knew whether they had arrived.
    ///
    /// To be called now and then, once a second, say; where the ledger is still away, the next call tries again.
    ///
    /// - Returns: How many are left.
    @discardableResult
    public func settle() -> Int {
        for charge in unsettled.withLock({ $0 }) {
            do { try ledger.void(charge) } catch { break }
            unsettled.withLock { _ = $0.remove(charge) }
        }
        return unsettled.withLock { $0.count }
    }

    private func account(of key: PresentedKey?) throws(LedgerError) -> KeyRecord? {
        guard let key else { return nil }
        let found = try ledger.account(key.identifier)
        let isRight = key.digest == found?.digest ?? .none
        guard let found, isRight, found.record.revoked == nil else { return nil }
        return found.record
    }

    private func release(_ charge: Charge) {
        held.withLock { held in
            let rest = held[charge.key, default: 0] - charge.credits
            held[charge.key] = rest > 0 ? rest : nil
        }
    }
}
