import Glibc
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// The front: one process that takes connections, speaks HTTP and TLS, decodes requests, and hands pictures to readers.
///
/// Everything that it needs from a file or the environment, it is told over the line to the supervisor.
enum FrontProcess {
    static func run(_ hardening: HardeningState) -> Never {
        let line = PacketSocket(Descriptor(InheritedDescriptor.line))
        var room: [UInt8] = []
        guard let settings = firstMessage(line, &room) else { exit(ChildExit.cannotStart) }
        let supervisor = SupervisorLine(line)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: settings.threads)
        let readers = ReaderPool(
            loop: group.next(), capacity: settings.queue, deadline: .milliseconds(Int64(settings.deadline)),
            supervisor: supervisor, hardening: hardening)
        let front = FrontContext(settings: settings, supervisor: supervisor, readers: readers)
        let server = Server(front: front, group: group)

        while let packet = line.receive(into: &room) {
            var reader = packet.reader
            guard let message = try? SupervisorMessage(&reader) else { exit(ChildExit.cannotStart) }
            switch message {
            case .settings: exit(ChildExit.cannotStart)
            case .certificate(let chain, let key): server.use(chain: chain, key: key)
            case .reader(let number): add(number, packet.descriptors, to: readers)
            case .admission(let number, let admission): supervisor.answer(number, admission)
            case .payment(let number, let payment): supervisor.answer(number, payment)
            case .open: server.listen(on: InheritedDescriptor.second)
            case .drain: server.drain { exit(ChildExit.done) }
            }
        }
        // The supervisor is gone, and with it everybody who could let a request in.
        exit(ChildExit.orphaned)
    }

    private static func firstMessage(_ line: PacketSocket, _ room: inout [UInt8]) -> FrontSettings? {
        guard let packet = line.receive(into: &room) else { return nil }
        var reader = packet.reader
        guard case .settings(let settings) = try? SupervisorMessage(&reader) else { return nil }
        return settings
    }

    private static func add(_ number: Int, _ descriptors: [Descriptor], to readers: ReaderPool) {
        guard descriptors.count == 2, let window = try? ReadingWindow(mapping: descriptors[1]) else {
            exit(ChildExit.cannotStart)
        }
        // The event loop closes what it is given.
        readers.add(number: number, line: dup(descriptors[0].number), window: window)
    }
}
