import ArgumentParser
import DocumentReader
import WireFormats

/// The ways to write answers, by the names that the command line promises.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case card, json, jsonl, csv, xlsx, passporteye, structocr

    /// Whether the answer has a place for error levels, which cost more than all the rest.
    func asksForErrorLevels(_ detail: Detail) -> Bool {
        switch self {
        case .passporteye: true
        case .json, .jsonl: detail == .full
        case .card, .csv, .xlsx, .structocr: false
        }
    }

    /// Whether the answer has a place for what is printed outside of the MRZ.
    var tellsPrint: Bool { self != .passporteye }

    /// Whether an output of this format can be gone on with: it names the files that it has, a line or a row each.
    var canResume: Bool { self == .jsonl || self == .csv }

    /// - Parameters:
    ///   - onePicture: Whether the arguments name one picture, so that `json` is one object and not a list.
    ///   - isContinued: Whether the output has its beginning already.
    func writer(
        reader: ReaderIdentity, detail: Detail, onePicture: Bool, style: CardStyle, isContinued: Bool = false
    ) -> any AnswerWriter<PictureOutcome> {
        let own = OwnFormat(reader: reader, detail: detail)
        return switch self {
        case .card: CardWriter(style: style)
        case .json where onePicture: LineWriter { outcome, _ in own.object(outcome).pretty }
        case .json: ListWriter { outcome, file in own.object(outcome, file: file).pretty }
        case .jsonl: LineWriter { outcome, file in own.object(outcome, file: file).compact }
        case .csv: CSVWriter(isContinued: isContinued)
        case .xlsx: SpreadsheetWriter()
        case .passporteye: LineWriter { outcome, _ in PassportEyeFormat.answer(outcome).compact }
        case .structocr: LineWriter { outcome, _ in StructOCRFormat.answer(outcome).body.compact }
        }
    }
}

/// Turns outcomes into bytes, piece by piece, so that ten thousand pictures need no more memory than one.
protocol AnswerWriter<Answer>: Sendable {
    associatedtype Answer

    /// - Parameter number: From 0, in the order of the arguments.
    mutating func bytes(_ answer: Answer, file: String, number: Int) throws -> [UInt8]
    /// What closes the output.
    mutating func ending() -> [UInt8]
}

/// One whose answers are text.
protocol TextWriter<Answer>: AnswerWriter {
    func text(_ answer: Answer, file: String, number: Int) -> String
    var end: String { get }
}

extension TextWriter {
    var end: String { "" }

    mutating func bytes(_ answer: Answer, file: String, number: Int) -> [UInt8] {
        Array(text(answer, file: file, number: number).utf8)
    }

    mutating func ending() -> [UInt8] { Array(end.utf8) }
}

/// One line, or one object, for each picture.
struct LineWriter<Answer>: TextWriter {
    let line: @Sendable (Answer, String) -> String

    func text(_ answer: Answer, file: String, number: Int) -> String { line(answer, file) + "\n" }
}

/// One JSON array.
struct ListWriter<Answer>: TextWriter {
    let element: @Sendable (Answer, String) -> String

    func text(_ answer: Answer, file: String, number: Int) -> String {
        (number == 0 ? "[\n" : ",\n") + element(answer, file)
    }

    var end: String { "\n]\n" }
}

private struct CSVWriter: TextWriter {
    typealias Answer = PictureOutcome

    let isContinued: Bool

    func text(_ outcome: PictureOutcome, file: String, number: Int) -> String {
        (number == 0 && !isContinued ? CSVFormat.header : "") + CSVFormat.rows(outcome, file: file)
    }
}

private struct SpreadsheetWriter: AnswerWriter {
    private var format = SpreadsheetFormat()
    private var hasBegun = false

    mutating func bytes(_ outcome: PictureOutcome, file: String, number: Int) throws -> [UInt8] {
        do {
            return begin() + (try format.rows(outcome, file: file))
        } catch {
            throw OutputError(name: "xlsx", reason: "A sheet holds no more rows; csv has no end.")
        }
    }

    mutating func ending() -> [UInt8] { begin() + format.ending() }

    private mutating func begin() -> [UInt8] {
        defer { hasBegun = true }
        return hasBegun ? [] : format.beginning()
    }
}

extension ReaderIdentity {
    /// This program with a reader's nets.
    init(_ reader: DocumentReader) { self.init(version: letheVersion, models: reader.models) }

    /// This program without any net: text needs none.
    static let withoutNets = ReaderIdentity(version: letheVersion, models: [])
}
