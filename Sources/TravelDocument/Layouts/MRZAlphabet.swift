/// A set of MRZ characters: what may stand at one position.
///
/// Bit `i` of the raw value is the character of index `i` (``MRZCharacter/index``), so that a recogniser masks its 37
/// classes with one test of a bit.
public struct MRZAlphabet: OptionSet, Hashable, Sendable {
    /// A bit for each of the 37 characters.
    public let rawValue: UInt64

    /// Bits above the 37th are dropped: they mean no character.
    public init(rawValue: UInt64) { self.rawValue = rawValue & (1 << UInt64(MRZCharacter.count) - 1) }

    /// The characters of `text`; those that are no MRZ characters are left out.
    public init(_ text: StaticString) {
        let bits = text.withUTF8Buffer { bytes in
            bytes.reduce(into: UInt64(0)) { bits, byte in
                if let character = MRZCharacter(ascii: byte) { bits |= 1 << UInt64(character.index) }
            }
        }
        self.init(rawValue: bits)
    }

    /// `0` to `9`.
    public static let digits = MRZAlphabet(rawValue: 0x3FF)
    /// `A` to `Z`.
    public static let letters = MRZAlphabet(rawValue: 0x3FF_FFFF << 10)
    /// `<`.
    public static let filler = MRZAlphabet(rawValue: 1 << 36)
    /// Names and codes.
    public static let lettersAndFiller: MRZAlphabet = [.letters, .filler]
    /// Dates of which parts may be unknown.
    public static let digitsAndFiller: MRZAlphabet = [.digits, .filler]
    /// Numbers and optional data: every character.
    public static let alphanumericAndFiller: MRZAlphabet = [.letters, .digits, .filler]
    /// `M`, `F` and the filler of the standard, and the `X` that some issuers print in its place.
    public static let sex = MRZAlphabet("MFX<")

    /// Whether the character may stand here.
    public func contains(_ character: MRZCharacter) -> Bool { contains(index: character.index) }

    /// Whether the character of this index may stand here; `false` for an index that no character has.
    @inline(__always)
    public func contains(index: UInt8) -> Bool { index < 64 && rawValue & (1 << UInt64(index)) != 0 }
}

extension MRZAlphabet: ExpressibleByStringLiteral {
    /// The characters of a literal, as ``init(_:)``.
    public init(stringLiteral value: StaticString) { self.init(value) }
}
