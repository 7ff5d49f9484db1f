import Foundation
import Testing

@testable import TravelDocument

/// The vectors of `Vectors/names.json`, which other implementations may use as well.
struct NameVectors: Decodable {
    struct Written: Decodable, CustomTestStringConvertible {
        struct Lengths: Decodable {
            let primary: [Int]
            let secondary: [Int]
        }

        let source: String
        let primary_identifier: String
        let secondary_identifier: String
        let width: Int
        let truncation: Truncation?
        let field: String
        let is_truncated: Bool
        var testDescription: String { "\(source): \(field)" }
    }

    enum Truncation: Decodable {
        case named(String)
        case fixedLength(Int)
        case lengths(Written.Lengths)

        private enum Keys: String, CodingKey { case fixed_length, lengths }

        init(from decoder: any Decoder) throws {
            if let name = try? decoder.singleValueContainer().decode(String.self) {
                self = .named(name)
                return
            }
            let values = try decoder.container(keyedBy: Keys.self)
            if let length = try values.decodeIfPresent(Int.self, forKey: .fixed_length) {
                self = .fixedLength(length)
            } else {
                self = .lengths(try values.decode(Written.Lengths.self, forKey: .lengths))
            }
        }

        var value: MRZNameField.Truncation? {
            switch self {
            case .named("longest_primary"): .longestPrimary
            case .named: nil
            case .fixedLength(let length): .fixedLength(length)
            case .lengths(let lengths): .lengths(primary: lengths.primary, secondary: lengths.secondary)
            }
        }
    }

    struct Spelled: Decodable, CustomTestStringConvertible {
        let source: String
        let printed: String
        let language: String?
        let recommended: String
        let also: [String]?
        var testDescription: String { "\(source): \(recommended)" }
    }

    struct Compared: Decodable, CustomTestStringConvertible {
        let printed: [String]
        let mrz: [String]
        let field_is_full: Bool?
        let agreement: String
        let arrangement: String?
        let rules: [String]?
        var testDescription: String { "\(printed) and \(mrz): \(agreement)" }
    }

    let written: [Written]
    let spelled: [Spelled]
    let compared: [Compared]

    static let shared: NameVectors = read("names")

    static func read<Value: Decodable>(_ name: String) -> Value {
        let file = URL(filePath: #filePath).appending(path: "../../../../Vectors/\(name).json").standardized
        do {
            return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
        } catch {
            fatalError("the vectors cannot be read: \(error)")
        }
    }
}

/// What `Vectors/doc9303.json` says of names.
struct StandardNameVectors: Decodable {
    struct Spelling: Decodable, CustomTestStringConvertible {
        let source: String
        let text: String
        let characters: String
        let disputed: Bool?
        var testDescription: String { "\(source): \(characters)" }
    }

    struct Name: Decodable, CustomTestStringConvertible {
        struct Identifiers: Decodable {
            let primary_identifier: String
            let secondary_identifier: String
        }

        let source: String
        let layout: String
        let line: String
        let written_from: Identifiers
        let truncated: String
        var testDescription: String { "\(layout), \(source): \(line)" }

        var field: String { layout == "TD1" ? line : String(line.dropFirst(5)) }
        var printed: PrintedName {
            PrintedName(
                primaryIdentifier: written_from.primary_identifier,
                secondaryIdentifier: written_from.secondary_identifier)
        }
    }

    let spellings: [Spelling]
    let names: [Name]

    static let shared: StandardNameVectors = NameVectors.read("doc9303")
}

/// The tables of `Vectors/transliteration.json`.
struct TransliterationVectors: Decodable {
    struct Table: Decodable, Equatable, CustomTestStringConvertible {
        let name: String
        let source: String
        let in_doc_9303: Bool
        let rows: [Row]
        var testDescription: String { name }
    }

    struct Row: Decodable, Equatable {
        let code_points: [String]
        let letters: String
        let name: String
        let spellings: [Spelling]
        let doubles_the_letter_before: Bool?
    }

    struct Spelling: Decodable, Equatable {
        let text: String
        let place: String?
        let languages: [String]?
    }

    struct Code: Decodable {
        struct Row: Decodable, Equatable {
            let letter: String
            let character: String
        }

        let rows: [Row]
    }

    let tables: [Table]
    let russian_internal_passport: Code

    static let shared: TransliterationVectors = NameVectors.read("transliteration")
}
