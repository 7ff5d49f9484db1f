import Inference
import Raster
import TravelDocument

/// Where a page's values stand beside their captions: under them, or in a column at their right.
private struct ValuePlace {
    /// From where the caption begins to where the value does; `nil` where values have a column of their own ...
    let indent: Double?
    /// ... which begins here.
    let column: Double
    /// Down, from the caption's middle to the value's.
    let step: Double
    let capHeight: Double

    /// Captions that show it; one may be a caption by chance.
    private static let fewest = 2
    /// How far a value may begin beside its caption, and how far under it, in heights of capitals.
    private static let indents = -2.5...2.5
    private static let steps = 0.9...3.6
    private static let gaps = 0.3...14.0
    private static let sameLine = 0.6

    init?(_ page: PageText) {
        var below: [(indent: Double, step: Double, capHeight: Double)] = []
        var beside: [(start: Double, step: Double, capHeight: Double)] = []
        for caption in page.captions {
            let steps = page.values.map { value in
                let unit = max(value.capHeight, caption.capHeight)
                return (
                    value: value, indent: (value.start - caption.start) / unit, gap: (value.start - caption.end) / unit,
                    step: (value.y(at: value.start) - caption.line.y(at: value.start)) / unit
                )
            }
            if let nearest = steps.filter({ Self.indents.contains($0.indent) && Self.steps.contains($0.step) })
                .min(by: { $0.step < $1.step })
            {
                let value = nearest.value
                below.append(
                    (
                        value.start - caption.start, value.y(at: value.start) - caption.line.y(at: caption.start),
                        value.capHeight
                    ))
            }
            if let nearest = steps.filter({ Self.gaps.contains($0.gap) && abs($0.step) < Self.sameLine })
                .min(by: { $0.gap < $1.gap })
            {
                let value = nearest.value
                beside.append(
                    (value.start, value.y(at: value.start) - caption.line.y(at: value.start), value.capHeight))
            }
        }
        guard max(below.count, beside.count) >= Self.fewest else { return nil }
        if below.count >= beside.count {
            indent = below.map(\.indent).median
            column = 0
            step = below.map(\.step).median
            capHeight = below.map(\.capHeight).median
        } else {
            indent = nil
            column = beside.map(\.start).median
            step = beside.map(\.step).median
            capHeight = beside.map(\.capHeight).median
        }
    }

    /// The course of a caption's value, so many capitals long.
    func shape(of caption: PageText.CaptionPlace, length: Double) -> LineShape? {
        let start = indent.map { caption.start + $0 } ?? column
        guard indent != nil || start > caption.end else { return nil }
        let origin = indent != nil ? caption.start : start
        var shape = caption.line.shape
        shape.extend(to: start...start + length * capHeight)
        let y = caption.line.y(at: origin) + step
        shape.middle = (y + shape.middle.1 * (shape.start + shape.end) / 2 - shape.middle.1 * origin, shape.middle.1, 0)
        shape.capHeight = (capHeight, 0)
        shape.pitch = TextReader.pitch * capHeight
        return shape
    }
}

extension TextReader {
    /// A strip's margins are counted in this part of the height.
    static let pitch = 0.7
    /// Of what is looked for, in heights of capitals; what goes on is read on.
    private static let lookLength = 2.0
    /// A text is one if it was read so surely, and a single letter ...
    private static let leastSure = 0.8
    private static let leastSureOfLetter = 0.6
    /// Captions without a value on one page; a form has more.
    private static let mostUnseen = 6

    /// Reads what stands where a caption's value has to be and the finder saw nothing: a single letter hardly looks
    /// like a line.
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
            let isSeen = (page.values + page.captions.map(\.line)).contains { text in
                abs(text.y(at: middle) - shape.y(at: middle)) < 0.8 * max(text.capHeight, shape.capHeight.0)
                    && text.start < shape.end && text.end > shape.start - shape.capHeight.0
            }
            guard !isSeen, isInside(middle, shape.y(at: middle)) else { continue }
            looks += 1
            let line = readWhole(shape, in: closeUp, of: picture, scratch: &scratch)
            let least = field == .sex ? Self.leastSureOfLetter : Self.leastSure
            guard line.confidence >= least, line.characters.count > (field == .sex ? 0 : 1),
                FieldForm.fits(line.text, field)
            else { continue }
            lines.append(line)
        }
        return lines
    }
}

extension [Double] {
    /// Of an even number the upper one; zero of none.
    fileprivate var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}
