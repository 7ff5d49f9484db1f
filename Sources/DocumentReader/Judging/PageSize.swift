import TravelDocument

/// The page that an MRZ of a layout is printed on.
struct PageSize {
    /// Millimetres.
    let width: Double
    let height: Double
    /// Characters of a line.
    let characters: Int

    /// Doc 9303-4, section 2.2; Doc 9303-5 to -7, section 2.1, and section 5.1 of the last; the French card is as large as
    /// a TD2.
    private static let sizes: [String: (width: Double, height: Double)] = [
        "TD1": (85.6, 53.98), "TD2": (105, 74), "TD3": (125, 88), "MRVA": (120, 80), "MRVB": (105, 74),
        "FRA-CNI": (105, 74),
    ]

    /// `nil` for layouts whose page is not known.
    static func of(_ layout: MRZLayout?) -> PageSize? {
        guard let layout, let size = sizes[layout.name] else { return nil }
        return PageSize(width: size.width, height: size.height, characters: layout.lineLengths[0])
    }

    /// A corner is beyond the edge by so much of the page's width, at the least, before it is missed.
    private static let least = 0.02
    /// The page as it was seen ends within so much of the picture's longer side from its edge.
    private static let atEdge = 0.003

    /// How many of the page's corners lie outside of a picture: by where the MRZ stands on such a page they should, and
    /// the page was seen to reach the picture's edge there.
    ///
    /// The MRZ is low and wide and says nothing about perspective, and of the page outside of the picture nothing is
    /// seen: of 56 drawn pages that were cut 26 are found so, and 13 of 1,105 whole ones are taken for cut.
    ///
    /// - Parameters:
    ///   - mrz: Around all characters, in pixels of the picture.
    ///   - page: As the finder saw it; `nil` where it did not.
    func cornersCutOff(mrz: Quadrilateral, page: Quadrilateral?, width: Double, height: Double) -> Int? {
        guard let page, let (expected, millimetre) = corners(around: mrz) else { return nil }
        func isOutside(_ place: Point, by distance: Double) -> Bool {
            place.x < -distance || place.y < -distance || place.x > width + distance || place.y > height + distance
        }
        return zip(expected.corners, page.corners).count { expected, seen in
            isOutside(expected, by: Self.least * self.width * millimetre)
                && isOutside(seen, by: -Self.atEdge * max(width, height))
        }
    }
}
