package import Raster
import TravelDocument

/// How a document's page lies in its picture, so that it can be shown flat and upright.
///
/// Nothing is read from it: lines are sampled along their own course. It is for people to look at.
package struct UprightPage: Sendable {
    /// Width and height, in a unit of its own.
    package let size: SIMD2<Double>
    /// From places of the page, its top left corner at the origin, to pixels of the submitted picture.
    package let toPicture: Homography
    /// The way back.
    package let fromPicture: Homography

    /// A page was seen where its MRZ stands where the standard has it, to so much of the page's width ...
    private static let tolerance = 0.05
    /// ... and it is no higher, by the MRZ's measure, than tilting makes it: two pages, two sides of a card are.
    private static let greatestHeight = 1.15
    /// Text that rises by less than this is as level as the eye can tell.
    private static let level = 0.012
    /// Clear space on each side, as a part of the width.
    private static let margin = 0.015
    /// What was seen of a page is shown as long as it is not larger than the standard's by more than this.
    private static let mostExcess = 1.35

    /// - Parameters:
    ///   - width, height: Of the picture as it was submitted, in pixels.
    package init(of document: DocumentReading, width: Int, height: Int) {
        let picture = Quadrilateral(width: Double(width), height: Double(height))
        let layout = document.format.flatMap { MRZLayout.named($0) }
        let turned = UprightPage(turned: document, size: PageSize.of(layout), picture: picture)
        let seen = UprightPage(seen: document, size: PageSize.of(layout))
        let level = max(document.slope(in: turned.fromPicture), Self.level)
        self = seen.flatMap { document.slope(in: $0.fromPicture) <= level ? $0 : nil } ?? turned
    }

    /// A whole picture in which there is no document, turned as its file says.
    package init(width: Int, height: Int, orientation: PictureOrientation?) {
        let orientation = orientation ?? .leave
        let upright = orientation.uprightSize(width: width, height: height)
        self.init(
            plane: orientation.uprightToStored(width: width, height: height),
            shown: Box(x: 0...Double(upright.width), y: 0...Double(upright.height)))
    }

    /// From the corners of the page as they were seen; `nil` where there are none, or where they are those of something
    /// else: an open passport, two sides of a card.
    private init?(seen document: DocumentReading, size: PageSize?) {
        guard let corners = document.corners else { return nil }
        let width = size?.width ?? (corners.topRight - corners.topLeft).length
        let height = size?.height ?? (corners.bottomLeft - corners.topLeft).length
        let page = Quadrilateral(width: width, height: height)
        guard let plane = Homography(from: page.places, to: corners.places), let back = plane.inverse else {
            return nil
        }
        if let mrz = document.mrz?.corners, let size, let expected = size.corners(around: mrz) {
            let places = size.places(ofMRZ: (mrz.bottomLeft - mrz.topLeft).length / (mrz.topRight - mrz.topLeft).length)
            let isInPlace = zip(places, mrz.places).allSatisfy { ($0 - back($1)).length <= Self.tolerance * width }
            let sides = (corners.bottomLeft - corners.topLeft).length + (corners.bottomRight - corners.topRight).length
            guard isInPlace, sides / 2 <= Self.greatestHeight * size.height * expected.millimetre else { return nil }
        }
        let whole = Box(page, in: .identity)
        let shown = whole.union(document.boxes(in: back))
        // Under a steep perspective what lies beside the page may be seen anywhere.
        guard shown.isAtMost(Self.mostExcess, times: whole) else { return nil }
        self.init(plane: plane, shown: shown)
    }

    /// As the text runs: where the page should be by its MRZ, or else the whole picture.
    private init(turned document: DocumentReading, size: PageSize?, picture: Quadrilateral) {
        let plane = document.plane(within: picture)
        let back = plane.inverse ?? .identity
        let whole = Box(picture, in: back)
        let millimetre = document.mrz.flatMap { mrz in size?.corners(around: mrz.corners)?.millimetre }
        let expected = millimetre.flatMap { millimetre in size.map { $0.box(onMRZ: millimetre) } }
        var shown = expected?.intersection(whole) ?? whole
        let printed = shown.union(document.boxes(in: back))
        if let seen = document.corners.map({ Box($0, in: back) }), expected != nil {
            let both = shown.union(seen)
            // Something is printed outside: the other side of a card.
            if printed != shown || both.isAtMost(Self.mostExcess, times: shown) { shown = both }
        }
        self.init(plane: plane, shown: shown.union(printed))
    }

    /// - Parameters:
    ///   - plane: From the page's plane to the picture, origin wherever it likes.
    ///   - shown: What of the plane is shown, without the margin.
    private init(plane: Homography, shown: Box) {
        let margin = Self.margin * shown.size.x
        size = shown.size + 2 * margin
        toPicture = plane.after(.translation(by: shown.origin - margin))
        fromPicture = toPicture.inverse ?? .identity
    }
}

/// A rectangle along the axes.
private struct Box: Hashable {
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>

