import Raster
import Testing

@testable import DocumentReader

@Suite("The way from a strip back to the picture")
struct LineStripTests {
    private static let angles = [0.0, 12, 90, 180, -90, -151]

    private func isNear(_ a: Point, _ b: Point, within distance: Double = 1e-6) -> Bool { (a - b).length < distance }

    private let line = LineShape(start: 60, end: 460, middle: (66, 0.08, 0), capHeight: (12, 0), pitch: 10)

    @Test("A close-up stands about its block, along its text, with room on all sides", arguments: angles)
    func closeUp(degrees: Double) {
        let block = MRZBlock.drawn(at: Point(x: 700, y: 500), degrees: degrees)
        let closeUp = CloseUp(around: block)
        let half = Double(closeUp.height) / 2
        #expect(isNear(closeUp.point(x: 256, y: half), block.centre))
        #expect(closeUp.height % 32 == 0)
        #expect(along(closeUp.step.normalized, block.direction) > 1 - 1e-12)
        // The block's length and two and a half characters on either side, in 512 columns.
        #expect(abs(512 * closeUp.step.length - (300 + 5 * 8)) < 1e-9)
        #expect(Double(closeUp.height) * closeUp.step.length >= 24 + 2 * 2.4 * 8)
        let columns = closeUp.columns
        #expect(columns.count == 512)
        let first = Point(x: Double(columns[0].center.x), y: Double(columns[0].center.y))
        #expect(isNear(first, closeUp.point(x: 0.5, y: half), within: 1e-3))
    }

    @Test("A tall block is held to the net's greatest height")
    func tall() {
        #expect(CloseUp(around: .drawn(length: 100, thickness: 900)).height == 320)
        #expect(CloseUp(around: .drawn(length: 800, thickness: 0)).height == 32)
    }

    @Test("Columns and rows of a strip lie where its line runs", arguments: angles)
    func places(degrees: Double) {
        let closeUp = CloseUp(around: .drawn(degrees: degrees))
        let strip = LineStrip(along: line, in: closeUp)
        #expect(strip.width % LineStrip.multiple == 0)
        // One column is 12 / 16 of a close-up's pixel, along the line; the strip begins 1.6 characters early.
        let along = Vector(x: 1, y: 0.08).normalized
        for column in [0.0, 1, 7.5, 100, 333.25] {
            for row in [-8.0, 0, 5] {
                let x = 60 - 16 + column * 0.75 * along.x
                let y = line.y(at: x)
                let offset = row * 0.75 * along.down
                let expected = closeUp.point(x: x + offset.x, y: y + offset.y)
                #expect(isNear(strip.point(column: column, row: row), expected))
            }
        }
    }

    @Test("Turned, it is the same places from the other end")
    func turned() {
        let strip = LineStrip(along: line, in: CloseUp(around: .drawn(degrees: 12)))
        let turned = strip.turned
        #expect(turned.width == strip.width)
        for column in [0.25, 10.5, 200.75] {
            let place = turned.point(column: Double(strip.width) - column, row: -6)
            #expect(isNear(place, strip.point(column: column, row: 6)))
        }
        let cut = LineCut(shapes: [line], closeUp: CloseUp(around: .drawn(degrees: 12)), turned: false)
        #expect(isNear(cut.reversed.strip(0, .first).point(column: 3, row: 2), turned.point(column: 3, row: 2)))
        #expect(isNear(cut.reversed.reversed.strip(0, .first).point(column: 3, row: 2), strip.point(column: 3, row: 2)))
    }

    @Test("A bent line is followed; its columns stand across it")
    func bent() {
        let bent = LineShape(start: 60, end: 460, middle: (60, 0, 0.0004), capHeight: (12, 0), pitch: 10)
        let closeUp = CloseUp(around: .drawn())
        let strip = LineStrip(along: bent, in: closeUp)
        for column in strip.columns {
            let x = (column.centre - closeUp.origin).x / closeUp.step.x
            guard bent.start...bent.end ~= x else { continue }
            #expect(abs((column.centre - closeUp.origin).y / closeUp.step.x - bent.y(at: x)) < 0.05)
            #expect(abs(along(column.down.normalized, Vector(x: 1, y: bent.slope(at: x)).normalized)) < 0.01)
        }
    }

    @Test("A second opinion sees the glyphs larger, lower, and further beyond the ends")
    func opinions() {
        let closeUp = CloseUp(around: .drawn())
        let first = LineStrip(along: line, in: closeUp)
        let larger = LineStrip(along: line, in: closeUp, opinion: Opinion(stretch: 1.25, shift: 0))
        #expect(abs(Double(larger.width) / Double(first.width) - 1.25) < 0.02)
        let further = LineStrip(along: line, in: closeUp, opinion: Opinion(stretch: 1, shift: 0.5, reach: 2))
        let (a, b) = (first.point(column: 0, row: 0), further.point(column: 0, row: 0))
        #expect(abs((a - b).x - 20 * closeUp.step.x) < 0.5)
        #expect(abs((b - a).y - (6 - 20 * 0.08) * closeUp.step.x) < 0.5)
    }

    @Test("Boxes meet half way between two characters, and the capitals fill them from top to bottom")
    func boxes() {
        let strip = LineStrip(along: line, in: CloseUp(around: .drawn()))
        let boxes = strip.boxes(of: [20..<28, 32..<40, 44..<52, 68..<76])
        #expect(boxes.count == 4)
        #expect(isNear(boxes[0].topRight, boxes[1].topLeft))
        #expect(isNear(boxes[1].bottomRight, boxes[2].bottomLeft))
        #expect(isNear(boxes[0].topLeft, strip.point(column: 18, row: -8)))
        // A wide gap belongs to neither neighbour.
        #expect(isNear(boxes[2].topRight, strip.point(column: 57, row: -8)))
        #expect(isNear(boxes[3].topLeft, strip.point(column: 63, row: -8)))
    }

    @Test("The submitted picture's places: as large as it was stored, and not mirrored")
    func pictureMap() {
        let plain = PictureMap(scale: 2, mirroredWidth: nil)
        #expect(plain.submitted(Point(x: 10, y: 20)) == Point(x: 20, y: 40))
        let mirrored = PictureMap(scale: 4, mirroredWidth: 100)
        #expect(mirrored.submitted(Point(x: 0, y: 3)) == Point(x: 400, y: 12))
        let quad = Quadrilateral(
            topLeft: Point(x: 10, y: 0), topRight: Point(x: 30, y: 0), bottomRight: Point(x: 30, y: 5),
            bottomLeft: Point(x: 10, y: 5))
        // The text's own top left stays the first corner, though it now lies on the right.
        #expect(mirrored.submitted(quad).topLeft == Point(x: 360, y: 0))
        #expect(mirrored.submitted(quad).topRight == Point(x: 280, y: 0))
        #expect(mirrored.submitted(quad).area == quad.area * 16)
    }
}
