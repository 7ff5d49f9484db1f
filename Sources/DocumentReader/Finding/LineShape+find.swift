extension FinderMaps {
    /// The lines of the MRZ in a close-up, top to bottom.
    func lineShapes() -> [LineShape] {
        func isLine(_ cell: Int) -> Bool { value(cell, .mrzLine) > 0 && value(cell, .cosine) > LineTrace.upright }
        // First and third line apart from the second: neighbours may touch where the print is bold or blurred.
        let odd = connectedCells { isLine($0) && value($0, .oddLine) >= 0 }
        let even = connectedCells { isLine($0) && value($0, .oddLine) < 0 }
        var traces = (odd + even).compactMap { LineTrace(cells: $0, in: self, weight: { probability($0, .mrzLine) }) }
            .sorted { $0.start < $1.start }
        // Parts of a broken line, left to right.
        var index = 0
        while index < traces.count {
            if let other = (index + 1..<traces.count).first(where: { traces[index].continues(in: traces[$0]) }) {
                traces[index] = traces[index].joined(with: traces.remove(at: other))
            } else {
                index += 1
            }
        }
        let longest = traces.map(\.length).max() ?? 0
        let shapes = traces.filter { $0.length >= LineTrace.shortest * longest }.compactMap { $0.shape }
        // Compared at one place: the pieces of slanted lines have their own middles elsewhere.
        let place = Double(width) * FinderMaps.cellSize / 2
        return LineShape.aligned(shapes).sorted { $0.y(at: place) < $1.y(at: place) }
    }

    /// Whether the text of the close-up runs from right to left, so that the block must be turned round.
    var runsBackwards: Bool {
        var sum = 0.0
        for cell in 0..<width * height where value(cell, .mrzLine) > 0 { sum += Double(value(cell, .cosine)) }
        return sum < 0
    }
}
