import DocumentReader
import TravelDocument

/// An MRZ cell by cell, in words: what stands where, and what it means.
package struct MRZCells: Sendable {
    /// One cell of the layout.
    package struct Cell: Sendable {
        /// Line and positions from 1, as Doc 9303 prints them.
        package let line: Int
        package let positions: ClosedRange<Int>
        /// What is printed there.
        package let text: String
        /// What the cell is for: `Date of birth`, `Check digit of the date of birth`.
        package let purpose: String
        /// What the text says: `1974-08-12`, `right`, `wrong: the characters give 4`.
        package let meaning: String
        /// What a check digit says; `nil` for every other cell.
        package let holds: Bool?
    }

    /// In the order of reading.
    package let cells: [Cell]

    package init(_ typed: TypedMRZ) {
        cells = typed.mrz.layout.cells.sorted {
            ($0.line, $0.positions.lowerBound) < ($1.line, $1.positions.lowerBound)
        }
        .map { cell in
            let words = Self.words(cell, typed)
            return Cell(
                line: cell.line, positions: cell.positions, text: Self.text(cell, typed.mrz), purpose: words.purpose,
                meaning: words.meaning, holds: words.holds)
        }
    }

    private static func text(_ cell: MRZCell, _ mrz: MRZ) -> String {
        cell.positions.map { text(mrz[line: cell.line, position: $0]) }.joined()
    }

    /// An MRZ character as text, U+FFFD for any other code.
    package static func text(_ ascii: UInt8) -> String {
        MRZCharacter(ascii: ascii) == nil ? "\u{FFFD}" : String(Unicode.Scalar(ascii))
    }

    private static func words(
        _ cell: MRZCell, _ typed: TypedMRZ
    ) -> (purpose: String, meaning: String, holds: Bool?) {
        switch cell.content {
        case .field(let field):
            return (field.caption, deviating(field, typed) ?? meaning(field, typed), nil)
        case .name(let part):
            return (part == .whole ? "Name" : part == .primary ? "Surname" : "Given names", name(part, typed.mrz), nil)
        case .checkDigit(let subject):
            let digit = typed.checkDigits.first { $0.subject == subject }
            let purpose =
                switch subject {
                case .field(let field): "Check digit of the " + field.caption.lowercased()
                case .composite: "Composite check digit"
                }
            return (purpose, digit.map { verdict($0, of: cell) } ?? "none: this issuer prints a filler", digit?.holds)
        case .unused:
            return ("Not used", "", nil)
        }
    }

    /// What a cell holds where the issuer departs from the standard; `nil` where it does not.
    private static func deviating(_ field: FieldName, _ typed: TypedMRZ) -> String? {
        for row in typed.mrz.deviations {
            switch row.effect {
            case .holds(field, let what): return "\(meaning(field, typed)): \(what)"
            case .personalNumber where field == .optionalData1:
                guard let number = typed.fields[.personalNumber]?.value,
                    let digit = typed.checkDigits.first(where: { $0.subject == .field(.personalNumber) })
                else { return nil }
                let place = "position \(digit.position)"
                return digit.holds
                    ? "personal number \(number); its check digit, \(place), is right"
                    : "personal number \(number); its check digit, \(place), is WRONG"
            default: continue
            }
        }
        return nil
    }

    private static func meaning(_ field: FieldName, _ typed: TypedMRZ) -> String {
        if field == .documentCode { return DocumentCode(typed.mrz)?.meaning ?? "no code that is known" }
        guard let reading = typed.fields[field] else { return "nothing" }
        guard let value = reading.value else {
            return reading.printed?.allSatisfy { $0 == "<" } ?? true ? "unknown: only fillers" : "not a date"
        }
        if field == .documentNumber, typed.mrz.documentNumberIsLong {
            return "\(value), of which the rest stands in the optional data"
        }
        switch field {
        case .issuingState, .nationality: return StateCode(value)?.name ?? "no known State or organization"
        default: return field.explained(value)
        }
    }

    private static func name(_ part: MRZCell.NamePart, _ mrz: MRZ) -> String {
        let decoded = mrz.decodedName
        let surname = both(mrz.primaryIdentifier, decoded?.primaryIdentifier)
        let givenNames = both(mrz.secondaryIdentifier, decoded?.secondaryIdentifier)
        switch part {
        case .primary: return surname
        case .secondary: return givenNames
        case .whole:
            return "surname \(surname.isEmpty ? "missing" : surname), "
                + (givenNames.isEmpty ? "no given names" : "given names \(givenNames)")
        }
    }

    /// A name as printed, and what it stands for where it is in a code.
    private static func both(_ printed: MRZText, _ decoded: String?) -> String {
        printed.description + (decoded.flatMap { $0.isEmpty ? nil : " (\($0))" } ?? "")
    }

    private static func verdict(_ digit: CheckDigitJudgement, of cell: MRZCell) -> String {
        let elsewhere =
            (digit.line, digit.position) != (cell.line, cell.positions.lowerBound)
            ? "; it stands in line \(digit.line), position \(digit.position)" : ""
        let covers = digit.subject == .composite || !elsewhere.isEmpty ? ", over " + Self.covered(digit) : ""
        if digit.holds { return "right" + covers + elsewhere }
        let computed =
            digit.computed.map { "the characters give \(Unicode.Scalar($0))" } ?? "a character is none of an MRZ"
        return "WRONG: \(computed)\(covers)\(elsewhere)"
    }

    /// `line 2, 1-10, 14-20; line 3, 4`.
    private static func covered(_ digit: CheckDigitJudgement) -> String {
        var text = ""
        var line: Int?
        for span in digit.covers {
            text += span.line == line ? ", " : (line == nil ? "" : "; ") + "line \(span.line), "
            line = span.line
            text += span.positions.words
        }
        return text
    }
}

extension ClosedRange<Int> {
    /// `14-19`, or `20` for one position.
    package var words: String { count == 1 ? "\(lowerBound)" : "\(lowerBound)-\(upperBound)" }
}

extension MRZCells.Cell {
    var object: JSONValue {
        [
            "line": .integer(line), "first": .integer(positions.lowerBound), "last": .integer(positions.upperBound),
            "text": .text(text), "purpose": .text(purpose), "meaning": .text(meaning),
        ]
    }
}
