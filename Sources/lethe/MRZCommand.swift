import ArgumentParser
import DocumentReader
import TravelDocument
import WireFormats

struct MRZCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mrz",
        abstract: "Parses, checks and explains the text of an MRZ, and composes one from values.",
        subcommands: [Parse.self, Explain.self, Compose.self])

    /// What the commands for text take.
    struct Input: ParsableArguments {
        @Option(help: "How the answer is written: text, or json with one line for each MRZ.")
        var format = PlainFormat.text

        @Option(help: "The date that two-digit years and expiry are judged against; today by default.")
        var referenceDate = CalendarDay.today

        @Argument(help: "A text file with one MRZ, or several with a blank line between; - is standard input.")
        var file = "-"
    }

    struct Parse: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says what an MRZ says, field by field, and whether its check digits hold.")

        @OptionGroup var input: Input

        @Flag(help: "Proposes what may have been misread where check digits do not hold; nothing is changed by it.")
        var repair = false

        func run() throws {
            try MRZCommand.answer(input) { typed in
                let card = CardWriter(style: CardStyle(terminal: Output.standardOutput.isTerminal))
                return card.text(typed) + (repairs(typed).map(card.text) ?? "")
            } json: { format, typed in
                format.object(typed, repairs: repairs(typed))
            }
        }

        private func repairs(_ typed: TypedMRZ) -> MRZRepairs? { repair ? typed.mrz.repairs() : nil }
    }

    struct Explain: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says what stands at each position of an MRZ, and which check digit covers what.")

        @OptionGroup var input: Input

        func run() throws {
            let explanation = ExplanationText(style: CardStyle(terminal: Output.standardOutput.isTerminal))
            try MRZCommand.answer(input) { typed in
                explanation.text(typed)
            } json: { format, typed in
                format.object(typed, explained: true)
            }
        }
    }

    /// Answers each MRZ of the input in turn; one that is none does not keep the others from their answers.
    private static func answer(
        _ input: Input, text: (TypedMRZ) -> String, json: (OwnFormat, TypedMRZ) -> JSONValue
    ) throws {
        let own = OwnFormat(reader: .withoutNets)
        let blocks: [String]
        do {
            blocks = try MRZBlocks.read(input.file)
        } catch {
            StandardError.line("\(input.file): \(error.message) [\(error.code)]")
            throw ExitCode(ExitStatus.someNotRead)
        }
        var failed = false
        for (number, block) in blocks.enumerated() {
            var answer: String
            do throws(MRZShapeError) {
                let typed = try TypedMRZ(block, on: input.referenceDate.date)
                answer = input.format == .json ? json(own, typed).compact + "\n" : text(typed)
            } catch {
                failed = true
                let failure = PictureFailure(code: "no_layout", message: error.description)
                answer = input.format == .json ? own.object(.failure(failure)).compact + "\n" : ""
                let place = blocks.count > 1 ? ", MRZ \(number + 1)" : ""
                StandardError.line("\(input.file)\(place): \(failure.message) [\(failure.code)]")
            }
            if input.format == .text, number > 0, !answer.isEmpty { answer = "\n" + answer }
            try Output.standardOutput.write(answer)
        }
        if failed { throw ExitCode(ExitStatus.someNotRead) }
    }
}

/// MRZs as people keep them in text files: one after the other, with blank lines between.
enum MRZBlocks {
    /// Blanks around a line are dropped; all else is left to the parser.
    static func read(_ file: String) throws(PictureFailure) -> [String] {
        let place: PictureSource.Place = file == "-" ? .standardInput : .file(FilePath(file))
        let blocks: [String]
        do {
            blocks = try PictureSource(name: file, place: place).withBytes { bytes in
                let lines = String(decoding: bytes, as: UTF8.self)
                    .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                    .map(\.trimmed)
                return lines.split(whereSeparator: \.isEmpty).map { $0.joined(separator: "\n") }
            }
        } catch let failure as PictureFailure {
            throw failure
        } catch {
            preconditionFailure("fetching bytes fails in one known way")
        }
        guard !blocks.isEmpty else { throw PictureFailure(code: "empty_input", message: "There is no text.") }
        return blocks
    }
}

extension Substring {
    /// Without white space at either end.
    fileprivate var trimmed: Substring {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...last]
    }
}
