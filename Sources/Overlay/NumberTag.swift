import Raster

/// A field's number, white on its colour.
struct NumberTag {
    let sketch: Sketch

    init(_ field: NumberedField) {
        let text = String(field.number)
        let height = 28.0, sides = 16.0
        let size = SIMD2(max(height, Lettering.width(of: text, size: Look.tagSize) + sides), height)
        var sketch = Sketch()
        sketch.fill(.rounded([-1, -1], size + 2, radius: 9), Look.white.opacity(0.9))
        sketch.fill(.rounded([0, 0], size, radius: 8), field.standing.colour)
        sketch.write(text, around: size / 2, size: Look.tagSize, Look.white)
        sketch.size = size
        self.sketch = sketch
    }
}

/// Finds room for tags beside what they belong to.
struct TagRoom {
    /// A rectangle along the axes.
    struct Area {
        var from: SIMD2<Double>
        var to: SIMD2<Double>

        /// In square pixels, what both share.
        func overlap(_ other: Area) -> Double {
            let size = pointwiseMin(to, other.to) - pointwiseMax(from, other.from)
            return max(size.x, 0) * max(size.y, 0)
        }
    }

    private let page: Area
    private var taken: [Area]

    /// - Parameters:
    ///   - page: Width and height.
    ///   - taken: What tags had better not hide.
    init(page: SIMD2<Double>, taken: [Area]) {
        self.page = Area(from: [0, 0], to: page)
        self.taken = taken
    }

    /// Square pixels that nobody misses.
    private static let nothing = 1.0

    /// The top left corner of a tag of this size: the first place beside `area` that hides nothing, or else least.
    mutating func place(_ size: SIMD2<Double>, beside area: Area) -> SIMD2<Double> {
        let distance = 2.0
        let (left, right) = (area.from.x - size.x - distance, area.to.x + distance)
        let (above, below) = (area.from.y - size.y - distance, area.to.y + distance)
        let middle = (area.from + area.to - size) / 2
        let places: [SIMD2<Double>] = [
            [left, middle.y], [right, middle.y], [area.from.x, above], [middle.x, above], [area.from.x, below],
            [middle.x, below], [left, above], [right, above], [left, below], [right, below],
        ]
        func hidden(_ place: SIMD2<Double>) -> Double {
            let tag = Area(from: place, to: place + size)
            let outside = size.x * size.y - tag.overlap(page)
            return taken.reduce(outside) { $0 + $1.overlap(tag) }
        }
        let costs = places.map(hidden)
        let free = costs.firstIndex { $0 < Self.nothing }
        let best = places[free ?? costs.indices.min { costs[$0] < costs[$1] } ?? 0]
        taken.append(Area(from: best, to: best + size))
        return best
    }
}
