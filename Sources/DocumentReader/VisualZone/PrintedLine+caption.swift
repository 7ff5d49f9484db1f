import TravelDocument

extension PrintedLine {
    /// A line with so much of its letters in captions is a caption, and has no value in it.
    static let captionShare = 0.62

    /// Whether it is a caption and nothing else, and was read well enough to tell.
    var isKnownCaption: Bool { CaptionedLine(scalars: scalars).captionShare >= Self.captionShare }

    /// Whether it is the code of a State, in capitals.
    var isCodeOfState: Bool {
        let scalars = scalars
        return scalars.count == 3 && scalars.allSatisfy { ("A"..."Z").contains($0) } && StateCode(text) != nil
    }

    /// Whether it ends in a digit in brackets, as the captions of many cards do: `Sexe (4)`. Departments have two.
    var isNumberedCaption: Bool {
        let end = scalars.suffix(3)
        return end.count == 3 && end.first == "(" && end.last == ")" && end.dropFirst().first?.isFigure == true
    }

    /// As what a figure in brackets may be read.
    private static let likeFigures = Set("oOlIi".unicodeScalars)

    /// Without the number of a field that it begins with: of `(4) K/F` what is behind the brackets.
    var withoutNumber: PrintedLine {
        let start = scalars.first == "(" ? 1 : 0
        guard let bracket = scalars.firstIndex(of: ")"), (start + 1...start + 2).contains(bracket),
            scalars[start..<bracket].allSatisfy({ $0.isFigure || start == 1 && Self.likeFigures.contains($0) })
        else { return self }
        return self[bracket + 1..<characters.count]
    }

    /// Whether it begins as a numbered caption does: `11. Akių`.
    var beginsWithNumber: Bool {
        let scalars = scalars
        guard let point = scalars.firstIndex(of: "."), (1...2).contains(point), point + 2 < scalars.count else {
            return false
        }
        return scalars[..<point].allSatisfy { $0.isFigure } && scalars[point + 1] == " "
            && scalars[point + 2].properties.isAlphabetic
    }

    /// Without the colon behind a caption that stands apart.
    var withoutColon: PrintedLine {
        scalars.first == ":" ? self[1..<characters.count] : self
    }

    /// Whether small print may go on in another line: right under it, as large, and beginning where it does.
    func wraps(into next: PrintedLine) -> Bool {
        let unit = max(capHeight, next.capHeight)
        return Self.steps.contains((next.y(at: next.start) - y(at: start)) / unit)
            && abs(next.start - start) < Self.indent * unit
            && unit < Self.sameSize * min(capHeight, next.capHeight)
    }

    /// From one line of small print to the next, and how far the second may begin beside the first, in heights of
    /// capitals; a digit or a bracket before the first is not always seen.
    private static let steps = 1.0...2.4
    private static let indent = 2.5
    private static let sameSize = 1.5
}
