import Glibc
import Synchronization

/// Work with the ledger that goes on beside the supervisor's thread, and has to be done before the process ends.
final class Unfinished: Sendable {
    private let count = Atomic<Int>(0)

    func run(_ work: @escaping @Sendable () async -> Void) {
        count.add(1, ordering: .relaxed)
        Task {
            await work()
            count.subtract(1, ordering: .releasing)
        }
    }

    /// Until all is done, but not for ever.
    func wait() {
        let patience = 5000.0
        let pause: UInt32 = 1000
        let end = Clock.milliseconds + patience
        while count.load(ordering: .acquiring) > 0, Clock.milliseconds < end { usleep(pause) }
    }
}
