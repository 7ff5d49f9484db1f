import Testing
import TravelDocument

@testable import DocumentReader

@Suite("Pictures, from the bytes of a file to the answer")
struct CaptureTests {
    private static let referenceDate = "2026-11-21"

    private func read(_ capture: Capture) throws -> PictureReading {
        try DocumentReader(options: .init(referenceDate: Self.referenceDate)).read(try capture.bytes)
    }

    @Test("There is a capture of every layout, of every format, and without a document")
    func variety() {
        let layouts = Set(Capture.all.flatMap(\.documents).map(\.format))
        #expect(layouts == ["TD1", "TD2", "TD3", "MRVA", "MRVB"])
        #expect(Set(Capture.all.map { $0.file.suffix(4) }) == [".jpg", ".png", "webp"])
        #expect(Capture.all.count { $0.documents.isEmpty } == 2)
        #expect(Capture.all.count { $0.documents.count == 2 } == 1)
        #expect(Capture.all.count(where: \.mirrored) == 1)
    }

    @Test("What is printed is read, where it stands, and nothing that is verified is wrong", arguments: Capture.all)
    func capture(_ capture: Capture) throws {
        let answer = try read(capture)
        #expect([answer.width, answer.height] == capture.size)
        #expect(answer.referenceDate == Self.referenceDate)
        #expect(answer.documents.count == capture.documents.count)
        #expect(answer.findings.map(\.code) == (capture.documents.isEmpty ? ["picture.no_document"] : []))

        for expected in capture.documents {
            let found = answer.documents.first { $0.mrz?.texts == expected.mrz }
            let document = try #require(found, "\(expected.format) is not among the answer's documents")
            let mrz = try #require(document.mrz)
            #expect(document.format == expected.format)
            #expect(mrz.method == (capture.mirrored ? "mirrored" : "direct"))
            let digitsHold = !mrz.checkDigits.isEmpty && mrz.checkDigits.allSatisfy(\.holds)
            #expect(digitsHold)
            try expectFields(of: document, as: expected)
            expectPlaces(of: mrz, as: expected)
            let pitch = try #require(document.quality.pixelsPerCharacter)
            #expect(abs(pitch - expected.pitch) < 0.1 * expected.pitch)
        }
        // Whatever else an answer may hold: no line that is not printed is vouched for.
        let printed = capture.documents.map { $0.mrz.map(Optional.some) }
        let verifiedButWrong = answer.documents.compactMap(\.mrz).count { $0.verified && !printed.contains($0.texts) }
        #expect(verifiedButWrong == 0)
    }

    /// The fields are those that the printed lines have, by the parser that has tests of its own.
    private func expectFields(of document: DocumentReading, as expected: Capture.Document) throws {
        let day = try #require(CalendarDate(iso8601: Self.referenceDate))
        let layout = try #require(MRZLayout.all.first { $0.name == expected.format })
        let mrz = MRZ(layout: layout, lines: expected.mrz.map { Array($0.utf8) })
        // What stands on these pages beside the MRZ is drawn by chance: it may contradict the MRZ, and never overrule it.
        for (field, reading) in document.fields where reading.value != nil && reading.source != .viz {
            let inMRZ = mrz.normalForm(of: field, on: day)
            if reading.source == .both, field == .surname || field == .givenNames {
                let name = try #require(reading.value.map { NameSpelling($0) })
                let identifier: MRZNameError.Identifier = field == .surname ? .primary : .secondary
                #expect(NameMatcher(mrz.name).compare(name, as: identifier).agreement > .differs)
            } else {
                #expect(reading.value == inMRZ)
            }
        }
        for field in [FieldName.documentNumber, .dateOfBirth, .dateOfExpiry, .surname] {
            #expect(document.fields[field]?.value != nil, "\(field)")
        }
    }

    /// The finder's cells and the net's steps are half a character wide: a corner may be off by little more.
    private func expectPlaces(of mrz: MRZReading, as expected: Capture.Document) {
        let tolerance = 1.2 * expected.pitch
        for (corner, truth) in zip(mrz.corners.corners, expected.corners) {
            let distance = (corner - truth).length
            #expect(distance < tolerance)
        }
        for (line, quad) in zip(mrz.lines.compactMap { $0 }, expected.lineQuads) {
            // The middle of the n-th character lies n - 1/2 pitches along the line's middle.
            let ends = [(quad[0], quad[3]), (quad[1], quad[2])].map { top, base in
                Point(x: (top[0] + base[0]) / 2, y: (top[1] + base[1]) / 2)
            }
            let middle = ends[0] + 0.5 * (ends[1] - ends[0])
            let characters = line.characters
            let centres = [characters[characters.count / 2 - 1], characters[characters.count / 2]].map(\.corners.centre)
            let distance = (centres[0] + 0.5 * (centres[1] - centres[0]) - middle).length
            #expect(distance < tolerance)
        }
    }

    @Test("Of the clearest captures the fields under check digits are vouched for")
    func verified() throws {
        for file in ["td3-upright.jpg", "mrva-quarter-turn.jpg"] {
            let capture = try #require(Capture.all.first { $0.file == file })
            let fields = try read(capture).documents.first?.fields ?? [:]
            for field in [FieldName.documentNumber, .dateOfBirth, .dateOfExpiry] {
                let isVerified = fields[field]?.verified ?? false
                #expect(isVerified, "\(file) \(field)")
            }
        }
    }

    @Test("One reader reads one picture after another, and the same bytes to the same answer")
    func again() throws {
        let capture = try #require(Capture.all.first { $0.file == "td1-scan.png" })
        let reader = try DocumentReader(options: .init(referenceDate: Self.referenceDate))
        let answers = try (0..<2).map { _ in try reader.read(try capture.bytes) }
        #expect(answers[0].documents.first?.mrz?.texts == answers[1].documents.first?.mrz?.texts)
        #expect(answers[0].documents.first?.mrz?.corners == answers[1].documents.first?.mrz?.corners)
        let probabilities = answers.map { answer in
            answer.documents.flatMap { ($0.mrz?.lines ?? []).flatMap { $0?.characters.map(\.probability) ?? [] } }
        }
        let areEqual = probabilities[0] == probabilities[1] && probabilities[0].count == 90
        #expect(areEqual)
    }
}
