import Testing

@testable import DocumentReader

@Suite("Blocks in the finder's maps")
struct MRZBlockTests {
    /// Two or three lines about a centre, as the finder shows them.
    private func draw(
        _ maps: inout DrawnMaps, at centre: Point, degrees: Double, length: Double = 288, lines: Int = 2,
        pitch: Double = 8
    ) {
        let direction = Vector(degrees: degrees)
        for line in 0..<lines {
            let offset = (Double(line) - Double(lines - 1) / 2) * 1.67 * pitch
            let middle = centre + offset * direction.down
            maps.draw(
                .init(
                    from: middle + -0.5 * length * direction, to: middle + 0.5 * length * direction, pitch: pitch,
                    isOdd: line % 2 == 0))
        }
    }

    @Test("Two lines are one block, at any angle", arguments: [0, 8, 30, 45, 90, 135, 180, -135, -90, -45, -3])
    func anyAngle(degrees: Double) throws {
        var maps = DrawnMaps(width: 128, height: 128)
        draw(&maps, at: Point(x: 260, y: 250), degrees: degrees)
        let blocks = maps.maps.mrzBlocks()
        #expect(blocks.count == 1)
        let block = try #require(blocks.first)
        #expect((block.centre - Point(x: 260, y: 250)).length < 4)
        #expect(along(block.direction, Vector(degrees: degrees)) > 0.999)
        #expect(abs(block.length - 288) < 10)
        // From band to band: a line's distance, and what the bands are high.
        #expect((12...26).contains(block.thickness))
        #expect(abs(block.pitch - 8) < 0.01)
    }

    @Test("Documents beside one another are blocks of their own, the larger one first")
    func twoBlocks() throws {
        var maps = DrawnMaps(width: 128, height: 128)
        draw(&maps, at: Point(x: 200, y: 120), degrees: 10, length: 240, lines: 3)
        draw(&maps, at: Point(x: 300, y: 400), degrees: 100, length: 160)
        let blocks = maps.maps.mrzBlocks()
        #expect(blocks.count == 2)
        #expect(try #require(blocks.first).length > 230)
        #expect((try #require(blocks.last).centre - Point(x: 300, y: 400)).length < 4)
    }

    @Test(
        "Lines that touch the same place but run another way, or are of another size, are not one MRZ",
        arguments: [(180.0, 8.0), (0.0, 16.0)])
    func unlike(degrees: Double, pitch: Double) {
        var maps = DrawnMaps(width: 128, height: 128)
        draw(&maps, at: Point(x: 256, y: 200), degrees: 0)
        draw(&maps, at: Point(x: 256, y: 240), degrees: degrees, pitch: pitch)
        #expect(maps.maps.mrzBlocks().count == 2)
    }

    @Test("A gap through all lines is bridged up to seven characters", arguments: [(20.0, 1), (44.0, 1), (80.0, 2)])
    func broken(gap: Double, count: Int) throws {
        var maps = DrawnMaps(width: 128, height: 128)
        draw(&maps, at: Point(x: 256, y: 256), degrees: 0, length: 400)
        maps.erase { abs($0.x - 256) < gap / 2 }
        let blocks = maps.maps.mrzBlocks()
        #expect(blocks.count == count)
        if count == 1 { #expect(abs(try #require(blocks.first).length - 400) < 10) }
    }

    @Test("A wider gap in one of the lines is bridged by the other one")
    func brokenLine() {
        var maps = DrawnMaps(width: 128, height: 128)
        draw(&maps, at: Point(x: 256, y: 256), degrees: 0, length: 400)
        maps.erase { abs($0.x - 256) < 50 && $0.y < 256 }
        #expect(maps.maps.mrzBlocks().count == 1)
    }

    @Test("Specks and short words are no blocks, and an empty map has none")
    func specks() {
        var maps = DrawnMaps(width: 64, height: 64)
        #expect(maps.maps.mrzBlocks().isEmpty)
        maps.draw(.init(from: Point(x: 20, y: 30), to: Point(x: 29, y: 30)))
        maps.draw(.init(from: Point(x: 120, y: 130), to: Point(x: 160, y: 130)))
        #expect(maps.maps.mrzBlocks().isEmpty)
    }

    @Test("A block keeps its shape when it is scaled, and turns about its centre")
    func scaled() {
        let block = MRZBlock.drawn(at: Point(x: 10, y: 20), degrees: 30).scaled(by: 3)
        #expect([block.centre.x, block.centre.y, block.length, block.thickness, block.pitch] == [30, 60, 900, 72, 24])
        #expect((block.reversed.direction + block.direction).length < 1e-12)
    }
}

@Suite("The page around a block")
struct PageOutlineTests {
    @Test("Its corners are clockwise from the text's own top left", arguments: [0, 20, 90, 180, -70])
    func corners(degrees: Double) throws {
        let right = Vector(degrees: degrees)
        let centre = Point(x: 256, y: 250)
        var maps = DrawnMaps(width: 128, height: 128)
        maps.drawPage { place in
            abs(along(right, place - centre)) < 180 && abs(along(right.down, place - centre)) < 120
        }
        let look = FirstLook(maps: maps.maps, scale: 2)
        let block = MRZBlock.drawn(at: centre + 90 * right.down, degrees: degrees).scaled(by: 2)
        let page = try #require(look.page(around: block))
        for (corner, signs) in zip(page.corners, [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)]) {
            let place = centre + (signs.0 * 180 * right + signs.1 * 120 * right.down)
            // In pixels of the picture, two for one of the maps; a corner's cell may be one further in.
            #expect((corner - Point(x: 2 * place.x, y: 2 * place.y)).length < 2 * 2 * FinderMaps.cellSize)
        }
        let isInside = page.contains(block.centre)
        #expect(isInside)
    }

    @Test("Without a page there, or with the block beyond the picture, there are no corners")
    func noPage() {
        var maps = DrawnMaps(width: 32, height: 32)
        maps.drawPage { $0.y < 40 }
        let look = FirstLook(maps: maps.maps, scale: 1)
        #expect(look.page(around: .drawn(at: Point(x: 60, y: 100))) == nil)
        #expect(look.page(around: .drawn(at: Point(x: 400, y: 20))) == nil)
        #expect(look.page(around: .drawn(at: Point(x: 60, y: 20))) != nil)
    }
}
