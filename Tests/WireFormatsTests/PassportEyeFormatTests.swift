import DocumentReader
import Testing
import TravelDocument

@testable import WireFormats

@Suite("PassportEye's answer")
struct PassportEyeFormatTests {
    @Test("A passport's answer is what it was when somebody last looked at it")
    func passport() throws {
        try expectGolden(
            PassportEyeFormat.answer(.success(SampleReadings.passport)).pretty + "\n", "passporteye-passport.json")
    }

    @Test("Of two cards the largest is answered")
    func twoCards() throws {
        try expectGolden(
            PassportEyeFormat.answer(.success(SampleReadings.twoCards)).pretty + "\n", "passporteye-card.json")
    }

    @Test("A picture without MRZ gives an empty object, a broken one an error with both spellings of its code")
    func noMRZ() {
        #expect(PassportEyeFormat.answer(.success(SampleReadings.nothing)).compact == "{}")
        let error = #"{"success":false,"error":"INVALID_REQUEST_FORMAT","code":"INVALID_REQUEST_FORMAT","#
        #expect(PassportEyeFormat.answer(.failure(SampleReadings.failure)).compact.hasPrefix(error))
    }

    struct Scored: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var format: String
        var lines: [String?]
        var score: Int
        var has: [String] = []
        var lacks: [String] = []
    }

    /// The scores are the formula of the original worked out by hand: (10 * right digits + right lengths + type
    /// letter + 1) of (10 * digits + lines + 2).
    @Test(
        "The score is the original's, and each layout has its own keys",
        arguments: [
            Scored(
                testDescription: "a TD3 without a fault", format: "TD3", lines: SampleReadings.specimenLines,
                score: 100,
                has: [
                    #""type":"P<""#, #""date_of_birth":"740812""#, #""personal_number":"ZE184226B<<<<<""#,
                    #""names":"ANNA MARIA""#, #""check_composite":"0""#, #""valid_personal_number":true"#,
                ],
                lacks: ["optional1"]),
            Scored(
                testDescription: "a TD3 with a wrong number: two of five digits fail", format: "TD3",
                lines: [SampleReadings.specimenLines[0], "L898902C46UTO7408122F1204159ZE184226B<<<<<10"],
                score: 100 * 34 / 54, has: [#""valid_number":false"#, #""valid_composite":false"#]),
            Scored(
                testDescription: "a TD1 with a number of more than nine characters", format: "TD1",
                lines: [
                    "I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2",
                    "STEVENSON<<PETER<<<<<<<<<<<<<<",
                ],
                score: 100,
                has: [#""number":"D23145890734""#, #""check_number":"9""#, #""valid_number":true"#, #""optional2":"#]),
            Scored(
                testDescription: "a visa, whose dates need not exist", format: "MRVA",
                lines: [
                    "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
                ],
                score: 100, has: [#""optional1":"#], lacks: ["composite", "personal_number"]),
            Scored(
                testDescription: "a line that could not be read", format: "TD3",
                lines: [SampleReadings.specimenLines[0], nil], score: 100 * 3 / 54,
                has: [#""valid_number":false"#, "\"check_number\":\"\u{FFFD}\""]),
            Scored(
                testDescription: "a line that is cut off", format: "TD3",
                lines: [SampleReadings.specimenLines[0], String(SampleReadings.specimenLines[1].dropLast(14))],
                score: 100 * 33 / 54, has: [#""valid_expiration_date":true"#, #""valid_composite":false"#]),
            Scored(
                testDescription: "lines of no layout", format: "XX-1", lines: ["ABC"], score: 0,
                has: [#""mrz_type":null"#, #""raw_text":"ABC""#], lacks: ["number"]),
        ])
    func score(_ row: Scored) {
        let reading = SampleReadings.reading(format: row.format, lines: row.lines)
        let answer = PassportEyeFormat.answer(.success(reading)).compact
        #expect(answer.contains("\"valid_score\":\(row.score),"), "\(answer)")
        for part in row.has { #expect(answer.contains(part), "\(answer)") }
        for part in row.lacks { #expect(!answer.contains(part), "\(answer)") }
    }

    @Test(
        "A date that does not exist is not valid, whatever its check digit says",
        arguments: [("740812", true), ("740231", false), ("<<<<<<", false), ("000229", true), ("741301", false)])
    func dates(_ date: String, isValid: Bool) throws {
        let line = try MRZ(SampleReadings.specimenLines.joined(separator: "\n")).lines[1]
        let start = String(decoding: line[..<13], as: UTF8.self)
        let digit = String(CheckDigit.compute(over: Array(date.utf8)).map { Character(Unicode.Scalar($0)) } ?? "?")
        let lines = [
            SampleReadings.specimenLines[0], start + date + digit + String(decoding: line[20...], as: UTF8.self),
        ]
        let answer = PassportEyeFormat.answer(.success(SampleReadings.reading(format: "TD3", lines: lines))).compact
        #expect(answer.contains("\"valid_date_of_birth\":\(isValid)"), "\(answer)")
    }
}
