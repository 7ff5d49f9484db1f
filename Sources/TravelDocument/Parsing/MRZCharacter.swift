/// One of the 37 characters that an MRZ may hold (Doc 9303-3, section 4.3 and figure 4).
public struct MRZCharacter: Hashable, Sendable {
    /// 0...9 are the digits, 10...35 the letters A to Z, 36 is the filler.
    public let index: UInt8

    /// How many there are.
    public static let count = 37
    /// `<`, which stands for a blank and for nothing.
    public static let filler = MRZCharacter(uncheckedIndex: fillerIndex)

    package static let fillerIndex: UInt8 = 36
    /// Any number above the last index; what ``index(ascii:)`` says of a character that is none of the 37.
    package static let foreignIndex: UInt8 = 0xFF
    package static let fillerASCII = UInt8(ascii: "<")

    package init(uncheckedIndex index: UInt8) { self.index = index }

    /// `nil` for a number above 36.
    public init?(index: UInt8) {
        guard index < UInt8(Self.count) else { return nil }
        self.index = index
    }

    /// `nil` for anything but `0`-`9`, `A`-`Z` and `<`; small letters are not MRZ characters.
    public init?(ascii: UInt8) {
        let index = Self.index(ascii: ascii)
        guard index != Self.foreignIndex else { return nil }
        self.index = index
    }

    /// The ASCII code.
    public var ascii: UInt8 { Self.ascii(index: index) }

    /// The character's worth in a check digit: digits their own, A to Z 10 to 35, the filler nothing
    /// (Doc 9303-3, section 4.9).
    public var checkValue: Int { index == Self.fillerIndex ? 0 : Int(index) }

    /// The index of an ASCII code, ``foreignIndex`` for a character that does not belong into an MRZ.
    ///
    /// Written without a branch, so that a loop over a whole MRZ becomes vector instructions.
    @inline(__always)
    package static func index(ascii: UInt8) -> UInt8 {
        let digit = ascii &- UInt8(ascii: "0")
        let letter = ascii &- UInt8(ascii: "A")
        var index = foreignIndex
        index = ascii == fillerASCII ? fillerIndex : index
        index = letter < 26 ? letter &+ 10 : index
        index = digit < 10 ? digit : index
        return index
    }

    /// The same of sixteen codes at once.
    ///
    /// In vectors by hand, so that it does not depend on what the compiler makes of a loop over ``index(ascii:)``.
    @inline(__always)
    static func indices(ascii block: MRZBytes.Block) -> MRZBytes.Block {
        typealias Block = MRZBytes.Block
        let digits = block &- Block(repeating: UInt8(ascii: "0"))
        let letters = block &- Block(repeating: UInt8(ascii: "A"))
        return Block(repeating: foreignIndex)
            .replacing(with: Block(repeating: fillerIndex), where: block .== Block(repeating: fillerASCII))
            .replacing(with: letters &+ Block(repeating: 10), where: letters .< Block(repeating: 26))
            .replacing(with: digits, where: digits .< Block(repeating: 10))
    }

    /// The ASCII code of an index in 0...36.
    package static func ascii(index: UInt8) -> UInt8 {
        switch index {
        case 0..<10: UInt8(ascii: "0") + index
        case 10..<36: UInt8(ascii: "A") + index - 10
        default: fillerASCII
        }
    }
}
