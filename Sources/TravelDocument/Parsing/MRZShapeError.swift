/// Why a text is no MRZ: no layout has lines like these.
public struct MRZShapeError: Error, Hashable, Sendable {
    /// The lengths of the lines that were there, in bytes; of more than four, the first four.
    public let lineLengths: [Int]
    /// The first character in them that is none of the 37: a blank, a small letter, a letter with an accent; `nil` where
    /// all are.
    public let firstForeign: Place?

    /// A place in the text: line and position in bytes, both from 1.
    public struct Place: Hashable, Sendable {
        /// From 1, top to bottom.
        public let line: Int
        /// From 1; one more than the line has, for a character that is missing at its end.
        public let position: Int

        /// The place at a line and position.
        public init(line: Int, position: Int) {
            self.line = line
            self.position = position
        }
    }

    init(lineLengths: [Int], firstForeign: Place? = nil) {
        self.lineLengths = lineLengths
        self.firstForeign = firstForeign
    }

    init(_ lines: [some Collection<UInt8>]) {
        let lines = lines.prefix(MRZTranscript.mostLines)
        let foreign = lines.enumerated().lazy.compactMap { number, line in
            line.enumerated().first { MRZCharacter(ascii: $0.element) == nil }.map { character in
                Place(line: number + 1, position: character.offset + 1)
            }
        }
        self.init(lineLengths: lines.map(\.count), firstForeign: foreign.first)
    }

    /// The layout with this number of lines that comes nearest in length; `nil` where none has so many.
    public var nearest: MRZLayout? {
        MRZLayout.all.filter { $0.lineLengths.count == lineLengths.count }.min { distance($0) < distance($1) }
    }

    private func distance(_ layout: MRZLayout) -> Int {
        zip(layout.lineLengths, lineLengths).reduce(0) { $0 + abs($1.0 - $1.1) }
    }
}

extension MRZShapeError: CustomStringConvertible {
    /// One plain sentence, with numbers and none of the document's characters.
    public var description: String {
        guard !lineLengths.isEmpty else { return "There is no line to parse." }
        let found = lineLengths.map(String.init).joined(separator: ", ")
        guard let nearest else { return "No layout has \(lineLengths.count) lines (\(found) characters)." }
        let expected = nearest.lineLengths.map(String.init).joined(separator: ", ")
        return "The lines have \(found) characters; the nearest layout, \(nearest.name), has \(expected)."
    }
}
