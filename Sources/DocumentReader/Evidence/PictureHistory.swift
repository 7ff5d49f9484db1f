import Raster
import TravelDocument

/// What was gathered about one picture's file.
struct PictureHistory {
    /// For each document that was asked for.
    let evidence: [PictureEvidence]
    /// What the file says about itself that a person should hear.
    let findings: [Finding]

    /// - Parameters:
    ///   - pages: The documents' pages in the picture as submitted, `nil` for one whose edge was not seen.
    ///   - measuresErrorLevels: Whether they are asked for.
    init(
        of picture: borrowing WorkingPicture, pages: [Quadrilateral?], measuresErrorLevels: Bool, day: CalendarDate
    ) {
        let metadata = picture.metadata
        let exif = metadata.exif.map { ExifEntry(name: $0.name, text: $0.text) }
        if measuresErrorLevels, let levels = picture.errorLevels {
            var evidence: [PictureEvidence] = []
            for page in pages {
                var map: [[Double]]?
                if let page { map = levels.means(over: page) }
                evidence.append(
                    PictureEvidence(greatestErrorLevel: levels.greatest, errorLevelMap: map ?? [], exif: exif))
            }
            self.evidence = evidence
        } else {
            evidence = pages.map { _ in PictureEvidence(exif: exif) }
        }
        findings =
            Finding.editing(metadata) + Finding.screenshot(metadata) + Finding.dates(metadata, on: day)
            + Finding.thumbnail(likeness: picture.thumbnailLikeness)
            + Finding.doubleCompression(evidence: picture.doubleCompression)
    }
}

extension ErrorLevels {
    private static var gridColumns: Int { 12 }
    private static var gridRows: Int { 8 }
    /// Along a side of a grid's cell: more would be more than one for each level in the largest picture.
    private static var mostSamples: Int { 64 }

    /// The mean of each cell of a grid over a quadrilateral; `nil` where it has no inside.
    borrowing func means(over page: Quadrilateral) -> [[Double]]? {
        let corners = page.corners.map { SIMD2($0.x, $0.y) }
        guard let map = Homography(from: [[0, 0], [1, 0], [1, 1], [0, 1]], to: corners) else { return nil }
        // Two samples a cell and direction, more where cells of the page are large: every level counts.
        let longest = zip(corners, corners.dropFirst()).map { ($0 - $1) * ($0 - $1) }.map { $0.sum().squareRoot() }
            .max()
        let samples = min(max(2, Int((longest ?? 0) / Double(Self.gridColumns * Self.cellSize))), Self.mostSamples)
        func mean(_ column: Int, _ row: Int) -> Double {
            var sum = 0.0
            for y in 0..<samples {
                for x in 0..<samples {
                    let place = map([
                        (Double(column) + (Double(x) + 0.5) / Double(samples)) / Double(Self.gridColumns),
                        (Double(row) + (Double(y) + 0.5) / Double(samples)) / Double(Self.gridRows),
                    ])
                    sum += level(at: place)
                }
            }
            return sum / Double(samples * samples)
        }
        return (0..<Self.gridRows).map { row in (0..<Self.gridColumns).map { mean($0, row) } }
    }

    /// The level of the cell that a place lies in, or of the nearest one.
    private borrowing func level(at place: SIMD2<Double>) -> Double {
        func index(_ place: Double, below count: Int) -> Int {
            guard place.isFinite else { return 0 }
            return Int(min(max(place / Double(Self.cellSize), 0), Double(count - 1)))
        }
        return self[index(place.x, below: columns), index(place.y, below: rows)]
    }
}
