import DocumentReader
import Raster
import Testing
import TravelDocument

@testable import Overlay

@Suite("A picture of what was read")
struct OverlayTests {
    private let reading: PictureReading
    private let file: [UInt8]

    init() throws {
        reading = try Example.read()
        file = try reading.overlay(on: Example.bytes)
    }

    /// Where a place of the submitted picture is in the overlay.
    private func place(_ point: Point) -> SIMD2<Double> {
        let document = reading.documents[0]
        let page = UprightPage(of: document, width: reading.width, height: reading.height)
        let scale = Look.pageWidth / page.size.x
        let sheet = DocumentSheet(document, in: reading, title: "")
        return SIMD2(Look.margin, Look.margin) + sheet.pagePlace + scale * page.fromPicture([point.x, point.y])
    }

    @Test("It is a PNG that our own decoder reads, a page wide and a legend beside it")
    func size() throws {
        let picture = try decoded(file)
        #expect(picture.width == Int(Look.pageWidth + Look.gap + Look.legendWidth + 2 * Look.margin))
        #expect(picture.height > 1000)
        #expect(file.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    @Test("Every printed field has a box in the colour of its standing where it is printed")
    func boxes() throws {
        let picture = try decoded(file)
        let document = reading.documents[0]
        let printed = NumberedField.all(of: document).filter { $0.reading.source != .mrz }
        #expect(printed.count >= 6)
        #expect(Set(printed.map(\.standing)).isSuperset(of: [.verified, .read]))
        for field in printed {
            let corners = try #require(field.reading.corners)
            let (left, right) = (place(corners.topLeft), place(corners.topRight))
            // Lines have gaps; none is as long as what is looked at.
            let seen = Standing.allCases.filter { picture.shows($0.colour, near: (left + right) / 2, within: 14) }
            #expect(seen == [field.standing], "\(field.name)")
        }
    }

    @Test("The page in it still shows the document: read again, it has the same lines")
    func readAgain() throws {
        let again = try Example.read(file)
        let lines = try #require(reading.documents[0].mrz).texts
        #expect(again.documents.contains { $0.mrz?.texts == lines })
    }

    @Test("The MRZ is written out in letters that the reader reads")
    func letters() throws {
        let mrz = try #require(reading.documents[0].mrz)
        var bare = mrz
        bare.checkDigits = []
        let document = DocumentReading(
            format: nil, corners: nil, mrz: bare, fields: [:], findings: [], quality: PictureQuality())
        let panel = MRZSketch(bare, MRZPlaces(of: [], in: document), width: 1600).sketch
        var canvas = Canvas(width: 1700, height: 500, paper: Look.paper)
        var sketch = Sketch()
        sketch.add(panel, at: [50, 100])
        sketch.draw(on: &canvas)
        let again = try Example.read(canvas.takePixels().png(software: "A test"))
        #expect(again.documents.first?.mrz?.texts == mrz.texts)
    }

    @Test("Two documents stand one below the other")
    func two() throws {
        var both = reading
        both.documents += reading.documents
        let picture = try decoded(try both.overlay(on: Example.bytes))
        let one = try decoded(file)
        #expect(picture.width == one.width)
        #expect(picture.height == 2 * one.height)
    }

    @Test("A picture without a document is shown with the reason")
    func nothing() throws {
        var canvas = Canvas(width: 320, height: 200, paper: Colour(0x336699))
        canvas.fill(.rectangle([0, 0], [4, 4]), Look.ink)
        let bytes = canvas.takePixels().png(software: "A test")
        let reading = try Example.read(bytes)
        #expect(reading.documents.isEmpty)
        let picture = try decoded(try reading.overlay(on: bytes))
        #expect(picture.width == Int(Look.pageWidth + 2 * Look.margin))
        let showsPicture = picture.shows(Colour(0x336699), near: [800, 600], within: 0)
        let foot = Double(picture.height) - Look.margin - 20
        let showsPanel = picture.shows(Look.panel, near: [100, foot], within: 0)
        #expect(showsPicture && showsPanel)
    }

    @Test("What cannot be decoded is an error")
    func badInput() throws {
        #expect(throws: ReadingError.self) { try reading.overlay(on: []) }
        #expect(throws: ReadingError.self) { try reading.overlay(on: Array(Example.bytes.prefix(4000))) }
        #expect(throws: ReadingError.self) { try reading.overlay(on: Array("no picture".utf8)) }
    }

    @Test("Pictures of every size have an overlay, down to one pixel", arguments: [[1, 1], [1, 4000], [4000, 1]])
    func extremes(_ size: [Int]) throws {
        let bytes = Canvas(width: size[0], height: size[1], paper: Look.ink).takePixels().png(software: "A test")
        let reading = try Example.read(bytes)
        let picture = try decoded(try reading.overlay(on: bytes))
        #expect(picture.width <= 2700 && picture.height <= 2200)
    }
}
