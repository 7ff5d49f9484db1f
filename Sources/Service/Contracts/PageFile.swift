import EmbeddedPage
import NIOCore

/// A file of the page that people open, compiled into the program.
struct PageFile: Sendable {
    /// What Content-Type says.
    let type: String
    let body: ByteBuffer

    /// By the paths under which they are asked for: `/` is the page itself.
    static let all: [String: PageFile] = {
        var all: [String: PageFile] = [:]
        for index in 0..<lethe_page_file_count() {
            let file = lethe_page_file_at(index)
            let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
            all[String(cString: file.path)] = PageFile(
                type: String(cString: file.type), body: ByteBuffer(bytes: bytes))
        }
        return all
    }()
}
