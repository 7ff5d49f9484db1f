/// One way of looking at a picture. Attempts are tried in order until one shows an MRZ that convinces.
struct Attempt: Sendable {
    /// Recorded in the answer.
    let name: String
    /// The longest side that the picture is brought to for the first look, in pixels.
    let longestSide: Int
    /// Whether a large JPEG, of which a smaller copy was decoded, is decoded in full for this attempt.
    let everyPixel: Bool
    /// Some pictures are mirrored: front cameras, scans through glass, misleading tags.
    let mirrored: Bool

    private static let direct = Attempt(name: "direct", longestSide: 512, everyPixel: false, mirrored: false)
    private static let closer = Attempt(name: "closer", longestSide: 1024, everyPixel: true, mirrored: false)
    private static let mirrored = Attempt(name: "mirrored", longestSide: 512, everyPixel: false, mirrored: true)

    /// The first one.
    static var first: Attempt { direct }

    /// In the order of what they find for what they cost. The closer look costs four times the first one and finds
    /// documents that fill less than a quarter of the picture's width.
    ///
    /// - Parameter mirroredFirst: Whether the file says that it is mirrored. Some say so and are not.
    static func all(mirroredFirst: Bool) -> [Attempt] {
        mirroredFirst ? [direct, mirrored, closer] : [direct, closer, mirrored]
    }
}

/// Second opinions on lines that did not convince: the same line cut out a little differently.
struct Opinion: Sendable {
    /// Size of the glyphs against the first look's.
    let stretch: Double
    /// Down the page, in heights of the capitals.
    let shift: Double
    /// How much further it reaches beyond both ends, in pitches.
    var reach = 0.0

    static let first = Opinion(stretch: 1, shift: 0)

    static let all = [
        Opinion(stretch: 1.12, shift: 0), Opinion(stretch: 0.9, shift: 0.04, reach: 1.5),
        Opinion(stretch: 1, shift: -0.08, reach: 3),
    ]
}
