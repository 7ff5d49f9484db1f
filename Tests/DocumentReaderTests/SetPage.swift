import TravelDocument

@testable import DocumentReader

/// The print of a page that is set as one likes: every letter as wide as the next.
struct SetPage {
    private(set) var lines: [PrintedLine] = []
    private let closeUp = CloseUp(
        origin: Point(x: 0, y: 0), step: Vector(x: 1, y: 0), width: 1000, height: 700)

    /// - Parameters:
    ///   - text: `Au{f|t}riche` has an f that may be a t.
    ///   - x, y: Where the text begins, and the middle of its capitals.
    ///   - size: Height of the capitals; captions have less than values.
    ///   - slope: dy/dx, as it was measured.
    mutating func set(_ text: String, x: Double = 100, y: Double, size: Double = 12, slope: Double = 0) {
        let letter = 0.7
        let glyphs = DocumentReaderTests.characters(text)
        let shape = LineShape(
            start: x, end: x + letter * size * Double(glyphs.count), middle: (y, slope, 0), capHeight: (size, 0),
            pitch: letter * size)
        let strip = LineStrip(along: shape, in: closeUp)
        let columns = letter * LineStrip.capHeight
        let first = LineStrip.margin * columns
        let characters = glyphs.enumerated().map { index, glyph in
            let start = Int(first + columns * Double(index))
            return PrintedCharacter(readings: glyph.readings, columns: start..<start + Int(columns) - 2)
        }
        lines.append(PrintedLine(characters: characters, shape: shape, strip: strip))
    }

    func fields(_ known: KnownFields) -> [FieldName: String] {
        FieldAssignment(PageText(lines), known: known).fields.mapValues(\.text)
    }
}
