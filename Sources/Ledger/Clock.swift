import Glibc

/// Time that only grows, and a computer's sleep counts.
enum Clock {
    @Sendable static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
