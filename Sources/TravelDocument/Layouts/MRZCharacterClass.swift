/// The classes that the layouts' alphabets are made of, a bit each: a whole MRZ is held against its layout with a few
/// vector instructions.
enum MRZCharacterClass {
    private static let digit: UInt8 = 1
    private static let letter: UInt8 = 2
    private static let filler: UInt8 = 4
    private static let sexLetter: UInt8 = 8
    private static let none: UInt8 = 0

    /// The classes of the character of this index.
    @inline(__always)
    static func classes(index: UInt8) -> UInt8 {
        var classes = index < 10 ? digit : letter
        classes = index == 15 || index == 22 || index == 33 ? letter | sexLetter : classes  // F, M, X
        classes = index == MRZCharacter.fillerIndex ? filler : classes
        classes = index > MRZCharacter.fillerIndex ? none : classes
        return classes
    }

    /// The classes that may stand at each position: those of which the alphabet there holds every character.
    ///
    /// Beyond the last position everything may stand.
    static func allowed(_ alphabets: [MRZAlphabet]) -> MRZBytes {
        var allowed = MRZBytes(repeating: digit | letter | filler)
        for (offset, alphabet) in alphabets.enumerated() {
            allowed[offset] = [
                (MRZAlphabet.digits, digit), (.letters, letter), (.filler, filler), ("MFX", sexLetter),
            ].reduce(0) { $0 | (alphabet.isSuperset(of: $1.0) ? $1.1 : 0) }
        }
        return allowed
    }
}

extension MRZLayout {
    /// Whether every character may stand where it stands.
    ///
    /// May say no where ``alphabet(offset:)`` says yes, never the other way round: an alphabet that is not made of
    /// whole classes is for the exact look that follows.
    @inline(__always)
    func allows(_ indices: borrowing MRZIndices) -> Bool {
        return indices.withUnsafePointer { indices in
            allowed.withUnsafePointer { allowed in
                var refused: UInt8 = 0
                for offset in 0..<MRZ.capacity {
                    refused |= allowed[offset] & MRZCharacterClass.classes(index: indices[offset]) == 0 ? 1 : 0
                }
                return refused == 0
            }
        }
    }
}
