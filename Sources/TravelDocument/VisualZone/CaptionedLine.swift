/// A line of print, and which of its words are captions.
///
/// ```swift
/// let line = CaptionedLine("Date de naissance / Date of birth (4)")
/// line.matches.map(\.caption)   // [.field(.dateOfBirth), .field(.dateOfBirth)]
/// line.captionShare             // 1
/// ```
///
/// Captions are compared without case, marks and blanks, and with as many wrong letters as their length allows, since
/// they are small print and read by a net.
public struct CaptionedLine: Sendable {
    /// A run of letters and digits.
    public struct Word: Hashable, Sendable {
        /// Its place among the Unicode scalars of the line.
        public let place: Range<Int>
        /// Plain capitals and digits; of a Cyrillic or Greek word small Latin letters.
        public let folded: String
    }

    public let words: [Word]
    /// In the order of the line; they share no word.
    public let matches: [Caption.Match]

    /// Whether no words of the line are a caption, and it only looks more like one than like others.
    public let resembles: Bool

    /// - Parameter text: Bounded: words beyond the 24th are no captions.
    public init(_ text: String) { self.init(scalars: Array(text.unicodeScalars)) }

    /// - Parameters:
    ///   - scalars: The same, scalar by scalar.
    ///   - lenient: Whether the line was read so badly that a likeness will do: see ``resembles``.
    public init(scalars: [Unicode.Scalar], lenient: Bool = false) {
        let words = Self.words(of: scalars)
        self.words = words
        let folded = words.prefix(Self.mostWords).map(\.folded)
        let exact = Self.believable(
            CaptionIndex.shared.matches(in: folded).filter { $0.caption != .title }, words, scalars)
        // Words that run into one another hide a caption, and so do too many wrong letters.
        let alike =
            lenient || !exact.isEmpty
            ? CaptionIndex.shared.resemblance(of: folded, isWellRead: !lenient)
            : nil
        let confirmed = alike.flatMap { alike in
            exact.isEmpty || exact.contains { $0.caption == alike.caption } && Self.share(exact, words) < Self.hidden
                ? alike : nil
        }
        // `DATAWYDANIAVDATE OF ISSUE` ends in a caption, though no word of it begins one.
        let ending = Self.share(exact, words) < Self.hidden ? CaptionIndex.shared.ending(of: folded) : nil
        resembles = ending == nil && confirmed != nil && exact.isEmpty
        matches = (ending ?? confirmed).map { [$0] } ?? Self.agreeing(exact, words, scalars)
    }

    /// How much of the line's letters is captions, 0...1.
    ///
    /// Numbers alone, as in `Date of birth (4)`, do not count.
    public var captionShare: Double { Self.share(matches, words) }

    /// A line with less than this in captions has words beside them, or captions that were not found.
    private static let hidden = 0.5

    /// Two captions with an oblique between them are one in two languages: a badly read one means what the other does.
    private static func agreeing(
        _ matches: [Caption.Match], _ words: [Word], _ scalars: [Unicode.Scalar]
    ) -> [Caption.Match] {
        var matches = matches
        for index in matches.indices.dropFirst() where matches[index].caption != matches[index - 1].caption {
            let (before, after) = (matches[index - 1], matches[index])
            let gap =
                words[before.words.upperBound - 1].place.upperBound..<words[after.words.lowerBound].place.lowerBound
            guard before.words.upperBound + mostBetween >= after.words.lowerBound, scalars[gap].contains("/") else {
                continue
            }
            let caption: Caption
            if issue.contains(before.caption), issue.contains(after.caption) {
                caption = .field(.issuingAuthority)
            } else if before.errors != after.errors, max(before.errors, after.errors) >= wrongLetters {
                caption = before.errors < after.errors ? before.caption : after.caption
            } else {
                continue
            }
            for place in [index - 1, index] {
                matches[place] = .init(caption: caption, words: matches[place].words, errors: matches[place].errors)
            }
        }
        return matches
    }

