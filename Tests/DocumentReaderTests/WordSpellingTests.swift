import Testing
import TravelDocument

@testable import DocumentReader

/// A line as the net may have read it: `Pré{f|c}ecture` is an f with 60 % that may be a c with 35 %.
func characters(_ text: String, first: Float = 0.6, second: Float = 0.35) -> [PrintedCharacter] {
    var characters: [PrintedCharacter] = []
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
        let isDoubtful = scalar == "{"
        let glyph = isDoubtful ? scalars.removeFirst() : scalar
        var readings = [PrintedCharacter.Reading(scalar: glyph, probability: isDoubtful ? first : 0.99)]
        if isDoubtful {
            readings.append(.init(scalar: scalars[scalars.startIndex + 1], probability: second))
            scalars.removeFirst(3)
        }
        let start = 12 * characters.count
        characters.append(PrintedCharacter(readings: readings, columns: start..<start + 8))
    }
    return characters
}

private func text(_ characters: [PrintedCharacter]) -> String {
    String(String.UnicodeScalarView(characters.map(\.scalar)))
}

@Suite("Doubtful glyphs")
struct WordSpellingTests {
    private static var spelling: WordSpelling? { LetterStatistics(embedded: "letters-1").map(WordSpelling.init) }

    @Test(
        "are read as the letters that words have there",
        arguments: [
            ("Préfec{f|t}ure", "Préfecture"), ("Poli{f|t}ie", "Politie"), ("{l|I}erland", "Ierland"),
            ("DEU{F|T}SCH", "DEUTSCH"), ("Kroa{f|t}ië", "Kroatië"), ("N{0|O}RTHERN", "NORTHERN"),
            ("na{1|i}ssance", "naissance"), ("S{0|O}FIA", "SOFIA"), ("SAMPL{Ë|E}", "SAMPLE"),
        ])
    func decided(_ read: String, _ printed: String) throws {
        let spelling = try #require(Self.spelling)
        #expect(text(spelling.decided(characters(read))) == printed)
    }

    @Test(
        "at the beginning of a word are a capital I or a small l, whatever they look like",
        arguments: [("lerland", "Ierland"), ("lbrahim", "Ibrahim"), ("lieu", "lieu"), ("lengte", "lengte")])
    func capitalI(_ read: String, _ printed: String) throws {
        let spelling = try #require(Self.spelling)
        #expect(text(spelling.decided(characters(read))) == printed)
    }

    @Test(
        "stay as they are where they are sure, in numbers, and where no word speaks",
        arguments: [
            "HU8C6IL{0|O}5", "1{0|O}DEC/DIC 91", "12 AUG{/|I}AOUT 74", "No. {l|1}2", "{B|8}12345678", "M{/|l}M",
        ])
    func kept(_ read: String) throws {
        let spelling = try #require(Self.spelling)
        let before = characters(read)
        #expect(text(spelling.decided(before)) == text(before))
        let sure = characters("{f|t}", first: 0.995, second: 0.004)
        #expect(text(spelling.decided(characters("Poli") + sure + characters("ie"))) == "Polifie")
    }

    @Test(
        "that look like another script's are Latin amid Latin letters, and stay what they are in a word of their own",
        arguments: [
            ("DIRE{\u{FFFD}|C}TION", "DIRECTION"), ("Pr{\u{FFFD}|é}fecture", "Préfecture"),
            ("{\u{FFFD}|A}{\u{FFFD}|B}AT{\u{FFFD}|A}", "\u{FFFD}\u{FFFD}AT\u{FFFD}"),
        ])
    func foreign(_ read: String, _ printed: String) throws {
        let spelling = try #require(Self.spelling)
        #expect(text(spelling.decided(characters(read, first: 0.99, second: 0.002))) == printed)
    }

    @Test("that look like another script's are never sure to be Latin")
    func foreignIsUnsure() throws {
        let spelling = try #require(Self.spelling)
        let decided = spelling.decided(characters("DIRE{\u{FFFD}|C}TION", first: 0.99, second: 0.002))
        #expect(decided[4].scalar == "C" && decided[4].probability <= 0.6)
    }

    @Test("are less sure where looks and words disagree, and surer where they agree")
    func probabilities() throws {
        let spelling = try #require(Self.spelling)
        let right = spelling.decided(characters("Poli{t|f}ie"))[4],
            wrong = spelling.decided(characters("Poli{f|t}ie"))[4]
        #expect(right.scalar == "t" && wrong.scalar == "t")
        #expect(right.probability > 0.6 && right.probability > wrong.probability)
        #expect(right.others.first?.scalar == "f")
        #expect(right.readings.allSatisfy { (0...1).contains($0.probability) })
    }

    @Test("are figures of a date that can be")
    func figures() throws {
        let known = KnownFields(nil, on: try #require(CalendarDate(iso8601: "2026-11-21")))
        func corrected(_ read: String) -> String? {
            line(characters(read)).withFigures(where: known.canBeDate)?.text
        }
        #expect(corrected("03.0{4|1}.20{9|2}3") == "03.04.2023")
        #expect(corrected("{9|2}018-04-08") == "2018-04-08")
        #expect(corrected("03.04.2093") == nil)
        #expect(corrected("{7|1}{2|1}.45.2011") == nil)
    }

    private func line(_ characters: [PrintedCharacter]) -> PrintedLine {
        let shape = LineShape(start: 60, end: 460, middle: (66, 0, 0), capHeight: (12, 0), pitch: 10)
        let strip = LineStrip(along: shape, in: CloseUp(around: .drawn()))
        return PrintedLine(characters: characters, shape: shape, strip: strip)
    }
}

@Suite("Which letters follow which")
struct LetterStatisticsTests {
    @Test("is asked of up to four letters before, and less where those are not known")
    func costs() throws {
        let statistics = try #require(LetterStatistics(embedded: "letters-1"))
        func cost(_ letter: Unicode.Scalar, after text: String) -> Float {
            statistics.cost(of: letter, after: Array(text.unicodeScalars))
        }
        #expect(cost("t", after: " préfec") < cost("f", after: " préfec"))
        #expect(cost("e", after: " qqqqqqqqq") > 0)
        #expect(cost("\u{FFFD}", after: " a") > 10)
        #expect(cost("a", after: "") >= 0)
    }

    @Test("is not read from a table of another size", arguments: [0, 1, 3 * 1000, 3 * 1024 + 1])
    func sizes(_ count: Int) {
        [UInt8](repeating: 0, count: count).withUnsafeBytes { #expect(LetterStatistics($0) == nil) }
    }

    @Test("a full table answers, too")
    func full() throws {
        try [UInt8](repeating: 255, count: 3 * 8).withUnsafeBytes { slots in
            let statistics = try #require(LetterStatistics(slots))
            #expect(statistics.cost(of: "a", after: [" "]) > 0)
        }
    }
}
