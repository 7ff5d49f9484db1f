/// A shape to be filled: closed polygons in pixels, y down.
///
/// A place is inside where the polygons wind about it; a hole runs the other way round than what it is in. Polygons that
/// run the same way may overlap.
package struct Outline: Sendable {
    package var polygons: [[SIMD2<Double>]]

    package init(_ polygons: [[SIMD2<Double>]] = []) { self.polygons = polygons }

    package static func + (first: Outline, second: Outline) -> Outline {
        Outline(first.polygons + second.polygons)
    }

    package func moved(by step: SIMD2<Double>) -> Outline {
        Outline(polygons.map { $0.map { $0 + step } })
    }

    package static func rectangle(_ corner: SIMD2<Double>, _ size: SIMD2<Double>) -> Outline {
        let (right, down) = (SIMD2(size.x, 0), SIMD2(0, size.y))
        return Outline([[corner, corner + right, corner + size, corner + down]])
    }

    /// A rectangle whose corners are rounded; a circle where all of it is corners.
    package static func rounded(_ corner: SIMD2<Double>, _ size: SIMD2<Double>, radius: Double) -> Outline {
        let radius = min(radius, size.min() / 2)
        let inner = size - 2 * radius
        // From one corner to the next, a quarter of a circle each.
        let quarters: [(centre: SIMD2<Double>, from: SIMD2<Double>, to: SIMD2<Double>)] = [
            ([0, 0], [-1, 0], [0, -1]), ([inner.x, 0], [0, -1], [1, 0]), (inner, [1, 0], [0, 1]),
            ([0, inner.y], [0, 1], [-1, 0]),
        ]
        return Outline([
            quarters.flatMap { quarter in
                arc.map { corner + radius + quarter.centre + radius * ($0.x * quarter.from + $0.y * quarter.to) }
            }
        ])
    }

    /// A quarter of a circle of radius 1 as nine places, found by halving.
    private static let arc: [SIMD2<Double>] = {
        var places: [SIMD2<Double>] = [[1, 0], [0, 1]]
        for _ in 0..<3 {
            places = zip(places, places.dropFirst()).flatMap { [$0, ($0 + $1).normalized] } + places.suffix(1)
        }
        return places
    }()

    /// A pen's way along straight lines.
    ///
    /// - Parameters:
    ///   - places: Where the pen goes; back to the first if `closed`.
    ///   - width: Of the pen; its tip is square.
    ///   - dashes: How long the pen is down and up, over and over, beginning anew at each place; empty for a whole line.
    package static func stroke(
        _ places: [SIMD2<Double>], closed: Bool, width: Double, dashes: (down: Double, up: Double)? = nil
    ) -> Outline {
        let ends = places.dropFirst() + (closed ? places.prefix(1) : [])
        return Outline(zip(places, ends).flatMap { start, end in pieces(start, end, width, dashes) })
    }

    private static func pieces(
        _ start: SIMD2<Double>, _ end: SIMD2<Double>, _ width: Double, _ dashes: (down: Double, up: Double)?
    ) -> [[SIMD2<Double>]] {
        let length = (end - start).length
        guard length > 0 else { return [] }
        let along = (end - start) / length
        let half = width / 2
        let side = half * SIMD2(-along.y, along.x)
        func piece(_ from: Double, _ to: Double) -> [SIMD2<Double>] {
            let (a, b) = (start + from * along, start + to * along)
            return [a - side, b - side, b + side, a + side]
        }
        guard let dashes else { return [piece(-half, length + half)] }
        // As many whole dashes as come nearest, the first and the last at the line's ends.
        let count = max(1, ((length + dashes.up) / (dashes.down + dashes.up)).rounded())
        let step = (length + dashes.up) / count
        return (0..<Int(count)).map { index in
            let from = Double(index) * step
            return piece(from, min(from + step - dashes.up, length))
        }
    }
}

extension SIMD2<Double> {
    package var length: Double { (self * self).sum().squareRoot() }
    package var normalized: SIMD2<Double> { length > 0 ? self / length : [1, 0] }
}
