import Testing
import TravelDocument

@testable import DocumentReader

@Suite("What is an MRZ at all, and what holds together")
struct PlausibilityTests {
    private static let names = DecidedMRZTests.names
    private static let data = DecidedMRZTests.data

    private func candidate(_ lines: [RecognisedLine]) -> MRZCandidate {
        MRZCandidate(
            lines: lines, origin: .init(method: "direct", map: PictureMap(scale: 1, mirroredWidth: nil), page: nil))
    }

    private func reading(_ lines: [RecognisedLine]) throws -> DocumentReading {
        DocumentReading(candidate(lines), on: try #require(CalendarDate(iso8601: "2010-01-01")))
    }

    struct Text: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let lines: [String]
        var certainty = 0.999
        let isPlausible: Bool
    }

    @Test(
        "MRZs are told from texts that the recogniser was made to read",
        arguments: [
            Text(testDescription: "a passport", lines: [names, data], isPlausible: true),
            Text(
                testDescription: "a passport that is hard to read", lines: [names, data], certainty: 0.7,
                isPlausible: true),
            Text(testDescription: "its second line alone", lines: [data], isPlausible: true),
            Text(testDescription: "its first line alone", lines: [names], isPlausible: true),
            Text(testDescription: "its first line alone, in doubt", lines: [names], certainty: 0.8, isPlausible: false),
            Text(
                testDescription: "prose of two lines",
                lines: [
                    "THEXBEARERXOFXTHISXDOCUMENTXMAYXPASSXWITHOUT",
                    "LETXORXHINDRANCEXANDXWITHXEVERYXASSISTANCEXA",
                ], isPlausible: false),
            Text(
                testDescription: "a line of prose", lines: ["THEXBEARERXOFXTHISXDOCUMENTXMAYXPASSXWITHOUT"],
                isPlausible: false),
            Text(
                testDescription: "rows of digits",
                lines: [String(repeating: "4712", count: 11), String(repeating: "0815", count: 11)], isPlausible: false),
            Text(
                testDescription: "rows of fillers",
                lines: [String(repeating: "<", count: 44), String(repeating: "<", count: 44)], isPlausible: false),
            Text(testDescription: "a row of fillers", lines: [String(repeating: "<", count: 36)], isPlausible: false),
            Text(
                testDescription: "two lines of no layout with fillers in a row",
                lines: ["P<UTOERIKSSON<<ANNA<<<", "L898902C36UTO740812<<<"], isPlausible: true),
            Text(testDescription: "one such line", lines: ["P<UTOERIKSSON<<ANNA<<<"], isPlausible: false),
            Text(
                testDescription: "short scraps with fillers", lines: ["ABC<<DEF<<GHI", "123<<456<<789"],
                isPlausible: false),
        ])
    func plausibility(text: Text) {
        let isPlausible = candidate(text.lines.map { DrawnSteps.line(of: $0, certainty: text.certainty) }).isPlausible
        #expect(isPlausible == text.isPlausible)
    }

    @Test("A clear MRZ is settled; one with a line missing or a digit repaired is worth another look")
    func settled() {
        let clear = candidate([DrawnSteps.line(of: Self.names), DrawnSteps.line(of: Self.data)])
        #expect(clear.isSettled)
        #expect(!candidate([DrawnSteps.line(of: Self.data)]).isSettled)
        let doubtful = DrawnSteps.line(of: Self.data, doubts: [2: ["B": 0.6, "8": 0.39]])
        let repaired = candidate([DrawnSteps.line(of: Self.names), doubtful])
        #expect(!repaired.isSettled)
        #expect(clear.rank > repaired.rank)
    }