    /// What some languages call one thing.
    private static let issue: Set<Caption> = [.field(.placeOfIssue), .field(.issuingAuthority)]
    /// Words of no meaning before the oblique.
    private static let mostBetween = 2
    /// With fewer a caption is not badly read.
    private static let wrongLetters = 2

    private static func share(_ matches: [Caption.Match], _ words: [Word]) -> Double {
        let letters = words.indices.filter { index in words[index].folded.contains { $0.isLetter } }
        let all = letters.reduce(0) { $0 + words[$1].folded.utf8.count }
        guard all > 0 else { return 0 }
        let covered = letters.filter { index in matches.contains { $0.words.contains(index) } }
        return Double(covered.reduce(0) { $0 + words[$1].folded.utf8.count }) / Double(all)
    }

    /// Whether the line names a kind of travel document, and hardly anything else: `PERSONALAUSWEIS / IDENTITY CARD`.
    package static func isTitle(_ scalars: [Unicode.Scalar]) -> Bool {
        let words = words(of: scalars)
        let titles = CaptionIndex.shared.matches(in: words.prefix(mostWords).map(\.folded)).filter {
            $0.caption == .title
        }
        let letters = titles.flatMap(\.words).reduce(0) { $0 + words[$1].folded.utf8.count }
        return letters >= lettersOfTitle && share(titles, words) >= shareOfTitle
    }

    /// `Document` and `Card` stand on many papers ...
    private static let lettersOfTitle = 10
    /// ... and another language may not be known.
    private static let shareOfTitle = 0.4

    /// The words of a text in plain capitals and digits, whatever they mean.
    package static func words(of text: String) -> [String] { words(of: Array(text.unicodeScalars)).map(\.folded) }

    /// Whether every word of a line may be one of a field's caption: `Place of`, `birth`, where a caption was read in
    /// pieces.
    package static func hasWordsOfCaptionsAlone(_ scalars: [Unicode.Scalar]) -> Bool {
        let letters = words(of: scalars).map(\.folded).filter { $0.contains { $0.isLetter } }
        return letters.contains { $0.utf8.count >= tellingWord }
            && letters.allSatisfy { CaptionIndex.shared.isOfACaption($0) }
    }

    /// Whether a word of a line is one of a date's caption, which no value has: `of birth` beside another script.
    package static func hasWordOfDate(_ scalars: [Unicode.Scalar]) -> Bool {
        words(of: scalars).contains {
            $0.folded.utf8.count >= longWord && CaptionIndex.shared.isOfADate($0.folded)
        }
    }

    private static let longWord = 5

    /// Shorter words are of every language's captions and values.
    private static let tellingWord = 4

    /// What a line says beside its captions: `Taille : 1,70 m` says `1,70 m`.
    ///
    /// - Returns: The place behind the last caption, as scalars of the line; `nil` where nothing stands there, and where
    ///   no caption is.
    public func remainder(of scalars: [Unicode.Scalar]) -> Range<Int>? {
        guard let last = matches.last, last.words.upperBound < words.count else { return nil }
        var start = words[last.words.upperBound].place.lowerBound
        var end = words[words.count - 1].place.upperBound
        // `Name(s)`, `Réamhainm(neacha)`: what stands in brackets right behind a letter is its ending.
        if start > 1, scalars[start - 1] == "(", scalars[start - 2] != " ", scalars[start - 2] != ":" {
            guard let bracket = scalars[start...].firstIndex(of: ")"),
                let next = words.first(where: { $0.place.lowerBound > bracket })
            else { return nil }
            start = next.place.lowerBound
        }
        // `NACIONALIDAD (D` has lost its number's second bracket.
        if start > 0, scalars[start - 1] == "(", !scalars[start..<end].contains(")"), end - start <= Self.longestNumber
        {
            return nil
        }
        // A bracket is the value's if both are: `Turpin (21)`, `(MCO) MONACO`.
        if start > 0, scalars[start - 1] == "(", scalars[start..<end].contains(")") { start -= 1 }
        if end < scalars.count, scalars[end] == ")", scalars[start..<end].contains("(") { end += 1 }
        return start..<end
    }

    private static let longestNumber = 2

