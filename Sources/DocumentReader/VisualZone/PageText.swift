import TravelDocument

/// The print of a page, sorted into captions and values.
struct PageText {
    /// The words of a caption, and where they stand in the page's close-up.
    struct CaptionPlace {
        let caption: Caption
        let start: Double
        let end: Double
        /// The line that it is a part of.
        let line: PrintedLine
        /// What the same line says behind its captions.
        var value: PrintedLine?
        /// Whether the caption was read letter for letter.
        let isExact: Bool

        var middle: Double { line.y(at: (start + end) / 2) }
        var capHeight: Double { line.capHeight }
    }

    let captions: [CaptionPlace]
    /// Lines that are no captions.
    let values: [PrintedLine]

    /// A line with so much of its letters in captions is a caption, and has no value in it.
    private static let captionShare = 0.62

    /// - Parameter lines: In any order; wide blanks part texts of neighbouring columns.
    init(_ lines: [PrintedLine]) {
        var captions: [CaptionPlace] = []
        var values: [PrintedLine] = []
        for segment in lines.flatMap(\.segments) {
            let scalars = segment.scalars
            let read = CaptionedLine(scalars: scalars)
            guard let first = read.matches.first else {
                values.append(segment)
                continue
            }
            let isCaption = read.captionShare >= Self.captionShare
            let value = isCaption || !Self.introduces(first, read, scalars) ? nil : read.remainder(of: scalars).map { segment[$0] }
            guard isCaption || value != nil else {
                values.append(segment)
                continue
            }
            var places = Self.places(of: read, in: segment)
            // A caption's own line may go on with its value even where the caption is long: `Date of birth 12.07.1942`.
            let rest = value ?? read.remainder(of: scalars).map { segment[$0] }.flatMap { Self.isValue($0) ? $0 : nil }
            if let last = places.indices.last { places[last].value = rest }
            captions += places
        }
        self.captions = captions
        self.values = values
    }

    /// Whether a line begins with a caption so that a value can follow: at its start, or behind a number, and long
    /// enough or with a colon.
    private static func introduces(_ first: Caption.Match, _ line: CaptionedLine, _ scalars: [Unicode.Scalar]) -> Bool {
        let before = line.words[..<first.words.lowerBound]
        guard before.allSatisfy({ $0.folded.utf8.count <= 2 }) else { return false }
        let last = line.matches.last ?? first
        let end = line.words[last.words.upperBound - 1].place.upperBound
        if scalars[end...].prefix(3).contains(":") { return true }
        let letters = first.words.reduce(0) { $0 + line.words[$1].folded.utf8.count }
        return letters >= 5
    }

    /// What may stand behind a caption of its own line: a number or a date, not a caption's stray word.
    private static func isValue(_ text: PrintedLine) -> Bool {
        text.scalars.count { ("0"..."9").contains($0) } >= 4
    }

    /// Neighbouring matches of one meaning are one caption.
    private static func places(of read: CaptionedLine, in segment: PrintedLine) -> [CaptionPlace] {
        var places: [CaptionPlace] = []
        var index = 0
        while index < read.matches.count {
            let caption = read.matches[index].caption
            var last = index
            while last + 1 < read.matches.count, read.matches[last + 1].caption == caption { last += 1 }
            let words = read.matches[index].words.lowerBound..<read.matches[last].words.upperBound
            let part = segment[read.words[words.lowerBound].place.lowerBound..<read.words[words.upperBound - 1].place.upperBound]
            places.append(
                CaptionPlace(
                    caption: caption, start: part.start, end: part.end, line: segment, value: nil,
                    isExact: read.matches[index...last].contains { $0.errors == 0 }))
            index = last + 1
        }
        return places
    }
}
