import EmbeddedPage
import NIOCore

/// A file of the page that people open, compiled into the program.
struct PageFile: Sendable {
    /// What Content-Type says.
    let type: String
    let body: ByteBuffer
    /// The body as gzip: a third of the bytes, for what every browser takes.
    let compressed: ByteBuffer?

    /// By the paths under which they are asked for: `/` is the page itself.
    static let all: [String: PageFile] = {
        var all: [String: PageFile] = [:]
        for index in 0..<lethe_page_file_count() {
            let file = lethe_page_file_at(index)
            all[String(cString: file.path)] = PageFile(file)
        }
        return all
    }()

    private init(_ file: lethe_page_file) {
        type = String(cString: file.type)
        body = ByteBuffer(bytes: UnsafeBufferPointer(start: file.bytes, count: file.count))
        let bytes = [UInt8](unsafeUninitializedCapacity: file.count) { room, count in
            count = room.baseAddress.map { lethe_page_file_compress(file, $0) } ?? 0
        }
        compressed = bytes.isEmpty ? nil : ByteBuffer(bytes: bytes)
    }

    /// The file as it is sent to somebody.
    ///
    /// - Parameter accepted: The values of `Accept-Encoding`, one for each that it lists.
    func sent(accepting accepted: [Substring]) -> Sent {
        guard let compressed, accepted.contains(where: Self.isGzip) else {
            return Sent(type: type, body: body, isCompressed: false)
        }
        return Sent(type: type, body: compressed, isCompressed: true)
    }

    /// What goes out for a file.
    struct Sent: Sendable {
        let type: String
        let body: ByteBuffer
        let isCompressed: Bool
    }

    /// `gzip`, with any weight but nought (RFC 9110, section 12.5.3).
    private static func isGzip(_ value: Substring) -> Bool {
        let parts = value.lowercased().split(separator: ";").map { $0.filter { $0 != " " } }
        let isRefused = parts.dropFirst().contains { $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0 }
        return parts.first == "gzip" && !isRefused
    }
}
