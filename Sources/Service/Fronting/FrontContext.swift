import NIOCore
import Synchronization

/// What all connections of the front share.
final class FrontContext: Sendable {
    let settings: FrontSettings
    let supervisor: SupervisorLine
    let readers: ReaderPool
    let memory: BodyMemory
    let hostRule: HostRule
    private let draining = Atomic<Bool>(false)

    init(settings: FrontSettings, supervisor: SupervisorLine, readers: ReaderPool) {
        self.settings = settings
        self.supervisor = supervisor
        self.readers = readers
        memory = BodyMemory(limit: settings.bodyMemory)
        hostRule = HostRule(hosts: settings.hosts)
    }

    /// Whether the server is about to end: nothing new is begun.
    var isDraining: Bool { draining.load(ordering: .relaxed) }

    func drain() { draining.store(true, ordering: .relaxed) }
}
