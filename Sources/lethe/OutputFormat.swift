import ArgumentParser
import DocumentReader
import WireFormats

/// The ways to write answers, by the names that the command line promises.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case card, json, jsonl, csv, passporteye, structocr

    /// Whether the answer has a place for error levels, which cost more than all the rest.
    func asksForErrorLevels(_ detail: Detail) -> Bool {
        switch self {
        case .passporteye: true
        case .json, .jsonl: detail == .full
        case .card, .csv, .structocr: false
        }
    }

    /// - Parameter onePicture: Whether the arguments name one picture, so that `json` is one object and not a list.
    func writer(
        reader: ReaderIdentity, detail: Detail, onePicture: Bool, style: CardStyle
    ) -> any AnswerWriter {
        let own = OwnFormat(reader: reader, detail: detail)
        return switch self {
        case .card: CardWriter(style: style)
        case .json where onePicture: LineWriter { outcome, _ in own.object(outcome).pretty }
        case .json: ListWriter(format: own)
        case .jsonl: LineWriter { outcome, file in own.object(outcome, file: file).compact }
        case .csv: CSVWriter()
        case .passporteye: LineWriter { outcome, _ in PassportEyeFormat.answer(outcome).compact }
        case .structocr: LineWriter { outcome, _ in StructOCRFormat.answer(outcome).body.compact }
        }
    }
}

/// Turns outcomes into text, piece by piece, so that ten thousand pictures need no more memory than one.
protocol AnswerWriter: Sendable {
    /// - Parameter number: From 0, in the order of the arguments.
    func text(_ outcome: PictureOutcome, file: String, number: Int) -> String
    /// What closes the output.
    var ending: String { get }
}

extension AnswerWriter {
    var ending: String { "" }
}

/// One line, or one object, for each picture.
private struct LineWriter: AnswerWriter {
    let line: @Sendable (PictureOutcome, String) -> String

    func text(_ outcome: PictureOutcome, file: String, number: Int) -> String { line(outcome, file) + "\n" }
}

/// One JSON array whose elements name their files.
private struct ListWriter: AnswerWriter {
    let format: OwnFormat

    func text(_ outcome: PictureOutcome, file: String, number: Int) -> String {
        (number == 0 ? "[\n" : ",\n") + format.object(outcome, file: file).pretty
    }

    var ending: String { "\n]\n" }
}

private struct CSVWriter: AnswerWriter {
    func text(_ outcome: PictureOutcome, file: String, number: Int) -> String {
        (number == 0 ? CSVFormat.header : "") + CSVFormat.rows(outcome, file: file)
    }
}

extension ReaderIdentity {
    /// This program with a reader's nets.
    init(_ reader: DocumentReader) { self.init(version: letheVersion, models: reader.models) }

    /// This program without any net: text needs none.
    static let withoutNets = ReaderIdentity(version: letheVersion, models: [])
}
