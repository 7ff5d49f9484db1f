import DocumentReader
import Foundation
import Testing
import TravelDocument

@testable import lethe

@Suite("The card")
struct CardTests {
    private let reading: PictureReading = {
        let corners = Quadrilateral(
            topLeft: Point(x: 0, y: 0), topRight: Point(x: 9, y: 0), bottomRight: Point(x: 9, y: 9),
            bottomLeft: Point(x: 0, y: 9))
        let line = LineReading(
            characters: "L8989".unicodeScalars.map {
                CharacterReading(read: $0, probability: 1, runnerUp: nil, corners: corners)
            })
        func field(_ value: String?, verified: Bool) -> FieldReading {
            FieldReading(value: value, printed: value, source: .mrz, verified: verified, probability: 1, corners: nil)
        }
        let document = DocumentReading(
            format: "TD3", corners: corners,
            mrz: MRZReading(
                lines: [line, nil], verified: true, corners: corners, checkDigits: [],
                repairs: [Repair(line: 1, position: 2, read: "B", chosen: "8", probability: 1, passingCandidates: 1)],
                method: "direct"),
            fields: [
                .sex: field("F", verified: true), .documentNumber: field("L8989", verified: true),
                .surname: field(nil, verified: false), .givenNames: field("AN\u{1B}NA", verified: false),
            ],
            findings: [
                Finding(code: "mrz.low_confidence", message: "Hard to read.", fields: [.surname, .givenNames]),
                Finding(code: "mrz.sex", message: "The sex is unknown.", fields: [.sex]),
            ],
            quality: PictureQuality())
        return PictureReading(
            format: "jpeg", width: 9, height: 9, documents: [document], findings: [], milliseconds: StageTimes(),
            referenceDate: "2026-11-21")
    }()

    @Test("In a file it is plain words")
    func plain() {
        #expect(
            CardWriter(style: .plain).text(.success(reading), file: "a.jpg", number: 0) == """
                a.jpg: passport (TD3)
                verified  Document number  L8989
                          Surname          could not be read
                          Given names      AN\u{FFFD}NA
                verified  Sex              F, female
                verified  L8989
                          (this line could not be read)
                note      Line 1, position 2: looked like B, must be 8.
                note      Hard to read. (Surname, Given names)
                note      The sex is unknown.

                """)
    }

    @Test("On a screen it has marks, and colour that ends with each word")
    func marks() {
        let text = CardWriter(style: CardStyle(colour: true, marks: true)).text(.success(reading), file: "a", number: 0)
        #expect(text.contains("\u{1B}[32m✓ \u{1B}[0mDocument number  L8989"))
        for line in text.split(separator: "\n") {
            let pieces = line.components(separatedBy: "\u{1B}[")
            #expect(pieces.count % 2 == 1, "each colour is switched off again: \(line)")
        }
    }

    @Test("Several documents are numbered, and several pictures have a blank line between them")
    func several() {
        var two = reading
        two.documents += two.documents
        let text = CardWriter(style: .plain).text(.success(two), file: "a.jpg", number: 1)
        #expect(text.hasPrefix("\na.jpg, document 1 of 2: passport (TD3)\n"))
        #expect(text.contains("\n\na.jpg, document 2 of 2: passport (TD3)\n"))
    }
}
