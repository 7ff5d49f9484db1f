import Testing

@testable import TravelDocument

@Suite("Composing")
struct ComposingTests {
    private static let visualZone: [FieldName: String] = [
        .documentCode: "P", .issuingState: "UTO", .surname: "Eriksson", .givenNames: "Anna Maria",
        .documentNumber: "L898902C3", .nationality: "UTO", .dateOfBirth: "1974-08-12", .sex: "F",
        .dateOfExpiry: "2012-04-15", .personalNumber: "ZE 184226 B",
    ]

    private func values(_ changes: [FieldName: String]) -> [FieldName: String] {
        Self.visualZone.merging(changes) { $1 }
    }

    @Test("Utopia's passport is composed from its visual zone (Doc 9303-4, appendix A)")
    func passportLines() throws {
        let composition = try MRZLayout.td3.compose(values([.personalNumber: "ZE184226B"]))
        #expect(composition.mrz.description == passport)
        #expect(composition.notes.isEmpty)
    }

    @Test(
        "Every specimen is composed from what is read in it",
        arguments: (Vectors.doc9303.specimens + Vectors.national.specimens).filter(\.isWhole))
    func specimens(_ specimen: Vectors.Specimen) throws {
        let mrz = try specimen.mrz()
        let values = Dictionary(uniqueKeysWithValues: mrz.fields.map { ($0, mrz.text(of: $0)?.description ?? "") })
        #expect(try mrz.layout.compose(values).mrz == mrz)
    }

    @Test(
        "A value in the visual zone's spelling becomes the MRZ's, and a note says how",
        arguments: [
            (.surname, "Müller-Lüdenscheidt", "MUELLER LUEDENSCHEIDT", .transliterated),
            (.surname, "D'Artagnan", "DARTAGNAN", .transliterated),
            (.surname, "ГОРБАЧЁВ", "GORBACHEV", .transliterated),
            (.givenNames, String(repeating: "Anna Maria ", count: 5), "ANNA MARIA ANNA M A M A M A M", .truncated),
            (.documentNumber, "12-345/6", "12 345 6", .specialCharacters),
            (.personalNumber, "ZE 184226 B", "ZE 184226 B", .specialCharacters),
            (.issuingState, "DEU", "D", .stateCode), (.nationality, "XYZ", "XYZ", .unknownState),
            (.dateOfBirth, "1974-08", "7408<<", .unknownPart), (.dateOfBirth, "1974", "74<<<<", .unknownPart),
            (.dateOfExpiry, "<<<<<<", "<<<<<<", .unknownPart), (.sex, "x", "<", .unspecifiedSex),
        ] as [(FieldName, String, String, MRZComposition.Note.Code)])
    func spelled(_ field: FieldName, _ value: String, _ printed: String, _ note: MRZComposition.Note.Code) throws {
        let composition = try MRZLayout.td3.compose(values([.personalNumber: ""]).merging([field: value]) { $1 })
        #expect(composition.mrz.text(of: field)?.description == printed)
        #expect(composition.notes.map(\.code) == [note] && composition.notes.map(\.field) == [field])
        #expect(composition.mrz.allCheckDigitsHold)
    }

    @Test(
        "What needs no change has no note",
        arguments: [
            (.surname, "eriksson"), (.nationality, "D<<"), (.nationality, " uto "), (.dateOfBirth, "740812"),
            (.sex, "<"), (.sex, "m"), (.personalNumber, ""), (.documentNumber, "l898902c3"),
        ] as [(FieldName, String)])
    func unchanged(_ field: FieldName, _ value: String) throws {
        #expect(try MRZLayout.td3.compose(values([.personalNumber: "1"]).merging([field: value]) { $1 }).notes.isEmpty)
    }

    @Test("A transliteration names its rules, each once")
    func rules() throws {
        let notes = try MRZLayout.td3.compose(values([.surname: "Müßig-Çelik", .personalNumber: ""])).notes
        #expect(notes.map(\.rules) == [[.transliteration, .hyphenAsFiller]])
    }

    @Test("A holder with one identifier has it where the primary stands (Doc 9303-3, section 3.4)")
    func onlyIdentifier() throws {
        let composition = try MRZLayout.td3.compose(
            values([.surname: "", .givenNames: "Arkfreith", .personalNumber: ""]))
        #expect(composition.mrz.text(of: .surname)?.description == "ARKFREITH")
        #expect(composition.notes.map(\.code) == [.onlyIdentifier])
    }

    @Test("A hyphen printed for a missing surname is no surname")
    func signsAlone() throws {
        let composition = try MRZLayout.td3.compose(
            values([.surname: "-", .givenNames: "Arkfreith", .personalNumber: ""]))
        #expect(composition.mrz.text(of: .surname)?.description == "ARKFREITH")
        #expect(Set(composition.notes.map(\.code)) == [.onlyIdentifier, .specialCharacters])
    }

