import TravelDocument

/// The print of a page, sorted into captions and values.
struct PageText {
    /// The words of a caption, and where they stand in the page's close-up.
    struct CaptionPlace {
        let caption: Caption
        private(set) var start: Double
        /// Where it may begin, if not all of its other language was seen.
        let earliest: Double
        let end: Double
        /// The line that it is a part of.
        let line: PrintedLine
        /// What the same line says behind its captions.
        var value: PrintedLine?
        /// Whether the line only looks more like this caption than like others.
        let resembles: Bool

        var middle: Double { line.y(at: (start + end) / 2) }
        var capHeight: Double { line.capHeight }

        fileprivate func beginning(at start: Double) -> CaptionPlace {
            var place = self
            place.start = start
            return place
        }
    }

    private(set) var captions: [CaptionPlace] = []
    /// Lines that are no captions.
    private(set) var values: [PrintedLine] = []
    /// Whether a line says what kind of travel document it is.
    let isTitled: Bool
    /// Whether it has captions of as many fields as such a document, though a form may, too.
    var isCaptioned: Bool {
        let fields = captions.lazy.filter { !$0.resembles }.compactMap { caption -> FieldName? in
            guard case .field(let field) = caption.caption else { return nil }
            return field
        }
        return Set(fields).count >= Self.fieldsOfADocument
    }

    /// Other papers than forms have fewer of them.
    private static let fieldsOfADocument = 5
    /// A caption is not guessed from what was read with less.
    private static let leastResembling = 0.4
    /// Print in which no letter is doubtful is read with more than this.
    private static let sure = 0.99
    /// Small print that is hard to read is read with less than this.
    private static let doubtful = 0.9

    /// - Parameter lines: In any order; wide blanks part texts of neighbouring columns.
    init(_ lines: [PrintedLine]) {
        isTitled = lines.contains { CaptionedLine.isTitle($0.scalars) }
        for line in lines {
            // What could not be read right before a caption is the same caption in another script, whatever it resembles.
            var unread: [(segment: PrintedLine, places: [CaptionPlace])] = []
            func leave() {
                for (segment, places) in unread {
                    captions += places
                    if places.isEmpty { values.append(segment.withoutColon) }
                }
                unread = []
            }
            for segment in line.segments {
                let places = Self.captions(of: segment) ?? []
                if !places.isEmpty, !places.contains(where: \.resembles) {
                    let start = unread.first?.segment.start ?? segment.start
                    captions += places.enumerated().map { $0 == 0 ? $1.beginning(at: start) : $1 }
                    unread = []
                } else if !places.isEmpty || Self.isUnread(segment) {
                    if let last = unread.last?.segment, segment.start - last.end > Self.widestGap * segment.capHeight {
                        leave()
                    }
                    unread.append((segment, places))
                } else {
                    leave()
                    values.append(segment.withoutColon)
                }
            }
            leave()
        }
        joinWrapped()
        leaveOutEnds()
        leaveOutLarge()
    }

    /// A caption that goes on in the next line is one in both: `Date of` over `expiration`.
    private mutating func joinWrapped() {
        let lines = values + captions.filter { $0.value == nil }.map(\.line)
        var wrapped: [Int: Caption] = [:]
        for (upper, lower) in lines.indices.lazy.flatMap({ upper in lines.indices.map { (upper, $0) } })
        where min(upper, lower) < values.count && lines[upper].wraps(into: lines[lower])
            && StateCode.all(nationality: lines[lower].text).isEmpty
        {
            guard let caption = CaptionedLine.wrapped(lines[upper].scalars, lines[lower].scalars) else { continue }
            for index in [upper, lower] where index < values.count { wrapped[index] = caption }
        }
        for (index, caption) in wrapped.sorted(by: { $0.key > $1.key }) {
            let line = values.remove(at: index)
            captions.append(
                CaptionPlace(
                    caption: caption, start: line.start, earliest: line.start, end: line.end, line: line, value: nil,
                    resembles: false))
        }
    }

    /// What a caption goes on with in the next line is a part of it, though it may be another one by itself: of `Card access`
    /// over `number` the second is no document's number.
    private mutating func leaveOutEnds() {
        captions.removeAll { [captions] lower in
            captions.contains { upper in
                upper.caption != lower.caption && upper.value == nil && lower.value == nil
                    && upper.line.wraps(into: lower.line)
                    && CaptionedLine.wrapped(upper.line.scalars, lower.line.scalars) == upper.caption
            }
        }
    }