    @Test("Of two candidates in one place the better one stays; in two places both do")
    func better() {
        let clear = candidate([DrawnSteps.line(of: Self.names), DrawnSteps.line(of: Self.data)])
        let part = candidate([DrawnSteps.line(of: Self.data)])
        #expect(MRZCandidate.better(of: [part], and: [clear]).map(\.lines.count) == [2])
        #expect(MRZCandidate.better(of: [clear], and: [part]).map(\.lines.count) == [2])
        let elsewhere = MRZCandidate(
            lines: [DrawnSteps.line(of: Self.data)],
            origin: .init(method: "direct", map: PictureMap(scale: 9, mirroredWidth: nil), page: nil))
        #expect(MRZCandidate.better(of: [clear], and: [elsewhere]).count == 2)
    }

    // MARK: - Cut lines

    struct Cut: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let first: Substring
        let second: Substring
        /// How many characters are gone on the left of each, where the picture's edge is.
        var missing = (first: 0, second: 0)
    }

    /// A passport whose holder's name, cut in the right place, begins as a visa does.
    private static let visaLike = "P<UTOABCVONBERG<<ANNA<MARIA<<<<<<<<<<<<<<<<<"

    @Test(
        "A passport of which eight characters are cut off is no visa: nothing wrong is vouched for",
        arguments: [
            Cut(
                testDescription: "both lines on the left", first: visaLike.dropFirst(8), second: data.dropFirst(8),
                missing: (8, 8)),
            Cut(
                testDescription: "the first line on the left, the second one on the right",
                first: visaLike.dropFirst(8), second: data.dropLast(8), missing: (8, 0)),
            Cut(testDescription: "both lines on the right", first: names.dropLast(8), second: data.dropLast(8)),
            Cut(
                testDescription: "the first line on the right, the second one on the left", first: names.dropLast(8),
                second: data.dropFirst(8), missing: (0, 8)),
            Cut(
                testDescription: "the second line on both sides", first: visaLike.dropFirst(8),
                second: data.dropFirst(4).dropLast(4), missing: (8, 4)),
        ])
    func cutLines(cut: Cut) throws {
        let reading = try reading([
            DrawnSteps.line(of: String(cut.first), certainty: 0.99999, start: Double(cut.missing.first) * 11),
            DrawnSteps.line(of: String(cut.second), certainty: 0.99999, start: Double(cut.missing.second) * 11),
        ])
        let isVerified = reading.mrz?.verified ?? false
        #expect(!isVerified)
        let truth = [
            FieldName.documentNumber: "L898902C3", .dateOfBirth: "1974-08-12", .dateOfExpiry: "2012-04-15", .sex: "F",
            .nationality: "UTO", .issuingState: "UTO", .documentCode: "P",
        ]
        let wrong = reading.fields.filter { field, value in
            value.verified && truth[field].map { $0 != value.value } ?? false
        }
        #expect(wrong.keys.sorted().isEmpty)
    }

    @Test("Lines that do not begin below one another are parts of two, and nothing of them is verified")
    func ragged() throws {
        let reading = try reading([
            DrawnSteps.line(of: Self.names), DrawnSteps.line(of: Self.data, start: 5 * 11),
        ])
        #expect(reading.mrz?.texts == [Self.names, Self.data])
        let verified = reading.fields.filter(\.value.verified).keys.sorted()
        #expect(verified.isEmpty)
    }

    @Test("A first letter that no such document has: nothing is verified")
    func wrongLetter() throws {
        let reading = try reading([
            DrawnSteps.line(of: "X" + Self.names.dropFirst()), DrawnSteps.line(of: Self.data),
        ])
        let verified = reading.fields.filter(\.value.verified).keys.sorted()
        #expect(verified.isEmpty)
    }

    @Test("One check digit of a field alone is a coincidence")
    func coincidence() throws {
        // Number and composite of other documents, a birth date whose digit happens to fit.
        let reading = try reading([
            DrawnSteps.line(of: Self.names), DrawnSteps.line(of: "L898902C31UTO7408122F1204151ZE184226B<<<<<73"),
        ])
        let verified = reading.fields.filter(\.value.verified).keys.sorted()
        #expect(verified.isEmpty)
    }
}
