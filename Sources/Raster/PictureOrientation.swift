/// The eight ways in which a camera may have stored a picture, numbered as Exif does.
///
/// Each case names what has to be done to the stored pixels to see the picture upright. It is a hint: some programs turn
/// the pixels and leave the tag, and some write it at random.
///
/// - Source: CIPA DC-008 (Exif 2.32), section 4.6.4, tag 0x0112.
package enum PictureOrientation: Int, Sendable, CaseIterable {
    case leave = 1
    /// Left and right change places.
    case mirror
    case halfTurn
    /// Top and bottom change places.
    case flip
    /// Rows become columns: mirrored at the diagonal from the top left.
    case transpose
    case quarterTurnClockwise
    /// Mirrored at the diagonal from the top right.
    case transverse
    case quarterTurnCounterclockwise

    /// Whether width and height change places.
    package var swapsSides: Bool { rawValue >= 5 }

    /// The size of the upright picture.
    package func uprightSize(width: Int, height: Int) -> (width: Int, height: Int) {
        swapsSides ? (height, width) : (width, height)
    }

    /// What undoes it.
    package var inverse: PictureOrientation {
        switch self {
        case .quarterTurnClockwise: .quarterTurnCounterclockwise
        case .quarterTurnCounterclockwise: .quarterTurnClockwise
        default: self
        }
    }

    /// Maps places of the upright picture to those of the stored one.
    ///
    /// - Parameters: The size as stored.
    package func uprightToStored(width: Int, height: Int) -> Homography {
        let (w, h) = (Double(width), Double(height))
        // x and y of the stored picture as factors of (x, y, 1) of the upright one.
        let rows: (SIMD3<Double>, SIMD3<Double>) =
            switch self {
            case .leave: ([1, 0, 0], [0, 1, 0])
            case .mirror: ([-1, 0, w], [0, 1, 0])
            case .halfTurn: ([-1, 0, w], [0, -1, h])
            case .flip: ([1, 0, 0], [0, -1, h])
            case .transpose: ([0, 1, 0], [1, 0, 0])
            case .quarterTurnClockwise: ([0, 1, 0], [-1, 0, h])
            case .transverse: ([0, -1, w], [-1, 0, h])
            case .quarterTurnCounterclockwise: ([0, -1, w], [1, 0, 0])
            }
        return Homography(rows.0, rows.1, [0, 0, 1])
    }
}
