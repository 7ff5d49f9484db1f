/// A document number of more than nine characters (Doc 9303-5 and 9303-6, section 4.2.2, note j, and 9303-5, 4.2.4).
///
/// The nine principal characters stand in the number's own cell; a filler takes the place of their check digit; the
/// rest begins the optional data and is followed by the check digit, which covers both parts and not the filler, and
/// by one filler.
struct LongDocumentNumber: Hashable, Sendable {
    /// Where a layout keeps the two parts.
    struct Place: Hashable, Sendable {
        let number: MRZRange
        let optionalData: MRZRange
        /// Which of the layout's checks is the document number's.
        let check: Int
    }

    /// The nine principal characters.
    let principal: MRZRange
    /// What follows them in the optional data, without check digit.
    let rest: MRZRange
    /// Where the check digit stands.
    var digit: Int { rest.end }
    /// What is left of the optional data after the filler that ends the number.
    let remainingOptionalData: MRZRange

    /// The long number in an MRZ, or `nil` where its number is a short one.
    ///
    /// A number is long where its check digit is a filler, its last principal character is not (a number that does not
    /// fill its own cell has no reason to go on elsewhere: some issuers print a filler as check digit of a short one),
    /// and the optional data begin with at least two characters that a filler ends.
    init?(_ place: Place?, _ indices: borrowing MRZIndices) {
        guard let place, let end = Self.end(place, indices) else { return nil }
        principal = place.number
        rest = MRZRange(start: place.optionalData.start, count: end - 1 - place.optionalData.start)
        remainingOptionalData = MRZRange(start: end + 1, count: place.optionalData.end - end - 1)
    }

    /// Where the optional data's filler ends the number; `nil` where the number is a short one.
    @inline(__always)
    private static func end(_ place: Place, _ indices: borrowing MRZIndices) -> Int? {
        indices.withUnsafePointer { indices in
            let filler = MRZCharacter.fillerIndex
            guard indices[place.number.end] == filler, indices[place.number.end - 1] != filler else { return nil }
            var end = place.optionalData.start
            while end < place.optionalData.end, indices[end] != filler { end += 1 }
            return end < place.optionalData.end && end - place.optionalData.start >= 2 ? end : nil
        }
    }

    /// What the digit covers, in order.
    var covered: [MRZRange] { [principal, rest] }

    /// The digit that the whole number gives, 0...9; `nil` where one of its characters is no MRZ character.
    func computed(_ indices: borrowing MRZIndices) -> UInt8? {
        var sum = 0
        for ordinal in 0..<(principal.count + rest.count) {
            let offset = ordinal < principal.count ? principal.start + ordinal : rest.start + ordinal - principal.count
            guard let character = MRZCharacter(index: indices[offset]) else { return nil }
            sum += character.checkValue * CheckDigit.weight(ordinal)
        }
        return UInt8(sum % 10)
    }

    /// Whether the printed digit is the computed one.
    func holds(_ indices: borrowing MRZIndices) -> Bool { computed(indices) == indices[digit] }
}
