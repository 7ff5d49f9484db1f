import Inference
import Raster
import TravelDocument

extension TextReader {
    /// Of what is looked for, in heights of capitals; what goes on is read on.
    private static let lookLength = 2.0
    /// A text is one if it was read so surely, and a single letter ...
    private static let leastSure = 0.8
    private static let leastSureOfLetter = 0.6
    /// Captions without a value on one page; a form has more.
    private static let mostUnseen = 6

    /// Reads what stands where a caption's value has to be and the finder saw nothing: a single letter hardly looks
    /// like a line. Where captions and values share their lines, a value's caption is looked for, too.
    ///
    /// - Parameter isInside: Whether a text at a place of the close-up is the page's.
    func readUnseen(
        _ page: PageText, in closeUp: CloseUp, of picture: GrayView, scratch: inout Scratch,
        where isInside: (Double, Double) -> Bool
    ) -> [PrintedLine] {
        guard let place = ValuePlace(page) else { return [] }
        var lines: [PrintedLine] = []
        var looks = 0
        for caption in page.captions where caption.value == nil && !caption.resembles {
            guard looks < Self.mostUnseen, case .field(let field) = caption.caption,
                let shape = place.shape(of: caption, length: Self.lookLength)
            else { continue }
            let middle = (shape.start + shape.end) / 2
            guard
                !page.hasText(
                    in: shape, from: shape.start - shape.capHeight.0, to: shape.end,
                    besides: { field == .sex && $0.isStrayLetter(beside: shape.capHeight.0) }),
                isInside(middle, shape.y(at: middle))
            else { continue }
            looks += 1
            let line = readWhole(shape, in: closeUp, of: picture, scratch: &scratch)
            let least = field == .sex ? Self.leastSureOfLetter : Self.leastSure
            guard line.confidence >= least, line.characters.count > (field == .sex ? 0 : 1),
                FieldForm.fits(line.text, field)
            else { continue }
            lines.append(line)
        }
        for value in page.values {
            guard looks < Self.mostUnseen, let shape = page.wholeLine(of: value, place) else { continue }
            looks += 1
            let line = readWhole(shape, in: closeUp, of: picture, scratch: &scratch)
            guard line.confidence >= Self.leastSure, PageText([line]).captions.first?.value != nil else { continue }
            lines.append(line)
        }
        return lines
    }
}

extension PageText {
    /// Texts that are nearer to one another, in heights of capitals, are in one line.
    private static let sameLine = 0.8

    /// The course of a line in which captions and values stand, where of one only the value was seen, or not all of that:
    /// `Nationalité` and `eane`.
    fileprivate func wholeLine(of value: PrintedLine, _ place: ValuePlace) -> LineShape? {
        guard place.captionsBegin != nil, value.characters.count >= Self.fewestOfAValue else { return nil }
        let before = captions.filter { caption in
            let gap = (value.start - caption.end) / value.capHeight
            return caption.value == nil && Self.widthsOfUnseen.contains(gap)
                && abs(caption.line.y(at: caption.end) - value.y(at: value.start)) < Self.sameLine * value.capHeight
        }
        let caption = before.max { $0.start < $1.start }
        guard let start = caption?.start ?? place.captionsBegin else { return nil }
        if caption == nil {
            guard Self.widthsOfCaption.contains((value.start - start) / value.capHeight),
                !hasText(in: value.shape, from: start, to: value.start - Self.sameText * value.capHeight)
            else { return nil }
        }
        // A longer line shows its course better.
        var shape = value.shape
        if let line = caption?.line.shape, line.length > shape.length { shape = line }
        shape.extend(to: start...value.end)
        shape.capHeight = (max(value.capHeight, caption?.capHeight ?? 0), 0)
        return shape
    }

    /// Single letters of a widely spaced title are no values.
    private static let fewestOfAValue = 3
    /// In heights of the value's capitals: from `À :` to `Date de naissance :`.
    private static let widthsOfCaption = 1.0...10.0
    /// Between a caption and what was seen of its value.
    private static let widthsOfUnseen = 0.3...6.0
    /// A text ends so far before the next one in its line.
    private static let sameText = 0.3

    /// Whether something was read on a line's course between two places.
    fileprivate func hasText(
        in shape: LineShape, from start: Double, to end: Double, besides isNone: (PrintedLine) -> Bool = { _ in false }
    ) -> Bool {
        let middle = (start + end) / 2
        return (values + captions.map(\.line)).contains { text in
            !isNone(text)
                && abs(text.y(at: middle) - shape.y(at: middle)) < Self.sameLine
                    * max(text.capHeight, shape.capHeight.0)
                && text.start < end && text.end > start
        }
    }
}

extension PrintedLine {
    /// How large a letter is measured that is as large as the page's values.
    private static let sizes = 0.75...1.33

    /// A single letter that is no sex, or not as large as values are: the finder saw something, and not how large it is.
    fileprivate func isStrayLetter(beside capHeight: Double) -> Bool {
        characters.count == 1
            && (PrintedSex.readings(text).isEmpty || !Self.sizes.contains(self.capHeight / capHeight))
    }
}
