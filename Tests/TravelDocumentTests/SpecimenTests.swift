import Testing

@testable import TravelDocument

@Suite("Specimens")
struct SpecimenTests {
    @Test("A value's extent holds the value, and nothing around it", arguments: Vectors.specimens)
    func extents(_ specimen: Vectors.Specimen) throws {
        let mrz = try specimen.mrz()
        for (name, value) in specimen.fields {
            let field = try #require(FieldName(rawValue: name))
            let characters = mrz.extent(of: field).flatMap { span in
                span.positions.map { mrz[line: span.line, position: $0] }
            }
            // A filler for the sex is a value, and there is no character to show for it.
            let shown = value == "<" ? "" : value
            #expect(String(decoding: characters, as: UTF8.self).replacing("<", with: " ") == shown)
        }
    }

    @Test(
        "The layout is found from the text alone, whatever the line ends",
        arguments: Vectors.specimens.filter(\.isWhole), ["\n", "\r\n", "\r"])
    func layouts(_ specimen: Vectors.Specimen, _ lineEnd: String) throws {
        let lines = specimen.lines.compactMap { $0 }
        for text in [lines.joined(separator: lineEnd), lines.map { $0 + lineEnd }.joined()] {
            let mrz = try MRZ(text)
            #expect(mrz.layout.name == specimen.layout)
            #expect(mrz.lines.map { String(decoding: $0, as: UTF8.self) } == lines)
            #expect(try mrz == MRZ(lines: lines.map { Array($0.utf8) }))
            #expect(try mrz == MRZ(ascii: Array(text.utf8)))
        }
    }
}

@Suite("Shapes that no layout has")
struct ShapeTests {
    typealias Fault = MRZShapeError.Fault.Kind

    @Test(
        "A text of other lines is refused with their lengths, and with what is wrong first and where",
        arguments: [
            ("", [], Fault.noLine, 1, 1), ("P<UTO", [5], .lineTooShort, 1, 6),
            ("\n\n", [0, 0], .lineTooShort, 1, 1), (passport + "\n\n", [44, 44, 0], .extraLine, 3, 1),
            (String(passport.dropLast()), [44, 43], .lineTooShort, 2, 44),
            (" " + passport, [45, 44], .foreignCharacter, 1, 1),
            (passport + "<", [44, 45], .lineTooLong, 2, 45),
            (String(passport.prefix(44)), [44], .missingLine, 2, 1),
            (passport.replacing("ERIKSSON", with: "ÉRIKSSON"), [45, 44], .foreignCharacter, 1, 6),
            (passport + "\0", [44, 45], .foreignCharacter, 2, 45),
            (passport.replacing("\n", with: "\u{85}"), [90], .foreignCharacter, 1, 45),
            (passport.replacing("\n", with: "\u{2028}"), [91], .foreignCharacter, 1, 45),
            (String(repeating: "<\n", count: 9), [1, 1, 1, 1], .extraLine, 4, 1),
            (String(repeating: "<", count: 30), [30], .missingLine, 2, 1),
            (passport.lowercased() + "\n\n", [44, 44, 0], .foreignCharacter, 1, 1),
        ] as [(String, [Int], Fault, Int, Int)])
    func refused(_ text: String, _ lineLengths: [Int], _ kind: Fault, _ line: Int, _ position: Int) throws {
        let error = try #require(throws: MRZShapeError.self) { try MRZ(text) }
        #expect(error.lineLengths == lineLengths)
        #expect(error.fault == .init(kind: kind, place: .init(line: line, position: position)))
    }

    @Test("The message names the nearest layout and no character of the document")
    func message() {
        let error = MRZShapeError(lineLengths: [44, 43])
        #expect(error.nearest == .mrvA || error.nearest == .td3)
        #expect(error.description == "The lines have 44, 43 characters; the nearest layout, TD3, has 44, 44.")
        #expect(MRZShapeError(lineLengths: []).description == "There is no line to parse.")
    }

    @Test("Lines that could not be read leave the rest readable")
    func partial() throws {
        let line = try #require(passport.split(separator: "\n").last)
        let mrz = MRZ(layout: .td3, lines: [nil, Array(line.utf8)])
        #expect(mrz.allCheckDigitsHold)
        #expect(mrz.documentNumber.description == "L898902C3")
        #expect(mrz.documentCode.description == "\u{FFFD}\u{FFFD}")
        #expect(mrz.issuingState == nil)
        let upper = MRZLayout.td3.judgements([Array(passport.utf8.prefix(44)), nil])
        #expect(upper.allSatisfy { $0.computed == nil && !$0.holds })
    }
}
