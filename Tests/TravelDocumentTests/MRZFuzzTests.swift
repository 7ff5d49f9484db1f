import Testing

@testable import TravelDocument

@Suite("Any bytes at all")
struct MRZFuzzTests {
    /// Everything that can be asked of an MRZ; answers with how many findings there are.
    @discardableResult
    private func examine(_ bytes: [UInt8]) throws -> Int? {
        let reference = try day("2026-11-21")
        let text = String(decoding: bytes, as: UTF8.self)
        _ = try? MRZTranscript(text).parse().explanation.description
        guard let mrz = try? MRZ(ascii: bytes) else { return nil }
        for field in FieldName.allCases {
            _ = mrz.raw(field)?.description
            _ = mrz.text(of: field)?.description
            _ = mrz.spans(of: field)
        }
        _ = mrz.dateOfBirth?.asDateOfBirth(on: reference, expiry: mrz.dateOfExpiry?.asDateOfExpiry(on: reference))
        #expect(mrz.givesTheSameInOnePass(on: reference))
        _ = mrz.explanation.description
        let findings = mrz.findings(on: reference)
        let failing = mrz.checkDigits.filter { !$0.holds }.count
        let found = findings.filter { $0.code == .checkDigit || $0.code == .compositeCheckDigit }.count
        #expect(found == failing)
        let foreign = mrz.lines.joined().filter { MRZCharacter(ascii: $0) == nil }.count
        #expect(findings.filter { $0.code == .foreignCharacter }.count == foreign)
        return findings.count
    }

    @Test(
        "Mutations of specimens are values or shape errors, never a trap",
        arguments: (Vectors.doc9303.specimens + Vectors.national.specimens).filter(\.isWhole))
    func mutations(_ specimen: Vectors.Specimen) throws {
        let seed = Array(specimen.lines.compactMap { $0 }.joined(separator: "\n").utf8)
        var generator = SeededGenerator(seed: UInt64(seed.count) &+ UInt64(seed[20]))
        var parsed = 0
        for _ in 0..<500 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
                let offset = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<12, using: &generator) {
                case 0: bytes.remove(at: offset)
                case 1: bytes.insert(.random(in: 0...255, using: &generator), at: offset)
                case 2: bytes.removeSubrange(offset...)
                case 3: bytes[offset] = [0x0A, 0x0D, 0, 0xFF].randomElement(using: &generator) ?? 0
                case 4: bytes += bytes[offset...]
                case 5...8: bytes[offset] = Array("0123456789<<<<<<<ABCMX".utf8).randomElement(using: &generator) ?? 0
                default: bytes[offset] = .random(in: 0...255, using: &generator)
                }
            }
            if try examine(bytes) != nil { parsed += 1 }
        }
        #expect(parsed > 50, "most mutations must get past the parser for the rest to be tried")
    }

    @Test("Random bytes of every layout's shape are judged", arguments: MRZLayout.all)
    func randomBytes(_ layout: MRZLayout) throws {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<200 {
            let lines = layout.lineLengths.map { length in
                (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            }
            let mrz = MRZ(layout: layout, lines: lines)
            _ = mrz.explanation.description
            _ = mrz.fields.map { mrz.text(of: $0)?.description }
            #expect(try !mrz.findings(on: day("2026-11-21")).isEmpty)
            #expect(mrz.lines == lines)
        }
    }

    /// Whatever people, files and attackers put into a text.
    private static let signs: [String] = [
        "\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", " ", "\t", "\u{A0}", "\u{3000}",
        "\u{200B}",
        "\u{FEFF}", "\u{202E}", "\0", "\u{1A}", "\u{7F}", "\u{FFFD}", "\u{10FFFF}", "É", "E\u{301}", "ß", "ﬁ", "А", "Ａ",
        "ｚ", "０", "＜", "＆", "«", "‹", "〈", "《", "⟪", "≪", "﹤", "❮", "ᐸ", "😀", "👨‍👩‍👧", "&lt;", "<", "<<<<<<<<<<", "P<UTO",
        "a",
        "Z", "0", "9", passport,
    ]

    @Test(
        "Texts of every kind of sign are tidied: what is left can be parsed, or is told with a place", arguments: 0..<4)
    func pieces(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let text = (0..<Int.random(in: 0...60, using: &generator))
                .compactMap { _ in Self.signs.randomElement(using: &generator) }.joined()
            try examine(Array(text.utf8))
            let transcript = MRZTranscript(text)
            #expect(transcript.lines.allSatisfy { !$0.isEmpty } && transcript.lines.count <= MRZTranscript.mostLines)
            for line in transcript.lines {
                #expect(line.allSatisfy { MRZCharacter(ascii: $0) != nil || $0 == MRZ.unread })
            }
            for entry in transcript.changes {
                let length = try #require(transcript.lines.dropFirst(entry.line - 1).first).count
                #expect((1...length + 1).contains(entry.position))
                let isForeign = entry.change == .foreign
                #expect(!isForeign || transcript.lines[entry.line - 1][entry.position - 1] == MRZ.unread)
            }
            do throws(MRZShapeError) {
                _ = try transcript.parse()
            } catch {
                let isInText = error.fault.place.line <= transcript.lines.count + 1 && error.fault.place.position >= 1
                #expect(isInText)
            }
        }
    }

    @Test(
        "A megabyte of anything is refused, strictly and tidied, with a place",
        arguments: ["A", " \n", "«", "😀"])
    func megabyte(_ unit: String) throws {
        let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
        let strict = try #require(throws: MRZShapeError.self) { try MRZ(text) }
        #expect(strict.lineLengths.count <= MRZTranscript.mostLines && strict.fault.place.line <= 4)
        let tidied = try #require(throws: MRZShapeError.self) { try MRZTranscript(text).parse() }
        #expect(tidied.lineLengths.count <= MRZTranscript.mostLines && tidied.fault.place.line <= 4)
    }

    /// Counts how often its next character is asked for.
    private final class Counted: Sequence, IteratorProtocol {
        private var scalars: String.UnicodeScalarView.Iterator
        private(set) var steps = 0

        init(_ text: String) { scalars = text.unicodeScalars.makeIterator() }

        func next() -> Unicode.Scalar? {
            steps += 1
            return scalars.next()
        }
    }

    @Test("Tidying looks at each character once, and leaves at most two for it", arguments: signs)
    func onePass(_ unit: String) {
        for count in [1, 30, 900] {
            let text = String(repeating: unit, count: count)
            let counted = Counted(text)
            let transcript = MRZTranscript(scalars: counted)
            let length = text.unicodeScalars.count
            #expect(counted.steps <= length + 1)
            #expect(transcript.lines.joined().count + transcript.changes.count <= 3 * length)
        }
    }

    @Test("Behind the lines that show that a text is no MRZ, nothing is looked at")
    func stops() {
        let four = String(repeating: "<\n", count: 4)
        let counted = Counted(four + String(repeating: "A", count: 1_000_000))
        #expect(MRZTranscript(scalars: counted).lines.count == 4)
        #expect(counted.steps == four.count)
    }
}
