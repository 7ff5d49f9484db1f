/// How much of each pixel of a rectangle a shape covers.
///
/// Each edge adds to the pixels that it crosses the area right of it, with its direction's sign; the running sum along a
/// row is then the part that is inside. Exact for straight edges, with no sampling.
struct Coverage: ~Copyable {
    let left: Int
    let top: Int
    let width: Int
    let height: Int
    /// One column more, for the edges at the right side.
    private let areas: WipedMemory<Float>

    /// - Returns: `nil` where nothing of the shape lies within `0..<width` and `0..<height`.
    init?(_ outline: Outline, within width: Int, _ height: Int) {
        // What has no place is not drawn: a map may have led it beyond the horizon.
        let polygons = outline.polygons.filter { $0.allSatisfy { $0.x.isFinite && $0.y.isFinite } }
        let places = polygons.joined()
        guard let first = places.first else { return nil }
        var (least, greatest) = (first, first)
        for place in places {
            least = pointwiseMin(least, place)
            greatest = pointwiseMax(greatest, place)
        }
        let limit = SIMD2(Double(width), Double(height))
        least = pointwiseMax(least.rounded(.down), SIMD2(0, 0))
        greatest = pointwiseMin(greatest.rounded(.up), limit)
        guard least.x < greatest.x, least.y < greatest.y else { return nil }
        left = Int(least.x)
        top = Int(least.y)
        self.width = Int(greatest.x) - left
        self.height = Int(greatest.y) - top
        areas = WipedMemory(count: (self.width + 1) * self.height)
        areas.start.initialize(repeating: 0, count: areas.count)
        for polygon in polygons {
            for (start, end) in zip(polygon, polygon.dropFirst() + polygon.prefix(1)) {
                add(start - least, end - least)
            }
        }
    }

    /// Calls `body` with each pixel of which something is covered: its place in the picture, and how much, 0...1.
    borrowing func forEachPixel(_ body: (_ x: Int, _ y: Int, _ part: Float) -> Void) {
        for row in 0..<height {
            var sum: Float = 0
            let line = areas.start + row * (width + 1)
            for column in 0..<width {
                sum += line[column]
                let part = min(abs(sum), 1)
                // What is less is rounding.
                if part > 1 / 512 { body(left + column, top + row, part) }
            }
        }
    }

    /// One edge, row by row.
    private func add(_ start: SIMD2<Double>, _ end: SIMD2<Double>) {
        guard start.y != end.y else { return }
        let (upper, lower, sign) = start.y < end.y ? (start, end, 1.0) : (end, start, -1.0)
        let slope = (lower.x - upper.x) / (lower.y - upper.y)
        let rows = max(upper.y, 0)..<max(min(lower.y, Double(height)), max(upper.y, 0))
        var y = rows.lowerBound
        while y < rows.upperBound {
            let row = y.rounded(.down)
            let next = min(row + 1, rows.upperBound)
            let (from, to) = (upper.x + (y - upper.y) * slope, upper.x + (next - upper.y) * slope)
            add(row: Int(row), min(from, to), max(from, to), height: (next - y) * sign)
            y = next
        }
    }

    /// The part of an edge that lies in one row, cut at the borders of the pixels; beyond the sides it stands at them.
    private func add(row: Int, _ from: Double, _ to: Double, height: Double) {
        let line = areas.start + row * (width + 1)
        let limit = Double(width)
        guard from > 0, to < limit, to > from else {
            let middle = min(max((from + to) / 2, 0), limit)
            let column = min(Int(middle), width - 1)
            let part = middle - Double(column)
            line[column] += Float(height * (1 - part))
            line[column + 1] += Float(height * part)
            return
        }
        var x = from
        while x < to {
            let column = x.rounded(.down)
            let next = min(column + 1, to)
            let piece = height * (next - x) / (to - from)
            let part = (x + next) / 2 - column
            line[Int(column)] += Float(piece * (1 - part))
            line[Int(column) + 1] += Float(piece * part)
            x = next
        }
    }
}
