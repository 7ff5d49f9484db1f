import Raster

/// Measures in pixels, and colours.
enum Look {
    /// The straightened page is brought to this width, or height where it is more high than wide.
    static let pageWidth = 1600.0
    static let pageHeight = 1800.0
    static let legendWidth = 900.0
    static let margin = 40.0
    static let gap = 36.0
    static let padding = 24.0

    static let titleSize = 36.0
    static let headingSize = 24.0
    static let valueSize = 30.0
    static let textSize = 24.0
    static let captionSize = 20.0
    static let tagSize = 21.0

    static let paper = Colour(0xEEF0F3)
    static let panel = Colour(0xFFFFFF)
    static let rule = Colour(0xDFE3E8)
    static let ink = Colour(0x16191D)
    static let faint = Colour(0x5A6472)
    static let white = Colour(0xFFFFFF)
    static let warning = Colour(0xFFE3C2)
}