    init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
        self.x = x
        self.y = y
    }

    /// Around corners that a map takes into the plane; what it takes beyond the horizon is everywhere.
    init(_ corners: Quadrilateral, in map: Homography) {
        let places = corners.places.map { map($0) }
        guard places.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else {
            self.init(x: -.infinity...(.infinity), y: -.infinity...(.infinity))
            return
        }
        let (x, y) = (places.map(\.x).sorted(), places.map(\.y).sorted())
        self.init(x: x[0]...x[3], y: y[0]...y[3])
    }

    var origin: SIMD2<Double> { [x.lowerBound, y.lowerBound] }
    var size: SIMD2<Double> { [x.upperBound - x.lowerBound, y.upperBound - y.lowerBound] }

    func union(_ other: Box) -> Box {
        Box(
            x: min(x.lowerBound, other.x.lowerBound)...max(x.upperBound, other.x.upperBound),
            y: min(y.lowerBound, other.y.lowerBound)...max(y.upperBound, other.y.upperBound))
    }

    func union(_ others: [Box]) -> Box { others.reduce(self) { $0.union($1) } }

    /// The part that both have; this one where they have none.
    func intersection(_ other: Box) -> Box {
        guard x.overlaps(other.x), y.overlaps(other.y) else { return self }
        return Box(x: x.clamped(to: other.x), y: y.clamped(to: other.y))
    }

    func isAtMost(_ factor: Double, times other: Box) -> Bool {
        size.x <= factor * other.size.x && size.y <= factor * other.size.y
    }
}

extension DocumentReading {
    /// Around everything that was read.
    fileprivate func boxes(in map: Homography) -> [Box] {
        let read = fields.values.compactMap(\.corners) + [mrz?.corners].compactMap(\.self)
        return read.map { Box($0, in: map) }
    }

    /// Which way the text runs, of length 1: along the MRZ's foot, or as the fields do.
    fileprivate var direction: Vector {
        if let mrz { return (mrz.corners.bottomRight - mrz.corners.bottomLeft).normalized }
        return fields.values.compactMap(\.corners).reduce(Vector(x: 0, y: 0)) { $0 + ($1.bottomRight - $1.bottomLeft) }
            .normalized
    }

    /// How far lines of text rise or fall in a plane, in the mean: long ones count more.
    fileprivate func slope(in map: Homography) -> Double {
        let lines = printedLines.map(\.corners) + [mrz?.corners].compactMap(\.self)
        var (along, across) = (0.0, 0.0)
        for line in lines {
            let step = map(line.bottomRight.place) - map(line.bottomLeft.place)
            along += abs(step.x)
            across += abs(step.y)
        }
        return along > 0 ? across / along : 0
    }

    /// What is seen twice as large at one end of the picture as at the other is not straightened.
    private static let leastDepth = 0.4

    /// From a plane whose x axis the text runs along, the middle of the MRZ's foot at its origin and as large as there,
    /// to the picture.
    fileprivate func plane(within picture: Quadrilateral) -> Homography {
        let right = direction
        let down = mrz?.corners.down(across: right) ?? right.down
        let foot = mrz.map { 0.5 * ($0.corners.bottomLeft.place + $0.corners.bottomRight.place) } ?? [0, 0]
        let turned = Homography.affine(origin: foot, right: [right.x, right.y], down: [down.x, down.y])
        guard let mrz, let back = turned.inverse else { return turned }
        let lines = printedLines.map { (back($0.corners.bottomLeft.place), back($0.corners.bottomRight.place)) }
        let level = Levelling.map(
            lines: lines, mrz: mrz.corners.places.map { back($0) }, page: corners?.places.map { back($0) })
        let depths = picture.places.map { (level.rows.w * SIMD3(back($0), 1)).sum() }
        guard depths.allSatisfy({ $0 > Self.leastDepth }), let toTurned = level.inverse else { return turned }
        return turned.after(toTurned)
    }
}

extension PageSize {
    /// Where the page has to be about the middle of the MRZ's foot.
    fileprivate func box(onMRZ millimetre: Double) -> Box {
        let half = millimetre * width / 2
        return Box(x: -half...half, y: millimetre * (Self.foot - height)...millimetre * Self.foot)
    }

    /// Where the MRZ's corners have to be on the page, in millimetres.
    ///
    /// - Parameter part: The MRZ's height, as a part of its width.
    fileprivate func places(ofMRZ part: Double) -> [SIMD2<Double>] {
        let length = Double(characters) * Self.pitch
        let (left, bottom) = ((width - length) / 2, height - Self.foot)
        let top = bottom - part * length
        return [[left, top], [left + length, top], [left + length, bottom], [left, bottom]]
    }
}

extension Quadrilateral {
    /// A rectangle at the origin.
    fileprivate init(width: Double, height: Double) {
        self.init(
            topLeft: Point(x: 0, y: 0), topRight: Point(x: width, y: 0), bottomRight: Point(x: width, y: height),
            bottomLeft: Point(x: 0, y: height))
    }

    fileprivate var places: [SIMD2<Double>] { corners.map(\.place) }
}

extension Point {
    fileprivate var place: SIMD2<Double> { [x, y] }
}
