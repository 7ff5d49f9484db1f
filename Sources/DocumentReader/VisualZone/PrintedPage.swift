import Raster
import TravelDocument

/// The print of a picture's pages.
struct PicturePrint {
    /// One for each MRZ, in their order; `nil` where nobody knows how large its page is.
    var pages: [PrintedPage?] = []
    /// Pages without an MRZ.
    var loose: [PrintedPage] = []

    /// Of the MRZ in this place.
    func page(_ index: Int) -> PrintedPage? { pages.indices.contains(index) ? pages[index] : nil }
}

/// The print of one document's page, read line by line.
struct PrintedPage {
    let lines: [PrintedLine]
    /// The same, sorted into captions and values.
    let text: PageText
    /// From the working picture, in which the lines have their places, to the submitted one.
    let map: PictureMap

    init(lines: [PrintedLine], map: PictureMap) {
        self.lines = lines
        self.map = map
        text = PageText(lines)
    }

    /// Top to bottom.
    var readings: [PrintedLineReading] {
        lines.sorted { $0.middle < $1.middle }.compactMap { line in
            line.box.map {
                PrintedLineReading(text: line.text, probability: line.confidence, corners: map.submitted($0))
            }
        }
    }

    /// Around a text, in pixels of the submitted picture.
    func box(of text: PrintedField) -> Quadrilateral? {
        let boxes = text.lines.compactMap(\.box)
        guard let first = boxes.first else { return nil }
        return map.submitted(boxes.count == 1 ? first : first.extended(around: boxes))
    }

    /// States in whose languages the letter is an eth: the capital is the same glyph as the D with a stroke.
    private static let statesWithEth: Set<String> = ["ISL", "FRO"]

    /// The same print with letters of one glyph told apart by who issued it.
    func spelled(by state: StateCode?) -> PrintedPage {
        guard let state, Self.statesWithEth.contains(state.alpha3) else { return self }
        let lines = lines.map { line in
            var line = line
            for index in line.characters.indices where line.characters[index].scalar == "Đ" {
                line.respell(index, as: "Ð")
            }
            return line
        }
        return PrintedPage(lines: lines, map: map)
    }
}

extension Quadrilateral {
    /// A rectangle that runs as this one's upper edge does, around all corners of others.
    fileprivate func extended(around others: [Quadrilateral]) -> Quadrilateral {
        let right = (topRight - topLeft).normalized
        let steps = others.flatMap(\.corners).map { $0 - topLeft }
        let across = steps.map { along(right, $0) }
        let down = steps.map { along(right.down, $0) }
        func corner(_ x: Double?, _ y: Double?) -> Point { topLeft + ((x ?? 0) * right + (y ?? 0) * right.down) }
        return Quadrilateral(
            topLeft: corner(across.min(), down.min()), topRight: corner(across.max(), down.min()),
            bottomRight: corner(across.max(), down.max()), bottomLeft: corner(across.min(), down.max()))
    }
}
