/// A name out of an MRZ as all the texts in a national script that it may have been made from, held as its places and
/// never as a list.
///
/// ```swift
/// NationalSpellings("MXHMD", in: .arabic).spellings(limit: 1)      // محمد
/// NationalSpellings("MUELLER", in: .latin).spellings(limit: 3)     // MUELLER, MUELLEŔ, MUELLEŖ
/// ```
///
/// Arabic comes back as it was written (Doc 9303-3, appendix B.6), but for what the MRZ does not have: short vowels,
/// and whether two letters in a row were one with a shadda. Of other scripts the standard promises nothing: each place
/// has its candidates.
public struct NationalSpellings: Sendable {
    /// Letters that may stand for some characters of the MRZ.
    public struct Candidate: Hashable, Sendable {
        /// Where in the text, from 0.
        public let position: Int
        /// How many characters of the text it stands for.
        public let count: Int
        /// The letters, mostly one; capitals where the script has them.
        public let letters: String
    }

    /// The candidates at each position of the text, none where it leads to no spelling of the whole: the letter that is
    /// printed first, then those that stand for the most characters, then in the order of the tables.
    public let candidates: [[Candidate]]
    /// How many characters the text has.
    private var count: Int { candidates.count }

    /// What a name may have been made from.
    ///
    /// - Parameters:
    ///   - text: As an MRZ has it, with fillers or blanks; capital letters. Of more than 63 characters, no MRZ has it, and
    ///     there are no candidates.
    ///   - script: That of the candidates. With `.latin` each letter stands for itself, too.
    ///   - language: Where it is known, only its spellings are taken back.
    public init(_ text: String, in script: NationalScript, language: NameLanguage? = nil) {
        self.init(Array(text.utf8), script, language)
    }

    /// What a name may have been made from.
    public init(_ text: MRZText, in script: NationalScript, language: NameLanguage? = nil) {
        self.init(text.bytes, script, language)
    }

    private init(_ text: [UInt8], _ script: NationalScript, _ language: NameLanguage?) {
        guard text.count <= NameTarget.capacity else {
            candidates = []
            return
        }
        let blank = UInt8(ascii: " ")
        let text = text.map { $0 == MRZCharacter.fillerASCII ? blank : $0 }
        let sources = (NationalSource.all[script] ?? []).filter { $0.isLegal(in: language) }
        var candidates: [[Candidate]] = Array(repeating: [], count: text.count)
        for position in text.indices.reversed() {
            let isInitial = position == 0 || text[position - 1] == blank
            var found: [Candidate] = []
            if text[position] == blank || (script == .latin && Self.isLetter(text[position])) {
                found.append(
                    .init(position: position, count: 1, letters: String(Character(Unicode.Scalar(text[position])))))
            }
            found += sources.lazy.filter { $0.mayStand(isInitial) && text[position...].starts(with: $0.spelling) }
                .map { .init(position: position, count: $0.spelling.count, letters: $0.letters) }
            found.removeAll { candidate in
                let next = position + candidate.count
                return next < text.count && candidates[next].allSatisfy { candidate.mergesWith($0) }
            }
            let plain = script == .latin || text[position] == blank ? min(1, found.count) : 0
            candidates[position] = found[..<plain] + Self.longestFirst(found[plain...])
        }
        self.candidates = candidates
    }

    /// Whether there is any text in the script that is spelled so.
    public var isEmpty: Bool { candidates.first?.isEmpty ?? true }

    /// Texts one by one, in the order of the candidates.
    ///
    /// - Parameter limit: How many are wanted at most.
    public func spellings(limit: Int) -> [String] {
        guard !isEmpty, limit > 0 else { return [] }
        var found: [String] = []
        collect(0, nil, "", limit, &found)
        return found
    }

    /// Every candidate leads to the end, so that no step is in vain.
    private func collect(_ position: Int, _ last: Candidate?, _ text: String, _ limit: Int, _ found: inout [String]) {
        guard position < count else { return found.append(text) }
        for candidate in candidates[position] where found.count < limit && last?.mergesWith(candidate) != true {
            collect(position + candidate.count, candidate, text + candidate.letters, limit, &found)
        }
    }

    private static func isLetter(_ ascii: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(ascii) }

    /// Stable, so that letters of equal length stay in the order of the tables; but those that all Cyrillic alphabets
    /// share come before those that some have.
    private static func longestFirst(_ candidates: ArraySlice<Candidate>) -> [Candidate] {
        var sorted: [Candidate] = []
        var seen: Set<Candidate> = []
        let longest = candidates.reduce(0) { max($0, $1.count) }
        for count in stride(from: longest, to: 0, by: -1) {
            let equal = candidates.filter { $0.count == count && seen.insert($0).inserted }
            sorted += equal.filter { !$0.isRareCyrillic } + equal.filter(\.isRareCyrillic)
        }
        return sorted
    }
}

extension NationalSpellings.Candidate {
    /// Whether this letter and the next would be spelled together, and otherwise than this has it.
    fileprivate func mergesWith(_ next: Self) -> Bool {
        let own = letters.unicodeScalars
        guard own.count == 1, let first = own.first, let second = next.letters.unicodeScalars.first else {
            return false
        }
        return Self.pairs.contains([first, second])
    }

    private static let pairs = Set(TransliterationTable.greek.rows.map(\.letters).filter { $0.count == 2 })

    fileprivate var isRareCyrillic: Bool {
        guard let letter = letters.unicodeScalars.first else { return false }
        return ("\u{400}"..<"\u{410}").contains(letter) || ("\u{460}"..<"\u{530}").contains(letter)
    }
}
