/// The characters of an MRZ where they lie, for as long as a call lasts, and the layout that says what they are.
///
/// A getter that reaches for the inline bytes of an ``MRZ`` copies all of them. Whatever takes more than one look at
/// them is written here, and the copy is made once, by ``MRZ/read(_:)``: a date took 88 instructions, and now takes 77.
struct MRZCharacters {
    let layout: MRZLayout
    /// ``MRZBytes/count`` of them.
    private let characters: UnsafePointer<UInt8>

    fileprivate init(_ layout: MRZLayout, _ characters: UnsafePointer<UInt8>) {
        self.layout = layout
        self.characters = characters
    }

    /// The ASCII code at an offset into the characters of all lines.
    ///
    /// - Precondition: The offset is one of the layout's.
    @inline(__always)
    subscript(offset: Int) -> UInt8 { characters[offset] }

    /// The indices of all characters.
    @inline(__always)
    var indices: MRZIndices { MRZIndices(ascii: characters) }

    /// As printed.
    @inline(__always)
    func text(_ range: MRZRange) -> MRZText { MRZText(characters, range) }

    /// Fillers within become blanks, those at the end are dropped.
    func words(_ range: MRZRange) -> MRZText { MRZText(characters, trimmed(range), blank: UInt8(ascii: " ")) }

    /// The range without the fillers at its end.
    @inline(__always)
    func trimmed(_ range: MRZRange) -> MRZRange {
        var end = range.end
        while end > range.start, end >= EightBytes.count {
            let fillers = EightBytes(characters + (end - EightBytes.count)).trailing(MRZCharacter.fillerASCII)
            end -= fillers
            guard fillers == EightBytes.count else { break }
        }
        while end > range.start, characters[end - 1] == MRZCharacter.fillerASCII { end -= 1 }
        return MRZRange(start: range.start, count: max(end - range.start, 0))
    }

    /// Whether the issuer is one of these.
    @inline(__always)
    func isOne(of issuers: MRZDeviation.Issuers) -> Bool {
        let range = layout.range(of: .issuingState)
        return range.count == 3
            && issuers.contains(characters[range.start], characters[range.start + 1], characters[range.start + 2])
    }

    /// Whether any row of ``MRZDeviation/all`` is about documents of this issuer.
    @inline(__always)
    var mayDeviate: Bool { isOne(of: MRZDeviation.issuers) }
}

extension MRZ {
    /// All characters, within `body`.
    @inline(__always)
    func read<Answer>(_ body: (MRZCharacters) -> Answer) -> Answer {
        characters.withUnsafePointer { body(MRZCharacters(layout, $0)) }
    }
}
