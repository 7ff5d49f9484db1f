import Testing

@testable import DocumentReader

@Suite("Lines in a close-up")
struct LineShapeTests {
    /// Lines one below the other from x = 40 to x = 470.
    private func maps(
        _ heights: [Double], drop: Double = 0, capHeight: (Double, Double) = (12, 12), reach: Double = 4.1
    ) -> DrawnMaps {
        var maps = DrawnMaps(width: 128, height: 40)
        for (number, y) in heights.enumerated() {
            maps.draw(
                .init(
                    from: Point(x: 40, y: y - drop / 2), to: Point(x: 470, y: y + drop / 2), capHeight: capHeight,
                    pitch: 10, isOdd: number % 2 == 0, reach: reach))
        }
        return maps
    }

    @Test("Two and three lines, level and slanted", arguments: [[62.0, 90], [50, 74, 98]], [0.0, 18, -26])
    func lines(heights: [Double], drop: Double) {
        let shapes = maps(heights, drop: drop).maps.lineShapes()
        #expect(shapes.count == heights.count)
        for (shape, y) in zip(shapes, heights) {
            #expect(abs(shape.start - 40) < 5)
            #expect(abs(shape.end - 470) < 5)
            for part in [-1.0, 0, 1] { #expect(abs(shape.y(at: 255 + part * 200) - y - part * drop * 200 / 430) < 2) }
            #expect(abs(shape.slope(at: 255) - drop / 430) < 0.005)
            #expect(abs(shape.capHeight(at: 255) - 12) < 0.2)
            #expect(abs(shape.pitch - 10) < 0.01)
        }
    }

    @Test("Perspective makes the capitals grow along the line")
    func tapered() throws {
        let shape = try #require(maps([80], capHeight: (9, 15)).maps.lineShapes().first)
        #expect(abs(shape.capHeight(at: 60) - 9.3) < 0.6)
        #expect(abs(shape.capHeight(at: 450) - 14.7) < 0.6)
        #expect(shape.capHeight(at: -5000) == shape.capHeight.0 / 2)
    }

    @Test("Lines that touch are told apart by their numbers")
    func touching() {
        let shapes = maps([50, 58, 66]).maps.lineShapes()
        #expect(shapes.count == 3)
        for (shape, y) in zip(shapes, [50.0, 58, 66]) { #expect(abs(shape.y(at: 255) - y) < 2.5) }
    }

    @Test("A line broken by glare is one line; its rest is aligned with the others")
    func broken() {
        var drawn = maps([62, 90])
        drawn.erase { $0.y < 76 && abs($0.x - 250) < 30 }
        drawn.erase { $0.y > 76 && $0.x > 360 }
        let shapes = drawn.maps.lineShapes()
        #expect(shapes.count == 2)
        for shape in shapes {
            #expect(abs(shape.start - 40) < 5)
            #expect(abs(shape.end - 470) < 5)
        }
    }

    @Test("Specks beside the lines are none, and an empty map shows nothing")
    func specks() {
        var drawn = maps([62, 90])
        drawn.draw(.init(from: Point(x: 60, y: 130), to: Point(x: 130, y: 130), capHeight: (12, 12), pitch: 10))
        #expect(drawn.maps.lineShapes().count == 2)
        #expect(DrawnMaps(width: 8, height: 8).maps.lineShapes().isEmpty)
    }

    @Test("A text on its head runs backwards", arguments: [(0.0, false), (20, false), (180, true), (165, true)])
    func backwards(degrees: Double, expected: Bool) {
        var drawn = DrawnMaps(width: 128, height: 40)
        let middle = Point(x: 256, y: 80)
        let half = 150 * Vector(degrees: degrees)
        drawn.draw(.init(from: middle + -1 * half, to: middle + half))
        #expect(drawn.maps.runsBackwards == expected)
    }

    // MARK: - Alignment

    private func line(_ range: ClosedRange<Double>, y: Double, slope: Double = 0) -> LineShape {
        LineShape(
            start: range.lowerBound, end: range.upperBound,
            middle: (y + slope * (range.lowerBound + range.upperBound) / 2, slope, 0), capHeight: (12, 0.01),
            pitch: 10)
    }

    @Test(
        "A line of which a part was missed reaches as far as the others, along its own course",
        arguments: [
            ([40...470, 110...470], [40...470, 40...470]), ([40...300, 40...470], [40...470, 40...470]),
            ([40...470, 80...430, 40...470], [40...470, 40...470, 40...470]),
            // One line that reaches further than two others was seen to do so; they are not believed to.
            ([10...470, 40...470, 40...470], [10...470, 40...470, 40...470]),
            // A character more or less is perspective.
            ([40...470, 52...460], [40...470, 52...460]), ([40...470], [40...470]),
        ] as [([ClosedRange<Double>], [ClosedRange<Double>])])
    func aligned(ranges: [ClosedRange<Double>], expected: [ClosedRange<Double>]) {
        let lines = ranges.enumerated().map { line($1, y: 40 + 25 * Double($0), slope: 0.05) }
        let aligned = LineShape.aligned(lines)
        #expect(aligned.map { $0.start...$0.end } == expected)
        for (before, after) in zip(lines, aligned) {
            #expect(abs(before.y(at: 250) - after.y(at: 250)) < 1e-9)
            #expect(abs(before.capHeight(at: 250) - after.capHeight(at: 250)) < 1e-9)
        }
    }
}