    /// Whether two letters are the same but for case and marks.
    package static func areAlike(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
        let plain = PrintedWords.letters(String(a))
        return !plain.isEmpty && plain == PrintedWords.letters(String(b))
    }

    private static let mostWords = 24
    /// Captions of so few letters are words of many languages, too.
    private static let shortCaption = 3

    private static func words(of scalars: [Unicode.Scalar]) -> [Word] {
        var words: [Word] = []
        var start: Int?
        func end(_ index: Int) {
            guard let first = start else { return }
            start = nil
            let text = String(String.UnicodeScalarView(scalars[first..<index]))
            let folded = PrintedWords.letters(text)
            if !folded.isEmpty { words.append(Word(place: first..<index, folded: folded)) }
        }
        for (index, scalar) in scalars.enumerated() {
            if PrintedWords.isOfAWord(scalar) {
                if start == nil { start = index }
            } else {
                end(index)
            }
        }
        end(scalars.count)
        return words
    }

    /// The caption that begins in one line of small print and goes on in the next one; `nil` where none does.
    package static func wrapped(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Caption? {
        let words = (words(of: first), words(of: second))
        guard !words.0.isEmpty, !words.1.isEmpty else { return nil }
        let end = words.0.count
        let match = CaptionIndex.shared.matches(in: (words.0 + words.1).prefix(mostWords).map(\.folded)).first {
            match in
            match.words.contains(end) && match.words.contains(end - 1)
        }
        guard let match, match.caption != .title, match.errors < wrongLetters,
            words.1[..<(match.words.upperBound - end)].contains(where: { $0.folded.utf8.count > 2 })
        else { return nil }
        return match.caption
    }

    /// A short word is a caption before or behind one of the same meaning: `Kön Sex Sexe`.
    private static func believable(
        _ matches: [Caption.Match], _ words: [Word], _ scalars: [Unicode.Scalar]
    ) -> [Caption.Match] {
        var believed = matches.map { isBelievable($0, words, scalars) }
        func agree(_ index: Int, with other: Int) {
            if matches[index].caption == matches[other].caption, believed[other] { believed[index] = true }
        }
        for index in matches.indices.dropFirst() { agree(index, with: index - 1) }
        for index in matches.indices.dropLast().reversed() { agree(index, with: index + 1) }
        return matches.indices.filter { believed[$0] }.map { matches[$0] }
    }

    /// `À` and `No` are captions before a colon, or where nothing else stands in the line.
    private static func isBelievable(_ match: Caption.Match, _ words: [Word], _ scalars: [Unicode.Scalar]) -> Bool {
        let letters = match.words.reduce(0) { $0 + words[$1].folded.utf8.count }
        guard letters <= Self.shortCaption else { return true }
        let end = words[match.words.upperBound - 1].place.upperBound
        let following = scalars[end...].first { $0 != " " }
        if following == ":" || following == "°" || following == "." { return true }
        // A letter before an oblique is what was made of another script.
        guard letters > 1 else { return false }
        if following == "/" { return true }
        if match.words.lowerBound > 0,
            scalars[..<words[match.words.lowerBound].place.lowerBound].last(where: { $0 != " " }) == "/"
        {
            return true
        }
        // `4. KÖN F`: beside a number or a letter, too.
        let others = words.indices.filter { !match.words.contains($0) }
        return others.allSatisfy {
            words[$0].folded.utf8.count <= 2 && words[$0].folded.allSatisfy(\.isNumber)
                || $0 >= match.words.upperBound && words[$0].folded.utf8.count == 1
        }
    }
}

extension PrintedWords {
    /// Whether a scalar is part of a word: a letter, a digit, an apostrophe, a mark.
    static func isOfAWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
                || scalar == "'"
        }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark || scalar == "’"
    }

    /// A single word in plain capitals and digits; letters of other scripts are left out.
    static func letters(_ word: String) -> String {
        if word.utf8.allSatisfy({ $0 < 0x80 }) {
            return String(decoding: word.utf8.filter { $0 != UInt8(ascii: "'") }, as: UTF8.self).uppercased()
        }
        return String(folded(word).filter { $0 != " " })
    }
}
