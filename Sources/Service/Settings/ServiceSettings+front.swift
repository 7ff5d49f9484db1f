extension ServiceSettings {
    /// The names that clients may call this server by; empty where any will do.
    func hosts(isLoopback: Bool) -> [String] {
        let own = publicHost.map { [$0.lowercased()] } ?? []
        return isLoopback || !own.isEmpty ? own + HostRule.loopbackNames + [host.lowercased()] : []
    }

    /// What the front is told.
    func front(hosts: [String], hasPage: Bool) -> FrontSettings {
        let thousand = 1000
        let mebi = 1 << 20
        // One thread decodes and encodes for about so many readers.
        let readersPerThread = 8
        return FrontSettings(
            hosts: hosts, usesTLS: tlsCertificate != nil, queue: queue, deadline: deadline * thousand,
            bodyDeadline: bodyDeadline * thousand, idle: idle * thousand, connections: connections,
            bodyMemory: bodyMemory * mebi, threads: (workers + readersPerThread - 1) / readersPerThread,
            hasPage: hasPage,
            trialCalls: hasPage ? trialCalls : 0)
    }
}
