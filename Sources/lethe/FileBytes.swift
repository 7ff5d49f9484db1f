import Glibc
import WireFormats

/// The bytes of files, lent for a while and wiped afterwards: a picture of a passport is not left behind in memory.
enum FileBytes {
    /// A 64-megapixel picture is smaller than this in every format; what is larger is no picture.
    static let largest = 512 << 20

    /// Reads one file whole, lends its bytes, and wipes them however `body` ends.
    static func withFile<Answer>(
        _ path: FilePath, _ body: ([UInt8]) throws -> Answer
    ) throws -> Answer {
        let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
        guard descriptor >= 0 else { throw PictureFailure(systemError: errno) }
        defer { close(descriptor) }
        return try withDescriptor(descriptor, body)
    }

    static func withStandardInput<Answer>(_ body: ([UInt8]) throws -> Answer) throws -> Answer {
        try withDescriptor(STDIN_FILENO, body)
    }

    private static func withDescriptor<Answer>(
        _ descriptor: Int32, _ body: ([UInt8]) throws -> Answer
    ) throws -> Answer {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw PictureFailure(systemError: errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw PictureFailure(systemError: EISDIR) }
        guard status.st_size <= largest else { throw PictureFailure.fileTooLarge }

        // A pipe says 0, a growing file too little: whatever was promised, the end is where `read` says so.
        let firstRoom = 64 << 10
        var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size) + 1, firstRoom))
        defer { wipe(&bytes) }
        var count = 0
        while true {
            if count == bytes.count {
                guard count < largest else { throw PictureFailure.fileTooLarge }
                var larger = [UInt8](repeating: 0, count: min(count * 2, largest))
                larger.replaceSubrange(0..<count, with: bytes)
                swap(&larger, &bytes)
                wipe(&larger)
            }
            let got = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
            }
            if got == 0 { break }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { throw PictureFailure(systemError: errno) }
            count += got
        }
        // Only the count changes: the storage stays where it is, and is wiped there.
        bytes.removeLast(bytes.count - count)
        return try body(bytes)
    }

    private static func wipe(_ bytes: inout [UInt8]) {
        bytes.withUnsafeMutableBytes { buffer in
            guard let start = buffer.baseAddress else { return }
            explicit_bzero(start, buffer.count)
        }
    }
}

extension PictureFailure {
    static let fileTooLarge = PictureFailure(
        code: "file_too_large", message: "Larger than 512 MiB, which no picture within the pixel limit is.")

    /// What the system said, as one of our few codes.
    init(systemError number: Int32) {
        self =
            switch number {
            case ENOENT, ENOTDIR: .init(code: "no_such_file", message: "There is no such file.")
            case EACCES, EPERM: .init(code: "unreadable_file", message: "Not allowed to read it.")
            default: .init(code: "read_failed", message: String(cString: strerror(number)) + ".")
            }
    }
}
