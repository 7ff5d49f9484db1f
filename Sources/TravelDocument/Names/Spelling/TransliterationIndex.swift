/// Finds the row of a letter, capital or small, marked or not, in constant time.
final class TransliterationIndex: Sendable {
    static let shared = TransliterationIndex()

    /// What an MRZ may have in a letter's place.
    struct Alternative: Sendable {
        let spelling: PackedSpelling
        let place: TransliterationRow.Spelling.Place
        /// A bit for each language, in the order of `NameLanguage.allCases`; none for every language.
        let languages: UInt8
    }

    /// Letters that are spelled together.
    struct Sequence: Sendable {
        let parts: [UInt16]
        let row: UInt16
    }

    /// A row and whether a diacritical mark was left out to come to it.
    struct Entry: Sendable {
        let row: UInt16
        let isMarked: Bool
    }

    /// Rows 0 to 25 are the letters A to Z, which stand in no table; the tables' follow.
    static let plainLetters = 26

    let rows: [TransliterationRow]
    let alternatives: [Alternative]
    private let starts: [UInt16]
    private let isSilent: [Bool]
    private let isVoiceless: [Bool]
    private let endsSequence: [Bool]
    let sequences: [Sequence]
    private let compositions: [UInt64: UInt16]
    /// Entries of the code points that most names are made of.
    private let near: [UInt16]
    private let far: [UInt32: UInt16]
    let shadda: UInt16

    private static let nearCount = 0x700
    private static let none: UInt16 = 0xFFFF
    private static let markedBit: UInt16 = 0x8000

    init() {
        let rows = TransliterationTable.allCases.flatMap(\.rows)
        self.rows = rows
        var alternatives: [Alternative] = []
        var starts: [UInt16] = []
        for letter in UInt8(ascii: "A")...UInt8(ascii: "Z") {
            starts.append(UInt16(alternatives.count))
            let text = String(Character(Unicode.Scalar(letter)))
            alternatives.append(Alternative(spelling: PackedSpelling(text), place: .anywhere, languages: 0))
        }
        var entries: [UInt32: UInt16] = [:]
        for plain in 0..<UInt32(Self.plainLetters) {
            entries[UInt32(UInt8(ascii: "A")) + plain] = UInt16(plain)
        }
        for (number, row) in rows.enumerated() {
            starts.append(UInt16(alternatives.count))
            alternatives += row.spellings.map(Alternative.init)
            if row.letters.count == 1 { entries[row.letters[0].value] = UInt16(number + Self.plainLetters) }
        }
        starts.append(UInt16(alternatives.count))
        self.alternatives = alternatives
        self.starts = starts
        isSilent = (0..<starts.count - 1).map { row in
            alternatives[Int(starts[row])..<Int(starts[row + 1])].allSatisfy { $0.spelling.count == 0 }
        }

        let letters = entries
        func row(_ letter: Unicode.Scalar) -> UInt16 {
            guard let row = letters[letter.value] else { preconditionFailure("a letter that no table has") }
            return row
        }
        shadda = row(TransliterationTable.shadda)
        compositions = Dictionary(
            uniqueKeysWithValues: MarkedLetters.composed.map {
                (Self.key(row($0.letter), $0.mark.value), row($0.together))
            })
        sequences = rows.enumerated().filter { $1.letters.count > 1 }.map { number, sequence in
            Sequence(parts: sequence.letters.map(row), row: UInt16(number + Self.plainLetters))
        }
        var isVoiceless = Array(repeating: false, count: starts.count - 1)
        for letter in TransliterationTable.greekVoiceless { isVoiceless[Int(row(letter))] = true }
        self.isVoiceless = isVoiceless
        var endsSequence = Array(repeating: false, count: starts.count - 1)
        for sequence in sequences { endsSequence[Int(sequence.parts[sequence.parts.count - 1])] = true }
        self.endsSequence = endsSequence

        for (letter, marked) in MarkedLetters.byLetter {
            for scalar in marked.unicodeScalars { entries[scalar.value] = row(letter) | Self.markedBit }
        }
        for run in ArabicPresentationForms.runs {
            for code in run.first..<run.first + run.count { entries[code] = letters[run.letter] }
        }
        for (letter, entry) in entries {
            guard let small = Unicode.Scalar(letter)?.properties.lowercaseMapping.unicodeScalars, small.count == 1,
                let only = small.first, entries[only.value] == nil
            else { continue }
            entries[only.value] = entry
        }
        near = (0..<UInt32(Self.nearCount)).map { entries[$0] ?? Self.none }
        far = entries.filter { $0.key >= Self.nearCount }
    }

    /// The entry of a letter; `nil` for anything else.
    @inline(__always)
    func entry(_ letter: UInt32) -> Entry? {
        let entry = letter < Self.nearCount ? near[Int(letter)] : far[letter] ?? Self.none
        guard entry != Self.none else { return nil }
        return Entry(row: entry & ~Self.markedBit, isMarked: entry & Self.markedBit != 0)
    }

    /// The tables' row; `nil` for the letters A to Z.
    func row(_ number: UInt16) -> TransliterationRow? {
        Int(number) < Self.plainLetters ? nil : rows[Int(number) - Self.plainLetters]
    }

    /// Where the alternatives of a row stand.
    @inline(__always)
    func alternatives(of row: UInt16) -> Range<Int> { Int(starts[Int(row)])..<Int(starts[Int(row) + 1]) }

    /// Whether a row is never printed.
    func isSilent(_ row: UInt16) -> Bool { isSilent[Int(row)] }

    /// Whether nothing is one of its spellings.
    func maySpellNothing(_ row: UInt16) -> Bool {
        alternatives[alternatives(of: row)].contains { $0.spelling.count == 0 }
    }

    func isVoiceless(_ row: UInt16) -> Bool { isVoiceless[Int(row)] }

    func endsSequence(_ row: UInt16) -> Bool { endsSequence[Int(row)] }

    /// The row of a letter together with the mark that follows it.
    func composed(_ row: UInt16, _ mark: UInt32) -> UInt16? { compositions[Self.key(row, mark)] }

    private static func key(_ row: UInt16, _ mark: UInt32) -> UInt64 { UInt64(row) << 32 | UInt64(mark) }
}

extension TransliterationIndex.Alternative {
    init(_ spelling: TransliterationRow.Spelling) {
        self.init(
            spelling: PackedSpelling(spelling.text), place: spelling.place,
            languages: spelling.languages.reduce(0) { $0 | $1.bit })
    }
}

extension NameLanguage {
    /// Its bit in a set of languages.
    var bit: UInt8 {
        switch self {
        case .belorussian: 1
        case .bulgarian: 2
        case .macedonian: 4
        case .serbian: 8
        case .ukrainian: 16
        }
    }
}
