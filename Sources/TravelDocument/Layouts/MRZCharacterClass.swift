/// The classes that the layouts' alphabets are made of, a bit each: a whole MRZ is held against its layout with a few
/// vector instructions.
enum MRZCharacterClass {
    private static let digit: UInt8 = 1
    private static let letter: UInt8 = 2
    private static let filler: UInt8 = 4
    private static let sexLetter: UInt8 = 8
    private static let none: UInt8 = 0

    /// The classes of the characters of these indices.
    ///
    /// In vectors by hand: of the same thing character by character, the compiler makes a table of jumps.
    @inline(__always)
    static func classes(_ indices: MRZBytes.Block) -> MRZBytes.Block {
        typealias Block = MRZBytes.Block
        let lastIndex = Block(repeating: MRZCharacter.fillerIndex)
        // F, M, X
        let isSexLetter =
            (indices .== Block(repeating: 15)) .| (indices .== Block(repeating: 22))
            .| (indices .== Block(repeating: 33))
        return Block(repeating: letter)
            .replacing(with: Block(repeating: digit), where: indices .< Block(repeating: 10))
            .replacing(with: Block(repeating: letter | sexLetter), where: isSexLetter)
            .replacing(with: Block(repeating: filler), where: indices .== lastIndex)
            .replacing(with: Block(repeating: none), where: indices .> lastIndex)
    }

    /// The classes that may stand at each position: those of which the alphabet there holds every character.
    ///
    /// Beyond the last position everything may stand.
    static func allowed(_ alphabets: [MRZAlphabet]) -> [UInt8] {
        var allowed = [UInt8](repeating: digit | letter | filler, count: MRZ.capacity)
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
        indices.withUnsafePointer { indices in
            allowed.withUnsafeBufferPointer { allowed in
                guard let allowed = allowed.baseAddress else { return true }
                var refused = MRZBytes.Block.zero
                for start in stride(from: 0, to: MRZ.capacity, by: MRZBytes.Block.scalarCount) {
                    let classes = MRZCharacterClass.classes(MRZBytes.block(indices + start))
                    let accepted = MRZBytes.block(allowed + start) & classes
                    refused |= MRZBytes.Block.zero.replacing(with: 1, where: accepted .== .zero)
                }
                return MRZBytes.isZero(refused)
            }
        }
    }
}
