import Testing

@testable import DocumentReader

@Suite("Lines of print in the finder's maps")
struct TextLinesTests {
    @Test("that touch one another are parted along their crests")
    func touching() {
        var maps = DrawnMaps(width: 128, height: 40)
        for y in [62.0, 78] {
            for (reach, logit) in [(8.1, 2.0), (4.1, 5), (0.1, 8)] {
                maps.draw(
                    .init(
                        from: Point(x: 40, y: y), to: Point(x: 300, y: y), capHeight: (11, 11), reach: reach,
                        logit: logit))
            }
        }
        let shapes = maps.maps.textLines().sorted { $0.middle.0 < $1.middle.0 }
        #expect(shapes.count == 2)
        #expect(zip(shapes, [62.0, 78]).allSatisfy { abs($0.middle.0 - $1) < 2.5 })
    }

    @Test("cover the pieces that lie on their course")
    func covering() {
        let whole = LineShape(start: 0, end: 100, middle: (50, 0.1, 0), capHeight: (10, 0), pitch: 7)
        let piece = LineShape(start: 80, end: 96, middle: (53.8, 0, 0), capHeight: (10, 0), pitch: 7)
        let below = LineShape(start: 80, end: 96, middle: (70, 0, 0), capHeight: (10, 0), pitch: 7)
        #expect(whole.covers(piece) && !whole.covers(below) && !piece.covers(whole))
    }
}
