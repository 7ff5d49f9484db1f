import Glibc
import SystemShims

/// One end of a pair of sockets between two of our processes, over which whole packets pass, and descriptors with them.
///
/// Any thread may send; one thread receives. Closed when the last reference goes.
final class PacketSocket: Sendable {
    let descriptor: Descriptor

    /// The largest packet: certificates are the largest thing to be sent.
    static let largestPacket = 160 << 10

    init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

    /// A pair that no other process has yet.
    static func pair() throws(SystemError) -> (PacketSocket, PacketSocket) {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw SystemError("socketpair")
        }
        return (PacketSocket(Descriptor(ends[0])), PacketSocket(Descriptor(ends[1])))
    }

    /// Sends without ever waiting: a process that does not take its packets must not stop the one that sends them.
    ///
    /// - Returns: Whether the packet is on its way; not so if the other side is gone, or far behind.
    @discardableResult
    func send(_ packet: Packet, descriptors: [Int32] = []) -> Bool {
        systemSendPacket(descriptor.number, packet.bytes, packet.bytes.count, descriptors, descriptors.count) == 0
    }

    /// Waits for the next packet.
    ///
    /// - Parameter room: Reused from call to call.
    /// - Returns: `nil` where the other side is gone, or sends what is no packet.
    func receive(into room: inout [UInt8]) -> Received? {
        if room.isEmpty { room = [UInt8](repeating: 0, count: Self.largestPacket) }
        var descriptors = [Int32](repeating: -1, count: 4)
        var descriptorCount = 0
        let count = systemReceivePacket(descriptor.number, &room, room.count, &descriptors, &descriptorCount)
        let received = descriptors.prefix(descriptorCount).map { Descriptor($0) }
        guard count > 0 else { return nil }
        return Received(reader: PacketReader(room[..<count]), descriptors: received)
    }

    /// Waits at most so long for a packet or the end; `false` where nothing came.
    func wait(milliseconds: Int) -> Bool {
        var poller = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
        return poll(&poller, 1, Int32(clamping: milliseconds)) != 0
    }

    /// Both sides see the end; a thread that waits here wakes up.
    func end() { shutdown(descriptor.number, Int32(SHUT_RDWR)) }

    struct Received {
        var reader: PacketReader
        var descriptors: [Descriptor]
    }
}

/// An open file, socket or memory; closed when the last reference goes.
final class Descriptor: Sendable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { close(number) }
}

/// A call of the system that failed: which, and its error number.
struct SystemError: Error, CustomStringConvertible {
    let call: String
    let number: Int32

    init(_ call: String, number: Int32 = errno) {
        self.call = call
        self.number = number
    }

    var description: String { "\(call): \(String(cString: strerror(number)))" }
}