    /// The captions of a page are of one size, and smaller than its values: `GROSS` as large as these is no `Größe`.
    private mutating func leaveOutLarge() {
        let sizes = captions.filter { !$0.resembles && $0.line.characters.count >= Self.longCaption }.map(\.capHeight)
        guard sizes.count >= Self.fewestOfASize else { return }
        let usual = sizes.sorted()[sizes.count / 2]
        let isValue: (CaptionPlace) -> Bool = {
            $0.value == nil && $0.line.characters.count < Self.longCaption && $0.capHeight > Self.large * usual
        }
        values += captions.filter(isValue).map(\.line)
        captions.removeAll(where: isValue)
    }

    /// Captions whose size shows that of the others.
    private static let fewestOfASize = 3
    /// Times the usual height.
    private static let large = 1.3

    /// In heights of capitals, between the pieces of a caption.
    private static let widestGap = 10.0

    private static func isUnread(_ segment: PrintedLine) -> Bool {
        segment.confidence < doubtful || segment.scalars.contains(.foreign)
    }

    /// The captions of a text, the last with what the text says behind it; `nil` where it is no caption.
    private static func captions(of segment: PrintedLine) -> [CaptionPlace]? {
        let scalars = segment.scalars
        // `TUR` is Turkey before it is a kind.
        guard !segment.isCodeOfState else { return nil }
        let read = CaptionedLine(scalars: scalars, lenient: segment.confidence < doubtful)
        // `DIRECTION DE` is an authority's, though it is a wrong letter away from the Spanish for an address.
        guard let first = read.matches.first, first.errors == 0 || !AuthorityWords.beginOrEnd(segment.text) else {
            return nil
        }
        // `GROSS` is no `Größe` where every letter is sure.
        let letters = first.words.reduce(0) { $0 + read.words[$1].folded.utf8.count }
        guard first.errors == 0 || letters >= longCaption || segment.confidence < sure else { return nil }
        // What is hardly print at all resembles something by chance.
        guard !read.resembles || segment.confidence >= leastResembling else { return nil }
        let rest = read.remainder(of: scalars).map { segment[$0].withoutNumber }
            .flatMap { $0.characters.isEmpty ? nil : $0 }
        let isCaption = isCaption(read, in: scalars)
        let hasColon = endsInColon(read, scalars)
        // A caption's own line may go on with its value: `Taille : 1,70 m`, `Date of birth 12.07.1942`; a date is one,
        // however the caption was read. `Résidence Le Bois` is a line of an address.
        let date = read.resembles ? segment.date.map { segment[$0] } : nil
        let value: PrintedLine? =
            date
            ?? rest.flatMap { rest in
                if isCaption, !hasColon, let capitals = Self.capitals(of: rest, behind: scalars) { return capitals }
                // `A. Lamy (76)` has lost the mark of its `À` and its colon's other point.
                let isBirthplace =
                    first.caption == .field(.placeOfBirth) && FieldForm.isPlaceOfBirth(rest.text)
                return (hasColon || isBirthplace) && introduces(first, read) || isCaption && isValue(rest, of: read)
                    || !isCaption && first.errors == 0 && introduces(first, read) && isLong(first, read)
                        && !isBeforeOblique(read, in: scalars) && first.caption != .field(.address)
                    ? rest : nil
            }
        guard isCaption || value != nil else { return nil }
        var places = places(of: read, in: segment)
        if let last = places.indices.last { places[last].value = value }
        return places
    }

    /// Whether a line is a caption and no more: it begins with one, and most of its letters are captions, or a misread
    /// one is so long that the rest can only be its other language.
    private static func isCaption(_ line: CaptionedLine, in scalars: [Unicode.Scalar]) -> Bool {
        guard let first = line.matches.first else { return false }
        // What stands before an oblique is the caption in another language, perhaps in another script.
        let starts = line.matches.map { line.words[$0.words.lowerBound].place.lowerBound }
        if starts.contains(where: { start in
            isBehindOblique(start, in: scalars)
                && CaptionedLine(scalars: Array(scalars[start...])).captionShare >= PrintedLine.captionShare
        }) {
            return true
        }
        let isFirst = line.words[..<first.words.lowerBound].allSatisfy { $0.folded.utf8.count <= 2 }
        let words = line.words.filter { $0.folded.utf8.count > 1 }
        if first.errors == 0, isFirst, isLong(first, line) || words.count == 2, isBeforeOblique(line, in: scalars) {
            return true
        }
        // What stands before a long caption at the line's end is the same in another language, however it was read.
        if let last = line.matches.last, last.words.upperBound == line.words.count, last.caption != .other,
            last.words.reduce(0, { $0 + line.words[$1].folded.utf8.count }) >= surelyCaption,
            line.matches.allSatisfy({ $0.caption == last.caption })
        {
            return true
        }
        let before = line.words[..<first.words.lowerBound].filter { $0.folded.utf8.count > 2 }
        let sameMeaning = line.matches.count { $0.caption == first.caption }
        guard before.isEmpty || sameMeaning > 1 else { return false }
        let letters = first.words.reduce(0) { $0 + line.words[$1].folded.utf8.count }
        return line.captionShare >= PrintedLine.captionShare
            || before.isEmpty && first.errors > 0 && letters >= longCaption
    }

