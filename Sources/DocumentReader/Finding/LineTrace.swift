/// One line as a height for each column of cells.
struct LineTrace {
    /// cos of the steepest line of a close-up.
    static let upright: Float = 0.5
    /// Lines shorter than this part of the longest are specks.
    static let shortest = 0.3
    /// Two parts continue one another where the gap is at most so many pitches ...
    private static let widestGap = 8.0
    /// ... and the second begins within so many heights of capitals of where the first one leads.
    private static let deviation = 0.6

    private struct Column {
        var x: Double
        var y: Double
        var weight: Double
        var capHeight: Double
    }

    private let columns: [Column]
    /// On an MRZ, the distance of two characters.
    let pitch: Double
    let start: Double
    let end: Double

    var length: Double { end - start }

    /// - Parameters:
    ///   - cells: Of one line, or a part of one.
    ///   - weight: 0...1, how much of a cell is the line's.
    ///   - fewestColumns: Of cells; what is shorter is a speck.
    init?(cells: [Int], in maps: FinderMaps, fewestColumns: Int = 3, weight weightOf: (Int) -> Double) {
        var byColumn: [Int: [Int]] = [:]
        for cell in cells { byColumn[cell % maps.width, default: []].append(cell) }
        guard byColumn.count >= fewestColumns, let first = byColumn.keys.min(), let last = byColumn.keys.max() else {
            return nil
        }
        var pitchSum = 0.0
        var weightSum = 0.0
        var columns: [Column] = []
        for x in byColumn.keys.sorted() {
            var weight = 0.0
            var y = 0.0
            var capHeight = 0.0
            for cell in byColumn[x] ?? [] {
                let probability = weightOf(cell)
                weight += probability
                y += probability * maps.centre(cell).y
                capHeight += probability * Double(maps.value(cell, .capHeight))
                pitchSum += probability * Double(maps.value(cell, .pitch))
            }
            weightSum += weight
            columns.append(
                Column(
                    x: (Double(x) + 0.5) * FinderMaps.cellSize, y: y / weight, weight: weight,
                    capHeight: 8 * power2(capHeight / weight)))
        }
        self.columns = columns
        self.pitch = 8 * power2(pitchSum / weightSum)
        self.start = maps.edge(of: byColumn[first] ?? [], towards: -1, weight: weightOf)
        self.end = maps.edge(of: byColumn[last] ?? [], towards: 1, weight: weightOf)
    }

    private init(columns: [Column], pitch: Double, start: Double, end: Double) {
        self.columns = columns
        self.pitch = pitch
        self.start = start
        self.end = end
    }

    func continues(in other: LineTrace) -> Bool {
        guard let shape, let otherShape = other.shape else { return false }
        let gap = other.start - end
        guard gap > -2 * pitch, gap < LineTrace.widestGap * max(pitch, other.pitch) else { return false }
        let (longer, shorter) = length > other.length ? (shape, otherShape) : (otherShape, shape)
        let place = (shorter.start + shorter.end) / 2
        return abs(longer.y(at: place) - shorter.y(at: place)) < LineTrace.deviation * longer.capHeight.0
    }

    func joined(with other: LineTrace) -> LineTrace {
        let (longer, _) = length > other.length ? (self, other) : (other, self)
        return LineTrace(
            columns: columns + other.columns, pitch: longer.pitch, start: min(start, other.start),
            end: max(end, other.end))
    }

    /// The curve through the columns, fitted twice: what strays from the first fit has no say in the second.
    var shape: LineShape? {
        guard length > 0 else { return nil }
        let centre = (start + end) / 2
        let half = max(length / 2, 1)
        func fit(_ chosen: [Column]) -> (middle: Polynomial, capHeight: Polynomial) {
            // In units of half the line, the bend is held near zero: it takes many columns to believe in it.
            let middle = Polynomial(
                fitting: chosen.map { (($0.x - centre) / half, $0.y, $0.weight) }, degree: 2, stiffness: 2)
            let capHeight = Polynomial(
                fitting: chosen.map { (($0.x - centre) / half, $0.capHeight, $0.weight) }, degree: 1, stiffness: 2)
            return (middle, capHeight)
        }
        var (middle, capHeight) = fit(columns)
        let near = columns.filter {
            abs(middle(($0.x - centre) / half) - $0.y) < max(0.35 * capHeight(0), 1)
        }
        if near.count >= 3 && near.count < columns.count { (middle, capHeight) = fit(near) }
        return LineShape(
            start: start, end: end,
            middle: (middle.coefficients[0], middle.coefficients[1] / half, middle.coefficients[2] / (half * half)),
            capHeight: (max(capHeight.coefficients[0], 2), capHeight.coefficients[1] / half), pitch: pitch)
    }
}

extension FinderMaps {
    /// Where a line ends within its last column of cells: as far beyond the inner edge as the band is full there.
    fileprivate func edge(of cells: [Int], towards side: Double, weight: (Int) -> Double) -> Double {
        let fullest = cells.map(weight).max() ?? 0
        let column = Double((cells.first ?? 0) % width)
        let inner = (column + (side > 0 ? 0 : 1)) * FinderMaps.cellSize
        return inner + side * FinderMaps.cellSize * fullest
    }
}
