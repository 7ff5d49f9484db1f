/// A map of the plane that keeps straight lines straight: a camera's view of a flat page.
///
/// Places are in pixels with the origin at the top left *corner* of a picture, x to the right and y down; the centre of
/// the top left pixel is (0.5, 0.5). Scaling a picture by `s` therefore is scaling its places by `s`, with no shift.
///
/// - Source: Hartley & Zisserman, Multiple View Geometry, 2nd edition, section 2.3 and 4.1.
package struct Homography: Sendable, Hashable {
    /// The rows of the matrix that works on columns (x, y, 1).
    package var rows: (x: SIMD3<Double>, y: SIMD3<Double>, w: SIMD3<Double>) { (rowX, rowY, rowW) }

    private var rowX: SIMD3<Double>
    private var rowY: SIMD3<Double>
    private var rowW: SIMD3<Double>

    package init(_ x: SIMD3<Double>, _ y: SIMD3<Double>, _ w: SIMD3<Double>) {
        rowX = x
        rowY = y
        rowW = w
    }

    package static let identity = Homography([1, 0, 0], [0, 1, 0], [0, 0, 1])

    package static func translation(by offset: SIMD2<Double>) -> Homography {
        Homography([1, 0, offset.x], [0, 1, offset.y], [0, 0, 1])
    }

    package static func scale(by factors: SIMD2<Double>) -> Homography {
        Homography([factors.x, 0, 0], [0, factors.y, 0], [0, 0, 1])
    }

    /// The affine map that takes the origin, and a step to the right and down, to what is given.
    package static func affine(
        origin: SIMD2<Double>, right: SIMD2<Double>, down: SIMD2<Double>
    ) -> Homography {
        Homography([right.x, down.x, origin.x], [right.y, down.y, origin.y], [0, 0, 1])
    }

    /// The affine map that takes three places to three others; `nil` where the first three lie on a line.
    package static func affine(from: [SIMD2<Double>], to: [SIMD2<Double>]) -> Homography? {
        precondition(from.count == 3 && to.count == 3, "An affine map needs three pairs")
        let source = affine(origin: from[0], right: from[1] - from[0], down: from[2] - from[0])
        let target = affine(origin: to[0], right: to[1] - to[0], down: to[2] - to[0])
        return source.inverse.map(target.after)
    }

    /// The map that takes four places to four others; `nil` where three of a group lie on a line.
    package init?(from: [SIMD2<Double>], to: [SIMD2<Double>]) {
        precondition(from.count == 4 && to.count == 4, "A homography needs four pairs")
        guard let source = Homography(unitSquareTo: from), let target = Homography(unitSquareTo: to),
            let back = source.inverse, target.inverse != nil
        else { return nil }
        self = target.after(back)
    }

    /// Takes (0,0), (1,0), (1,1), (0,1) to four places in this order, in closed form.
    private init?(unitSquareTo corners: [SIMD2<Double>]) {
        let (a, b, c, d) = (corners[0], corners[1], corners[2], corners[3])
        let toward = b - c
        let across = d - c
        let rest = a - b + c - d
        let determinant = cross(toward, across)
        let g = cross(rest, across) / determinant
        let h = cross(toward, rest) / determinant
        guard g.isFinite, h.isFinite else { return nil }
        let right = b - a + g * b
        let down = d - a + h * d
        self.init([right.x, down.x, a.x], [right.y, down.y, a.y], [g, h, 1])
    }

    /// Where a place goes.
    ///
    /// On the horizon, and beyond it, the answer is not finite or of no use.
    package func callAsFunction(_ place: SIMD2<Double>) -> SIMD2<Double> {
        let column = SIMD3(place.x, place.y, 1)
        let w = (rowW * column).sum()
        return SIMD2((rowX * column).sum() / w, (rowY * column).sum() / w)
    }

    /// How a small step to the right and down at a place is mapped.
    package func steps(at place: SIMD2<Double>) -> (right: SIMD2<Double>, down: SIMD2<Double>) {
        let w = (rowW * SIMD3(place.x, place.y, 1)).sum()
        let target = self(place)
        return (
            (SIMD2(rowX.x, rowY.x) - rowW.x * target) / w,
            (SIMD2(rowX.y, rowY.y) - rowW.y * target) / w
        )
    }

    /// First `first`, then `self`.
    package func after(_ first: Homography) -> Homography {
        func row(_ factors: SIMD3<Double>) -> SIMD3<Double> {
            factors.x * first.rowX + factors.y * first.rowY + factors.z * first.rowW
        }
        return Homography(row(rowX), row(rowY), row(rowW))
    }

    /// The way back; `nil` where the map flattens the plane.
    package var inverse: Homography? {
        // The columns of the inverse are the cross products of the rows.
        let (a, b, c) = (cross(rowY, rowW), cross(rowW, rowX), cross(rowX, rowY))
        let determinant = (rowX * a).sum()
        let scale = 1 / determinant
        // Relative to the size of the numbers in it: a flat map's determinant is only rounding.
        let size = rowX.magnitude * rowY.magnitude * rowW.magnitude
        guard scale.isFinite, abs(determinant) > 1e-14 * size else { return nil }
        return Homography(
            SIMD3(a.x, b.x, c.x) * scale, SIMD3(a.y, b.y, c.y) * scale, SIMD3(a.z, b.z, c.z) * scale)
    }
}

private func cross(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Double { a.x * b.y - a.y * b.x }

private func cross(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> SIMD3<Double> {
    SIMD3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
}

extension SIMD3<Double> {
    fileprivate var magnitude: Double { (self * self).sum().squareRoot() }
}
