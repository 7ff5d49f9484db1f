/// One check digit of a layout, laid out for speed: where it stands, and a weight for every character of the MRZ.
///
/// It works on indices (``MRZCharacter/index``) of all lines, one line after the other, as a recogniser has them, and
/// neither allocates nor knows of text.
package struct MRZCheck: Sendable {
    /// Where the digit is printed, as an offset into the characters of all lines.
    package let digit: Int
    /// Whether a filler may stand in place of the digit where everything that it covers is filler.
    package let mayBeFillerWhenEmpty: Bool

    /// 7, 3 or 1 for each character that the digit covers, 0 for every other; ``MRZ/capacity`` of them.
    package let weights: [UInt8]
    /// The same, as they are multiplied.
    private let blocks: [MRZCheckValues.Block]
    /// The blocks in which anything is covered.
    private let coveredBlocks: Range<Int>

    init(digit: Int, covered: [MRZRange], mayBeFillerWhenEmpty: Bool) {
        var weights = [UInt8](repeating: 0, count: MRZ.capacity)
        for (ordinal, offset) in covered.flatMap({ $0.start..<$0.end }).enumerated() {
            weights[offset] = UInt8(CheckDigit.weight(ordinal))
        }
        let size = MRZBytes.Block.scalarCount
        let first = covered.map(\.start).min() ?? 0
        let end = covered.map(\.end).max() ?? 0
        self.digit = digit
        self.mayBeFillerWhenEmpty = mayBeFillerWhenEmpty
        self.weights = weights
        blocks = stride(from: 0, to: MRZ.capacity, by: size).map { start in
            MRZCheckValues.Block(MRZBytes.Block(weights[start..<start + size]))
        }
        coveredBlocks = first / size..<(end + size - 1) / size
    }

    /// The digit that the covered characters give, 0...9; `nil` where one of them is no MRZ character.
    func computed(_ indices: borrowing MRZIndices) -> UInt8? {
        MRZCheckValues.with(indices) { coversForeign($0) ? nil : UInt8(sum($0) % 10) }
    }

    /// Whether the printed digit is the computed one, or a filler that the standard allows in its place.
    @inline(__always)
    func holds(_ values: MRZCheckValues) -> Bool {
        if coversForeign(values) { return false }
        let printed = values.indices[digit]
        if UInt16(printed) == sum(values) % 10 { return true }
        return mayBeFillerWhenEmpty && printed == MRZCharacter.fillerIndex ? coversOnlyFiller(values) : false
    }

    /// What the covered characters add up to: at most 23,520, which is 96 times 35 times 7.
    @inline(__always)
    private func sum(_ values: MRZCheckValues) -> UInt16 {
        blocks.withUnsafeBufferPointer { weights in
            var sum = MRZCheckValues.Block.Half.zero
            for block in coveredBlocks { sum &+= values.blocks[block] * weights[block] }
            // The four numbers of each half are added by multiplying: they meet in the topmost.
            let halves = unsafeBitCast(sum, to: SIMD2<UInt64>.self)
            return UInt16(truncatingIfNeeded: ((halves[0] &+ halves[1]) &* 0x0001_0001_0001_0001) >> 48)
        }
    }

    @inline(__always)
    private func coversForeign(_ values: MRZCheckValues) -> Bool {
        values.anyForeign && covers(values) { $0 > MRZCharacter.fillerIndex }
    }

    private func coversOnlyFiller(_ values: MRZCheckValues) -> Bool {
        !covers(values) { $0 != MRZCharacter.fillerIndex }
    }

    private func covers(_ values: MRZCheckValues, where matches: (UInt8) -> Bool) -> Bool {
        weights.indices.contains { offset in weights[offset] != 0 && matches(values.indices[offset]) }
    }
}
