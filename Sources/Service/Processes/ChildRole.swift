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
        switch self {
        case .front: FrontProcess.run()
        case .reader: ReaderProcess.run()
        }
    }
}
