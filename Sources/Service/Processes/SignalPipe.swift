import Glibc
import SystemShims

/// Signals as bytes to be read, so that they are taken where everything else is.
struct SignalPipe {
    let readEnd: Descriptor
    private let writeEnd: Descriptor

    init(_ signals: [Int32]) throws(SystemError) {
        var ends: [Int32] = [-1, -1]
        let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
        guard socketpair(AF_UNIX, Int32(kind), 0, &ends) == 0 else { throw SystemError("socketpair") }
        readEnd = Descriptor(ends[0])
        writeEnd = Descriptor(ends[1])
        let error = systemForwardSignals(writeEnd.number, signals, signals.count)
        guard error == 0 else { throw SystemError("sigaction", number: error) }
        signal(SIGPIPE, SIG_IGN)
    }

    /// All that have come since.
    func take() -> [Int32] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(readEnd.number, &bytes, bytes.count)
        return bytes.prefix(max(0, count)).map { Int32($0) }
    }
}

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

enum OpenFiles {
    /// As many as the system lets this process have: every client's connection is one.
    static func allowAll() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
