import ArgumentParser
import DocumentReader
import Glibc
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

    @Option(help: "Pictures read at the same time; all cores by default.")
    var jobs = ProcessStatus.cores

    @Option(help: "The date that two-digit years and expiry are judged against; today by default.")
    var referenceDate = CalendarDay.today

    @Argument(help: "Pictures, folders, patterns, or - for standard input.")
    var path: [String]

    func validate() throws {
        guard jobs >= 1 else { throw ValidationError("--jobs needs at least 1.") }
        guard !resume || format.canResume && output != nil else {
            throw ValidationError("--resume needs -o FILE, and jsonl or csv.")
        }
        guard format != .xlsx || output != nil || isatty(STDOUT_FILENO) == 0 else {
            throw ValidationError("xlsx is nothing for a terminal: name a file with -o.")
        }
    }

    func run() async throws {
        let destination: Output
        var earlier: EarlierOutput?
        do {
            if let output, resume { earlier = try EarlierOutput(file: output, format: format) }
            destination = try output.map { try Output(file: $0, keeping: earlier?.count) } ?? .standardOutput
        } catch let error as OutputError {
            StandardError.line("\(error.name): \(error.reason) [output_failed]")
            throw ExitCode(ExitStatus.wrongUsage)
        }
        let all = PictureSearch(recursive: recursive).sources(path)
        let sources = earlier.map { earlier in all.filter { !earlier.has($0, format: format) } } ?? all
        if sources.count < all.count {
            StandardError.line("\(all.count - sources.count) of \(all.count) pictures are in \(output ?? "") already.")
        }
        var readerOptions = referenceDate.readerOptions
        readerOptions.errorLevels = format.asksForErrorLevels(detail.wire)
        let options = readerOptions
        do {
            let writer = format.writer(
                reader: ReaderIdentity(try DocumentReader(options: options)), detail: detail.wire,
                onePicture: path.count == 1 && PictureSearch.meansOnePicture(path[0]),
                style: CardStyle(terminal: destination.isTerminal), isContinued: (earlier?.count ?? 0) > 0)
            let report = ReadingReport(
                output: destination, writer: writer, sources: sources,
                progress: ProgressBar(count: sources.count, besides: destination))
            var finished = try await OrderedWork.run(
                count: sources.count, workers: min(jobs, ProcessStatus.cores), sink: report,
                makeTool: { try DocumentReader(options: options) },
                work: { reader, number in PictureOutcome(reading: sources[number], with: reader) })
            try finished.end()
            throw ExitCode(finished.summary.readCount == sources.count ? ExitStatus.allRead : ExitStatus.someNotRead)
        } catch let error as OutputError {
            StandardError.line("\(error.name): \(error.reason) [output_failed]")
            throw ExitCode(ExitStatus.someNotRead)
        } catch let error as ReadingError {
            StandardError.line("lethe: \(error.message) [\(error.code.rawValue)]")
            throw ExitCode(ExitStatus.someNotRead)
        }
    }
}

enum DetailOption: String, ExpressibleByArgument, CaseIterable {
    case usual, full

    var wire: Detail { self == .full ? .full : .usual }
}

extension PictureOutcome {
    /// Fetches a picture and reads it; every way to fail ends as a value, so that no other picture is lost.
    init(reading source: PictureSource, with reader: DocumentReader) {
        do {
            self = .success(try source.withBytes { bytes in try reader.read(bytes) })
        } catch let error as ReadingError {
            self = .failure(PictureFailure(error))
        } catch let error as PictureFailure {
            self = .failure(error)
        } catch {
            preconditionFailure("reading fails in two known ways")
        }
    }

    /// Whether a script should call this picture read: no error, and at least one document found.
    var isRead: Bool {
        guard case .success(let reading) = self else { return false }
        return !reading.documents.isEmpty
    }
}

/// Takes the outcomes in order: writes each, tells of errors, moves the progress bar, counts.
private struct ReadingReport: ResultSink {
    private let output: Output
    private var writer: any AnswerWriter
    private let sources: [PictureSource]
    private var progress: ProgressBar
    private(set) var summary = ReadingSummary()

    init(output: Output, writer: any AnswerWriter, sources: [PictureSource], progress: ProgressBar) {
        self.output = output
        self.writer = writer
        self.sources = sources
        self.progress = progress
    }

    mutating func take(_ outcome: PictureOutcome, number: Int) throws {
        progress.hide()
        let name = sources[number].name
        try output.write(writer.bytes(outcome, file: name, number: number))
        if case .failure(let failure) = outcome {
            StandardError.line("\(name): \(failure.message) [\(failure.code)]")
        }
        summary.add(outcome)
        progress.show(done: number + 1, notRead: summary.count - summary.readCount)
    }

    mutating func end() throws {
        progress.hide()
        try output.write(writer.ending())
        if sources.count > 1 { StandardError.write(summary.text) }
    }
}
