import Glibc

/// A path as the system knows it: bytes, which need not be UTF-8.
struct FilePath: Hashable, Sendable {
    private let bytes: [CChar]

    init(_ text: String) { bytes = text.utf8.map { CChar(bitPattern: $0) } + [0] }

    init(cString: UnsafePointer<CChar>) {
        bytes = Array(UnsafeBufferPointer(start: cString, count: strlen(cString) + 1))
    }

    /// The path of something in this folder.
    func appending(_ name: FilePath) -> FilePath {
        let folder = bytes.dropLast()
        let separator =
            folder.last == CChar(bitPattern: UInt8(ascii: "/")) ? [] : [CChar(bitPattern: UInt8(ascii: "/"))]
        return FilePath(bytes: folder + separator + name.bytes)
    }

    private init(bytes: [CChar]) { self.bytes = bytes }

    func withCString<Answer>(_ body: (UnsafePointer<CChar>) throws -> Answer) rethrows -> Answer {
        try bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("a path ends with a zero byte") }
            return try body(start)
        }
    }

    /// For people and for outputs; what is not UTF-8 becomes U+FFFD.
    var text: String { withCString { String(cString: $0) } }

    var isHidden: Bool { bytes.first == CChar(bitPattern: UInt8(ascii: ".")) }

    static func < (left: FilePath, right: FilePath) -> Bool {
        left.withCString { left in right.withCString { strcmp(left, $0) < 0 } }
    }
}
