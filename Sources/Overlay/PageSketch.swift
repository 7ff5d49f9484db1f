import DocumentReader
import Raster

/// What is drawn over the straightened page: each printed field's box with its number, lines under the MRZ's fields, and
/// boxes around its doubtful characters.
struct PageSketch {
    private(set) var sketch = Sketch()
    private let page: UprightPage
    private let scale: Double

    /// Around a text, so that no letter is hidden.
    private static let boxMargin = 5.0
    /// From one line of a double box to the other.
    private static let doubleLine = 6.0

    /// - Parameter scale: Pixels for a unit of the page.
    init(
        _ document: DocumentReading, _ fields: [NumberedField], _ inMRZ: MRZPlaces, on page: UprightPage, scale: Double
    ) {
        self.page = page
        self.scale = scale
        sketch.size = scale * page.size
        if let mrz = document.mrz { draw(mrz, inMRZ) }
        // Numbers over the MRZ would hide it; it is written out below the page.
        let boxed = fields.filter { $0.reading.source != .mrz || inMRZ.spans.isEmpty }
            .compactMap { field in field.reading.corners.map { (field, places($0)) } }
        let areas = boxed.map { TagRoom.Area(around: Self.grown($0.1, by: Self.boxMargin + Self.doubleLine)) }
        for (field, places) in boxed { draw(field.standing, around: places) }
        var room = TagRoom(page: sketch.size, taken: areas)
        for (index, (field, _)) in boxed.enumerated() {
            let tag = NumberTag(field).sketch
            sketch.add(tag, at: room.place(tag.size, beside: areas[index]))
        }
    }

    private func places(_ corners: Quadrilateral) -> [SIMD2<Double>] {
        corners.corners.map { scale * page.fromPicture([$0.x, $0.y]) }
    }

    private mutating func draw(_ standing: Standing, around places: [SIMD2<Double>]) {
        let box = Self.grown(places, by: Self.boxMargin)
        let outer = Self.grown(places, by: Self.boxMargin + Self.doubleLine)
        let stroke = standing.stroke(box, outwards: outer, closed: true)
        // On any paper the line is seen by its light seam.
        sketch.fill(.stroke(box, closed: true, width: 8), Look.white.opacity(0.6))
        sketch.fill(stroke, standing.colour)
    }

    /// A line under each field's characters, and a box around each doubtful one.
    private mutating func draw(_ mrz: MRZReading, _ inMRZ: MRZPlaces) {
        for (field, line, positions) in inMRZ.spans {
            guard let characters = mrz.lines[line - 1]?.characters else { continue }
            let (first, last) = (characters[positions.lowerBound - 1], characters[positions.upperBound - 1])
            let ends = [places(first.corners)[3] + [3, 0], places(last.corners)[2] - [3, 0]]
            let (inner, outer) = (ends.map { $0 + [0, 8] }, ends.map { $0 + [0, 8 + Self.doubleLine] })
            sketch.fill(.stroke(inner, closed: false, width: 8), Look.white.opacity(0.6))
            sketch.fill(field.standing.stroke(inner, outwards: outer, closed: false), field.standing.colour)
        }
        for character in mrz.lines.compactMap(\.self).flatMap(\.characters) where character.isDoubtful {
            let box = Self.grown(places(character.corners), by: 1)
            sketch.fill(Outline([box]), Standing.doubtful.colour.opacity(0.3))
            sketch.fill(.stroke(box, closed: true, width: 2), Standing.doubtful.colour)
        }
    }

    /// Corners, clockwise from the top left, moved outwards.
    private static func grown(_ corners: [SIMD2<Double>], by distance: Double) -> [SIMD2<Double>] {
        let right = distance * (corners[1] - corners[0] + corners[2] - corners[3]).normalized
        let down = SIMD2(-right.y, right.x)
        return zip(corners, [-right - down, right - down, right + down, down - right]).map { $0 + $1 }
    }
}

extension TagRoom.Area {
    fileprivate init(around places: [SIMD2<Double>]) {
        let first = places.first ?? [0, 0]
        self.init(from: places.reduce(first, pointwiseMin), to: places.reduce(first, pointwiseMax))
    }
}

extension CharacterReading {
    /// A character that is less likely to be right is marked.
    private static let leastProbability = 0.99

    var isDoubtful: Bool { probability < Self.leastProbability }
}
