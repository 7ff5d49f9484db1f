import Glibc

/// The time since the machine started, for measuring and for deadlines.
enum Clock {
    static var milliseconds: Double {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Double(now.tv_sec) * 1000 + Double(now.tv_nsec) / 1_000_000
    }

    /// Of the calendar, UTC.
    static var secondsSince1970: Int { time(nil) }
}
