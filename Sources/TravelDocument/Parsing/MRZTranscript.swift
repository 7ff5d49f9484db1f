/// An MRZ as somebody typed, copied or scanned it, tidied into lines that can be parsed.
///
/// This is a step before parsing, and what it changed is on record; ``MRZ`` itself changes nothing.
///
/// ```swift
/// let transcript = MRZTranscript("p<utoeriksson<<anna<maria<<<<<<<<<<<<<<<<<<<\n\nL898902C36UTO7408122F1204159ZE184226B<<<<<10")
/// let mrz = try transcript.parse()
/// ```
public struct MRZTranscript: Hashable, Sendable {
    /// What was done to a character.
    public enum Change: String, CaseIterable, Hashable, Sendable {
        /// White space, or a sign that has no width, was left out.
        case blank
        /// A small letter became a capital.
        case smallLetter = "small_letter"
        /// A full-width form became the plain character.
        case fullWidth = "full_width"
        /// A sign that looks like one filler or two became fillers.
        case fillerLike = "filler_like"
        /// The character belongs into no MRZ; ``MRZ/unread`` stands in its place.
        case foreign
    }

    /// A change and where it happened: line and position in ``lines``, from 1.
    public struct Entry: Hashable, Sendable {
        /// From 1.
        public let line: Int
        /// From 1; of a blank, the position of what follows it.
        public let position: Int
        /// What was done.
        public let change: Change
    }

    /// ASCII codes; lines of nothing but white space are left out.
    ///
    /// No MRZ has more than three. Of a text that has more than four, these are the first four, and no more of it is
    /// looked at.
    public private(set) var lines: [[UInt8]] = []
    /// In the order of the text.
    ///
    /// A line end, of whatever kind, is no change.
    public private(set) var changes: [Entry] = []
    private var changesBeforeLine = 0

    /// Enough to see that there are too many.
    static let mostLines = 4

    /// Tidies a text of any kind and length, in one pass.
    public init(_ text: String) { self.init(scalars: text.unicodeScalars) }

    init(scalars: some Sequence<Unicode.Scalar>) {
        var line: [UInt8] = []
        for scalar in scalars {
            if let ascii = UInt8(exactly: scalar.value), MRZCharacter(ascii: ascii) != nil {
                line.append(ascii)
            } else if Self.endsLine(scalar) {
                end(&line)
                if lines.count == Self.mostLines { return }
            } else {
                tidy(scalar, &line)
            }
        }
        end(&line)
    }

    /// - Throws: ``MRZShapeError`` where no layout has such lines.
    public func parse() throws(MRZShapeError) -> MRZ { try MRZ(lines: lines) }

    private mutating func end(_ line: inout [UInt8]) {
        if line.isEmpty {
            // What was left out of a line that is not there has no place.
            changes.removeLast(changes.count - changesBeforeLine)
        } else {
            lines.append(line)
            line = []
        }
        changesBeforeLine = changes.count
    }

    /// Adds to the line what a character that is no MRZ character stands for.
    private mutating func tidy(_ scalar: Unicode.Scalar, _ line: inout [UInt8]) {
        func note(_ change: Change) {
            changes.append(Entry(line: lines.count + 1, position: line.count + 1, change: change))
        }
        if scalar == " " || scalar == "\t" {
            note(.blank)
        } else if let capital = Self.capital(scalar) {
            note(.smallLetter)
            line.append(capital)
        } else if scalar.isASCII {
            note(.foreign)
            line.append(MRZ.unread)
        } else if let plain = Self.plain(scalar) {
            note(.fullWidth)
            line.append(plain)
        } else if let fillers = Self.fillers(scalar) {
            note(.fillerLike)
            line.append(contentsOf: repeatElement(MRZCharacter.fillerASCII, count: fillers))
        } else if scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint {
            note(.blank)
        } else {
            note(.foreign)
            line.append(MRZ.unread)
        }
    }

    /// Line feed and carriage return, vertical tab, form feed, NEL, and Unicode's line and paragraph separators.
    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        (0xA...0xD).contains(scalar.value) || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    /// Signs that look like one filler, and like two: quotation marks, brackets and comparisons of other scripts, which
    /// keyboards, word processors and recognisers of text put in the filler's place.
    private static let singleFillers: [Unicode.Scalar] = [
        "\u{2039}", "\u{02C2}", "\u{1438}", "\u{2329}", "\u{276C}", "\u{276E}", "\u{2770}", "\u{27E8}", "\u{29FC}",
        "\u{3008}", "\u{FE64}",
    ]
    private static let doubleFillers: [Unicode.Scalar] = [
        "\u{00AB}", "\u{226A}", "\u{27EA}", "\u{300A}",
    ]

    /// How many fillers a sign stands for; `nil` for a sign that does not look like one.
    private static func fillers(_ scalar: Unicode.Scalar) -> Int? {
        singleFillers.contains(scalar) ? 1 : doubleFillers.contains(scalar) ? 2 : nil
    }

    private static func capital(_ scalar: Unicode.Scalar) -> UInt8? {
        guard ("a"..."z").contains(scalar) else { return nil }
        return UInt8(ascii: scalar) - 0x20
    }

    /// The full-width forms U+FF01 to U+FF5E stand in the order of ASCII from `!` on.
    private static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
        guard (0xFF01...0xFF5E).contains(scalar.value), let ascii = UInt8(exactly: scalar.value - 0xFF01 + 0x21)
        else { return nil }
        let letter = Unicode.Scalar(ascii)
        let capital = capital(letter) ?? ascii
        return MRZCharacter(ascii: capital) == nil ? nil : capital
    }
}