    @Test("A long document number goes on in the optional data (Doc 9303-5 and 9303-6, note j)")
    func longNumber() throws {
        let values: [FieldName: String] = [
            .documentCode: "I", .issuingState: "UTO", .surname: "STEVENSON", .givenNames: "PETER",
            .documentNumber: "D23145890734", .nationality: "UTO", .dateOfBirth: "1934-07-12", .sex: "M",
            .dateOfExpiry: "1995-07-12",
        ]
        let composition = try MRZLayout.td2.compose(values)
        #expect(composition.mrz.documentNumber == "D23145890734" && composition.mrz.allCheckDigitsHold)
        #expect(composition.notes.map(\.code) == [.continued])
    }

    @Test(
        "A value that no MRZ of the layout can hold is refused with its field, and without itself",
        arguments: [
            ([.surname: "李"], .noSpelling, .surname), ([.givenNames: "ANNA2"], .misplacedCharacter, .givenNames),
            ([.documentNumber: "1234567890"], .tooLong, .documentNumber),
            ([.documentNumber: "АБ1234567"], .misplacedCharacter, .documentNumber),
            ([.dateOfBirth: "1974-02-30"], .noSuchDate, .dateOfBirth),
            ([.dateOfBirth: "740230"], .noSuchDate, .dateOfBirth),
            ([.dateOfBirth: "12.8.1974"], .noSuchDate, .dateOfBirth),
            ([.dateOfExpiry: "2O1204"], .noSuchDate, .dateOfExpiry), ([.sex: "W"], .misplacedCharacter, .sex),
            ([.nationality: "UTOP"], .tooLong, .nationality),
            ([.optionalData2: "1"], .noSuchField, .optionalData2), ([.remarks: "1"], .noSuchField, .remarks),
            ([.documentCode: ""], .missing, .documentCode), ([.issuingState: " "], .missing, .issuingState),
            ([.documentCode: "V"], .otherLayout, .documentCode),
        ] as [([FieldName: String], MRZWritingError.Code, FieldName)])
    func refused(_ changes: [FieldName: String], _ code: MRZWritingError.Code, _ field: FieldName) {
        let error = MRZWritingError(code: code, field: field)
        #expect(throws: error) { try MRZLayout.td3.compose(values(changes)) }
        for value in changes.values where value.count > 1 { #expect(!error.description.contains(value)) }
    }

    @Test("A driving licence has eight letters of the surname and no given names")
    func partialFields() throws {
        let values: [FieldName: String] = [
            .documentCode: "D1", .issuingState: "FRA", .surname: "Martin-Dupont", .documentNumber: "13AA00002",
            .dateOfExpiry: "2025-09-16",
        ]
        let composition = try MRZLayout.frenchDrivingLicence.compose(values)
        #expect(composition.mrz.text(of: .surname)?.description == "MARTIN D")
        #expect(composition.notes.map(\.code) == [.transliterated, .truncated])
        #expect(throws: MRZWritingError(code: .noSuchField, field: .givenNames)) {
            try MRZLayout.frenchDrivingLicence.compose(values.merging([.givenNames: "MAURICE"]) { $1 })
        }
    }
}

@Suite("Issuers with ways of their own")
struct ComposingForIssuersTests {
    private func values(_ state: String, _ changes: [FieldName: String]) -> [FieldName: String] {
        [
            .documentCode: "ID", .issuingState: state, .surname: "Specimen", .givenNames: "Anna",
            .documentNumber: "AB1234567", .nationality: state, .dateOfBirth: "1974-08-12", .sex: "F",
            .dateOfExpiry: "2032-04-15",
        ].merging(changes) { $1 }
    }

    @Test(
        "A number that the issuer prints in the optional data is written with its check digit, and comes back",
        arguments: [("VNM", "ID", "001074000123"), ("NLD", "I", "999999990")])
    func personalNumber(_ state: String, _ code: String, _ number: String) throws {
        let values = values(state, [.documentCode: code, .personalNumber: number])
        let mrz = try MRZLayout.td1.compose(values).mrz
        #expect(mrz.allCheckDigitsHold && mrz.checkDigits.count == 5)
        #expect(mrz.text(of: .personalNumber)?.description == number)
        let printed = mrz.text(of: .optionalData1)?.description ?? ""
        let again = try MRZLayout.td1.compose(values.merging([.optionalData1: printed]) { $1 }).mrz
        #expect(again == mrz)
    }

