import Glibc
import SystemShims

/// The descriptors that a child finds open when it starts.
enum InheritedDescriptor {
    /// A child's line: the front's to the supervisor, a reader's to the front.
    static let line: Int32 = 3
    /// The front's listening socket, a reader's window.
    static let second: Int32 = 4
    /// Where the process shows its memory, if somebody is to see it.
    static let witness: Int32 = 5

    /// First thing in a child: it dies with the supervisor, and leaves the terminal's and the service manager's signals
    /// to it, which both send to whole groups of processes.
    static func settleIn() {
        let supervisor = getppid()
        guard systemDieWithParent() == 0, supervisor != 1 else { exit(ChildExit.orphaned) }
        for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { signal(number, SIG_IGN) }
        // It may have died before it was asked to take this process along.
        guard getppid() == supervisor, fcntl(line, F_GETFD) >= 0, fcntl(second, F_GETFD) >= 0 else {
            exit(ChildExit.orphaned)
        }
    }
}

/// How a child ends by itself.
enum ChildExit {
    static let done: Int32 = 0
    static let orphaned: Int32 = 70
    static let cannotStart: Int32 = 71
}
