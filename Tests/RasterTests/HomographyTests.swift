import Raster
import Testing

@Suite("Homographies")
struct HomographyTests {
    /// Four corners in one order, as a camera may see a page.
    static let quadrilaterals: [[SIMD2<Double>]] = [
        [[0, 0], [1, 0], [1, 1], [0, 1]],
        [[10, 20], [110, 20], [110, 90], [10, 90]],
        [[300, 200], [1290, 320], [1250, 1010], [310, 890]],
        // On its head, and mirrored.
        [[1250, 1010], [310, 890], [300, 200], [1290, 320]],
        [[90, 5], [8, 12], [3, 70], [95, 88]],
        // Seen from low down: the far edge is a fifth of the near one.
        [[400, 100], [600, 110], [1000, 900], [0, 880]],
    ]

    @Test("Corners go to corners", arguments: quadrilaterals, quadrilaterals)
    func corners(from: [SIMD2<Double>], to: [SIMD2<Double>]) throws {
        let map = try #require(Homography(from: from, to: to))
        for (source, target) in zip(from, to) { #expect(distance(map(source), target) < 1e-6) }
    }

    @Test("The way back leads back", arguments: quadrilaterals, quadrilaterals)
    func inverse(from: [SIMD2<Double>], to: [SIMD2<Double>]) throws {
        let map = try #require(Homography(from: from, to: to))
        let back = try #require(map.inverse)
        for place in inside(from) { #expect(distance(back(map(place)), place) < 1e-6) }
    }

    @Test("One map after another is one map", arguments: quadrilaterals)
    func composition(quadrilateral: [SIMD2<Double>]) throws {
        let first = try #require(Homography(from: Self.quadrilaterals[1], to: quadrilateral))
        let second = Homography.translation(by: [3, -4]).after(.scale(by: [0.5, 0.25]))
        for place in inside(Self.quadrilaterals[1]) {
            let expected = first(place) * SIMD2(0.5, 0.25) + SIMD2(3, -4)
            #expect(distance(second.after(first)(place), expected) < 1e-9)
        }
    }

    @Test("Lines stay straight", arguments: quadrilaterals)
    func lines(quadrilateral: [SIMD2<Double>]) throws {
        let map = try #require(Homography(from: Self.quadrilaterals[1], to: quadrilateral))
        let (a, b, c) = (map([10, 20]), map([40, 41]), map([110, 90]))
        let area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
        #expect(abs(area) < 1e-6 * max(1, distance(a, c) * distance(a, c)))
    }

    @Test("Steps are what a small step does", arguments: quadrilaterals)
    func steps(quadrilateral: [SIMD2<Double>]) throws {
        let map = try #require(Homography(from: Self.quadrilaterals[1], to: quadrilateral))
        let small = 1e-6
        for place in inside(Self.quadrilaterals[1]) {
            let steps = map.steps(at: place)
            #expect(distance(steps.right, (map(place + [small, 0]) - map(place)) / small) < 1e-3)
            #expect(distance(steps.down, (map(place + [0, small]) - map(place)) / small) < 1e-3)
        }
    }

    @Test("Three pairs make an affine map")
    func affine() throws {
        let from: [SIMD2<Double>] = [[1, 2], [5, 3], [2, 9]]
        let to: [SIMD2<Double>] = [[100, 0], [90, 40], [30, 10]]
        let map = try #require(Homography.affine(from: from, to: to))
        for (source, target) in zip(from, to) { #expect(distance(map(source), target) < 1e-9) }
        #expect(map.rows.w == [0, 0, 1])
    }

    @Test(
        "Corners on a line, or on one another, make no map",
        arguments: [
            [[0, 0], [1, 1], [2, 2], [0, 1]], [[0, 0], [1, 0], [2, 0], [3, 0]], [[0, 0], [0, 0], [1, 1], [0, 1]],
            [[5, 5], [5, 5], [5, 5], [5, 5]], [[0, 0], [4, 0], [2, 0], [0, 3]],
        ] as [[SIMD2<Double>]])
    func degenerate(corners: [SIMD2<Double>]) {
        let square = Self.quadrilaterals[0]
        #expect(Homography(from: corners, to: square) == nil)
        #expect(Homography(from: square, to: corners) == nil)
    }

    @Test("A map that flattens the plane has no way back")
    func singular() {
        #expect(Homography.scale(by: [1, 0]).inverse == nil)
        #expect(Homography.affine(from: [[0, 0], [1, 1], [2, 2]], to: [[0, 0], [1, 0], [0, 1]]) == nil)
    }

    /// Some places within four corners.
    private func inside(_ corners: [SIMD2<Double>]) -> [SIMD2<Double>] {
        [(0.5, 0.5), (0.1, 0.2), (0.9, 0.3), (0.4, 0.95)].map { u, v in
            let top = corners[0] * (1 - u) + corners[1] * u
            let bottom = corners[3] * (1 - u) + corners[2] * u
            return top * (1 - v) + bottom * v
        }
    }
}

private func distance(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Double { ((a - b) * (a - b)).sum().squareRoot() }