    /// Letters of a caption that no value ends in by chance.
    private static let surelyCaption = 12
    /// Letters of a caption that no value begins with by chance.
    private static let longCaption = 9

    /// Whether a line begins with a field's caption, or with a number and that.
    private static func introduces(_ first: Caption.Match, _ line: CaptionedLine) -> Bool {
        // What follows a word that is no field's caption is no field.
        line.words[..<first.words.lowerBound].allSatisfy { $0.folded.utf8.count <= 2 }
            && line.matches.contains { $0.caption != .other }
    }

    /// Whether a colon follows the last caption of a line.
    private static func endsInColon(_ line: CaptionedLine, _ scalars: [Unicode.Scalar]) -> Bool {
        guard let last = line.matches.last else { return false }
        let end = line.words[last.words.upperBound - 1].place.upperBound
        return scalars[end...].prefix(3).contains(":")
    }

    private static func isBehindOblique(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
        scalars[..<place].last { $0 != " " } == "/"
    }

    /// Whether an oblique stands right behind the last caption: what follows is the same in another language.
    private static func isBeforeOblique(_ line: CaptionedLine, in scalars: [Unicode.Scalar]) -> Bool {
        guard let last = line.matches.last else { return false }
        let end = line.words[last.words.upperBound - 1].place.upperBound
        return scalars[end...].first { $0 != " " } == "/"
    }

    /// Whether a caption is long enough to be one without a colon.
    private static func isLong(_ match: Caption.Match, _ line: CaptionedLine) -> Bool {
        match.words.reduce(0) { $0 + line.words[$1].folded.utf8.count } >= 5
    }

    /// What may stand behind a caption of its own line: a number or a date, or a word that only the caption's field has,
    /// not a caption's stray word.
    private static func isValue(_ text: PrintedLine, of line: CaptionedLine) -> Bool {
        switch line.matches.last?.caption {
        case .field(.sex): !PrintedSex.readings(text.text).isEmpty
        case .field(.nationality): !StateCode.all(nationality: text.text).isEmpty
        case .field(.height): FieldForm.fits(text.text, .height)
        default: text.scalars.count { $0.isFigure } >= 4
        }
    }

    /// The well-read words in capitals that a text ends in, behind a caption in small letters: `Place of birth ŁÓDŹ`.
    private static func capitals(of text: PrintedLine, behind line: [Unicode.Scalar]) -> PrintedLine? {
        let caption = line.dropLast(text.characters.count)
        guard caption.count(where: { $0.properties.isLowercase }) * 2 > caption.count else { return nil }
        let start = (text.scalars.lastIndex { $0.properties.isLowercase } ?? -1) + 1
        let words = text[start..<text.characters.count]
        guard words.scalars.count(where: { $0.properties.isUppercase }) >= fewestCapitals, words.confidence >= doubtful,
            start == 0 || text.scalars[start] == " "
        else { return nil }
        return words
    }

    private static let fewestCapitals = 3

    /// How long a caption is at most in the language before the oblique, beside the one behind it.
    private static let otherLanguage = 1.6

    /// Neighbouring matches of one meaning are one caption.
    private static func places(of read: CaptionedLine, in segment: PrintedLine) -> [CaptionPlace] {
        var places: [CaptionPlace] = []
        var index = 0
        while index < read.matches.count {
            let caption = read.matches[index].caption
            var last = index
            while last + 1 < read.matches.count, read.matches[last + 1].caption == caption { last += 1 }
            let words = read.matches[index].words.lowerBound..<read.matches[last].words.upperBound
            let part = segment[
                read.words[words.lowerBound].place.lowerBound..<read.words[words.upperBound - 1].place.upperBound]
            // Words in front of the first are the same caption in another language.
            let start = places.isEmpty ? segment.start : part.start
            // Perhaps not all of them were seen.
            var earliest = start
            if places.isEmpty, isBehindOblique(read.words[words.lowerBound].place.lowerBound, in: segment.scalars) {
                earliest = min(start, part.start - otherLanguage * (part.end - part.start))
            }
            places.append(
                CaptionPlace(
                    caption: caption, start: start, earliest: earliest, end: part.end, line: segment,
                    value: nil,
                    resembles: read.resembles))
            index = last + 1
        }
        return places
    }
}
