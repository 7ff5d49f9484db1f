/// Lets requests of one front in, and settles what they cost when they are over.
///
/// Packets may overtake one another on their way here: a request's end may be told before its admission was decided.
actor AdmissionDesk {
    private enum Entry {
        case asked
        case admitted(Reservation?, prefix: String?)
        /// Over before it was decided.
        case over
    }

    private let policy: AccessPolicy
    private let ledger: any Ledger
    private let limits: AdmissionLimits
    private var entries: [Int: Entry] = [:]

    init(policy: AccessPolicy, ledger: any Ledger, limits: AdmissionLimits) {
        self.policy = policy
        self.ledger = ledger
        self.limits = limits
    }

    /// Decides; `nil` where the request is over already.
    func admit(_ request: AdmissionRequest) async -> Admission? {
        if case .over = entries[request.number] {
            entries[request.number] = nil
            return nil
        }
        entries[request.number] = .asked
        let (admission, reservation, prefix) = await decide(request)
        guard case .asked = entries[request.number] else {
            entries[request.number] = nil
            if let reservation { try? await ledger.settle(reservation, charged: false) }
            return nil
        }
        entries[request.number] = .admitted(reservation, prefix: prefix)
        return admission
    }

    /// A request is over.
    ///
    /// - Returns: The visible beginning of the key that it came with.
    func settle(_ number: Int, charged: Bool) async -> String? {
        switch entries[number] {
        case .admitted(let reservation, let prefix):
            entries[number] = nil
            if let reservation { try? await ledger.settle(reservation, charged: charged) }
            return prefix
        case .asked, nil:
            entries[number] = .over
            return nil
        case .over:
            return nil
        }
    }

    /// The front is gone, and with it all requests that it had: none of them was answered.
    func close() async {
        let open = entries
        entries = [:]
        for case .admitted(let reservation?, _) in open.values {
            try? await ledger.settle(reservation, charged: false)
        }
    }

    private func decide(_ request: AdmissionRequest) async -> (Admission, Reservation?, prefix: String?) {
        do {
            guard let key = request.key, let account = try await ledger.account(of: key) else {
                switch policy.need(of: request.route, hasKeys: try await ledger.hasKeys()) {
                case .nothing: return (.admitted(credits: nil), nil, nil)
                case .address where request.key == nil:
                    let seconds = limits.addresses.take(request.address)
                    return (seconds.map { .refused(.tooFast, retryAfter: $0) } ?? .admitted(credits: nil), nil, nil)
                case .key, .address: return (.refused(.badKey, retryAfter: 0), nil, nil)
                }
            }
            if let seconds = limits.accounts.take(account.number) {
                return (.refused(.tooFast, retryAfter: seconds), nil, account.prefix)
            }
            guard request.route.price > 0 else {
                return (.admitted(credits: account.credits), nil, account.prefix)
            }
            guard let reservation = try await ledger.reserve(request.route.price, of: account) else {
                return (.refused(.noCredits, retryAfter: 0), nil, account.prefix)
            }
            return (.admitted(credits: account.credits), reservation, account.prefix)
        } catch {
            return (.refused(.ledgerAway, retryAfter: 2), nil, nil)
        }
    }
}

/// How often anyone may ask.
final class AdmissionLimits: Sendable {
    let accounts: RateLimit<Int64>
    /// Where no key is needed.
    let addresses: RateLimit<[UInt8]>

    init(perSecond: Double) {
        accounts = RateLimit(perSecond: perSecond, burst: perSecond)
        let pagePerSecond = 1.0, pageBurst = 10.0
        addresses = RateLimit(perSecond: pagePerSecond, burst: pageBurst)
    }
}
