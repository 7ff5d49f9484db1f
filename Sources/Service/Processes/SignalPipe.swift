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
