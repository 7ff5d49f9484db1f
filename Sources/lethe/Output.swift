import Glibc

/// Text going to a file or to standard output, whole pieces at a time.
struct Output: Sendable {
    private let descriptor: Int32
    private let name: String

    static let standardOutput = Output(descriptor: STDOUT_FILENO, name: "standard output")

    /// Makes the file anew, readable by its owner alone: it will hold what passports say.
    ///
    /// - Parameters:
    ///   - keeping: Bytes of what is there already that stay; what follows is appended. `nil` begins anew.
    ///   - mayReplace: Whether what is there may be lost. A picture never is: `-o *.jpg` names one.
    /// - Throws: `OutputError`.
    init(
        file: String, keeping: Int? = nil, mayReplace: (FilePath) -> Bool = { !PictureSigns.isPicture($0) }
    ) throws {
        let path = FilePath(file)
        guard mayReplace(path) else { throw OutputError(name: file, reason: "It is a picture; not overwritten.") }
        descriptor = path.withCString {
            open($0, O_WRONLY | O_CREAT | (keeping == nil ? O_TRUNC : 0) | O_CLOEXEC, 0o600)
        }
        guard descriptor >= 0 else { throw OutputError(name: file, systemError: errno) }
        name = file
        if let keeping {
            guard ftruncate(descriptor, keeping) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
                throw OutputError(name: file, systemError: errno)
            }
        }
        // A file that was there already keeps its permissions otherwise. Devices and pipes are left as they are.
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG { fchmod(descriptor, 0o600) }
    }

    private init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    var isTerminal: Bool { isatty(descriptor) == 1 }

    func write(_ text: String) throws { try write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let buffer = UnsafeRawBufferPointer(rebasing: rest)
                let count = Glibc.write(descriptor, buffer.baseAddress, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw OutputError(name: name, systemError: errno) }
                rest = rest.dropFirst(count)
            }
        }
    }
}

/// An output that cannot be written.
struct OutputError: Error {
    var name: String
    var reason: String

    init(name: String, reason: String) {
        self.name = name
        self.reason = reason
    }

    init(name: String, systemError number: Int32) {
        self.init(name: name, reason: String(cString: strerror(number)) + ".")
    }
}

/// Messages to the person at the keyboard.
enum StandardError {
    /// Whether a line there can be written over.
    static let canRedraw =
        isatty(STDERR_FILENO) == 1 && getenv("TERM").map { strcmp($0, "dumb") != 0 && $0.pointee != 0 } ?? false

    /// Columns of the terminal, now; 80 where it does not say.
    static var columns: Int {
        var size = winsize()
        let usual = 80
        return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : usual
    }

    /// A message that cannot be delivered is dropped: there is nowhere left to say so.
    static func write(_ text: String) {
        var text = text
        text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// One line, in which a file's name cannot play tricks on the terminal.
    static func line(_ text: String) { write(text.printable + "\n") }
}

extension String {
    /// Control characters, which can move a terminal's cursor or forge a line, become U+FFFD.
    var printable: String {
        var clean = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            clean.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
        }
        return String(clean)
    }
}
