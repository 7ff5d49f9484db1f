/// One check digit of a layout, laid out for speed: where it stands, and a weight for every character of the MRZ.
///
/// It works on indices (``MRZCharacter/index``) of all lines, one line after the other, as a recogniser has them, and
/// neither allocates nor knows of text.
package struct MRZCheck: Sendable {
    /// Where the digit is printed, as an offset into the characters of all lines.
    package let digit: Int
    /// 7, 3 or 1 for each character that the digit covers, 0 for every other; ``MRZ/capacity`` of them.
    package let weights: [UInt8]
    /// Whether a filler may stand in place of the digit where everything that it covers is filler.
    package let mayBeFillerWhenEmpty: Bool

    /// The blocks of 16 characters, the width of the narrowest vectors in use, in which anything is covered.
    private let blocks: Range<Int>
    private static let blockSize = 16

    init(digit: Int, covered: [MRZRange], mayBeFillerWhenEmpty: Bool) {
        var weights = [UInt8](repeating: 0, count: MRZ.capacity)
        for (ordinal, offset) in covered.flatMap({ $0.start..<$0.end }).enumerated() {
            weights[offset] = UInt8(CheckDigit.weight(ordinal))
        }
        let first = covered.map(\.start).min() ?? 0
        let end = covered.map(\.end).max() ?? 0
        self.digit = digit
        self.weights = weights
        self.mayBeFillerWhenEmpty = mayBeFillerWhenEmpty
        blocks = first / Self.blockSize..<(end + Self.blockSize - 1) / Self.blockSize
    }

    /// The digit that the covered characters give, 0...9; `nil` where one of them is no MRZ character.
    func computed(_ indices: borrowing MRZIndices) -> UInt8? {
        let sum = sum(indices)
        return sum.isForeign ? nil : UInt8(sum.total % 10)
    }

    /// Whether the printed digit is the computed one, or a filler that the standard allows in its place.
    @inline(__always)
    func holds(_ indices: borrowing MRZIndices) -> Bool {
        let sum = sum(indices)
        let printed = indices[digit]
        if sum.isForeign { return false }
        if UInt32(printed) == sum.total % 10 { return true }
        return mayBeFillerWhenEmpty && printed == MRZCharacter.fillerIndex ? coversOnlyFiller(indices) : false
    }

    /// What the covered characters add up to, and whether one of them is no MRZ character.
    ///
    /// Nothing in it branches on a character, so that the inner loop becomes a few vector instructions.
    @inline(__always)
    private func sum(_ indices: borrowing MRZIndices) -> (total: UInt32, isForeign: Bool) {
        indices.withUnsafePointer { indices in
            weights.withUnsafeBufferPointer { weights in
                var total: UInt32 = 0
                var foreign: UInt8 = 0
                for block in blocks {
                    for offset in block * Self.blockSize..<(block + 1) * Self.blockSize {
                        let index = indices[offset]
                        let weight = weights[offset]
                        let value = index == MRZCharacter.fillerIndex ? 0 : index
                        foreign |= index > MRZCharacter.fillerIndex ? weight : 0
                        total &+= UInt32(value) &* UInt32(weight)
                    }
                }
                return (total, foreign != 0)
            }
        }
    }

    private func coversOnlyFiller(_ indices: borrowing MRZIndices) -> Bool {
        for offset in weights.indices where weights[offset] != 0 {
            if indices[offset] != MRZCharacter.fillerIndex { return false }
        }
        return true
    }
}
