import WireFormats

/// Takes the outcomes in order: writes each, tells of errors, moves the progress bar, counts.
struct ReadingReport<Answer: ReadingResult>: ResultSink {
    private let output: Output
    private var writer: any AnswerWriter<Answer>
    private let sources: [PictureSource]
    private var progress: ProgressBar
    private(set) var summary = ReadingSummary()

    init(output: Output, writer: any AnswerWriter<Answer>, sources: [PictureSource], progress: ProgressBar) {
        self.output = output
        self.writer = writer
        self.sources = sources
        self.progress = progress
    }

    mutating func take(_ answer: Answer, number: Int) throws {
        progress.stepAside(forMessage: answer.failure != nil)
        let name = sources[number].name
        try output.write(writer.bytes(answer, file: name, number: number))
        if let failure = answer.failure {
            StandardError.line("\(name): \(failure.message) [\(failure.code)]")
        }
        summary.add(answer)
        progress.show(done: number + 1, notRead: summary.count - summary.readCount)
    }

    mutating func end() throws {
        progress.hide()
        try output.write(writer.ending())
        if sources.count > 1 { StandardError.write(summary.text) }
    }
}
