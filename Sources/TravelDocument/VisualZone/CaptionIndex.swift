/// The table of captions, made ready to be found by what a net read.
struct CaptionIndex: Sendable {
    static let shared = CaptionIndex(CaptionTable.rows)

    private struct Phrase: Sendable {
        let letters: [UInt8]
        let caption: Caption
        let pattern: ApproximatePattern

        /// Whether it has letters of another script, which are small.
        var isLatin: Bool { !letters.contains { $0 >= UInt8(ascii: "a") } }
    }

    /// Of each length in letters.
    private var byLength: [[Phrase]] = []
    /// Which letters occur in each of these phrases, a bit each; all digits share one.
    private var masks: [[UInt32]] = []
    private var exact: [String: Caption] = [:]
    /// Single words of captions.
    private var words = Set<String>()
    /// ... and of those of dates.
    private var wordsOfDates = Set<String>()

    init(_ rows: [(caption: Caption, phrases: String)]) {
        for row in rows {
            for phrase in row.phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
                if row.caption != .title { words.formUnion(CaptionedLineWords.split(String(phrase)).map(Self.alike)) }
                if [.field(.dateOfBirth), .field(.dateOfExpiry), .field(.dateOfIssue)].contains(row.caption) {
                    wordsOfDates.formUnion(CaptionedLineWords.split(String(phrase)).map(Self.alike))
                }
                let key = Self.key(of: String(phrase))
                guard !key.isEmpty, exact[key] == nil else { continue }
                exact[key] = row.caption
                let letters = Array(key.utf8)
                while byLength.count <= letters.count {
                    byLength.append([])
                    masks.append([])
                }
                byLength[letters.count].append(
                    Phrase(letters: letters, caption: row.caption, pattern: ApproximatePattern(letters)))
                masks[letters.count].append(Self.mask(letters))
            }
        }
    }

    /// All letters and digits of a phrase without blanks.
    private static func key(of phrase: String) -> String {
        alike(CaptionedLineWords.split(phrase).joined())
    }

    /// With what small print makes of two letters: `rn` looks like `m`.
    private static func alike(_ letters: String) -> String {
        letters.split(separator: "RN", omittingEmptySubsequences: false).joined(separator: "M")
    }

    private static func mask(_ letters: [UInt8]) -> UInt32 {
        letters.reduce(0) { mask, letter in mask | 1 << UInt32(ApproximatePattern.symbol(letter)) }
    }

    /// The captions among words, each of which was made comparable: those that explain most letters.
    func matches(in words: [String]) -> [Caption.Match] {
        // best[i]: what is gained by words from i on, and the match that begins there, if any.
        var best = [(gain: Double, match: Caption.Match?)](repeating: (0, nil), count: words.count + 1)
        for start in words.indices.reversed() {
            best[start] = (best[start + 1].gain, nil)
            var key = ""
            for end in start + 1...min(start + Self.mostWords, words.count) where end <= words.count {
                key += words[end - 1]
                guard let (caption, errors) = find(key) else { continue }
                let gain = Double(key.utf8.count) - Self.priceOfAnError * Double(errors) - Self.priceOfAMatch
                if gain + best[end].gain > best[start].gain {
                    best[start] = (gain + best[end].gain, .init(caption: caption, words: start..<end, errors: errors))
                }
            }
        }
        var matches: [Caption.Match] = []
        var place = 0
        while place < words.count {
            if let match = best[place].match {
                matches.append(match)
                place = match.words.upperBound
            } else {
                place += 1
            }
        }
        return matches
    }

    /// Whether a word is one of some caption's.
    func isOfACaption(_ word: String) -> Bool { words.contains(Self.alike(word)) }

    /// Whether a word is one of a date's caption.
    func isOfADate(_ word: String) -> Bool { wordsOfDates.contains(Self.alike(word)) }

    /// More words than any caption has.
    private static let mostWords = 9
    private static let priceOfAnError = 2.0
    /// One long caption rather than several short ones.
    private static let priceOfAMatch = 0.5

    private func find(_ key: String) -> (caption: Caption, errors: Int)? {
        let key = Self.alike(key)
        if let caption = exact[key] { return (caption, 0) }
        let letters = Array(key.utf8)
        let allowed = Self.errorsAllowed(letters.count)
        guard allowed > 0 else { return nil }
        let mask = Self.mask(letters)
        var best: (caption: Caption, errors: Int)?
        for length in max(letters.count - allowed, 1)...letters.count + allowed where length < byLength.count {
            var limit = best.map { $0.errors - 1 } ?? min(allowed, Self.errorsAllowed(length))
            guard limit >= 0 else { break }
            for (index, other) in masks[length].enumerated() where (other ^ mask).nonzeroBitCount <= 2 * limit {
                let phrase = byLength[length][index]
                guard let errors = EditDistance.between(phrase.letters, letters, atMost: limit) else { continue }
                best = (phrase.caption, errors)
                limit = errors - 1
                guard limit >= 0 else { break }
            }
        }
        return best
    }

    /// The caption that a line looks most like, where so much of it was misread that no words of it are one: small print
    /// of a small picture.
    ///
    /// A phrase is looked for anywhere in the line's letters. It has to be clearly more like it than any phrase of
    /// another meaning.
    ///
    /// - Parameter isWellRead: Whether the letters are sure: then fewer of them may be wrong or be more than the caption.
    func resemblance(of words: [String], isWellRead: Bool) -> Caption.Match? {
        let part = isWellRead ? Self.partOfWellRead : Self.partOfBadlyRead
        let leastLikeness = isWellRead ? Self.likenessOfWellRead : Self.leastLikeness
        let folded = Self.alike(words.joined()).utf8
        let isLatin = !folded.contains { $0 >= UInt8(ascii: "a") }
        let letters = folded.map(ApproximatePattern.symbol)
        guard letters.count >= Self.shortestResembling else { return nil }
        var best: (caption: Caption, likeness: Double, errors: Int)?
        var other = 0.0
        for phrases in byLength.dropFirst(Self.shortestResembling) {
            for phrase in phrases
            where Double(phrase.letters.count) >= part * Double(letters.count) && (phrase.isLatin || !isLatin) {
                let most = Int(Double(phrase.letters.count) * (1 - leastLikeness))
                guard let errors = phrase.pattern.fewestErrors(in: letters), errors <= most else { continue }
                // Of two that are equally like it, the longer one says more.
                let likeness = 1 - (Double(errors) + 0.5) / Double(phrase.letters.count)
                if best.map({ likeness > $0.likeness }) ?? true {
                    if let best, best.caption != phrase.caption { other = max(other, best.likeness) }
                    best = (phrase.caption, likeness, errors)
                } else if best?.caption != phrase.caption {
                    other = max(other, likeness)
                }
            }
        }
        guard let best, best.likeness - other >= Self.clearly else { return nil }
        return Caption.Match(caption: best.caption, words: 0..<words.count, errors: best.errors)
    }

    /// The longest caption that a line's letters end in, whatever was made of the blank or the stroke before it.
    func ending(of words: [String]) -> Caption.Match? {
        let letters = Array(Self.alike(words.joined()))
        for count in stride(from: min(letters.count, byLength.count - 1), through: Self.shortestEnding, by: -1) {
            guard let caption = exact[String(letters.suffix(count))], caption != .title else { continue }
            return Caption.Match(caption: caption, words: 0..<words.count, errors: 0)
        }
        return nil
    }

    /// No name or town ends in as many letters that are a caption.
    private static let shortestEnding = 9
    /// Shorter phrases are like too many words.
    private static let shortestResembling = 7
    /// A caption in two languages of which one cannot be told hides in a line three times as long ...
    private static let partOfBadlyRead = 1.0 / 3
    /// ... but where the words can be read, `AUTORISE SON PORTEUR` is no `Autorité`.
    private static let partOfWellRead = 0.6
    private static let likenessOfWellRead = 0.8
    /// So much of a phrase has to be there ...
    private static let leastLikeness = 0.62
    /// ... and so much more than of any other meaning's.
    private static let clearly = 0.06

    /// How many letters of a caption may have been read wrongly: a caption of five letters with two wrong ones may be
    /// any word.
    private static func errorsAllowed(_ letters: Int) -> Int {
        switch letters {
        case ..<5: 0
        case ..<8: 1
        case ..<13: 2
        default: 3
        }
    }
}

/// The words of a phrase of the table.
private enum CaptionedLineWords {
    static func split(_ phrase: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in phrase.unicodeScalars {
            if PrintedWords.isOfAWord(scalar) {
                word.unicodeScalars.append(scalar)
            } else if !word.isEmpty {
                words.append(PrintedWords.letters(word))
                word = ""
            }
        }
        if !word.isEmpty { words.append(PrintedWords.letters(word)) }
        return words
    }
}

/// Levenshtein's distance, given up early.
package enum EditDistance {
    /// - Returns: The least number of letters to insert, leave out or exchange; `nil` where it is more than `most`.
    package static func between<Element: Equatable>(_ a: [Element], _ b: [Element], atMost most: Int) -> Int? {
        guard abs(a.count - b.count) <= most else { return nil }
        var row = Array(0...b.count)
        for i in 0..<a.count {
            var diagonal = row[0]
            row[0] = i + 1
            var least = row[0]
            for j in 0..<b.count {
                let exchanged = diagonal + (a[i] == b[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(exchanged, diagonal + 1, row[j] + 1)
                least = min(least, row[j + 1])
            }
            if least > most { return nil }
        }
        return row[b.count] <= most ? row[b.count] : nil
    }
}
