import Glibc
import SystemShims

/// The memory that the front shares with one reader: pictures go in, the answer comes out.
///
/// It has no name, no file and a size that nobody can change. The front wipes what was used after each reading.
final class ReadingWindow: @unchecked Sendable {
    /// Room for all pictures of a request, or for an answer.
    static let size = Limits.pictures * Limits.pictureBytes

    let descriptor: Descriptor
    private let start: UnsafeMutableRawPointer

    /// Makes new shared memory; not mapped here.
    static func makeMemory() throws(SystemError) -> Descriptor {
        let descriptor = systemSharedMemory("lethe-window", size)
        guard descriptor >= 0 else { throw SystemError("memfd_create", number: -descriptor) }
        return Descriptor(descriptor)
    }

    init(mapping descriptor: Descriptor) throws(SystemError) {
        let mapping = mmap(nil, Self.size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor.number, 0)
        guard let mapping, mapping != MAP_FAILED else { throw SystemError("mmap") }
        self.descriptor = descriptor
        start = mapping
    }

    deinit { munmap(start, Self.size) }

    /// Lends a part; `nil` where it would not lie inside.
    func bytes(_ offset: Int, count: Int) -> UnsafeMutableRawBufferPointer? {
        guard offset >= 0, count >= 0, offset <= Self.size, count <= Self.size - offset else { return nil }
        return UnsafeMutableRawBufferPointer(start: start + offset, count: count)
    }

    /// Overwrites the first bytes with zeros.
    func wipe(_ count: Int) {
        guard !DeadMemory.leavesOut(.window) else { return }
        systemWipe(start, min(count, Self.size))
    }
}
