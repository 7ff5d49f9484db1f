import DocumentReader
import TravelDocument

@testable import WireFormats

/// Readings made by hand, each with a feature that an encoder must get right.
enum SampleReadings {
    /// Doc 9303-4's own specimen, read well but for one repaired character and a name nobody vouches for.
    static let passport = PictureReading(
        format: "jpeg", width: 1600, height: 1200, documents: [eriksson], findings: [],
        milliseconds: StageTimes(decode: 4.123, find: 7.9, recognise: 2.2049, total: 15), referenceDate: "2026-11-21")

    static let nothing = PictureReading(
        format: "png", width: 8, height: 8, documents: [],
        findings: [Finding(code: "picture.no_document", message: "No travel document was found in the picture.")],
        milliseconds: StageTimes(decode: 0.01, find: 5, recognise: 0, total: 5.01), referenceDate: "2026-11-21")

    /// Two cards, of which the second has a line that could not be read and a probability that is not a number.
    static let twoCards = PictureReading(
        format: "webp", width: 3000, height: 2000, documents: [card, halfACard], findings: [],
        milliseconds: StageTimes(), referenceDate: "2026-11-21")

    static let failure = PictureFailure(code: "corrupt_image", message: "The picture is damaged.")

    static let specimenLines = [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ]

    /// A picture of one document with nothing but these lines.
    static func reading(format: String?, lines: [String?]) -> PictureReading {
        let mrz = MRZReading(
            lines: lines.map { $0.map { line($0, y: 0) } }, verified: false, corners: box(0, 0, 100, 20),
            checkDigits: [],
            repairs: [], method: "direct")
        let document = DocumentReading(
            format: format, corners: nil, mrz: mrz, fields: [:], findings: [], quality: PictureQuality())
        return PictureReading(
            format: "jpeg", width: 100, height: 100, documents: [document], findings: [], milliseconds: StageTimes(),
            referenceDate: "2026-11-21")
    }

    private static let eriksson = DocumentReading(
        format: "TD3", corners: box(10.25, 20, 1500, 1100),
        mrz: MRZReading(
            lines: specimenLines.enumerated().map { line($1, y: 900 + 60 * Double($0)) }, verified: false,
            corners: box(60, 900, 1400, 120),
            checkDigits: checkDigits(specimenLines[1]),
            repairs: [Repair(line: 2, position: 4, read: "B", chosen: "8", probability: 0.98, passingCandidates: 1)],
            method: "direct"),
        fields: [
            .surname: field("ERIKSSON", verified: false, probability: 0.99999),
            .givenNames: field("ANNA MARIA", verified: false, probability: 0.97123),
            .documentNumber: field("L898902C3", verified: true, probability: 1),
            .dateOfBirth: FieldReading(
                value: "1974-08-12", printed: "740812", source: .both, verified: true, probability: 0.9998,
                corners: box(300, 960, 200, 50)),
            .issuingState: field("UTO", verified: true, probability: 0.9995),
            .nationality: field("UTO", verified: true, probability: 0.9995),
            .documentCode: field("P", verified: true, probability: 0.9995),
            .sex: field("F", verified: true, probability: 0.9995),
            .dateOfExpiry: field("2012-04-15", verified: true, probability: 0.9995),
            .personalNumber: FieldReading(
                value: nil, printed: nil, source: .mrz, verified: false, probability: 0.2,
                corners: box(900, 960, 400, 50)),
        ],
        findings: [
            Finding(code: "document.expired", message: "The document expired on 2012-04-15.", fields: [.dateOfExpiry])
        ],
        quality: PictureQuality(
            sharpness: 0.904, glare: 0, charactersUnderGlare: [0, 4], exposure: 0.812, contrast: 0.634,
            pixelsPerCharacter: 17.24, cornersCutOff: 0),
        evidence: PictureEvidence(
            greatestErrorLevel: 6, errorLevelMap: [[0.125, 1.5], [0, 2]],
            exif: [
                ExifEntry(name: "Image Make", text: "Utopia \"Optical\""),
                ExifEntry(name: "EXIF DateTimeOriginal", text: "2026:11:20 09:30:00"),
                ExifEntry(name: "GPS GPSLatitude", text: "[51, 30, 123/10]"),
            ]))

    private static let cardLines = [
        "I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
    ]

    private static let card = DocumentReading(
        format: "TD1", corners: nil,
        mrz: MRZReading(
            lines: cardLines.map { line($0, y: 100) }, verified: true, corners: box(100, 100, 900, 150),
            checkDigits: [], repairs: [], method: "direct"),
        fields: [
            .documentCode: field("I", verified: true, probability: 0.999),
            .issuingState: field("UTO", verified: true, probability: 0.999),
            .documentNumber: field("D23145890", verified: true, probability: 0.999),
            .surname: field("ERIKSSON", verified: true, probability: 0.999),
        ],
        findings: [], quality: PictureQuality())

    private static let halfACard = DocumentReading(
        format: "TD1", corners: nil,
        mrz: MRZReading(
            lines: [line("I<UTOD23145\u{FFFD}907<<<<<<<<<<<<<<<", y: 100), nil, line(cardLines[2], y: 200)],
            verified: false, corners: box(100, 100, 900, .nan), checkDigits: [], repairs: [], method: "upside down"),
        fields: [.surname: field("ERIKSSON", verified: false, probability: .nan)],
        findings: [Finding(code: "mrz.line_unread", message: "Line 2 of the MRZ could not be read.")],
        quality: PictureQuality(sharpness: .infinity))

    private static func field(_ value: String, verified: Bool, probability: Double) -> FieldReading {
        FieldReading(
            value: value, printed: value, source: .mrz, verified: verified, probability: probability, corners: nil)
    }

    private static func line(_ text: String, y: Double) -> LineReading {
        LineReading(
            characters: text.unicodeScalars.enumerated().map { index, scalar in
                CharacterReading(
                    read: scalar, probability: 0.9987, runnerUp: scalar == "0" ? "O" : nil,
                    corners: box(60 + 30 * Double(index), y, 28, 40))
            })
    }

    private static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Quadrilateral {
        Quadrilateral(
            topLeft: Point(x: x, y: y), topRight: Point(x: x + width, y: y),
            bottomRight: Point(x: x + width, y: y + height), bottomLeft: Point(x: x, y: y + height))
    }

    private static func checkDigits(_ line: String) -> [CheckDigitJudgement] {
        let characters = Array(line.utf8)
        return [
            CheckDigitJudgement(
                subject: .field(.documentNumber), line: 2, position: 10, covers: [.init(line: 2, positions: 1...9)],
                printed: characters[9], computed: characters[9], holds: true),
            CheckDigitJudgement(
                subject: .composite, line: 2, position: 44,
                covers: [
                    .init(line: 2, positions: 1...10), .init(line: 2, positions: 14...20),
                    .init(line: 2, positions: 22...43),
                ],
                printed: characters[43], computed: nil, holds: false),
        ]
    }
}
