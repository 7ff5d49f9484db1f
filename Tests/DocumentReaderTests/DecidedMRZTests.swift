import Testing
import TravelDocument

@testable import DocumentReader

@Suite("Deciding an MRZ")
struct DecidedMRZTests {
    static let names = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
    static let data = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"

    private func decide(_ lines: [RecognisedLine]) throws -> DecidedMRZ {
        DecidedMRZ(try #require(LayoutHypothesis.best(over: lines)))
    }

    private func texts(_ decided: DecidedMRZ) -> [String] {
        decided.layout.lines(of: decided.symbols).map { String(decoding: $0, as: UTF8.self) }
    }

    private func reading(_ lines: [RecognisedLine]) throws -> DocumentReading {
        let candidate = MRZCandidate(
            lines: lines,
            origin: .init(method: "direct", map: PictureMap(scale: 1, mirroredWidth: nil), page: nil))
        let day = try #require(CalendarDate(iso8601: "2010-01-01"))
        return DocumentReading(candidate, on: day)
    }

    @Test("A clear passport is read as printed, repaired nowhere and verified throughout")
    func clearPassport() throws {
        let reading = try reading([
            DrawnSteps.line(of: Self.names, certainty: 0.99999), DrawnSteps.line(of: Self.data, certainty: 0.99999),
        ])
        let mrz = try #require(reading.mrz)
        #expect(reading.format == "TD3")
        #expect(mrz.texts == [Self.names, Self.data])
        #expect(mrz.repairs.isEmpty)
        let verified = mrz.verified
        #expect(verified)
        #expect(mrz.checkDigits.count == 5)
        #expect(reading.fields[.documentNumber]?.value == "L898902C3")
        #expect(reading.fields[.dateOfBirth]?.value == "1974-08-12")
        #expect(reading.fields[.dateOfExpiry]?.value == "2012-04-15")
        #expect(reading.fields[.surname]?.value == "ERIKSSON")
        #expect(reading.fields[.givenNames]?.value == "ANNA MARIA")
        let unverified = reading.fields.filter { !$0.value.verified }.keys.sorted()
        #expect(unverified.isEmpty)
    }

    @Test("A letter in a date is the digit that it looks like: the layout says so, and it is recorded")
    func layoutDecides() throws {
        let lines = [
            DrawnSteps.line(of: Self.names),
            DrawnSteps.line(of: Self.data, doubts: [16: ["O": 0.7, "0": 0.29]]),
        ]
        let decided = try decide(lines)
        #expect(texts(decided) == [Self.names, Self.data])
        let repair = try #require(decided.repairs.first)
        #expect((repair.line, repair.position, repair.read, repair.chosen) == (2, 16, "O", "0"))
        #expect(repair.passingCandidates == 1)
    }

    @Test("Of two likely characters in a document number the check digit chooses the one that passes")
    func checkDigitDecides() throws {
        let lines = [
            DrawnSteps.line(of: Self.names),
            DrawnSteps.line(of: Self.data, doubts: [2: ["B": 0.6, "8": 0.39]]),
        ]
        let decided = try decide(lines)
        #expect(texts(decided) == [Self.names, Self.data])
        #expect(decided.evidence[.field(.documentNumber)]?.changed == 1)
        #expect(decided.repairs.map(\.chosen) == ["8"])
    }

    @Test("A check digit that is printed wrong is read as printed, and nothing that rests on it is verified")
    func printedWrong() throws {
        var printed = Array(Self.data)
        printed[9] = "7"
        let reading = try reading([DrawnSteps.line(of: Self.names), DrawnSteps.line(of: String(printed))])
        #expect(reading.mrz?.texts.last == String(printed))
        #expect(reading.mrz?.verified == false)
        #expect(reading.fields[.documentNumber]?.verified == false)
        #expect(reading.fields[.dateOfBirth]?.verified == true)
        #expect(reading.findings.contains { $0.code == "mrz.check_digit" && $0.fields == [.documentNumber] })
    }

    @Test("A doubt that the check digit cannot settle is never verified: G and 6 are worth the same modulo ten")
    func sameWorth() throws {
        // L8989G2C3 and L898962C3 have one check digit.
        let number = "L8989G2C3"
        let digit = CheckConstraintTests.checkDigit(number)
        var printed = Array(Self.data)
        for (index, character) in (number + digit).enumerated() { printed[index] = character }
        let reading = try reading([
            DrawnSteps.line(of: Self.names), DrawnSteps.line(of: String(printed), doubts: [6: ["G": 0.9, "6": 0.09]]),
        ])
        #expect(reading.mrz?.checkDigits.first?.holds == true)
        #expect(reading.fields[.documentNumber]?.verified == false)
    }

    @Test("Names rest on the recogniser alone: one character in doubt and they are not verified")
    func doubtfulName() throws {
        let reading = try reading([
            DrawnSteps.line(of: Self.names, doubts: [17: ["A": 0.97, "R": 0.02]]), DrawnSteps.line(of: Self.data),
        ])
        #expect(reading.fields[.givenNames]?.verified == false)
        #expect(reading.fields[.documentNumber]?.verified == true)
        #expect(reading.mrz?.verified == false)
    }

    @Test("A line that is missing leaves what the other one says, and a finding")
    func missingLine() throws {
        let reading = try reading([DrawnSteps.line(of: Self.data)])
        #expect(reading.format == "TD3")
        #expect(reading.mrz?.texts == [nil, Self.data])
        #expect(reading.fields[.documentNumber]?.value == "L898902C3")
        #expect(reading.fields[.surname] == nil)
        #expect(reading.mrz?.verified == false)
        #expect(reading.findings.contains { $0.code == "mrz.line_missing" })
    }

    @Test(
        "Layouts of one shape are told apart by how they begin",
        arguments: [
            ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<", "MRVA"),
            ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6", "TD2"),
            ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<", "MRVB"),
        ])
    func layouts(first: String, second: String, format: String) throws {
        let decided = try decide([DrawnSteps.line(of: first), DrawnSteps.line(of: second)])
        #expect(decided.layout.name == format)
        #expect(texts(decided) == [first, second])
    }

    @Test("Second opinions outvote a first look that was wrong")
    func opinions() throws {
        var line = DrawnSteps.line(of: Self.data, doubts: [30: ["F": 0.6, "E": 0.39]])
        line.add(.init(strip: line.free.strip, steps: DrawnSteps.steps(of: Self.data)))
        line.add(.init(strip: line.free.strip, steps: DrawnSteps.steps(of: Self.data)))
        let decided = try decide([DrawnSteps.line(of: Self.names), line])
        #expect(texts(decided)[1] == Self.data)
    }
}

extension CheckConstraintTests {
    /// The plain sum of Doc 9303-3, section 4.9.
    static func checkDigit(_ text: String) -> String {
        let sum = zip(text.utf8, 0...).reduce(0) { sum, next in
            let index = MRZCharacter.index(ascii: next.0)
            return sum + (index == MRZCharacter.filler.index ? 0 : Int(index)) * [7, 3, 1][next.1 % 3]
        }
        return String(sum % 10)
    }
}
