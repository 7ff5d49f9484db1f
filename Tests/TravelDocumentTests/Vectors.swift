import Foundation
import Testing

@testable import TravelDocument

/// The vectors of `Vectors/doc9303.json`, which other implementations may use as well.
struct Vectors: Decodable {
    struct CheckDigit: Decodable, CustomTestStringConvertible {
        let source: String
        let characters: String
        let check_digit: String
        var testDescription: String { source }
    }

    struct Specimen: Decodable, CustomTestStringConvertible {
        let source: String
        let layout: String
        let lines: [String?]
        let fields: [String: String]
        let check_digits: [String: String]
        var testDescription: String { "\(layout): \(source)" }

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

    let check_digits: [CheckDigit]
    let specimens: [Specimen]
    let names: [Name]

    static let doc9303: Vectors = {
        let file = URL(filePath: #filePath).appending(path: "../../../Vectors/doc9303.json").standardized
        do {
            return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
        } catch {
            fatalError("the vectors cannot be read: \(error)")
        }
    }()
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
