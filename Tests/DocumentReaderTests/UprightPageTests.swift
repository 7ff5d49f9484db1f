import Raster
import Testing
import TravelDocument

@testable import DocumentReader

@Suite("The page, flat and upright")
struct UprightPageTests {
    private func read(_ capture: Capture) throws -> PictureReading {
        try DocumentReader(options: .init(referenceDate: "2026-11-21")).read(try capture.bytes)
    }

    @Test(
        "However a document lies in its picture, its MRZ is level, reads from left to right, and is on the page",
        arguments: Capture.all.filter { !$0.documents.isEmpty })
    func upright(_ capture: Capture) throws {
        let reading = try read(capture)
        for document in reading.documents {
            let page = UprightPage(of: document, width: reading.width, height: reading.height)
            let mrz = try #require(document.mrz).corners
            let places = mrz.corners.map { page.fromPicture([$0.x, $0.y]) }
            #expect(places[1].x - places[0].x > page.size.x / 2)
            #expect(places[3].y > places[0].y && places[2].y > places[1].y)
            #expect(abs(places[2].y - places[3].y) < 0.02 * page.size.x)
            let read = document.fields.values.compactMap(\.corners).flatMap(\.corners)
            for place in read.map({ page.fromPicture([$0.x, $0.y]) }) + places {
                #expect((0...page.size.x).contains(place.x) && (0...page.size.y).contains(place.y))
            }
        }
    }

    /// From a passport's page, in millimetres, to a picture that was taken from below and from the left.
    private let camera = Homography(
        from: [[0, 0], [125, 0], [125, 88], [0, 88]], to: [[320, 210], [1260, 120], [1410, 900], [230, 880]])

    private func seen(_ x: Double, _ y: Double, _ width: Double, _ height: Double) throws -> Quadrilateral {
        let camera = try #require(camera)
        let places = [[x, y], [x + width, y], [x + width, y + height], [x, y + height]].map { camera($0) }
            .map { Point(x: $0.x, y: $0.y) }
        return Quadrilateral(topLeft: places[0], topRight: places[1], bottomRight: places[2], bottomLeft: places[3])
    }

    /// A passport in perspective, its MRZ where the standard has it, and ten lines of print.
    private func passport(corners: Quadrilateral?) throws -> DocumentReading {
        let width = 44 * 2.54
        let mrz = MRZReading(
            lines: [nil, nil], verified: false, corners: try seen((125 - width) / 2, 72, width, 9), checkDigits: [],
            repairs: [], method: "direct")
        var document = DocumentReading(
            format: "TD3", corners: corners, mrz: mrz, fields: [:], findings: [], quality: PictureQuality())
        document.printedLines = try (0..<10).map { line in
            let box = try seen(line % 2 == 0 ? 40 : 75, 10 + 5 * Double(line), 30, 3)
            return PrintedLineReading(text: "", probability: 1, corners: box)
        }
        return document
    }

    @Test("A page that was seen is flattened from its corners, with a little clear space around it")
    func flattened() throws {
        let corners = try seen(0, 0, 125, 88)
        let page = UprightPage(of: try passport(corners: corners), width: 1600, height: 1000)
        let margin = 0.015 * 125
        #expect((page.size - [125 + 2 * margin, 88 + 2 * margin]).length < 0.01)
        for (corner, place) in zip(corners.corners, [[0, 0], [125, 0], [125, 88], [0, 88]] as [SIMD2<Double>]) {
            #expect((page.fromPicture([corner.x, corner.y]) - place - margin).length < 0.01)
        }
    }

    @Test("Where no corners were seen, the lines of print are level all the same")
    func level() throws {
        let document = try passport(corners: nil)
        let page = UprightPage(of: document, width: 1600, height: 1000)
        for box in document.printedLines.map(\.corners) {
            let step =
                page.fromPicture([box.bottomRight.x, box.bottomRight.y])
                - page.fromPicture([box.bottomLeft.x, box.bottomLeft.y])
            #expect(step.x > 0 && abs(step.y) < 0.003 * step.x)
        }
    }

    /// Lies flat in a picture of 10 pixels a millimetre, the lower half of an open passport.
    private func reading(ofOpenPassportSeen seen: Bool) -> DocumentReading {
        func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Quadrilateral {
            Quadrilateral(
                topLeft: Point(x: x, y: y), topRight: Point(x: x + width, y: y),
                bottomRight: Point(x: x + width, y: y + height), bottomLeft: Point(x: x, y: y + height))
        }
        let width = 44 * 25.4
        let mrz = MRZReading(
            lines: [nil, nil], verified: false, corners: box((1250 - width) / 2, 1600, width, 90), checkDigits: [],
            repairs: [], method: "direct")
        return DocumentReading(
            format: "TD3", corners: seen ? box(0, 0, 1250, 1760) : nil, mrz: mrz, fields: [:], findings: [],
            quality: PictureQuality())
    }

    @Test("Of an open passport only the page is shown, whether both pages were seen or none", arguments: [false, true])
    func openPassport(seen: Bool) throws {
        let page = UprightPage(of: reading(ofOpenPassportSeen: seen), width: 1250, height: 1760)
        let ratio = page.size.x / page.size.y
        #expect(abs(ratio - 128.75 / 91.75) < 0.01)
        let topLeft = page.toPicture([0, 0])
        #expect(abs(topLeft.y - (1690 + 70 - 880 - 18.75)) < 2)
    }

    @Test("A page of which nobody knows the size, and a picture without a document, are shown whole and upright")
    func whole() {
        var document = reading(ofOpenPassportSeen: false)
        document.format = nil
        let page = UprightPage(of: document, width: 1250, height: 1760)
        #expect(page.size.x > 1250 && page.size.y > 1760)

        let turned = UprightPage(width: 300, height: 200, orientation: .quarterTurnClockwise)
        #expect(turned.size.y > turned.size.x)
        // The upright picture's top left corner is stored at the bottom left.
        let corner = turned.toPicture(0.03 * turned.size)
        #expect(corner.x < 15 && corner.y > 185)
    }
}
