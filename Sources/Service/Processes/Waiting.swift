import Glibc

/// Waits for any of several descriptors.
enum Waiting {
    /// - Parameter milliseconds: At most; `nil` for as long as it takes.
    /// - Returns: Those that have something to be read, or have ended.
    static func wait(for descriptors: [Int32], milliseconds: Double?) -> [Int32] {
        var pollers = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let limit = milliseconds.map { Int32(clamping: Int($0.rounded(.up))) } ?? -1
        guard poll(&pollers, nfds_t(pollers.count), limit) > 0 else { return [] }
        return pollers.filter { $0.revents != 0 }.map(\.fd)
    }
}
