/// One check digit of a layout, laid out for speed: where it stands, and a weight for every character of the MRZ.
///
/// It works on indices (``MRZCharacter/index``) of all lines, one line after the other, as a recogniser has them, and
/// neither allocates nor knows of text.
package struct MRZCheck: Sendable {
    /// Where the digit is printed.
    package let digit: Int
    /// 7, 3 or 1 for a covered character, 0 for every other.
    package let weights: MRZBytes
    /// From the first covered character to the last; what lies between and is not covered weighs nothing.
    let extent: MRZRange
    let mayBeFillerWhenEmpty: Bool

    init(_ row: MRZCheckRow, digit: Int, covered: [MRZRange]) {
        self.init(digit: digit, covered: covered, mayBeFillerWhenEmpty: row.mayBeFillerWhenEmpty)
    }

    init(digit: Int, covered: [MRZRange], mayBeFillerWhenEmpty: Bool) {
        self.digit = digit
        self.mayBeFillerWhenEmpty = mayBeFillerWhenEmpty
        var weights = MRZBytes(repeating: 0)
        var ordinal = 0
        for range in covered {
            for offset in range.start..<range.end {
                weights[offset] = UInt8(CheckDigit.weight(ordinal))
                ordinal += 1
            }
        }
        self.weights = weights
        let start = covered.map(\.start).min() ?? 0
        extent = MRZRange(start: start, count: (covered.map(\.end).max() ?? 0) - start)
    }

    /// What the covered characters add up to.
    struct Sum {
        var total: UInt32
        /// Whether one of them is no MRZ character.
        var isForeign: Bool
        /// Whether all of them are fillers or zeros.
        var isZero: Bool { total == 0 }
    }

    /// The weighted sum over the covered characters.
    @inline(__always)
    func sum(_ indices: borrowing Span<UInt8>) -> Sum {
        precondition(indices.count >= extent.end && indices.count > digit, "fewer characters than the layout has")
        return indices.withUnsafeBufferPointer { indices in
            weights.span.withUnsafeBufferPointer { weights in
                var total: UInt32 = 0
                var foreign: UInt8 = 0
                for offset in extent.start..<extent.end {
                    let index = indices[offset]
                    let weight = weights[offset]
                    // The filler's index is 36 and its value 0; without a branch, so that the loop becomes vectors.
                    let value = index == MRZCharacter.fillerIndex ? 0 : index
                    foreign |= index > MRZCharacter.fillerIndex ? weight : 0
                    total &+= UInt32(value) &* UInt32(weight)
                }
                return Sum(total: total, isForeign: foreign != 0)
            }
        }
    }

    /// The digit that the covered characters give, 0...9; `nil` where one of them is no MRZ character.
    package func computed(_ indices: borrowing Span<UInt8>) -> UInt8? {
        let sum = sum(indices)
        return sum.isForeign ? nil : UInt8(sum.total % 10)
    }

    /// Whether the printed digit is the computed one, or a filler that the standard allows in its place.
    @inline(__always)
    package func holds(_ indices: borrowing Span<UInt8>) -> Bool {
        let sum = sum(indices)
        let printed = indices[digit]
        if sum.isForeign { return false }
        return UInt32(printed) == sum.total % 10
            || (mayBeFillerWhenEmpty && printed == MRZCharacter.fillerIndex && isEmpty(indices))
    }

    /// Whether everything that the digit covers is filler.
    func isEmpty(_ indices: borrowing Span<UInt8>) -> Bool {
        for offset in extent.start..<extent.end
        where weights[offset] != 0 && indices[offset] != MRZCharacter.fillerIndex {
            return false
        }
        return true
    }
}
