import Raster

/// The strip of picture that the recogniser reads one line from, as a course of columns with a way back to the picture.
///
/// Capitals are 16 of its 32 rows high and stand in the middle; one column is as wide as one row is high.
struct LineStrip {
    static let height = 32
    static let capHeight = 16.0
    /// Clear space at both ends, in pitches; the finder may be a character short.
    static let margin = 1.6
    /// The net takes widths that are multiples of this, and gives one step for each so many columns.
    static let multiple = 4
    /// 64 characters of twice the usual width; a longer line is not an MRZ's.
    private static let greatestWidth = 2048

    /// One column: where its middle is in the working picture, and one row's step down there.
    struct Column {
        var centre: Point
        var down: Vector

        var sample: StripColumn {
            StripColumn(center: SIMD2(Float(centre.x), Float(centre.y)), down: SIMD2(Float(down.x), Float(down.y)))
        }
    }

    let columns: [Column]

    /// - Parameter opinion: How large the glyphs are made, how far the strip is moved down, and how far beyond the
    ///   line's ends it reaches.
    init(along line: LineShape, in closeUp: CloseUp, opinion: Opinion = .first) {
        let (stretch, shift) = (opinion.stretch, opinion.shift)
        let reach = LineStrip.margin + opinion.reach
        var columns: [Column] = []
        var x = line.start - reach * line.pitch
        let end = line.end + reach * line.pitch
        while x < end && columns.count < LineStrip.greatestWidth {
            let capHeight = line.capHeight(at: x)
            let pixel = capHeight / LineStrip.capHeight / stretch
            let tangent = Vector(x: 1, y: line.slope(at: x)).normalized
            let step = pixel * tangent
            x += step.x / 2
            let y = line.y(at: x) + shift * capHeight
            columns.append(
                Column(
                    centre: closeUp.point(x: x, y: y),
                    down: step.down.x * closeUp.step + step.down.y * closeUp.step.down))
            x += step.x / 2
        }
        while columns.count % LineStrip.multiple != 0, let last = columns.last {
            let along = Vector(x: last.down.y, y: -last.down.x)
            columns.append(Column(centre: last.centre + along, down: last.down))
        }
        self.columns = columns
    }

    private init(columns: [Column]) { self.columns = columns }

    /// The same strip, read the other way.
    var turned: LineStrip {
        LineStrip(
            columns: columns.reversed().map { Column(centre: $0.centre, down: -1 * $0.down) })
    }

    var width: Int { columns.count }

    var samples: [StripColumn] { columns.map(\.sample) }

    /// Where a place of the strip lies in the working picture; `column` may lie between two columns, rows count from
    /// the middle of the capitals.
    func point(column: Double, row: Double) -> Point {
        let index = min(max(Int(column), 0), columns.count - 1)
        let base = columns[index]
        let along = Vector(x: base.down.y, y: -base.down.x)
        return base.centre + ((column - Double(index) - 0.5) * along + row * base.down)
    }
}
