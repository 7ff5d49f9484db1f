import Inference
import Raster
import TravelDocument

extension TextReader {
    /// Characters so near to an end of the strip, in heights of capitals, are not the line's last: clear space should
    /// follow.
    private static let edge = 0.85
    /// How much further a line is then read, in heights of capitals ...
    private static let reach = 4.0
    /// ... and how often.
    private static let mostReaches = 6

    /// Reads a line, and what it goes on with where the finder saw only a part of it.
    ///
    /// Where the finder mistook its size at one end, its letters grow until they cannot be read: a level look tells.
    func readWhole(
        _ shape: LineShape, in closeUp: CloseUp, of picture: GrayView, scratch: inout Scratch
    ) -> PrintedLine {
        var line = read(shape, in: closeUp, of: picture, scratch: &scratch)
        if line.isPartlyUnread {
            var level = shape
            level.capHeight.1 = 0
            let again = read(level, in: closeUp, of: picture, scratch: &scratch)
            if again.characters.count > line.characters.count { line = again }
        }
        for _ in 0..<Self.mostReaches {
            guard let wider = wider(line, width: Double(closeUp.width)) else { break }
            line = read(wider, in: closeUp, of: picture, scratch: &scratch)
        }
        return line
    }

    /// The month's other name may stand apart.
    private static let reachForDate = 4.0
    private static let mostReachesForDate = 4

    /// Reads a line of print; a date of which the finder saw only a part is looked for beside that.
    func readDates(
        _ shape: LineShape, in closeUp: CloseUp, of picture: GrayView, scratch: inout Scratch
    ) -> PrintedLine {
        let line = readWhole(shape, in: closeUp, of: picture, scratch: &scratch)
        guard line.confidence >= Self.leastConfidence, let piece = PrintedDate.piece(line.text) else { return line }
        var shape = line.shape
        let step = Self.reachForDate * shape.capHeight.0
        var date: PrintedLine?
        // A date that is whole is the same in a longer strip: of `22 APR` the first may have shown one figure.
        for _ in 0..<Self.mostReachesForDate {
            switch piece {
            case .beginning: shape.extend(to: shape.start...min(shape.end + step, Double(closeUp.width)))
            case .end: shape.extend(to: max(shape.start - step, 0)...shape.end)
            }
            let wider = readWhole(shape, in: closeUp, of: picture, scratch: &scratch)
            guard let place = wider.date else { continue }
            if let date, date.date.map({ date[$0].text }) == wider[place].text { return date }
            date = wider
        }
        return date ?? line
    }

    /// Lines of which less is sure are hardly print ...
    static let leastConfidence = 0.5
    /// ... and of which more is, need no second look.
    private static let sure = 0.985
    /// A text with fewer is a speck, or a letter that a second look tells no better.
    private static let fewestCharacters = 3
    /// As many lines of a page are looked at again, short ones first: values are.
    private static let mostSecondLooks = 10
    static let secondLook = Opinion(stretch: 0.88, shift: 0)

    /// Reads what is doubtful again, with smaller letters: the finder does not measure print to a pixel, and a net that
    /// takes a `2` for a `9` at one size may not at another. Captions that are known as such stay as they are.
    ///
    /// - Parameter lines: The longest first.
    func readAgain(_ lines: inout [PrintedLine], in closeUp: CloseUp, of picture: GrayView, scratch: inout Scratch) {
        let doubtful = lines.indices.reversed().lazy.filter { [lines] index in
            (Self.leastConfidence..<Self.sure).contains(lines[index].confidence)
                && lines[index].characters.count >= Self.fewestCharacters && !lines[index].isKnownCaption
        }
        for index in doubtful.prefix(Self.mostSecondLooks) {
            let again = read(
                lines[index].shape, by: Self.secondLook, in: closeUp, of: picture, scratch: &scratch)
            if again.confidence > lines[index].confidence { lines[index] = again }
        }
    }

    /// The course of a line that goes on at an end of its strip; `nil` where clear space follows at both.
    private func wider(_ line: PrintedLine, width: Double) -> LineShape? {
        guard let first = line.characters.first, let last = line.characters.last else { return nil }
        var shape = line.shape
        let edge = Int(Self.edge * LineStrip.capHeight)
        let step = Self.reach * shape.capHeight.0
        let goesOnBefore = first.columns.lowerBound < edge && shape.start > step
        let goesOnBehind = last.columns.upperBound > line.strip.width - edge && shape.end < width - step
        guard goesOnBefore || goesOnBehind else { return nil }
        shape.extend(to: shape.start - (goesOnBefore ? step : 0)...shape.end + (goesOnBehind ? step : 0))
        return shape
    }
}

extension PrintedLine {
    /// In heights of capitals, of a line that the finder saw and in which nothing was read.
    private static let widestUnread = 3.0

    /// Whether the finder saw the line go on where nothing was read, and measured its letters unlike at its ends.
    fileprivate var isPartlyUnread: Bool {
        guard let first = characters.first, let last = characters.last, shape.capHeight.1 != 0 else { return false }
        let unread = Int(Self.widestUnread * LineStrip.capHeight)
        return first.columns.lowerBound > unread || last.columns.upperBound < strip.width - unread
    }
}
