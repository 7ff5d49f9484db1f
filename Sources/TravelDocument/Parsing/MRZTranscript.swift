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
        /// White space was left out.
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
    public private(set) var lines: [[UInt8]] = []
    /// In the order of the text.
    ///
    /// A line end, of whatever kind, is no change.
    public private(set) var changes: [Entry] = []
    private var changesBeforeLine = 0

    /// Tidies a text of any kind and length, in time proportional to it.
    public init(_ text: String) {
        var line: [UInt8] = []
        for scalar in text.unicodeScalars {
            if Self.lineEnds.contains(scalar) {
                end(&line)
            } else {
                append(scalar, to: &line)
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

    private mutating func append(_ scalar: Unicode.Scalar, to line: inout [UInt8]) {
        func note(_ change: Change) {
            changes.append(Entry(line: lines.count + 1, position: line.count + 1, change: change))
        }
        if let ascii = UInt8(exactly: scalar.value), MRZCharacter(ascii: ascii) != nil {
            line.append(ascii)
        } else if scalar.properties.isWhitespace {
            note(.blank)
        } else if let capital = Self.capital(scalar) {
            note(.smallLetter)
            line.append(capital)
        } else if let plain = Self.plain(scalar) {
            note(.fullWidth)
            line.append(plain)
        } else if let fillers = Self.fillerLike[scalar] {
            note(.fillerLike)
            line += Array(repeating: MRZCharacter.fillerASCII, count: fillers)
        } else {
            note(.foreign)
            line.append(MRZ.unread)
        }
    }

    private static let lineEnds: Set<Unicode.Scalar> = ["\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"]

    /// How many fillers a sign stands for.
    private static let fillerLike: [Unicode.Scalar: Int] = [
        "«": 2, "‹": 1, "〈": 1, "⟨": 1, "˂": 1, "≪": 2, "《": 2,
    ]

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
