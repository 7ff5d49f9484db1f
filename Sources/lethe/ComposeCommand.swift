import ArgumentParser
import TravelDocument
import WireFormats

extension MRZCommand {
    struct Compose: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "compose",
            abstract: "Composes the lines of an MRZ from values as the document prints them.",
            discussion: """
                The lines go to standard output, and what had to be done to the values (spelled, cut, left unknown) to \
                standard error.
                """)

        @Option(help: "The layout: \(MRZLayout.all.map(\.name).joined(separator: ", ")).")
        var formatName: LayoutName

        @OptionGroup var values: Values

        @Option(help: "How the answer is written: text, or json on one line with the notes in it.")
        var format = PlainFormat.text

        func run() throws {
            let composition: MRZComposition
            do throws(MRZWritingError) {
                composition = try formatName.layout.compose(values.byField)
            } catch {
                StandardError.line("\(error.description) [\(error.code.rawValue)]")
                throw ExitCode(ExitStatus.someNotRead)
            }
            guard format == .text else {
                return try Output.standardOutput.write(OwnFormat.object(composition).compact + "\n")
            }
            for note in composition.notes { StandardError.line("\(note.description) [\(note.code.rawValue)]") }
            try Output.standardOutput.write(composition.mrz.description + "\n")
        }
    }

    /// A layout by its wire name.
    struct LayoutName: ExpressibleByArgument {
        let layout: MRZLayout

        init?(argument: String) {
            guard let layout = MRZLayout.named(argument) else { return nil }
            self.layout = layout
        }
    }

    /// A value for each field that stands in an MRZ.
    struct Values: ParsableArguments {
        @Option(help: "One or two characters: P, ID, V.")
        var documentCode: String?

        @Option(help: "The code of the issuing State or organization, the MRZ's or ISO's: D, DEU.")
        var issuingState: String?

        @Option(help: "Of any length where the layout has room for it.")
        var documentNumber: String?

        @Option(help: "The primary identifier, in any script that has a transliteration.")
        var surname: String?

        @Option(help: "The secondary identifier, likewise.")
        var givenNames: String?

        @Option(help: "The code of the nationality, as that of the State.")
        var nationality: String?

        @Option(help: "1974-08-12, or as far as it is known: 1974-08, 1974.")
        var dateOfBirth: String?

        @Option(help: "M, F or X.")
        var sex: String?

        @Option(help: "As the date of birth.")
        var dateOfExpiry: String?

        @Option(help: "In passports, and on the cards of a few issuers.")
        var personalNumber: String?

        @Option(name: .customLong("optional-data-1"), help: "What the issuer puts there.")
        var optionalData1: String?

        @Option(name: .customLong("optional-data-2"), help: "Likewise, on cards of three lines.")
        var optionalData2: String?

        var byField: [FieldName: String] {
            let values: [(FieldName, String?)] = [
                (.documentCode, documentCode), (.issuingState, issuingState), (.documentNumber, documentNumber),
                (.surname, surname), (.givenNames, givenNames), (.nationality, nationality),
                (.dateOfBirth, dateOfBirth), (.sex, sex), (.dateOfExpiry, dateOfExpiry),
                (.personalNumber, personalNumber), (.optionalData1, optionalData1), (.optionalData2, optionalData2),
            ]
            return Dictionary(uniqueKeysWithValues: values.compactMap { field, value in value.map { (field, $0) } })
        }
    }
}
