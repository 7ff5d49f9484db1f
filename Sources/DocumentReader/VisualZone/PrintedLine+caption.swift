import TravelDocument

extension PrintedLine {
    /// A line with so much of its letters in captions is a caption, and has no value in it.
    static let captionShare = 0.62

    /// Whether it is a caption and nothing else, and was read well enough to tell.
    var isKnownCaption: Bool { CaptionedLine(scalars: scalars).captionShare >= Self.captionShare }
}