    @Test("Where the issuer has no such number, or no long ones, it is refused")
    func refused() {
        #expect(throws: MRZWritingError(code: .noSuchField, field: .personalNumber)) {
            try MRZLayout.td1.compose(values("UTO", [.personalNumber: "1"]))
        }
        #expect(throws: MRZWritingError(code: .tooLong, field: .documentNumber)) {
            try MRZLayout.td1.compose(values("EST", [.documentNumber: "AB1234567890"]))
        }
        #expect(throws: MRZWritingError(code: .tooLong, field: .documentNumber)) {
            try MRZLayout.td1.compose(
                values("VNM", [.documentNumber: "1234567890123", .personalNumber: "001234567890"]))
        }
    }

    @Test("Optional data that say something else where the issuer's number stands are refused")
    func occupied() {
        for optionalData in ["A", "009"] {
            #expect(throws: MRZWritingError(code: .occupied, field: .personalNumber)) {
                try MRZLayout.td1.compose(
                    values("VNM", [.personalNumber: "001074000123", .optionalData1: optionalData]))
            }
        }
    }
}

@Suite("What is composed is parsed as it was")
struct ComposingRoundTripTests {
    private let reference = "2026-11-24"

    @Test("Values of every layout come back from the lines", arguments: MRZLayout.all)
    func values(_ layout: MRZLayout) throws {
        var generator = SeededGenerator(seed: 21)
        let today = try day(reference)
        for _ in 0..<2_000 {
            let values = try DrawnValues(layout, &generator).values
            let composition = try layout.compose(values)
            #expect(composition.mrz.allCheckDigitsHold)
            let parsed = try MRZ(composition.mrz.description)
            #expect(parsed == composition.mrz)
            let read = parsed.normalForms(on: today)
            #expect(read == values, "\(composition.mrz)")
            #expect(try layout.compose(read).mrz == parsed)
        }
    }

    @Test(
        "Names in any script come back as the tables spell them, or cut",
        arguments: MRZLayout.all.filter { !$0.nameCells.isEmpty })
    func names(_ layout: MRZLayout) throws {
        var generator = SeededGenerator(seed: 22)
        let letters =
            TransliterationTable.allCases.flatMap(\.rows).flatMap(\.letters) + Array("abcxyzÅßéIJ'-, ".unicodeScalars)
        for _ in 0..<1_000 {
            var values = try DrawnValues(layout, &generator).values
            values[.issuingState] = values[.issuingState].map { $0 == "UKR" ? "UTO" : $0 }
            let name = String(
                String.UnicodeScalarView(
                    (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                        letters.randomElement(using: &generator) ?? "A"
                    }))
            guard !NameSpelling(name).recommended.isEmpty else { continue }
            values[.surname] = name
            let composition = try layout.compose(values)
            let parsed = try MRZ(composition.mrz.description)
            #expect(parsed == composition.mrz && parsed.allCheckDigitsHold)
            let spelled = parsed.text(of: .surname)?.description ?? ""
            let isCut = composition.notes.contains { $0.code == .truncated && $0.field == .surname }
            let language = values[.issuingState].flatMap { StateCode($0) }.flatMap { NameLanguage(issuingState: $0) }
            let whole = NameSpelling(name).recommended(in: language)
            #expect((spelled == whole) != isCut)
            if isCut { #expect(whole.first == spelled.first && spelled.count < whole.count) }
        }
    }

    @Test("Any values at all make an MRZ or an error", arguments: MRZLayout.all)
    func anyValues(_ layout: MRZLayout) throws {
        var generator = SeededGenerator(seed: 23)
        let pieces: [String] = [
            "A", "z", "0", "9", "<", "<<", " ", "-", "'", "É", "ß", "Ж", "李", "\u{0}", "\u{301}", "\n", "1974-08-12",
            "1974-00", "0000", "999999", "DEU", "D1", "FRA", "V", "P", "X", "🙂", "\u{FFFD}", "Ⅻ", "²", "٣",
            String(repeating: "AB ", count: 30),
        ]
        var composed = 0
        for round in 0..<3_000 {
            var values = round % 2 == 0 ? try DrawnValues(layout, &generator).values : [:]
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let field = FieldName.allCases.prefix(12).randomElement(using: &generator) ?? .surname
                values[field] = (0..<Int.random(in: 0...4, using: &generator))
                    .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            }
            let mrz: MRZ
            do throws(MRZWritingError) {
                mrz = try layout.compose(values).mrz
            } catch {
                #expect(!error.description.isEmpty)
                continue
            }
            composed += 1
            #expect(try mrz.allCheckDigitsHold && MRZ(mrz.description) == mrz)
            let indices = mrz.indices
            let isAllowed = (0..<layout.characterCount).allSatisfy {
                layout.alphabet(offset: $0).contains(index: indices[$0])
            }
            #expect(isAllowed)
        }
        #expect(composed > 50, "some must get through for the rest to be tried")
    }
}

