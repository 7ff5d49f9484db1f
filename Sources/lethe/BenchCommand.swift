import ArgumentParser
import DocumentReader
import Glibc
import WireFormats

struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures how long reading takes, stage by stage.",
        discussion: """
            Models are loaded and every core is warmed up before the clock starts. Times of a picture are those of the \
            reader; fetching files is not part of them, but it is part of the readings a second.
            """)

    @Option(help: "Pictures read at the same time.")
    var jobs = 1

    @Option(help: "How often each picture is read.")
    var `repeat` = 3

    @Option(help: "How the figures are written.")
    var format = PlainFormat.text

    @Argument(help: "A folder of pictures, with the folders in it.")
    var folder: String

    func validate() throws {
        guard jobs >= 1 else { throw ValidationError("--jobs needs at least 1.") }
        guard `repeat` >= 1 else { throw ValidationError("--repeat needs at least 1.") }
    }

    func run() async throws {
        let sources = PictureSearch(recursive: true).sources([folder])
        let rounds = `repeat`
        let workers = min(jobs, ProcessStatus.cores)
        let options = CalendarDay.today.readerOptions
        do {
            let reader = ReaderIdentity(try DocumentReader(options: options))
            // The same work on as many threads, so that caches, clocks and page tables are warm.
            let warmUp = min(sources.count, 4 * workers)
            _ = try await Self.measure(sources, count: warmUp, workers: workers, options: options)
            let start = ContinuousClock.now
            let tally = try await Self.measure(
                sources, count: sources.count * rounds, workers: workers, options: options)
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            tally.tellFailures()
            let figures = BenchFigures(
                tally: tally, pictures: sources.count, rounds: rounds, workers: workers, reader: reader,
                seconds: seconds)
            try Output.standardOutput.write(figures.text(format))
            throw ExitCode(tally.failures.isEmpty ? ExitStatus.allRead : ExitStatus.someNotRead)
        } catch let error as ReadingError {
            StandardError.line("lethe: \(error.message) [\(error.code.rawValue)]")
            throw ExitCode(ExitStatus.someNotRead)
        }
    }

    private static func measure(
        _ sources: [PictureSource], count: Int, workers: Int, options: DocumentReader.Options
    ) async throws -> BenchTally {
        try await OrderedWork.run(
            count: count, workers: workers, sink: BenchTally(sources: sources),
            makeTool: { try DocumentReader(options: options) },
            work: { reader, number in PictureOutcome(reading: sources[number % sources.count], with: reader) })
    }
}

/// Plain text for people, or JSON for programs.
enum PlainFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// Collects the times of the pictures that gave an answer, and why the others gave none.
struct BenchTally: ResultSink {
    private let sources: [PictureSource]
    private(set) var times: [StageTimes] = []
    /// By the number of the source.
    private(set) var failures: [Int: PictureFailure] = [:]

    init(sources: [PictureSource]) { self.sources = sources }

    mutating func take(_ outcome: PictureOutcome, number: Int) {
        switch outcome {
        case .success(let reading): times.append(reading.milliseconds)
        case .failure(let failure): failures[number % sources.count] = failure
        }
    }

    /// A line for each picture that could not be read.
    func tellFailures() {
        for (number, failure) in failures.sorted(by: { $0.key < $1.key }) {
            StandardError.line("\(sources[number].name): \(failure.message) [\(failure.code)]")
        }
    }
}
