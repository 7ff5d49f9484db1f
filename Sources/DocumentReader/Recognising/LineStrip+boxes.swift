extension LineStrip {
    /// The boxes of a line's characters, in pixels of the working picture.
    ///
    /// The net fires for a step or two within each glyph; a box reaches half way to its neighbours, and at the line's
    /// ends as far as the middle one of all distances says.
    func boxes(of columns: [Range<Int>]) -> [Quadrilateral] {
        let centres = columns.map { Double($0.lowerBound + $0.upperBound) / 2 }
        let distances = zip(centres.dropFirst(), centres).map { $0 - $1 }.sorted()
        let half = (distances.isEmpty ? LineStrip.capHeight : distances[distances.count / 2]) / 2
        return centres.indices.map { index in
            let before = index > 0 ? min((centres[index] - centres[index - 1]) / 2, 1.5 * half) : half
            let after = index + 1 < centres.count ? min((centres[index + 1] - centres[index]) / 2, 1.5 * half) : half
            return box(from: centres[index] - before, to: centres[index] + after)
        }
    }

    /// The capitals' height between two columns.
    func box(from left: Double, to right: Double) -> Quadrilateral {
        let half = LineStrip.capHeight / 2
        return Quadrilateral(
            topLeft: point(column: left, row: -half), topRight: point(column: right, row: -half),
            bottomRight: point(column: right, row: half), bottomLeft: point(column: left, row: half))
    }

    /// Distance of two characters in pixels of the working picture.
    func pitch(of columns: [Range<Int>]) -> Double? {
        guard columns.count > 1, let first = columns.first, let last = columns.last, !self.columns.isEmpty else {
            return nil
        }
        let steps = Double(last.lowerBound - first.lowerBound) / Double(columns.count - 1)
        return steps * self.columns[self.columns.count / 2].down.length
    }
}

extension Quadrilateral {
    /// From the first box's left edge to the last one's right.
    init(from first: Quadrilateral, to last: Quadrilateral) {
        self.init(
            topLeft: first.topLeft, topRight: last.topRight, bottomRight: last.bottomRight,
            bottomLeft: first.bottomLeft)
    }
}
