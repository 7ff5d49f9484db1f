extension FinderMaps {
    /// The MRZs that the maps show, the best seen first, in input pixels.
    ///
    /// Pieces of MRZ lines are grouped into blocks when they run the same way, have the same pitch and either continue
    /// one another or stand one under the other as two lines of an MRZ do.
    func mrzBlocks() -> [MRZBlock] {
        let pieces = connectedCells { value($0, .mrzLine) > 0 }.compactMap { Piece(cells: $0, in: self) }
        var blockOf = Array(pieces.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while blockOf[index] != index { index = blockOf[index] }
            return index
        }
        for (i, piece) in pieces.enumerated() {
            for j in 0..<i where piece.belongs(with: pieces[j]) { blockOf[root(i)] = root(j) }
        }
        let groups = Dictionary(grouping: pieces.indices, by: root)
        return groups.values
            .compactMap { members in Piece(cells: members.flatMap { pieces[$0].cells }, in: self)?.block }
            .filter { $0.length >= Piece.fewestCharacters * $0.pitch }
            .sorted { $0.weight > $1.weight }
    }
}

/// Connected cells of MRZ lines: a part of a line, a line, or lines that lie too close to be told apart.
private struct Piece {
    /// Shorter blocks are noise: the shortest line of any layout has 30 characters, and a third of it may be hidden.
    static let fewestCharacters = 8.0
    /// Fewer cells say nothing about a direction.
    private static let fewestCells = 3
    /// cos of the angle by which two parts of one MRZ may seem to differ, perspective included.
    private static let sameDirection = 0.9
    /// How far the pitch of two parts of one MRZ may seem to differ.
    private static let samePitch = 1.7
    /// Clear space between the middle bands of two lines of an MRZ, in pitches; 1.67 from line to line is usual.
    private static let widestLineGap = 2.0
    /// A gap inside a line, in pitches: glare, a fold, a stamp.
    private static let widestGapInLine = 7.0

    let cells: [Int]
    let direction: Vector
    let pitch: Double
    let weight: Double
    private let centres: [Point]

    init?(cells: [Int], in maps: FinderMaps) {
        guard cells.count >= Piece.fewestCells else { return nil }
        var sum = Vector(x: 0, y: 0)
        var weight = 0.0
        var pitch = 0.0
        for cell in cells {
            let probability = maps.probability(cell, .mrzLine)
            sum =
                sum + probability
                * Vector(x: Double(maps.value(cell, .cosine)), y: Double(maps.value(cell, .sine)))
            pitch += probability * Double(maps.value(cell, .pitch))
            weight += probability
        }
        self.cells = cells
        self.direction = sum.normalized
        self.pitch = 8 * power2(pitch / weight)
        self.weight = weight
        self.centres = cells.map(maps.centre)
    }

    /// Where the cells lie along an axis, half a cell added at both ends.
    private func extent(_ axis: Vector) -> ClosedRange<Double> {
        var low = Double.infinity
        var high = -Double.infinity
        for centre in centres {
            let position = along(axis, Vector(x: centre.x, y: centre.y))
            low = min(low, position)
            high = max(high, position)
        }
        let half = FinderMaps.cellSize / 2
        return low - half...high + half
    }

    func belongs(with other: Piece) -> Bool {
        guard along(direction, other.direction) > Piece.sameDirection else { return false }
        guard max(pitch, other.pitch) < Piece.samePitch * min(pitch, other.pitch) else { return false }
        let axis = weight > other.weight ? direction : other.direction
        let pitch = weight > other.weight ? self.pitch : other.pitch
        let gapAlong = gap(extent(axis), other.extent(axis))
        let gapAcross = gap(extent(axis.down), other.extent(axis.down))
        let continues = gapAcross <= 0 && gapAlong < Piece.widestGapInLine * pitch
        let stacked = gapAlong <= 0 && gapAcross < Piece.widestLineGap * pitch
        return continues || stacked
    }

    /// The piece as a block whose axis is its reading direction.
    var block: MRZBlock {
        let x = extent(direction)
        let y = extent(direction.down)
        let u = (x.lowerBound + x.upperBound) / 2
        let v = (y.lowerBound + y.upperBound) / 2
        let centre = Point(x: 0, y: 0) + (u * direction + v * direction.down)
        return MRZBlock(
            centre: centre, direction: direction, length: x.upperBound - x.lowerBound,
            thickness: y.upperBound - y.lowerBound, pitch: pitch, weight: weight)
    }
}

/// The clear space between two intervals; negative where they overlap.
private func gap(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> Double {
    max(a.lowerBound, b.lowerBound) - min(a.upperBound, b.upperBound)
}
