import TravelDocument

/// A line of print on a page: its characters, and where they stand.
///
/// Places are pixels of the page's close-up, in which the text runs along x.
struct PrintedLine {
    private(set) var characters: [PrintedCharacter]
    let shape: LineShape
    let strip: LineStrip
    /// Where the line begins and ends.
    private(set) var start: Double
    private(set) var end: Double

    var capHeight: Double { shape.capHeight.0 }
    var middle: Double { shape.y(at: (start + end) / 2) }
    var scalars: [Unicode.Scalar] { characters.map(\.scalar) }
    var text: String { String(String.UnicodeScalarView(scalars)) }

    init(characters: [PrintedCharacter], shape: LineShape, strip: LineStrip) {
        self.characters = characters
        self.shape = shape
        self.strip = strip
        start = shape.start
        end = shape.end
    }

    func y(at x: Double) -> Double { shape.y(at: x) }

    /// A part of the line; blanks at its ends are left out.
    subscript(range: Range<Int>) -> PrintedLine {
        var range = range
        while let first = range.first, characters[first].scalar == " " { range = first + 1..<range.upperBound }
        while let last = range.last, characters[last].scalar == " " { range = range.lowerBound..<last }
        var part = self
        part.characters = Array(characters[range])
        guard let first = part.characters.first, let last = part.characters.last else { return part }
        part.start = x(Double(first.columns.lowerBound))
        part.end = x(Double(last.columns.upperBound))
        return part
    }

    /// Along the page, of a column of the strip.
    private func x(_ column: Double) -> Double {
        let reach = shape.length + 2 * LineStrip.margin * shape.pitch
        return shape.start - LineStrip.margin * shape.pitch + column / Double(max(strip.width, 1)) * reach
    }

    /// The same line with other characters of its strip.
    func with(_ characters: [PrintedCharacter]) -> PrintedLine {
        var line = self
        line.characters = characters
        return line
    }

    /// Reads a character as another one, of which it is no more sure than it was.
    mutating func replace(_ index: Int, by scalar: Unicode.Scalar) {
        characters[index] = characters[index].read(as: scalar)
    }

    /// The same place with another text, no letter of which is surer than the whole line was.
    func respelled(_ text: String) -> PrintedLine {
        guard let first = characters.first, let last = characters.last else { return self }
        let scalars = Array(text.unicodeScalars)
        let columns = first.columns.lowerBound..<last.columns.upperBound
        func column(_ index: Int) -> Int { columns.lowerBound + index * columns.count / max(scalars.count, 1) }
        var line = self
        line.characters = scalars.indices.map { index in
            PrintedCharacter(
                readings: [.init(scalar: scalars[index], probability: Float(confidence))],
                columns: column(index)..<column(index + 1))
        }
        return line
    }

    /// With the same glyphs taken for letters that only look like them, and none of them sure.
    func guessed(_ letters: [Unicode.Scalar]) -> PrintedLine {
        with(zip(characters, letters).map { $0.guessed(as: $1) })
    }

    /// The same glyph, as sure as it was, by another name.
    mutating func respell(_ index: Int, as scalar: Unicode.Scalar) {
        characters[index] = characters[index].respelled(scalar)
    }

    /// Columns between the middles of two characters of which the second begins a text of its own, in heights of
    /// capitals: a blank is half as wide.
    static let widestStep = 2.1
    /// ... and between two figures, since the parts of a date may stand in boxes of their own.
    private static let widestStepOfFigures = 3.2

    /// ... and in steps from letter to letter, since those of a typewriter leave a wide blank.
    private static let widestStepInPitches = 2.5

    /// The line's parts with wide blanks between them: texts of neighbouring columns.
    var segments: [PrintedLine] {
        var parts: [PrintedLine] = []
        var first = 0
        let visible = characters.indices.filter { characters[$0].scalar != " " }
        let steps = zip(characters, characters.dropFirst()).filter { $0.scalar != " " && $1.scalar != " " }
            .map { $1.columns.lowerBound - $0.columns.lowerBound }.sorted()
        let widestOfPitch = steps.isEmpty ? 0 : PrintedLine.widestStepInPitches * Double(steps[steps.count / 2])
        for (before, after) in zip(visible, visible.dropFirst()) {
            let step = Double(characters[after].columns.lowerBound - characters[before].columns.upperBound)
            // Nothing begins or ends with an oblique: a script that is not read leaves a gap there.
            guard characters[before].scalar != "/", characters[after].scalar != "/" else { continue }
            // A blank within a date parts no texts.
            if PrintedDate.piece(self[first..<before + 1].text) == .beginning { continue }
            let areFigures = [before, after].allSatisfy { characters[$0].scalar.isFigure }
            let widest = areFigures ? PrintedLine.widestStepOfFigures : PrintedLine.widestStep
            guard step > max(widest * LineStrip.capHeight, widestOfPitch) else { continue }
            parts.append(self[first..<before + 1])
            first = after
        }
        parts.append(self[first..<characters.count])
        return parts.filter { !$0.characters.isEmpty }
    }

    /// The line without texts in scripts that are not read: of `�����/GEORGIA` the part behind the oblique; `nil` where hardly a
    /// letter was read.
    var readPart: PrintedLine? {
        guard characters.contains(where: { $0.scalar == .foreign }) else { return self }
        let parts = scalars.indices.split { scalars[$0] == "/" }
        let latin = parts.filter { part in !part.contains { scalars[$0] == .foreign } }
        guard parts.count > 1, let first = latin.first?.first, let last = latin.last?.last else {
            let visible = scalars.count { $0 != " " }
            return scalars.count { $0 == .foreign } * 2 > visible ? nil : self
        }
        return self[first..<last + 1]
    }

    /// Whether no letter of it is Cyrillic or Greek.
    var isLatin: Bool { !characters.contains { EasternScript.of($0.scalar) != nil } }

    /// 0...1, that every character is right.
    var probability: Double { characters.reduce(1) { $0 * Double($1.probability) } }

    /// 0...1, the geometric mean.
    var confidence: Double { Self.confidence(of: characters[...]) }

    static func confidence(of characters: ArraySlice<PrintedCharacter>) -> Double {
        guard !characters.isEmpty else { return 0 }
        let sum = characters.reduce(0.0) { $0 + naturalLog(Double(max($1.probability, 1e-6))) }
        return exponential(sum / Double(characters.count))
    }

    /// Around the characters, in pixels of the working picture.
    var box: Quadrilateral? {
        guard let first = characters.first, let last = characters.last else { return nil }
        return strip.box(from: Double(first.columns.lowerBound) - 3, to: Double(last.columns.upperBound) + 3)
    }
}
