import ArgumentParser
import DocumentReader
import Glibc
import NIOSSL
import WireFormats

struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Reads the travel documents in pictures.",
        discussion: """
            PATH is a picture (JPEG, PNG, WebP), a folder of pictures, a pattern in quotes, or - for standard input.
            Answers come in the order of the arguments. Exit status: 0 all pictures were read (no error, and at least \
            one document found in each), 1 some were not, 2 wrong usage.
            """)

    @Option(help: "How the answers are written.")
    var format = OutputFormat.card

    @Option(help: "With full, json and jsonl tell every character, all corners, and the error levels.")
    var detail = DetailOption.usual

    @Flag(help: "Looks into the folders in a folder, too.")
    var recursive = false

    @Option(name: [.customShort("o"), .customLong("output")], help: "Writes there instead of to standard output.")
    var output: String?

    @Flag(help: "Goes on with the output of a run that was cut short: skips the files that it has. For jsonl and csv.")
    var resume = false

    @Flag(help: "All pictures show one document, front and back or two pages: one answer.")
    var sameDocument = false

    @Flag(help: "Reads machine readable zones alone: some six times as fast.")
    var mrzOnly = false

    @Option(help: "Pictures read at the same time; all cores by default.")
    var jobs = ProcessStatus.cores

    @Option(help: "The date that two-digit years and expiry are judged against; today by default.")
    var referenceDate = CalendarDay.today

    @Option(help: "Has a Lethe server, http://HOST:PORT or https://HOST, read the pictures, and not this machine.")
    var server: String?

    @Option(help: "Certificates (PEM) that vouch for the --server, in place of the system's.")
    var serverAuthority: String?

    @Option(help: "The file that holds the key for --server.")
    var keyFile: String?

    @Option(help: "Draws what was read over the straightened page, into this PNG. Takes one picture.")
    var overlay: String?

    @Argument(help: "Pictures, folders, patterns, or - for standard input.")
    var path: [String]

    func validate() throws {
        guard jobs >= 1 else { throw ValidationError("--jobs needs at least 1.") }
        guard !resume || format.canResume && output != nil else {
            throw ValidationError("--resume needs -o FILE, and jsonl or csv.")
        }
        guard server == nil || !sameDocument && !mrzOnly else {
            throw ValidationError("--server knows neither --same-document nor --mrz-only.")
        }
        guard !sameDocument || !resume else { throw ValidationError("One answer cannot be resumed.") }
        let isOneHere = path.count == 1 && PictureSearch.meansOnePicture(path[0]) && server == nil && !resume
        guard overlay == nil || isOneHere else {
            throw ValidationError("--overlay draws one picture, which is read here and now.")
        }
        if let server {
            do { _ = try ServerAddress(server) } catch { throw ValidationError(error.reason) }
        }
        guard format != .xlsx || output != nil || isatty(STDOUT_FILENO) == 0 else {
            throw ValidationError("xlsx is nothing for a terminal: name a file with -o.")
        }
    }

    func run() async throws {
        let all = PictureSearch(recursive: recursive).sources(path)
        let destination: Output
        let drawing: Output?
        var earlier: EarlierOutput?
        do {
            if let output, resume { earlier = try EarlierOutput(file: output, format: format) }
            destination = try output.map { try Output(file: $0, keeping: earlier?.count) } ?? .standardOutput
            drawing = try overlay.map { try Output(overlay: $0, of: all[0], besides: output) }
        } catch let error as OutputError {
            StandardError.line("\(error.name): \(error.reason) [output_failed]")
            throw ExitCode(ExitStatus.wrongUsage)
        }
        // The further pictures are read beside the first, whose name the answer has.
        let further = sameDocument ? Array(all.dropFirst()) : []
        let wanted = sameDocument ? Array(all.prefix(1)) : all
        let sources = earlier.map { earlier in all.filter { !earlier.has($0, format: format) } } ?? wanted
        if sources.count < wanted.count {
            StandardError.line("\(all.count - sources.count) of \(all.count) pictures are in \(output ?? "") already.")
        }
        var readerOptions = referenceDate.readerOptions
        readerOptions.errorLevels = format.asksForErrorLevels(detail.wire)
        readerOptions.readsPrint = (format.tellsPrint || overlay != nil) && !mrzOnly
        let options = readerOptions
        do {
            let progress = ProgressBar(count: sources.count, besides: destination)
            let allRead: Bool
            let onePicture = sameDocument || path.count == 1 && PictureSearch.meansOnePicture(path[0])
            let style = CardStyle(terminal: destination.isTerminal)
            let isContinued = (earlier?.count ?? 0) > 0
            if let server = try remoteServer() {
                let (format, detail) = (format, detail.wire)
                let writer = format.remoteWriter(onePicture: onePicture, style: style, isContinued: isContinued)
                let report = ReadingReport(output: destination, writer: writer, sources: sources, progress: progress)
                allRead = try await finish(report, sources) {
                    RemoteReader(server, format: format, detail: detail)
                } work: { reader, source in
                    await reader.read(source)
                }
            } else {
                let writer = format.writer(
                    reader: ReaderIdentity(try DocumentReader(options: options)), detail: detail.wire,
                    onePicture: onePicture, style: style, isContinued: isContinued)
                let report = ReadingReport(
                    output: destination, writer: OverlayWriter(drawing: drawing, answers: writer), sources: sources,
                    progress: progress)
                let draws = drawing != nil
                allRead = try await finish(report, sources) {
                    try DocumentReader(options: options)
                } work: { reader, source in
                    OverlaidOutcome(reading: source, and: further, with: reader, draws: draws)
                }
            }
            throw ExitCode(allRead ? ExitStatus.allRead : ExitStatus.someNotRead)
        } catch let error as OutputError {
            StandardError.line("\(error.name): \(error.reason) [output_failed]")
            throw ExitCode(ExitStatus.someNotRead)
        } catch let error as ReadingError {
            StandardError.line("lethe: \(error.message) [\(error.code.rawValue)]")
            throw ExitCode(ExitStatus.someNotRead)
        }
    }

    /// - Returns: Whether all pictures were read.
    private func finish<Tool, Answer: ReadingResult>(
        _ report: ReadingReport<Answer>, _ sources: [PictureSource],
        makeTool: @escaping @Sendable () throws -> Tool,
        work: @escaping @Sendable (Tool, PictureSource) async -> Answer
    ) async throws -> Bool {
        // A server's readers are its own: here it is only waited for.
        let workers = server == nil ? min(jobs, ProcessStatus.cores) : min(jobs, Self.mostConnections)
        var finished = try await OrderedWork.run(
            count: sources.count, workers: workers, sink: report, makeTool: makeTool,
            work: { tool, number in await work(tool, sources[number]) })
        try finished.end()
        return finished.summary.readCount == sources.count
    }

    private static let mostConnections = 64

    private func remoteServer() throws -> Server? {
        guard let server else { return nil }
        do {
            return try Server(ServerAddress(server), key: key(), authority: serverAuthority)
        } catch let error as WrongAddress {
            throw ValidationError(error.reason)
        } catch is NIOSSLError {
            throw ValidationError("There are no certificates in \(serverAuthority ?? "the system's store").")
        }
    }

    /// The key in the file of `--key-file`, without the line end.
    private func key() throws -> String? {
        try keyFile.map { file in
            let text = try? FileBytes.withFile(FilePath(file)) { String(decoding: $0.prefix(1024), as: UTF8.self) }
            guard let line = text?.split(whereSeparator: \.isWhitespace).first else {
                throw ValidationError("There is no key in \(file).")
            }
            return String(line)
        }
    }
}

enum DetailOption: String, ExpressibleByArgument, CaseIterable {
    case usual, full

    var wire: Detail { self == .full ? .full : .usual }
}

extension PictureOutcome {
    /// Fetches a picture and reads it; every way to fail ends as a value, so that no other picture is lost.
    ///
    /// - Parameters:
    ///   - further: Pictures of the same document. One that fails is a failure of the whole.
    ///   - use: Sees the reading of the first beside its bytes.
    init(
        reading source: PictureSource, and further: [PictureSource] = [], with reader: DocumentReader,
        use: (PictureReading, [UInt8]) throws -> Void = { _, _ in }
    ) {
        do {
            var reading = try source.withBytes { bytes in
                let reading = try reader.read(bytes)
                try use(reading, bytes)
                return reading
            }
            for other in further {
                let second = try other.withBytes { bytes in try reader.read(bytes) }
                reading = reading.joined(with: second)
            }
            self = .success(reading)
        } catch let error as ReadingError {
            self = .failure(PictureFailure(error))
        } catch let error as PictureFailure {
            self = .failure(error)
        } catch {
            preconditionFailure("reading fails in two known ways")
        }
    }
}
