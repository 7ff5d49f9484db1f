import DocumentReader
import Glibc
import Overlay
import WireFormats

/// A picture's answer, and the picture of it where one was asked for.
struct OverlaidOutcome: ReadingResult {
    let outcome: PictureOutcome
    /// A PNG.
    private(set) var drawn: [UInt8]?

    init(reading source: PictureSource, and further: [PictureSource], with reader: DocumentReader, draws: Bool) {
        var drawn: [UInt8]?
        outcome = PictureOutcome(reading: source, and: further, with: reader) { reading, bytes in
            if draws { drawn = try reading.overlay(on: bytes) }
        }
        self.drawn = drawn
    }

    var isRead: Bool { outcome.isRead }
    var codes: Set<String> { outcome.codes }
    var failure: PictureFailure? { outcome.failure }
}

/// Writes what is drawn to its own file, and the answer as ever.
struct OverlayWriter: AnswerWriter {
    let drawing: Output?
    var answers: any AnswerWriter<PictureOutcome>

    mutating func bytes(_ answer: OverlaidOutcome, file: String, number: Int) throws -> [UInt8] {
        if let drawn = answer.drawn { try drawing?.write(drawn) }
        return try answers.bytes(answer.outcome, file: file, number: number)
    }

    mutating func ending() -> [UInt8] { answers.ending() }
}

extension Output {
    /// The file of `--overlay`, which may take the place of an earlier overlay and of no other picture.
    ///
    /// - Parameters:
    ///   - source: The picture that is read, itself an overlay perhaps.
    ///   - output: The file that the answer goes to.
    /// - Throws: `OutputError`.
    init(overlay file: String, of source: PictureSource, besides output: String?) throws {
        let others = [FileIdentity(source), output.flatMap { FileIdentity(FilePath($0)) }].compactMap(\.self)
        if let own = FileIdentity(FilePath(file)), others.contains(own) {
            throw OutputError(name: file, reason: "It is the picture, or the output; not overwritten.")
        }
        try self.init(file: file) { !PictureSigns.isPicture($0) || PictureSigns.isOverlay($0) }
    }
}

extension PictureSigns {
    /// Whether a file begins as our overlays do: the text that names who wrote it stands right behind the header.
    static func isOverlay(_ path: FilePath) -> Bool {
        let headerEnd = 33, lengthBytes = 4
        let sign = Array("tEXtSoftware\0\(overlaySoftware)".utf8)
        let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var start = [UInt8](repeating: 0, count: headerEnd + lengthBytes + sign.count)
        guard read(descriptor, &start, start.count) == start.count else { return false }
        return start[(headerEnd + lengthBytes)...].elementsEqual(sign)
    }
}

/// What makes two paths the same file.
private struct FileIdentity: Equatable {
    private let device: dev_t
    private let number: ino_t

    /// `nil` where there is no file; devices and pipes are nobody's content.
    init?(_ path: FilePath) {
        var status = stat()
        guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
        self.init(status)
    }

    init?(_ source: PictureSource) {
        switch source.place {
        case .file(let path): self.init(path)
        case .standardInput:
            var status = stat()
            guard fstat(STDIN_FILENO, &status) == 0 else { return nil }
            self.init(status)
        case .nowhere: return nil
        }
    }

    private init?(_ status: stat) {
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        device = status.st_dev
        number = status.st_ino
    }
}
