/// Why a text is no MRZ: no layout has lines like these.
public struct MRZShapeError: Error, Hashable, Sendable {
    /// The lengths of the lines that were there; of more than four, the first four.
    public let lineLengths: [Int]

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
