import DocumentReader
import Raster
import WireFormats

/// One document: its page with what was read, and beside it what that says.
struct DocumentSheet {
    private(set) var sketch = Sketch()
    /// Where the page's picture goes, and how large it is there.
    let pagePlace: SIMD2<Double>
    let pageSize: SIMD2<Double>
    /// From pixels of the page's picture to those of the submitted one.
    let pageToPicture: Homography

    /// Pixels of the page's picture for one of the submitted one, in its middle.
    var pageScale: Double { 1 / pageToPicture.steps(at: pageSize / 2).right.length }

    private static func wholePixels(_ size: SIMD2<Double>) -> SIMD2<Double> {
        pointwiseMax(size.rounded(.toNearestOrEven), [1, 1])
    }

    private static let leastLeftWidth = 1200.0

    init(_ document: DocumentReading, in reading: PictureReading, title: String) {
        let page = UprightPage(of: document, width: reading.width, height: reading.height)
        let scale = min(Look.pageWidth / page.size.x, Look.pageHeight / page.size.y)
        pageSize = Self.wholePixels(scale * page.size)
        pageToPicture = page.toPicture.after(.scale(by: [1 / scale, 1 / scale]))
        let fields = NumberedField.all(of: document)
        let leftWidth = max(pageSize.x, Self.leastLeftWidth)

        var sketch = Sketch()
        sketch.size.x = leftWidth + Look.gap + Look.legendWidth
        sketch.write(title, at: [0, Look.titleSize], size: Look.titleSize, Look.ink)
        let key = Self.key()
        sketch.add(key, at: [sketch.size.x - key.size.x, Look.titleSize])
        let top = Look.titleSize + Look.gap

        pagePlace = [0, top]
        let inMRZ = MRZPlaces(of: fields, in: document)
        let drawn = PageSketch(document, fields, inMRZ, on: page, scale: scale).sketch
        sketch.add(drawn, at: pagePlace)
        // Two columns, each panel under what is above it.
        let right = leftWidth + Look.gap
        var (leftFoot, rightFoot) = (top + pageSize.y, top)
        let legend = LegendSketch(fields, width: Look.legendWidth).sketch
        sketch.add(legend, at: [right, rightFoot])
        rightFoot += legend.size.y
        if let mrz = document.mrz {
            let panel = MRZSketch(mrz, inMRZ, width: leftWidth).sketch
            sketch.add(panel, at: [0, leftFoot + Look.gap])
            leftFoot += Look.gap + panel.size.y
        }
        let isLeft = leftFoot <= rightFoot
        let notes = NotesSketch(
            document.findings, document.mrz?.repairs ?? [], fields, width: isLeft ? leftWidth : Look.legendWidth
        ).sketch
        sketch.add(notes, at: isLeft ? [0, leftFoot + Look.gap] : [right, rightFoot + Look.gap])
        let foot = min(leftFoot, rightFoot) + Look.gap + notes.size.y
        sketch.size.y = max(leftFoot, rightFoot, foot)
        self.sketch = sketch
    }

    /// A picture in which no document was found.
    init(nothingIn reading: PictureReading, orientation: PictureOrientation?) {
        let page = UprightPage(width: reading.width, height: reading.height, orientation: orientation)
        let scale = min(Look.pageWidth / page.size.x, Look.pageHeight / page.size.y)
        pageSize = Self.wholePixels(scale * page.size)
        pageToPicture = page.toPicture.after(.scale(by: [1 / scale, 1 / scale]))
        pagePlace = [0, Look.titleSize + Look.gap]
        sketch.write("No document found", at: [0, Look.titleSize], size: Look.titleSize, Look.ink)
        let notes = NotesSketch(reading.findings, [], [], width: max(pageSize.x, Self.leastLeftWidth)).sketch
        let top = pagePlace.y + pageSize.y + Look.gap
        sketch.add(notes, at: [0, top])
        sketch.size = [notes.size.x, top + notes.size.y]
    }

    /// How each standing is drawn.
    private static func key() -> Sketch {
        var key = Sketch()
        var pen = 0.0
        for standing in Standing.allCases {
            let (from, to) = (SIMD2(pen, -9), SIMD2(pen + 60, -9))
            key.fill(
                standing.stroke([from, to], outwards: [from + [0, 6], to + [0, 6]], closed: false), standing.colour)
            key.write(standing.word, at: [pen + 74, 0], size: Look.textSize, Look.ink)
            pen += 74 + Lettering.width(of: standing.word, size: Look.textSize) + 40
        }
        key.size = [pen - 40, 0]
        return key
    }
}
