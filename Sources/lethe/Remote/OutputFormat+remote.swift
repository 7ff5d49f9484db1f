import WireFormats

extension OutputFormat {
    /// Writes a server's answers as this machine's own would be.
    func remoteWriter(onePicture: Bool, style: CardStyle, isContinued: Bool) -> any AnswerWriter<RemoteAnswer> {
        switch self {
        case .json where onePicture: LineWriter { answer, _ in answer.own.pretty }
        case .json: ListWriter { answer, file in answer.own(file).pretty }
        case .jsonl: LineWriter { answer, file in answer.own(file).compact }
        case .passporteye, .structocr: LineWriter { answer, _ in answer.object.compact }
        case .card, .csv, .xlsx:
            OutcomeWriter(
                inner: writer(
                    reader: .withoutNets, detail: .usual, onePicture: onePicture, style: style, isContinued: isContinued
                ))
        }
    }
}

extension RemoteAnswer {
    /// The object of our own format; an error as that format tells it.
    fileprivate var own: JSONValue {
        failure.map { ["error": ["code": .text($0.code), "message": .text($0.message)]] } ?? object
    }

    fileprivate func own(_ file: String) -> JSONValue { own.with(first: "file", .text(file)) }
}

/// Has what a server said written as if it had been read here.
private struct OutcomeWriter: AnswerWriter {
    var inner: any AnswerWriter<PictureOutcome>

    mutating func bytes(_ answer: RemoteAnswer, file: String, number: Int) throws -> [UInt8] {
        try inner.bytes(PictureOutcome(answer), file: file, number: number)
    }

    mutating func ending() -> [UInt8] { inner.ending() }
}
