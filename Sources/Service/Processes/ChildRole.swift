import Glibc
import SystemShims

/// What a process of the service is for, besides the supervisor that starts it.
///
/// All are the same program, started through `/proc/self/exe` with the role as its first argument.
package enum ChildRole: String, Sendable, CaseIterable {
    /// Terminates HTTP and TLS, and decodes requests.
    case front = "serve-front"
    /// Decodes and reads pictures.
    case reader = "serve-reader"

    /// Runs until the supervisor ends, or says so.
    ///
    /// Only ever called in a process that the supervisor started: it takes over descriptors by their numbers.
    package func run() -> Never {
        InheritedDescriptor.settleIn()
        Witness.show(rawValue)
        // Libraries and shells leave descriptors open, which are nothing to a child: a socket of the supervisor's, say.
        systemCloseFrom(InheritedDescriptor.witness)
        // Before there is a second thread, and before anybody from outside has said a word.
        guard CommandLine.arguments.count > 2, let mode = HardeningMode(rawValue: CommandLine.arguments[2]) else {
            exit(ChildExit.cannotStart)
        }
        let state = mode == .off ? HardeningState() : .apply(HardeningState.Measure.allCases)
        guard mode != .strict || state.missing.isEmpty else { exit(ChildExit.cannotStart) }
        switch self {
        case .front: FrontProcess.run(state)
        case .reader: ReaderProcess.run(state)
        }
    }
}