/// Values in their normal form, such that an MRZ of a layout can hold all of them.
private struct DrawnValues {
    private(set) var values: [FieldName: String] = [:]
    /// Those that do not depart from the standard: theirs are tested by themselves.
    private static let plainIssuers = StateCode.all.filter { state in
        !MRZDeviation.all.contains { $0.issuingState == state.code }
    }
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    private static let digits = Array("0123456789")
    private static let alphanumeric = letters + digits

    init(_ layout: MRZLayout, _ generator: inout SeededGenerator) throws {
        let specimen = try #require(Vectors.specimens.first { $0.layout == layout.name && $0.isWhole })
        for cell in layout.cells {
            guard case .field(let field) = cell.content else { continue }
            let room = cell.positions.count
            switch field {
            // These decide the layout: a specimen's are right.
            case .documentCode: values[field] = specimen.fields[field.rawValue]
            case .issuingState where layout.name.contains("-"): values[field] = specimen.fields[field.rawValue]
            case .issuingState: values[field] = Self.plainIssuers.randomElement(using: &generator)?.alpha3
            case .nationality: values[field] = StateCode.all.randomElement(using: &generator)?.alpha3
            case .dateOfBirth: values[field] = Self.date(1930...2025, cell, &generator)
            case .dateOfExpiry: values[field] = Self.date(2027...2055, cell, &generator)
            case .sex: values[field] = Sex.allCases.randomElement(using: &generator)?.rawValue
            case .documentNumber: values[field] = Self.words(1...room, 1, Self.alphanumeric, &generator)
            default:
                let isNumber = !cell.alphabet.contains(.letters)
                let least = cell.alphabet.contains(.filler) ? 0 : room
                values[field] = Self.words(
                    least...room, isNumber ? 1 : 3, isNumber ? Self.digits : Self.alphanumeric, &generator)
            }
        }
        if let field = layout.documentNumberContinues, Bool.random(using: &generator) {
            let room = (layout.cell(for: field)?.positions.count ?? 0) - 2
            let rest = Int.random(in: 1...room, using: &generator)
            let number = layout.cell(for: .documentNumber)?.positions.count ?? 0
            values[.documentNumber] = Self.words(number + rest...number + rest, 1, Self.alphanumeric, &generator)
            values[field] = Self.words(0...room - rest, 2, Self.alphanumeric, &generator)
        }
        for cell in layout.nameCells {
            let room = cell.positions.count
            switch cell.content {
            case .name(.secondary): values[.givenNames] = Self.words(0...room, 3, Self.letters, &generator)
            case .name(.primary): values[.surname] = Self.words(1...room, 3, Self.letters, &generator)
            default:
                let surname = Self.words(1...room - 3, 3, Self.letters, &generator)
                values[.surname] = surname
                values[.givenNames] = Self.words(0...room - 2 - surname.count, 4, Self.letters, &generator)
            }
        }
        values = values.filter { !$0.value.isEmpty }
    }

    /// Words with one blank between two of them, so many characters in all.
    private static func words(
        _ room: ClosedRange<Int>, _ most: Int, _ characters: [Character], _ generator: inout SeededGenerator
    ) -> String {
        var text = (0..<Int.random(in: room, using: &generator)).map { _ in
            characters.randomElement(using: &generator) ?? "A"
        }
        for _ in 1..<most where text.count > 2 {
            let blank = Int.random(in: 1..<text.count - 1, using: &generator)
            if text[blank - 1] != " ", text[blank + 1] != " " { text[blank] = " " }
        }
        return String(text)
    }

    private static func date(
        _ years: ClosedRange<Int>, _ cell: MRZCell, _ generator: inout SeededGenerator
    ) -> String? {
        let year = Int.random(in: years, using: &generator)
        let month = Int.random(in: 1...12, using: &generator)
        let day = Int.random(in: 1...CalendarDate.daysInMonth(month, year: year), using: &generator)
        let mayBePartial = cell.alphabet.contains(.filler)
        return switch mayBePartial ? Int.random(in: 0..<5, using: &generator) : 0 {
        case 1: PartialDate(year: year)?.description
        case 2: PartialDate(year: year, month: month)?.description
        default: PartialDate(year: year, month: month, day: day)?.description
        }
    }
}

extension MRZ {
    /// What the fields mean, those that are empty left out.
    fileprivate func normalForms(on today: CalendarDate) -> [FieldName: String] {
        var values: [FieldName: String] = [:]
        let expiry = dateOfExpiry?.asDateOfExpiry(on: today)
        for field in fields {
            values[field] =
                switch field {
                case .dateOfBirth: dateOfBirth?.asDateOfBirth(on: today, expiry: expiry)?.description
                case .dateOfExpiry: expiry?.description
                case .sex: sex?.rawValue
                case .issuingState: issuingState?.alpha3
                case .nationality: nationality?.alpha3
                default: text(of: field)?.description
                }
        }
        return values.filter { !$0.value.isEmpty }
    }
}
