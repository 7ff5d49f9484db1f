import Foundation
import Testing
import TravelDocument

@testable import DocumentReader

@Suite("The print beside the MRZ")
struct VisualZoneTests {
    private static let example = Result {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Examples/passport.jpg").standardizedFileURL
        let reader = try DocumentReader(options: .init(referenceDate: "2026-11-21"))
        return try reader.read([UInt8](Data(contentsOf: file)))
    }

    @Test(
        "is read where its captions say what it is, and never called verified",
        arguments: [
            (FieldName.placeOfBirth, "PORT ARDEN", "PORT ARDEN"), (.dateOfIssue, "2024-03-01", "01 MAR 2024"),
            (.issuingAuthority, "PASSPORT OFFICE", "PASSPORT OFFICE"),
        ])
    func printAlone(_ field: FieldName, _ value: String, _ printed: String) throws {
        let reading = try #require(Self.example.get().documents.first?.fields[field])
        #expect(reading.value == value)
        #expect(reading.printed == printed)
        #expect(reading.source == .viz)
        #expect(!reading.verified)
        #expect(reading.probability < 1 && reading.corners != nil)
    }

    @Test(
        "agrees with the MRZ where both say the same",
        arguments: [FieldName.surname, .givenNames, .documentNumber, .dateOfBirth, .dateOfExpiry, .nationality])
    func both(_ field: FieldName) throws {
        let reading = try #require(Self.example.get().documents.first?.fields[field])
        #expect(reading.source == .both)
        #expect(reading.verified)
        #expect(reading.disagreement == nil)
    }

    @Test("is told line by line, top to bottom, with places inside the picture")
    func lines() throws {
        let answer = try Self.example.get()
        let lines = try #require(answer.documents.first?.printedLines)
        #expect(lines.contains { $0.text == "UTOPIAN" })
        #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.corners.topLeft.y < $1.corners.bottomLeft.y })
        let corners = lines.flatMap(\.corners.corners)
        #expect(
            corners.allSatisfy {
                (-5...Double(answer.width) + 5).contains($0.x) && (-5...Double(answer.height) + 5).contains($0.y)
            })
        #expect(lines.allSatisfy { (0...1).contains($0.probability) })
    }

    @Test("means a sex in the letters of many languages; two of them have to agree")
    func sexes() {
        #expect(PrintedSex.readings("F") == [.female])
        #expect(PrintedSex.readings("K/F") == [.female])
        #expect(PrintedSex.readings("V/F") == [.female])
        #expect(PrintedSex.readings("V") == [.male, .female])
        #expect(PrintedSex.readings("X") == [.unspecified])
        #expect(PrintedSex.readings("7/F") == [.female] && PrintedSex.readings("7").isEmpty)
        #expect(PrintedSex.readings("Mara / Female") == [.female])
        #expect(PrintedSex.readings("Mees/Male") == [.male])
        #expect(PrintedSex.readings("ERIKSSON").isEmpty)
    }
}
