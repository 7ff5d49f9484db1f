/// A ledger that lasts as long as its process: for a server without keys, and for tests.
package actor MemoryLedger: Ledger {
    private var accounts: [[UInt8]: Account] = [:]
    private var credits: [Int64: Int] = [:]
    private var open: Set<Int64> = []
    private var lastNumber: Int64 = 0

    /// - Parameter keys: The keys themselves, and the credits of each.
    package init(keys: [(key: String, credits: Int)] = []) {
        for (number, entry) in keys.enumerated() {
            let account = Account(
                number: Int64(number), prefix: String(entry.key.prefix(Self.prefixLength)), credits: entry.credits)
            accounts[KeyDigest.of(entry.key)] = account
            credits[account.number] = entry.credits
        }
    }

    package func hasKeys() -> Bool { !accounts.isEmpty }

    package func account(of key: [UInt8]) -> Account? {
        guard var account = accounts[key] else { return nil }
        account.credits = credits[account.number] ?? 0
        return account
    }

    package func reserve(_ credits: Int, of account: Account) -> Reservation? {
        guard let left = self.credits[account.number], left >= credits else { return nil }
        self.credits[account.number] = left - credits
        lastNumber += 1
        open.insert(lastNumber)
        return Reservation(number: lastNumber, account: account.number, credits: credits)
    }

    package func settle(_ reservation: Reservation, charged: Bool) {
        guard open.remove(reservation.number) != nil, !charged else { return }
        credits[reservation.account, default: 0] += reservation.credits
    }

    private static let prefixLength = 8
}
