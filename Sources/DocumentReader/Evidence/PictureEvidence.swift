/// What a picture's file tells of its history: for a person who looks into a doubt, never a verdict by itself.
///
/// Exif may be personal data: where somebody was, and when. Lethe writes it into the answer and nowhere else.
public struct PictureEvidence: Sendable, Hashable {
    /// The greatest difference of any channel of any pixel, 0...255, when the picture is saved again as JPEG of quality
    /// 95.
    ///
    /// `nil` where it was not asked for (``DocumentReader/Options/errorLevels``), and for a picture that is not of red,
    /// green and blue alone.
    public var greatestErrorLevel: Int?
    /// The same difference as a mean over each cell of a grid that is laid over the document's page, 8 rows of 12, from
    /// the page's own top left; empty where the level is `nil` or the page's edge was not seen.
    ///
    /// Print and texture differ more than plain paper does, so that cells are to be compared with their like.
    public var errorLevelMap: [[Double]]
    /// What Exif says, in the order in which it stands there.
    public var exif: [ExifEntry]

    public init(greatestErrorLevel: Int? = nil, errorLevelMap: [[Double]] = [], exif: [ExifEntry] = []) {
        self.greatestErrorLevel = greatestErrorLevel
        self.errorLevelMap = errorLevelMap
        self.exif = exif
    }
}

/// One thing that Exif says.
public struct ExifEntry: Sendable, Hashable {
    /// The directory and the tag: `Image Make`, `EXIF DateTimeOriginal`, `GPS GPSLatitude`.
    public var name: String
    /// The value: `Canon`, `2024:01:02 03:04:05`, `[51, 30, 123/10]`.
    public var text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
