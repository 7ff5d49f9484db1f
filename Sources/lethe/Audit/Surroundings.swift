import Glibc

/// Files where programs leave what they meant to keep for a moment.
struct Surroundings {
    private static let folders = ["/tmp", "/var/tmp", "/dev/shm", TemporaryPlace.folder]
    private static let largest = 64 << 20
    private let files: Set<String>

    init() {
        files = Set(Self.folders.flatMap { folder in SystemFile.names(in: folder).map { folder + "/" + $0 } })
    }

    /// How many new files hold something.
    func remnants(since before: Surroundings, _ holds: ([UInt8]) -> Bool) -> Int {
        files.subtracting(before.files).count { path in
            var status = stat()
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.largest else {
                return false
            }
            let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            guard descriptor >= 0 else { return false }
            defer { close(descriptor) }
            var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
            let count = read(descriptor, &bytes, bytes.count)
            return holds(Array(bytes.prefix(max(0, count))))
        }
    }
}
