import Crypto
import Ledger
import Synchronization

/// Keys that the page gives away, one for each address and day.
///
/// Of an address nothing is kept but a hash with a salt that is as old as the day, in memory.
final class TrialKeys: Sendable {
    enum Answer: Equatable {
        /// The key is in the ledger.
        case given
        /// Tomorrow there will be another.
        case hadOne(retryAfter: Int)
        case notOffered
    }

    private struct Day {
        var number: Int
        var salt = SymmetricKey(size: .bits256)
        var seen: Set<[UInt8]> = []
    }

    private let calls: Int
    private let ledger: any Ledger
    private let today = Mutex(Day(number: 0))

    private static let secondsOfADay = 86_400
    /// Nobody can fill the ledger in a day from many addresses.
    private static let mostOfADay = 10_000

    /// - Parameter calls: What a key is good for; 0 offers none.
    init(calls: Int, ledger: any Ledger) {
        self.calls = calls
        self.ledger = ledger
    }

    /// Writes a key down for who has had none today.
    ///
    /// - Parameters:
    ///   - address: 4 or 16 bytes; of the latter the first eight count, which is what one line to the internet has.
    ///   - seconds: Since 1970, UTC.
    func give(
        _ key: PresentedKey, to address: [UInt8], seconds: Int = Clock.secondsSince1970
    ) throws(LedgerError) -> Answer {
        guard calls > 0 else { return .notOffered }
        let ofOneLine = 8
        let network = address.count > ofOneLine ? Array(address.prefix(ofOneLine)) : address
        let number = seconds / Self.secondsOfADay
        let mark = today.withLock { today -> [UInt8]? in
            if today.number != number { today = Day(number: number) }
            let mark = Array(HMAC<SHA256>.authenticationCode(for: network, using: today.salt))
            guard today.seen.count < Self.mostOfADay, today.seen.insert(mark).inserted else { return nil }
            return mark
        }
        guard let mark else { return .hadOne(retryAfter: Self.secondsOfADay - seconds % Self.secondsOfADay) }
        do {
            try ledger.add(key, name: "trial", credits: calls * Route.pageReading.price)
        } catch {
            today.withLock { _ = $0.seen.remove(mark) }
            throw error
        }
        return .given
    }
}
