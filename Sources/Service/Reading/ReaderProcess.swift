import DocumentReader
import Glibc
import SystemShims
import WireFormats

/// A reader: one process, one thread, the nets loaded once. It takes pictures from its window and puts answers there.
///
/// It has no file, no ledger and no socket but the one to the front. Whatever a picture does to it, it does to this
/// process alone.
struct ReaderProcess {
    private let line: PacketSocket
    private let window: ReadingWindow
    private let maximumPixels: Int
    private var reader: DocumentReader

    /// The arguments of a reader's process.
    static func arguments(maximumPixels: Int) -> [String] { [String(maximumPixels)] }

    static func run(_ hardening: HardeningState) -> Never {
        do {
            guard CommandLine.arguments.count == 4, let maximumPixels = Int(CommandLine.arguments[3]) else {
                exit(ChildExit.cannotStart)
            }
            var process = try ReaderProcess(
                line: PacketSocket(Descriptor(InheritedDescriptor.line)),
                window: ReadingWindow(mapping: Descriptor(InheritedDescriptor.second)), maximumPixels: maximumPixels)
            try process.serve(hardening)
        } catch {
            exit(ChildExit.cannotStart)
        }
        exit(ChildExit.done)
    }

    private init(line: PacketSocket, window: ReadingWindow, maximumPixels: Int) throws {
        self.line = line
        self.window = window
        self.maximumPixels = maximumPixels
        reader = try Self.makeReader(maximumPixels: maximumPixels)
    }

    private static func makeReader(maximumPixels: Int) throws -> DocumentReader {
        var options = DocumentReader.Options(referenceDate: Today.iso8601)
        options.maximumPixels = maximumPixels
        return try DocumentReader(options: options)
    }

    /// Until the front ends.
    private mutating func serve(_ hardening: HardeningState) throws {
        line.send(ReaderMessage.ready(hardening).packet)
        var room: [UInt8] = []
        while var packet = line.receive(into: &room) {
            let task = try ReadingTask(&packet.reader)
            // A reader judges by one day; at midnight there is a new one.
            if reader.options.referenceDate != Today.iso8601 {
                reader = try Self.makeReader(maximumPixels: maximumPixels)
            }
            let message = answer(task)
            // Nothing of it is left by the time that anybody has the answer.
            DeadMemory.scrubStack()
            line.send(message.packet)
        }
    }

    /// Reads, and lays the answer into the window; by the end of this the reader has nothing of it any more.
    @inline(never)
    private mutating func answer(_ task: ReadingTask) -> ReaderMessage {
        var answer = read(task)
        var count = write(answer)
        if count == nil {
            answer = Answer(.ownMistake)
            count = write(answer)
        }
        return .answered(number: task.number, status: answer.status, charged: answer.charged, count: count ?? 0)
    }

    /// - Returns: The count of bytes; `nil` for an answer that is larger than the window.
    private func write(_ answer: Answer) -> Int? {
        var body = answer.body.compact
        return body.withUTF8 { text in
            guard let place = window.bytes(0, count: text.count) else { return nil }
            place.copyMemory(from: UnsafeRawBufferPointer(text))
            return text.count
        }
    }

    private func read(_ task: ReadingTask) -> Answer {
        guard let count = task.pictures.first, var outcome = read(0, count: count, of: task) else {
            return Answer(.ownMistake)
        }
        // A second picture that cannot be decoded is an error like the first.
        if task.route.joinsPictures, task.pictures.count > 1, case .success(let first) = outcome {
            guard let second = read(count, count: task.pictures[1], of: task) else { return Answer(.ownMistake) }
            outcome = second.map { second in
                first.joined(with: second) { document in task.route.kind.map { document.isOf($0) } ?? true }
            }
        }
        let identity = ReaderIdentity(version: letheVersion, models: reader.models)
        return Answer(outcome, to: task.route, options: task.options, reader: identity)
    }

    /// Reads the picture at this place of the window; `nil` where it would not lie inside.
    private func read(_ start: Int, count: Int, of task: ReadingTask) -> PictureOutcome? {
        guard let picture = window.bytes(start, count: count) else { return nil }
        var bytes = [UInt8](UnsafeRawBufferPointer(picture))
        defer { bytes.withUnsafeMutableBytes { systemWipe($0.baseAddress, $0.count) } }
        do {
            let errorLevels = task.route.tellsErrorLevels || task.options.detail
            return .success(
                try reader.read(bytes, errorLevels: errorLevels, readsPrint: task.route.tellsPrint))
        } catch {
            return .failure(PictureFailure(error))
        }
    }
}

/// The day where this machine is.
enum Today {
    static var iso8601: String {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        func digits(_ value: Int32, _ count: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
        }
        return digits(local.tm_year + 1900, 4) + "-" + digits(local.tm_mon + 1, 2) + "-" + digits(local.tm_mday, 2)
    }
}
