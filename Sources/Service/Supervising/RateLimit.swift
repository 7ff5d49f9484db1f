import Synchronization

/// So many requests a second for each of many, with as many at once: a bucket of tokens each.
final class RateLimit<Owner: Hashable & Sendable>: Sendable {
    private struct Bucket {
        var tokens: Double
        var time: Double
    }

    private let perSecond: Double
    private let burst: Double
    private let buckets = Mutex<[Owner: Bucket]>([:])

    init(perSecond: Double, burst: Double) {
        self.perSecond = perSecond
        self.burst = burst
    }

    /// Takes a token.
    ///
    /// - Parameter now: Milliseconds of any clock that only goes forward.
    /// - Returns: `nil` where there was one, else the whole seconds until there will be.
    func take(_ owner: Owner, now: Double = Clock.milliseconds) -> Int? {
        buckets.withLock { buckets in
            // Full buckets say nothing that an absent one does not.
            let many = 10_000
            if buckets.count >= many { buckets = buckets.filter { tokens($0.value, now) < burst } }
            var bucket = buckets[owner] ?? Bucket(tokens: burst, time: now)
            bucket = Bucket(tokens: tokens(bucket, now), time: now)
            defer { buckets[owner] = bucket }
            guard bucket.tokens >= 1 else { return max(1, Int(((1 - bucket.tokens) / perSecond).rounded(.up))) }
            bucket.tokens -= 1
            return nil
        }
    }

    private func tokens(_ bucket: Bucket, _ now: Double) -> Double {
        min(burst, bucket.tokens + (now - bucket.time) / 1000 * perSecond)
    }
}
