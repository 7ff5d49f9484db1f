extension FinderMaps {
    /// The lines of print in a page that stands upright, in no particular order, in input pixels.
    ///
    /// Large print falls into pieces, and small lines that lie close together may run into one: pieces are joined along
    /// the line, and what is too thick for its letters is looked at more strictly until it parts.
    func textLines() -> [LineShape] {
        let cells = connectedCells {
            value($0, .cosine) > TextPiece.leastCosine && textLogit($0) > TextPiece.thresholds[0]
        }
        var pieces = cells.flatMap { TextPiece.all(of: $0, in: self) }.sorted { $0.trace.start < $1.trace.start }
        var index = 0
        while index < pieces.count {
            let following = (index + 1..<pieces.count).filter { pieces[index].continues(in: pieces[$0]) }
            if let next = following.min(by: { pieces[$0].trace.start < pieces[$1].trace.start }) {
                pieces[index] = pieces[index].joined(with: pieces.remove(at: next))
            } else {
                index += 1
            }
        }
        return pieces.map(\.shape).filter { $0.length >= TextPiece.shortest * $0.capHeight.0 }
    }

    /// 0...1, that a cell is the middle of a line of print. Large print may look like an MRZ's.
    func textProbability(_ cell: Int) -> Double { logistic(Double(textLogit(cell))) }

    fileprivate func textLogit(_ cell: Int) -> Float { max(value(cell, .otherText), value(cell, .mrzLine)) }
}

/// A line of print, or a part of one.
private struct TextPiece {
    /// Logits of what a cell must reach to count, 0.4, and where lines run into one another 0.6 and 0.8.
    static let thresholds: [Float] = [-0.405, 0.405, 1.386]
    /// In heights of capitals; a single `I` is shorter, and would be a speck too often.
    static let shortest = 0.25
    /// The net marks a band of 0.6 heights; so many are two lines.
    private static let thickest = 1.25
    /// Clear space inside a line, in heights of capitals: blanks are half of one. Columns that are no further apart are
    /// told apart once they were read.
    private static let widestGap = 1.5
    /// How far the second part may lie off the course of the first, in heights of capitals.
    private static let deviation = 0.5
    private static let sameHeight = 1.7
    /// Of the way that the text runs in a cell: print along an edge of the page is left out, and what a stamp lies on is
    /// not.
    static let leastCosine: Float = 0.2

    let trace: LineTrace
    let shape: LineShape

    private init?(_ trace: LineTrace) {
        guard var shape = trace.shape, shape.capHeight.0 > 3 else { return nil }
        shape.pitch = LineShape.pitchOfPrint * shape.capHeight.0
        self.trace = trace
        self.shape = shape
    }

    static func all(of cells: [Int], in maps: FinderMaps, threshold: Int = 0) -> [TextPiece] {
        let trace = LineTrace(cells: cells, in: maps, fewestColumns: 1) { maps.textProbability($0) }
        guard let piece = trace.flatMap(TextPiece.init) else { return [] }
        let columns = Set(cells.map { $0 % maps.width }).count
        let thickness = Double(cells.count) / Double(columns) * FinderMaps.cellSize
        guard thickness > thickest * piece.shape.capHeight.0, threshold + 1 < thresholds.count else { return [piece] }
        let ridges = ridges(of: cells, in: maps)
        if ridges.count > 1 { return ridges.flatMap { all(of: $0, in: maps, threshold: threshold + 1) } }
        let parts = maps.connectedCells(of: cells.filter { maps.textLogit($0) > thresholds[threshold + 1] })
        return parts.flatMap { all(of: $0, in: maps, threshold: threshold + 1) }
    }

    /// The bands that cells fall into: the likeliest of each column's neighbours, from left to right, with those right
    /// above and below them.
    private static func ridges(of cells: [Int], in maps: FinderMaps) -> [[Int]] {
        let inside = Set(cells)
        func logit(_ cell: Int) -> Float { inside.contains(cell) ? maps.textLogit(cell) : -.infinity }
        let crest = cells.filter { cell in
            logit(cell) >= logit(cell - maps.width) && logit(cell) >= logit(cell + maps.width)
        }
        return maps.connectedCells(of: crest).map { line in
            let besides = line.flatMap { [$0 - maps.width, $0, $0 + maps.width] }
            return Set(besides.filter(inside.contains)).sorted()
        }
    }

    func continues(in other: TextPiece) -> Bool {
        let (a, b) = (shape, other.shape)
        let height = max(a.capHeight.0, b.capHeight.0)
        guard height < TextPiece.sameHeight * min(a.capHeight.0, b.capHeight.0) else { return false }
        let gap = other.trace.start - trace.end
        guard gap < TextPiece.widestGap * height, gap > -height else { return false }
        let (longer, shorter) = a.length > b.length ? (a, b) : (b, a)
        let place = (shorter.start + shorter.end) / 2
        return abs(longer.y(at: place) - shorter.y(at: place)) < TextPiece.deviation * height
    }

    func joined(with other: TextPiece) -> TextPiece { TextPiece(trace.joined(with: other.trace)) ?? self }
}
