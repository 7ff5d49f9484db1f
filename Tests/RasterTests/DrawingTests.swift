import Testing

@testable import Raster

@Suite("Drawing")
struct DrawingTests {
    private let black = Colour(0x000000)
    private let red = Colour(0xC8102E)

    private func canvas(_ width: Int = 12, _ height: Int = 10) -> Canvas {
        Canvas(width: width, height: height, paper: Colour(0xFFFFFF))
    }

    private func levels(_ outline: Outline, _ colour: Colour? = nil) -> [[UInt8]] {
        var canvas = canvas()
        canvas.fill(outline, colour ?? black)
        let pixels = canvas.takePixels()
        return (0..<pixels.height).map { y in (0..<pixels.width).map { x in pixels[x, y].x } }
    }

    @Test("A rectangle of whole pixels fills them and no other")
    func rectangle() {
        for (y, row) in levels(.rectangle([3, 2], [5, 4])).enumerated() {
            for (x, level) in row.enumerated() {
                #expect(level == ((3..<8).contains(x) && (2..<6).contains(y) ? 0 : 255))
            }
        }
    }

    @Test("A pixel is as dark as it is covered")
    func parts() {
        let rows = levels(.rectangle([2.25, 3.5], [3, 1]))
        #expect(rows[3][2...5].map { Int($0) } == [159, 128, 128, 223])
        #expect(rows[4][2...5].map { Int($0) } == [159, 128, 128, 223])
        #expect(rows[2].allSatisfy { $0 == 255 } && rows[5].allSatisfy { $0 == 255 })
    }

    @Test("As much ink is laid down as the shape has area", arguments: [0.0, 0.3, 0.77])
    func area(offset: Double) {
        let triangle = Outline([[[1.2 + offset, 1.1], [10.4, 4.0 + offset], [2.3, 8.6]]])
        let (a, b, c) = (triangle.polygons[0][0], triangle.polygons[0][1], triangle.polygons[0][2])
        let (p, q) = (b - a, c - a)
        let ink = levels(triangle).joined().reduce(0) { $0 + (255 - Double($1)) / 255 }
        #expect(abs(ink - abs(p.x * q.y - p.y * q.x) / 2) < 0.2)
    }

    @Test("A polygon that runs the other way is a hole; two that run the same way are no darker than one")
    func winding() {
        let outer = Outline.rectangle([1, 1], [8, 8])
        let inner = Outline.rectangle([3, 3], [4, 4])
        let hole = outer + Outline(inner.polygons.map { $0.reversed() })
        #expect(levels(hole)[4][4] == 255)
        #expect(levels(hole)[2][2] == 0)
        #expect(levels(outer + inner)[4][4] == 0)
        let half = black.opacity(0.5)
        #expect(levels(outer + inner, half)[4][4] == levels(outer, half)[4][4])
    }

    @Test("What lies outside of the picture, or nowhere, is not drawn and does no harm")
    func outside() {
        let nowhere: [SIMD2<Double>] = [[.nan, 2], [4, .infinity], [1, 1]]
        #expect(levels(Outline([nowhere])).joined().allSatisfy { $0 == 255 })
        #expect(levels(.rectangle([-50, -50], [20, 20])).joined().allSatisfy { $0 == 255 })
        #expect(levels(.rectangle([-5, -1e9], [1e9, 2e9])).joined().allSatisfy { $0 == 0 })
        let rows = levels(Outline([[[-20, -20], [40, 5], [-20, 30]]]))
        #expect(rows[5][0] == 0 && rows[5][11] == 0)
        #expect(levels(Outline()).joined().allSatisfy { $0 == 255 })
    }

    @Test("Dashes begin and end with the line, and leave gaps")
    func dashes() {
        let row = levels(.stroke([[1, 5], [11, 5]], closed: false, width: 2, dashes: (down: 2, up: 2)))[4]
        #expect(row[1] == 0 && row[10] == 0)
        let gaps = zip(row, row.dropFirst()).count { $0 == 0 && $1 > 0 }
        #expect(gaps == 3)
        #expect(levels(.stroke([[1, 5], [11, 5]], closed: false, width: 2))[4].count { $0 == 0 } == 12)
    }

    @Test("A circle of rounded corners has a circle's area")
    func circle() {
        let ink = levels(.rounded([1, 1], [8, 8], radius: 4)).joined().reduce(0) { $0 + (255 - Double($1)) / 255 }
        #expect(abs(ink - 50.27) < 0.5)
    }

    @Test("A PNG that is written is read again, pixel by pixel, and says who wrote it")
    func png() throws {
        var canvas = canvas(61, 47)
        canvas.fill(Outline([[[3, 4], [58, 20], [12, 44]]]), red)
        let pixels = canvas.takePixels()
        let file = pixels.png(software: "A test")
        let read = try withPicture(file) { (picture) throws(PictureDecodingError) in
            #expect(picture.header.format == .png && picture.header.isRGB)
            return try picture.decodeRGB()
        }
        #expect([read.width, read.height] == [61, 47])
        let equal = pixels.withBytes { one in read.withBytes { other in one.elementsEqual(other) } }
        #expect(equal)
        // Behind the header, and the length of what follows.
        #expect(file[37..<56].elementsEqual("tEXtSoftware\0A test".utf8))
    }

    @Test("Colours are straightened as luminance is, and beyond the picture is what was asked for")
    func warp() throws {
        let gray = GrayPixels(width: 30, height: 20) { x, y in UInt8(5 * x + 3 * y) }
        var canvas = canvas(30, 20)
        for y in 0..<20 {
            for x in 0..<30 {
                let level = UInt32(5 * x + 3 * y)
                canvas.fill(.rectangle([Double(x), Double(y)], [1, 1]), Colour(level << 16 | level << 8 | level))
            }
        }
        let pixels = canvas.takePixels()
        let map = try #require(
            Homography(from: [[0, 0], [40, 0], [40, 30], [0, 30]], to: [[4, 2], [26, 1], [35, 19], [2, 15]]))
        let flat = pixels.warpPerspective(map, width: 40, height: 30, outside: red)
        let expected = gray.withView { $0.warpPerspective(map, width: 40, height: 30) }
        var (different, beyond) = (0, 0)
        expected.withView { expected in
            for y in 0..<30 {
                for x in 0..<40 {
                    let place = map([Double(x) + 0.5, Double(y) + 0.5])
                    let isInside = (0...30).contains(place.x) && (0...20).contains(place.y)
                    beyond += isInside ? 0 : 1
                    let level = expected[x, y]
                    let wanted = isInside ? SIMD3(level, level, level) : SIMD3(red.red, red.green, red.blue)
                    different += flat[x, y] == wanted ? 0 : 1
                }
            }
        }
        #expect(different == 0)
        #expect(beyond > 0 && beyond < 1200)
    }

    @Test("A picture is laid over another where it is told to")
    func overlaid() {
        var small = canvas(3, 2)
        small.fill(.rectangle([0, 0], [3, 2]), red)
        var large = canvas()
        large.draw(small.takePixels(), x: 4, y: 5)
        let pixels = large.takePixels()
        for y in 0..<10 {
            for x in 0..<12 {
                let isInside = (4..<7).contains(x) && (5..<7).contains(y)
                #expect(pixels[x, y] == (isInside ? SIMD3(red.red, red.green, red.blue) : SIMD3(repeating: 255)))
            }
        }
    }
}
