import Inference
import Raster
import TravelDocument

extension TextReader {
    /// Looks at a line of which a bracket is missing, on its course and a little beside that. They are as high at both ends,
    /// but for the first: letters that grow until the net cannot read them hide a bracket.
    private static let looksForBracket = [
        Opinion(stretch: 0.88, shift: 0), Opinion(stretch: 0.88, shift: -0.06), Opinion(stretch: 0.88, shift: 0.06),
    ]
    /// How much further such a line is read, in heights of capitals.
    private static let reachForBracket = 2.0
    /// What was hardly read has brackets by chance.
    private static let leastConfidence = 0.5
    /// How much less sure than the line a text with both brackets may be.
    private static let price = 0.1
    /// Lines of a page that are looked at so.
    private static let mostBrackets = 4

    /// Reads lines again that have one of two brackets: nothing is printed like `Andre (2`, so it was not read whole.
    func readBrackets(of lines: inout [PrintedLine], in closeUp: CloseUp, of picture: GrayView, scratch: inout Scratch)
    {
        let halves = lines.indices.filter { [lines] index in
            lines[index].missingBracket != nil && lines[index].confidence >= Self.leastConfidence
                && lines[index].characters.count > Self.fewestBesideBracket && !lines[index].isKnownCaption
        }
        for index in halves.prefix(Self.mostBrackets) {
            var shape = lines[index].shape
            let reach = Self.reachForBracket * shape.capHeight.0
            switch lines[index].missingBracket {
            case .closing: shape.extend(to: shape.start...min(shape.end + reach, Double(closeUp.width)))
            default: shape.extend(to: max(shape.start - reach, 0)...shape.end)
            }
            shape.capHeight.1 = 0
            var looks = [lines[index]]
            looks.append(
                read(lines[index].shape, by: Self.looksForBracket[0], in: closeUp, of: picture, scratch: &scratch))
            looks += Self.looksForBracket.map { read(shape, by: $0, in: closeUp, of: picture, scratch: &scratch) }
            let whole = looks.map(\.withBothBrackets).filter { look in
                look.hasBothBrackets && look.characters.count >= lines[index].characters.count
            }
            guard let best = whole.max(by: { $0.confidence < $1.confidence }),
                best.confidence >= lines[index].confidence - Self.price
            else { continue }
            lines[index] = best
        }
    }

    private static let fewestBesideBracket = 2
}
extension PrintedLine {
    fileprivate enum Bracket: Unicode.Scalar {
        case opening = "("
        case closing = ")"
    }

    fileprivate var hasBothBrackets: Bool {
        missingBracket == nil && scalars.contains("(") && scalars.contains(")")
    }

    /// `3)` is a caption's number, and nothing is missing.
    private static let longestNumber = 3

    /// The bracket that has to stand somewhere, and was not read.
    fileprivate var missingBracket: Bracket? {
        var open = 0
        for (place, scalar) in scalars.enumerated() {
            switch scalar {
            case "(": open += 1
            case ")" where open == 0:
                if place >= Self.longestNumber { return .opening }
            case ")": open -= 1
            default: break
            }
        }
        return open > 0 ? .closing : nil
    }

    /// A glyph may be the bracket that is missing with so much.
    private static let leastOfBracket: Float = 0.01

    /// The line with the missing bracket, if that is what its first or last glyph may be, too.
    fileprivate var withBothBrackets: PrintedLine {
        guard let missing = missingBracket, characters.count > 1 else { return self }
        let place = missing == .closing ? characters.count - 1 : 0
        guard
            characters[place].others.contains(where: {
                $0.scalar == missing.rawValue && $0.probability >= Self.leastOfBracket
            })
        else { return self }
        var whole = self
        whole.replace(place, by: missing.rawValue)
        return whole
    }
}
