import Testing

@testable import TravelDocument

@Suite("Writing")
struct WritingTests {
    @Test("Utopia's passport is written as the standard prints it (Doc 9303-4, appendix A)")
    func passportLines() throws {
        let mrz = try MRZLayout.td3.write([
            .documentCode: "P", .issuingState: "UTO", .surname: "ERIKSSON", .givenNames: "ANNA MARIA",
            .documentNumber: "L898902C3", .nationality: "UTO", .dateOfBirth: "740812", .sex: "F",
            .dateOfExpiry: "120415", .personalNumber: "ZE184226B",
        ])
        #expect(mrz.description == passport)
    }

    @Test(
        "Every specimen whose check digits are the computed ones is written from its fields as it is printed",
        arguments: Vectors.specimens.filter { $0.isWhole && $0.check_digits.allSatisfy { $0.printed == $0.computed } })
    func specimens(_ specimen: Vectors.Specimen) throws {
        let mrz = try specimen.mrz()
        #expect(try mrz.layout.write(values(of: mrz)) == mrz)
    }

    @Test("What is written is parsed as it was, in every layout", arguments: MRZLayout.all)
    func roundTrip(_ layout: MRZLayout) throws {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            let expected = Self.draw(layout, &generator)
            let written = try layout.write(expected)
            #expect(written.allCheckDigitsHold)
            let parsed = try MRZ(written.description)
            #expect(parsed == written)
            #expect(values(of: parsed) == expected)
        }
    }

    @Test(
        "A value that cannot be printed is refused with its field",
        arguments: [
            ([.surname: String(repeating: "A", count: 40)], .tooLong, .surname),
            ([.personalNumber: "123456789012345"], .tooLong, .personalNumber),
            ([.documentNumber: "1234567890"], .tooLong, .documentNumber),
            ([.givenNames: "ANNA1"], .misplacedCharacter, .surname),
            ([.nationality: "uto"], .misplacedCharacter, .nationality),
            ([.sex: "W"], .misplacedCharacter, .sex),
            ([.dateOfBirth: "1974-08-12"], .tooLong, .dateOfBirth),
            ([.optionalData2: "1"], .noSuchField, .optionalData2),
            ([.remarks: "1"], .noSuchField, .remarks),
        ] as [([FieldName: String], MRZWritingError.Code, FieldName)])
    func refused(_ values: [FieldName: String], _ code: MRZWritingError.Code, _ field: FieldName) {
        #expect(throws: MRZWritingError(code: code, field: field)) { try MRZLayout.td3.write(values) }
    }

    @Test("A long number that does not fit, or has a blank where it would end too early, is refused")
    func longNumbers() throws {
        #expect(throws: MRZWritingError(code: .tooLong, field: .documentNumber)) {
            try MRZLayout.td2.write([.documentNumber: "123456789012345"])
        }
        #expect(throws: MRZWritingError(code: .misplacedCharacter, field: .documentNumber)) {
            try MRZLayout.td1.write([.documentNumber: "1234567890 12"])
        }
        #expect(try MRZLayout.td2.write([.documentNumber: "12345678901234"]).documentNumber == "12345678901234")
    }

    @Test("The visual zone's X becomes the MRZ's filler (Doc 9303-4, note p)")
    func sex() throws {
        #expect(try MRZLayout.td3.write([.sex: "X"])[line: 2, position: 21] == MRZCharacter.fillerASCII)
    }

    private func values(of mrz: MRZ) -> [FieldName: String] {
        Dictionary(uniqueKeysWithValues: mrz.fields.map { ($0, mrz.text(of: $0)?.description ?? "") })
    }

    /// Values such that ``MRZ/text(of:)`` gives them back: no blank at an end, and no two in a row in a name.
    private static func draw(_ layout: MRZLayout, _ generator: inout SeededGenerator) -> [FieldName: String] {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let digits = Array("0123456789")
        func word(_ characters: [Character], _ count: Int) -> String {
            String((0..<count).map { _ in characters.randomElement(using: &generator) ?? "A" })
        }
        func words(_ room: Int) -> String {
            var text = word(letters, .random(in: 1...room, using: &generator))
            if text.count + 2 < room, Bool.random(using: &generator) {
                text += " " + word(letters, .random(in: 1...(room - text.count - 1), using: &generator))
            }
            return text
        }
        func date() -> String {
            let full = word(digits, 6)
            return String(full.prefix([0, 2, 4, 6].randomElement(using: &generator) ?? 6)).padded(6)
        }
        var values: [FieldName: String] = [:]
        for cell in layout.cells {
            guard case .field(let field) = cell.content else { continue }
            let room = cell.positions.count
            values[field] =
                switch field {
                case .dateOfBirth, .dateOfExpiry: cell.alphabet == .digits ? word(digits, 6) : date()
                case .personalNumber where cell.alphabet == .digits: word(digits, room)
                case .sex: ["M", "F", "<"].randomElement(using: &generator) ?? "M"
                case .documentCode: word(letters, .random(in: 1...2, using: &generator))
                case .issuingState, .nationality: word(letters, .random(in: 1...3, using: &generator))
                case .documentNumber: word(letters + digits, .random(in: 1...room, using: &generator))
                default: word(letters + digits, .random(in: 0...room, using: &generator))
                }
        }
        // These decide the layout; the rest of the code must not make it another one.
        let codes: [MRZLayout: (String, String)] = [
            .mrvA: ("V", "UTO"), .mrvB: ("V", "UTO"), .td3: ("P", "UTO"), .td2: ("I", "UTO"),
            .frenchIdentityCard: ("ID", "FRA"), .frenchDrivingLicence: ("D1", "FRA"),
            .slovakIdentityCard: ("I", "SVK"),
        ]
        if layout == .chineseExitEntryPermit { values[.documentCode] = "CS" }
        if let (code, state) = codes[layout] { (values[.documentCode], values[.issuingState]) = (code, state) }
        if let field = layout.documentNumberContinues, Bool.random(using: &generator) {
            let room = layout.cell(for: field)?.positions.count ?? 0
            let rest = Int.random(in: 1...(room - 2), using: &generator)
            values[.documentNumber] = word(letters + digits, 9 + rest)
            values[field] = word(digits, .random(in: 0...(room - 2 - rest), using: &generator))
        }
        let names = layout.nameCells.map(\.positions.count)
        guard !names.isEmpty else { return values }
        values[.surname] = words(names.count == 1 ? min(names[0], 20) : names[0])
        if names.count == 2 {
            values[.givenNames] = words(names[1])
        } else if layout != .frenchDrivingLicence {
            let room = names[0] - (values[.surname]?.count ?? 0) - 2
            values[.givenNames] = Bool.random(using: &generator) ? words(room) : ""
        } else {
            values[.surname] = words(names[0])
        }
        return values
    }
}

extension String {
    fileprivate func padded(_ count: Int) -> String { self + String(repeating: "<", count: count - self.count) }
}
