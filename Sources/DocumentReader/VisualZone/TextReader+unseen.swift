import Inference
import Raster
import TravelDocument

extension TextReader {
    /// Of what is looked for, in heights of capitals; what goes on is read on.
    private static let lookLength = 2.0
    /// A text is one if it was read so surely, and a single letter ...
    private static let leastSure = 0.8
    private static let leastSureOfLetter = 0.6
    /// Texts that are nearer to one another, in heights of capitals, are in one line.
    private static let sameLine = 0.8
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
                abs(text.y(at: middle) - shape.y(at: middle)) < Self.sameLine * max(text.capHeight, shape.capHeight.0)
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
