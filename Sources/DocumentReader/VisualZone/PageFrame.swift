/// Where a document's page lies in the working picture, upright as its text runs.
struct PageFrame {
    /// Pixels of the page's close-up for a millimetre: captions have capitals of a millimetre and more, and the finder
    /// sees six pixels.
    static let pixelsPerMillimetre = 8.5
    /// Around the page, in millimetres: where it lies is known from the MRZ alone.
    private static let margin = 4.0
    /// Doc 9303-3, section 4.4: ten characters an inch.
    private static let pitch = 2.54
    /// From the foot of the MRZ's last line to the page's lower edge, in millimetres, about.
    private static let foot = 7.0

    /// Fewer pixels of the picture for a millimetre show small print worse than more would.
    private static let coarse = 12.0

    let closeUp: CloseUp
    /// The upper edge of the MRZ in the close-up, which no printed field stands below; `nil` without an MRZ.
    let mrzTop: Double?

    /// The page of an MRZ.
    ///
    /// Its place and size follow from the layout and from where the MRZ stands on it. Perspective is left to the lines,
    /// each of which has a course of its own.
    ///
    /// - Parameters:
    ///   - mrz: Corners in pixels of the working picture.
    ///   - characters: Of the longest line.
    init?(mrz: Quadrilateral, on page: PageSize) {
        let base = 0.5 * ((mrz.topRight - mrz.topLeft) + (mrz.bottomRight - mrz.bottomLeft))
        let millimetre = base.length / (Double(page.characters) * Self.pitch)
        guard millimetre > 0.5 else { return nil }
        let right = millimetre * base.normalized
        let down = right.down
        let side = (page.width - Double(page.characters) * Self.pitch) / 2 + Self.margin
        let lowerLeft = mrz.bottomLeft + (-side * right + Self.foot * down)
        let height = page.height + Self.margin
        let origin = lowerLeft + (-height * down)
        closeUp = CloseUp(
            origin: origin, step: 1 / Self.pixelsPerMillimetre * right,
            width: (page.width + 2 * Self.margin) * Self.pixelsPerMillimetre, height: height * Self.pixelsPerMillimetre)
        let top = Point(x: (mrz.topLeft.x + mrz.topRight.x) / 2, y: (mrz.topLeft.y + mrz.topRight.y) / 2)
        mrzTop = along(right.down.normalized, top - origin) / millimetre * Self.pixelsPerMillimetre
    }

    /// Whether more pixels of the picture would show more.
    var isCoarse: Bool { closeUp.step.length * Self.pixelsPerMillimetre < Self.coarse }

    /// Pixels of the longer side of a page whose size is not known.
    private static let usualSide = 1000.0
    /// ... and of one that may hold more than a page.
    private static let greatestSide = 1400.0
    /// What a cell must reach to count as text.
    private static let textThreshold = 0.4
    /// Fewer cells of text make no page.
    private static let fewestCells = 60

    /// The page that shows most print, where no MRZ tells where it lies.
    ///
    /// - Parameter frames: Pages that were found; what they show is left out. The other page is taken to be as large as the
    ///   first of them is shown.
    init?(of look: FirstLook, besides frames: [PageFrame]) {
        let maps = look.maps
        let text = (0..<maps.width * maps.height).filter { cell in
            guard maps.textProbability(cell) > Self.textThreshold else { return false }
            let centre = maps.centre(cell)
            let place = Point(x: centre.x * look.scale, y: centre.y * look.scale)
            return !frames.contains { $0.closeUp.contains(place) }
        }
        guard text.count >= Self.fewestCells else { return nil }
        let isText = Set(text)
        let pages = maps.connectedCells { maps.value($0, .page) > 0 }
        let counts = pages.map { page in page.count(where: isText.contains) }
        let best = counts.indices.max { counts[$0] < counts[$1] }
        let cells = best.flatMap { counts[$0] * 2 > text.count ? pages[$0] : nil } ?? text
        var direction = Vector(x: 0, y: 0)
        for cell in text {
            direction = direction + Vector(x: Double(maps.value(cell, .cosine)), y: Double(maps.value(cell, .sine)))
        }
        let right = direction.normalized
        let centres = cells.map { maps.centre($0) - Point(x: 0, y: 0) }
        let across = centres.map { along(right, $0) }
        let down = centres.map { along(right.down, $0) }
        guard let left = across.min(), let end = across.max(), let top = down.min(), let bottom = down.max() else {
            return nil
        }
        let margin = 2 * FinderMaps.cellSize
        let width = (end - left + 2 * margin) * look.scale
        let height = (bottom - top + 2 * margin) * look.scale
        let origin =
            Point(x: 0, y: 0) + ((left - margin) * look.scale * right + (top - margin) * look.scale * right.down)
        let scale =
            frames.first.map { max($0.closeUp.step.length, max(width, height) / Self.greatestSide) }
            ?? max(width, height) / Self.usualSide
        closeUp = CloseUp(origin: origin, step: scale * right, width: width / scale, height: height / scale)
        mrzTop = nil
    }
}
