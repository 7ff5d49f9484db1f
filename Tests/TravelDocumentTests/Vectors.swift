import Foundation
import Testing

@testable import TravelDocument

/// A file of the folder `Vectors`, which other implementations run as well; its README describes the form.
struct Vectors: Decodable {
    struct CheckDigit: Decodable, CustomTestStringConvertible {
        let source: String
        let characters: String
        let check_digit: String
        var testDescription: String { source }
    }

    /// Lines, and what they are by the standard.
    struct Specimen: Decodable, CustomTestStringConvertible {
        struct CheckDigit: Decodable {
            let of: String
            let line: Int
            let position: Int
            let covers: [[Int]]
            let printed: String
            let computed: String?
            let holds: Bool
        }

        struct Finding: Decodable {
            let code: String
            let fields: [String]
        }

        let name: String?
        let source: String?
        let layout: String
        let lines: [String?]
        let fields: [String: String]
        let check_digits: [CheckDigit]
        let findings: [Finding]
        var testDescription: String { "\(layout): \(name ?? source ?? "")" }

        var isWhole: Bool { lines.allSatisfy { $0 != nil } }

        func mrz() throws -> MRZ {
            MRZ(layout: try #require(MRZLayout.named(layout)), lines: lines.map { $0.map { Array($0.utf8) } })
        }
    }

    struct Name: Decodable, CustomTestStringConvertible {
        let source: String
        let layout: String
        let line: String
        let primary_identifier: String
        let secondary_identifier: String
        let may_be_truncated: Bool
        var testDescription: String { "\(layout), \(source): \(primary_identifier), \(secondary_identifier)" }
    }

    /// Lines that no layout has.
    struct Refused: Decodable, CustomTestStringConvertible {
        let name: String
        let lines: [String]
        var testDescription: String { name }
    }

    let reference_date: String
    let check_digits: [CheckDigit]
    let specimens: [Specimen]
    let disagreements: [Specimen]
    let names: [Name]
    let doubtful: [Specimen]
    let refused: [Refused]

    private enum Section: CodingKey {
        case reference_date, check_digits, specimens, disagreements, names, doubtful, refused
    }

    /// A section that the file does not have is empty.
    init(from decoder: any Decoder) throws {
        let file = try decoder.container(keyedBy: Section.self)
        reference_date = try file.decode(String.self, forKey: .reference_date)
        check_digits = try file.decodeIfPresent([CheckDigit].self, forKey: .check_digits) ?? []
        specimens = try file.decodeIfPresent([Specimen].self, forKey: .specimens) ?? []
        disagreements = try file.decodeIfPresent([Specimen].self, forKey: .disagreements) ?? []
        names = try file.decodeIfPresent([Name].self, forKey: .names) ?? []
        doubtful = try file.decodeIfPresent([Specimen].self, forKey: .doubtful) ?? []
        refused = try file.decodeIfPresent([Refused].self, forKey: .refused) ?? []
    }

    static let doc9303 = file("doc9303")
    static let published = file("specimens")
    static let national = file("national")
    static let malformed = file("malformed")

    /// The specimens of all files.
    static let specimens = doc9303.specimens + published.specimens + national.specimens

    private static func file(_ name: String) -> Vectors {
        let file = URL(filePath: #filePath).appending(path: "../../../Vectors/\(name).json").standardized
        do {
            return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
        } catch {
            fatalError("the vectors cannot be read: \(error)")
        }
    }
}

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

func day(_ iso8601: String) throws -> CalendarDate { try #require(CalendarDate(iso8601: iso8601)) }

/// An MRZ from lines that are filled up to the layout's lengths.
func mrz(_ layout: MRZLayout, _ lines: String...) -> MRZ {
    MRZ(
        layout: layout,
        lines: zip(lines, layout.lineLengths).map { line, length in
            Array(line.utf8) + Array(repeating: UInt8(ascii: "<"), count: length - line.utf8.count)
        })
}

/// Utopia's specimen passport (Doc 9303-4, appendix A).
let passport = """
    P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
    L898902C36UTO7408122F1204159ZE184226B<<<<<10
    """
