import Ledger

/// Lets requests of one front in, takes what their readings cost, and sees them out.
///
/// Packets may overtake one another on their way here: a request's end may be told before its admission was decided.
/// The ledger is asked on this actor's own time, one question after the other.
actor AdmissionDesk {
    private enum Entry {
        /// `nil` for someone who needed no key.
        case inside(Turnstile.Visit?, isPaid: Bool)
        /// Over before it was decided.
        case over
    }

    private let policy: AccessPolicy
    private let turnstile: Turnstile
    private let addresses: RateLimit<[UInt8]>
    private let trials: TrialKeys
    private var entries: [Int: Entry] = [:]

    init(policy: AccessPolicy, turnstile: Turnstile, addresses: RateLimit<[UInt8]>, trials: TrialKeys) {
        self.policy = policy
        self.turnstile = turnstile
        self.addresses = addresses
        self.trials = trials
    }

    /// Decides; `nil` where the request is over already.
    func admit(_ request: AdmissionRequest) -> Admission? {
        if case .over = entries.removeValue(forKey: request.number) { return nil }
        turnstile.settle()
        // Whatever is decided: its end will be told, too.
        entries[request.number] = .inside(nil, isPaid: false)
        do throws(LedgerError) {
            return try decide(request)
        } catch {
            return .refused(.ledgerAway, retryAfter: Self.secondsUntilLedgerMayBeBack)
        }
    }

    /// Takes what a finished reading costs; only then may its answer leave.
    func pay(_ number: Int) -> Payment {
        guard case .inside(let visit?, isPaid: false) = entries[number] else { return .paid }
        do throws(LedgerError) {
            guard try turnstile.pay(visit) == .paid else {
                entries[number] = .inside(nil, isPaid: false)
                return .noCredits
            }
            entries[number] = .inside(visit, isPaid: true)
            return .paid
        } catch {
            entries[number] = .inside(nil, isPaid: false)
            return .ledgerAway
        }
    }

    /// A request is over.
    ///
    /// - Parameter charged: Whether the front knows of the payment: one that took too long gave no answer, and comes back.
    /// - Returns: The identifier of the key that it came with.
    func end(_ number: Int, charged: Bool) -> String? {
        guard case .inside(let visit, let isPaid) = entries[number] else {
            entries[number] = .over
            return nil
        }
        entries[number] = nil
        if let visit, !isPaid { turnstile.leave(visit) }
        if let visit, isPaid, !charged { turnstile.refund(visit) }
        return visit?.key.description
    }

    /// The front is gone, and with it all requests that it had: none of them was answered.
    func close() {
        for case .inside(let visit?, let isPaid) in entries.values {
            if isPaid { turnstile.refund(visit) } else { turnstile.leave(visit) }
        }
        entries = [:]
    }

    private func decide(_ request: AdmissionRequest) throws(LedgerError) -> Admission {
        let key = request.key.flatMap { PresentedKey(bytes: $0) }
        if request.route == .trialKey { return try giveTrialKey(key, to: request.address) }
        switch try turnstile.enter(key, price: request.route.price) {
        case .admitted(let visit, let credits):
            entries[request.number] = .inside(visit, isPaid: false)
            return .admitted(credits: credits)
        case .insufficientCredits: return .refused(.noCredits, retryAfter: 0)
        case .tooFast(let seconds): return .refused(.tooFast, retryAfter: Self.wholeSeconds(seconds))
        case .unknownKey: return try decideWithoutKey(request)
        }
    }

    /// A key for who would need one; where none is needed, the first would close the door for everybody else.
    private func giveTrialKey(_ key: PresentedKey?, to address: [UInt8]) throws(LedgerError) -> Admission {
        guard let key, policy.need(of: .documents, hasKeys: try turnstile.hasKeys()) == .key else {
            return .refused(.noTrials, retryAfter: 0)
        }
        return switch try trials.give(key, to: address) {
        case .given: .admitted(credits: nil)
        case .hadOne(let seconds): .refused(.noTrial, retryAfter: seconds)
        case .notOffered: .refused(.noTrials, retryAfter: 0)
        }
    }

    private func decideWithoutKey(_ request: AdmissionRequest) throws(LedgerError) -> Admission {
        switch policy.need(of: request.route, hasKeys: try turnstile.hasKeys()) {
        case .nothing: break
        case .address where request.key == nil:
            if let seconds = addresses.take(request.address) { return .refused(.tooFast, retryAfter: seconds) }
        case .key, .address: return .refused(.badKey, retryAfter: 0)
        }
        return .admitted(credits: nil)
    }

    private static let secondsUntilLedgerMayBeBack = 2

    private static func wholeSeconds(_ seconds: Double) -> Int {
        let most = 3600.0
        return max(1, Int(min(seconds, most).rounded(.up)))
    }
}

extension RateLimit<[UInt8]> {
    /// How often an address may ask where no key is needed.
    static func ofThePage() -> RateLimit {
        let perSecond = 1.0, burst = 10.0
        return RateLimit(perSecond: perSecond, burst: burst)
    }
}
