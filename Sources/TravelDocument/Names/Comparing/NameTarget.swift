/// A name as an MRZ has it, turned inside out: for each letter, and for the blank, the places where it stands.
///
/// A set of places is a register of 64 bits, so that one step of a comparison is taken for all places at once.
struct NameTarget: Sendable {
    /// No target has more characters; a name field has 39, and what is printed in two cells has 39 and a blank.
    static let capacity = 63

    private static let blank = 26
    private var places: InlineArray<27, UInt64> = .init(repeating: 0)
    /// How many characters it has; of more than ``capacity``, none can be compared.
    private(set) var count = 0

    /// Parts with a blank between two of them; fillers and blanks count as one where they stand together, and not at all
    /// at the ends.
    init(_ parts: MRZText...) {
        for part in parts {
            separate()
            for index in 0..<part.count { append(part[index]) }
        }
        trim()
    }

    /// A name as an MRZ has it, with fillers or blanks.
    init(_ text: String) {
        for byte in text.utf8 { append(byte) }
        trim()
    }

    private var endsWithBlank: Bool { count > 0 && count <= Self.capacity && has(UInt8(ascii: " "), count - 1) }

    private mutating func append(_ ascii: UInt8) {
        guard ascii != UInt8(ascii: " "), ascii != MRZCharacter.fillerASCII else { return separate() }
        let letter = Int(ascii) - Int(UInt8(ascii: "A"))
        add(letter >= 0 && letter < Self.blank ? letter : nil)
    }

    private mutating func separate() {
        if count > 0, !endsWithBlank { add(Self.blank) }
    }

    /// A character that is no letter stands there and is none.
    private mutating func add(_ symbol: Int?) {
        if let symbol, count < Self.capacity { places[symbol] |= 1 << UInt64(count) }
        if count <= Self.capacity { count += 1 }
    }

    private mutating func trim() {
        guard endsWithBlank else { return }
        count -= 1
        places[Self.blank] &= ~(1 << UInt64(count))
    }

    var isComparable: Bool { count <= Self.capacity }

    /// Whether a character stands at a place.
    func has(_ ascii: UInt8, _ place: Int) -> Bool { step(1 << UInt64(place), ascii) != 0 }

    /// The places behind those of a set at which a capital letter or a blank stands.
    @inline(__always)
    func step(_ set: UInt64, _ ascii: UInt8) -> UInt64 {
        let symbol = ascii == UInt8(ascii: " ") ? Self.blank : Int(ascii &- UInt8(ascii: "A"))
        return (set & places[symbol]) << 1
    }
}
