import DocumentReader
import TravelDocument

/// The answer of PassportEye's `/upload_file`, so that its users change one address.
///
/// It knows one MRZ a picture: that of the largest document that has one. Values are as printed: dates `YYMMDD`, fillers
/// kept, except in the names. The reader has to be asked for error levels, or `ela.max_diff` is `null`.
package enum PassportEyeFormat {
    /// `{}` where there is no MRZ; the body of an error where there is no reading.
    package static func answer(_ outcome: PictureOutcome) -> JSONValue {
        switch outcome {
        case .failure(let failure): return StructOCRFormat.error(failure).body
        case .success(let reading):
            let answers = reading.documents.lazy.compactMap { document -> JSONValue? in
                guard let mrz = document.mrz else { return nil }
                return [
                    "mrz": PassportEyeMRZ(mrz, format: document.format).object,
                    "ela": ["max_diff": document.evidence.maximumDifference], "exif": document.evidence.exifObject,
                ]
            }
            return answers.first ?? [:]
        }
    }
}

/// One MRZ in PassportEye's words.
private struct PassportEyeMRZ {
    private let reading: MRZReading
    /// `nil` where the lines fit no layout: then only the raw text, its place and a score of 0 are given.
    private let mrz: MRZ?
    private let lengthsInOrder: Int

    init(_ reading: MRZReading, format: String?) {
        self.reading = reading
        let lines = reading.texts.map { text in
            text.map { $0.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : MRZ.unread } }
        }
        guard let layout = format.flatMap(MRZLayout.named), layout.lineLengths.count == lines.count else {
            mrz = nil
            lengthsInOrder = 0
            return
        }
        lengthsInOrder = zip(lines, layout.lineLengths).count { $0?.count == $1 }
        mrz = MRZ(
            layout: layout,
            lines: zip(lines, layout.lineLengths).map { line, length in
                // What a line lacks was not read; what it has too much cannot be placed.
                line.map { Array(($0 + repeatElement(MRZ.unread, count: length)).prefix(length)) }
            })
    }

    var object: JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            ("mrz_type", .text(orNull: mrz?.layout.name)), ("valid_score", .integer(score)),
        ]
        if let mrz { members += fields(mrz) + checks(mrz) }
        let box = reading.corners
        return .object(
            members + [
                ("method", .text(reading.method)),
                (
                    "bounding_box",
                    .array(
                        [box.topRight, box.bottomRight, box.bottomLeft, box.topLeft].map {
                            [.decimal($0.x, places: 1), .decimal($0.y, places: 1)]
                        })
                ),
                ("raw_text", .text(reading.texts.map { $0 ?? "" }.joined(separator: "\n"))),
            ])
    }

    /// The contract's key for each field, in its order; a layout without the field has no key for it.
    private static let fieldKeys: [(key: String, field: FieldName)] = [
        ("type", .documentCode), ("country", .issuingState), ("number", .documentNumber),
        ("date_of_birth", .dateOfBirth), ("expiration_date", .dateOfExpiry), ("nationality", .nationality),
        ("sex", .sex), ("names", .givenNames), ("surname", .surname), ("optional1", .optionalData1),
        ("optional2", .optionalData2), ("personal_number", .personalNumber),
    ]

    /// The contract's word for what a check digit vouches for, in its order.
    private static let checkKeys: [(key: String, subject: CheckDigitJudgement.Subject)] = [
        ("number", .field(.documentNumber)), ("date_of_birth", .field(.dateOfBirth)),
        ("expiration_date", .field(.dateOfExpiry)), ("composite", .composite),
        ("personal_number", .field(.personalNumber)),
    ]

    private func fields(_ mrz: MRZ) -> [(key: String, value: JSONValue)] {
        Self.fieldKeys.compactMap { key, field in
            let text =
                switch field {
                case .surname, .givenNames: mrz.text(of: field)
                case .documentNumber where mrz.documentNumberIsLong: mrz.documentNumber
                default: mrz.raw(field)
                }
            return text.map { (key: key, value: .text($0.description)) }
        }
    }

    private func checks(_ mrz: MRZ) -> [(key: String, value: JSONValue)] {
        let checks = Self.checks(mrz)
        return checks.map { key, digit, _ in
            (key: "check_" + key, value: .text(MRZCells.text(digit.printed)))
        } + checks.map { key, _, isValid in (key: "valid_" + key, value: .bool(isValid)) }
    }

    private static func checks(_ mrz: MRZ) -> [(key: String, digit: CheckDigitJudgement, isValid: Bool)] {
        let digits = mrz.checkDigits
        return checkKeys.compactMap { key, subject in
            digits.first { $0.subject == subject }.map { digit in
                (key: key, digit: digit, isValid: digit.holds && isRealDate(mrz, subject))
            }
        }
    }

    /// A date must also exist, in this century or the last; not on visas, whose dates the original does not look at.
    private static func isRealDate(_ mrz: MRZ, _ subject: CheckDigitJudgement.Subject) -> Bool {
        let date: MRZDate?
        switch subject {
        case .field(.dateOfBirth): date = mrz.dateOfBirth
        case .field(.dateOfExpiry): date = mrz.dateOfExpiry
        default: return true
        }
        guard mrz.layout != .mrvA, mrz.layout != .mrvB else { return true }
        guard let date, case .known(let year) = date.year, case .known(let month) = date.month,
            case .known(let day) = date.day
        else { return false }
        return [1900, 2000].contains { CalendarDate(year: $0 + year, month: month, day: day) != nil }
    }

    /// PassportEye's `valid_score`, 0...100: check digits count ten times as much as a line's length or the type letter.
    private var score: Int {
        guard let mrz else { return 0 }
        let checks = Self.checks(mrz)
        let typeLetter = MRZCharacter(ascii: mrz[line: 1, position: 1])
        let rightLetter = typeLetter.map { mrz.layout.documentCodeLetters.contains($0) } == true ? 1 : 0
        let right = 10 * checks.count { $0.isValid } + lengthsInOrder + rightLetter + 1
        return 100 * right / (10 * checks.count + mrz.layout.lineLengths.count + 1 + 1)
    }
}
