import Inference
import Raster
import TravelDocument

extension TextReader {
    /// How far beside the line's course it is looked at.
    private static let shifts: [Double] = [0, -0.06, 0.06]
    /// How much further such a line is read, in heights of capitals.
    private static let reachForBracket = 2.0
    /// How much less sure than the line a text with both brackets may be.
    private static let price = 0.1
    /// Lines of a page that are looked at so.
    private static let mostBrackets = 4
    /// Fewer characters beside a bracket say nothing.
    private static let fewestBesideBracket = 2

    /// Reads lines again that have one of two brackets: nothing is printed like `Andre (2`, so it was not read whole.
    ///
    /// Once as it is with smaller letters, then further and as high at both ends: letters that grow until the net cannot
    /// read them hide a bracket. The surest text with both of them stays.
    func readBrackets(of lines: inout [PrintedLine], in closeUp: CloseUp, of picture: GrayView, scratch: inout Scratch)
    {
        let halves = lines.indices.filter { [lines] index in
            lines[index].missingBracket != nil && lines[index].confidence >= Self.leastConfidence
                && lines[index].characters.count > Self.fewestBesideBracket && !lines[index].isKnownCaption
        }
        for index in halves.prefix(Self.mostBrackets) {
            let line = lines[index]
            var wider = line.shape
            let reach = Self.reachForBracket * wider.capHeight.0
            switch line.missingBracket {
            case .closing: wider.extend(to: wider.start...min(wider.end + reach, Double(closeUp.width)))
            default: wider.extend(to: max(wider.start - reach, 0)...wider.end)
            }
            wider.capHeight.1 = 0
            var looks = [line, read(line.shape, by: Self.secondLook, in: closeUp, of: picture, scratch: &scratch)]
            for shift in Self.shifts {
                let opinion = Opinion(stretch: Self.secondLook.stretch, shift: shift)
                looks.append(read(wider, by: opinion, in: closeUp, of: picture, scratch: &scratch))
            }
            let whole = looks.map(\.withBothBrackets).filter { look in
                look.hasBothBrackets && look.characters.count >= line.characters.count
            }
            guard let best = whole.max(by: { $0.confidence < $1.confidence }),
                best.confidence >= line.confidence - Self.price
            else { continue }
            lines[index] = best
        }
    }
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
