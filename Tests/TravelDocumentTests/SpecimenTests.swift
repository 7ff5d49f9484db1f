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
    @Test(
        "A text of other lines is refused with their lengths",
        arguments: [
            ("", []), ("P<UTO", [5]), ("\n\n", [0, 0]), (passport + "\n\n", [44, 44, 0]),
            (String(passport.dropLast()), [44, 43]), (" " + passport, [45, 44]),
        ] as [(String, [Int])])
    func refused(_ text: String, _ lineLengths: [Int]) {
        #expect(throws: MRZShapeError(lineLengths: lineLengths)) { try MRZ(text) }
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
