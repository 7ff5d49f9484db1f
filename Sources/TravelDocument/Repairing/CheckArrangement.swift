/// One way in which all check digits of a layout can hold, as conditions on characters.
///
/// Some check digits have a choice: a filler may stand in place of one over an empty field, and a long document number
/// has its digit further on. Each combination of these is an arrangement. A text that passes belongs to exactly one of
/// them, so that what is counted in each of them adds up.
struct CheckArrangement {
    /// A character and what its value is multiplied with.
    struct Term {
        let offset: Int
        let weight: Int
    }

    /// What may stand at each offset.
    private(set) var alphabets: [MRZAlphabet]
    /// Sums that must be divisible by ten.
    private(set) var sums: [[Term]] = []

    /// The digit itself counts 9 times, which is -1 modulo 10.
    private static let digitWeight = 9

    fileprivate mutating func require(_ alphabet: MRZAlphabet, _ offsets: some Sequence<Int>) {
        for offset in offsets { alphabets[offset].formIntersection(alphabet) }
    }

    fileprivate mutating func require(digit: Int, over covered: some Sequence<Int>) {
        require(.digits, [digit])
        sums.append(
            covered.enumerated().map { Term(offset: $1, weight: CheckDigit.weight($0)) }
                + [Term(offset: digit, weight: Self.digitWeight)])
    }
}

extension MRZ {
    /// Every arrangement of the check digits that this layout and this issuer have.
    ///
    /// - Parameter isPossible: Asked of those that are begun; a `false` spares all that would come of it.
    func arrangements(where isPossible: (CheckArrangement) -> Bool) -> [CheckArrangement] {
        let effects = rowsOfIssuer.map(\.effect)
        let longNumber = mayHaveLongNumber ? layout.longNumber : nil
        var arrangements = [CheckArrangement(alphabets: layout.alphabets)]
        for (row, check) in zip(layout.checkRows, layout.checks) {
            let covered = row.covers.flatMap { offsets($0) }
            arrangements = arrangements.flatMap { begun in
                var ways = [begun.with { $0.require(digit: check.digit, over: covered) }]
                if check.mayBeFillerWhenEmpty {
                    ways.append(begun.with { $0.require(.filler, covered + [check.digit]) })
                }
                if case .field(let field) = row.subject, effects.contains(.noCheckDigit(of: field)) {
                    ways.append(begun.with { $0.require(.filler, [check.digit]) })
                }
                if let longNumber, row.subject == .field(.documentNumber) {
                    ways += longNumber.ends.map { end in begun.with { $0.require(longNumber, end: end) } }
                }
                return ways.filter(isPossible)
            }
        }
        for case .personalNumber(let span, let position) in effects {
            let covered = offsets(span)
            let digit = layout.offset(line: span.line, position: position)
            arrangements = arrangements.flatMap { begun in
                [
                    begun.with { $0.require(digit: digit, over: covered) },
                    // No number is printed, and so nothing is its check digit; with a zero, the first way has it.
                    begun.with {
                        $0.require(.filler, covered)
                        $0.require(.alphanumericAndFiller.subtracting("0"), [digit])
                    },
                ].filter(isPossible)
            }
        }
        return arrangements
    }

    private func offsets(_ span: CheckDigitJudgement.Span) -> [Int] {
        span.positions.map { layout.offset(line: span.line, position: $0) }
    }
}

extension LongDocumentNumber.Place {
    /// Where the filler that ends a long number can stand: behind one character and the digit, or more.
    fileprivate var ends: Range<Int> { optionalData.start + 2..<max(optionalData.end, optionalData.start + 2) }
}

extension CheckArrangement {
    /// The rule of ``LongDocumentNumber``, as conditions.
    fileprivate mutating func require(_ place: LongDocumentNumber.Place, end: Int) {
        let rest = place.optionalData.start..<end - 1
        require(.filler, [place.number.end, end])
        require([.letters, .digits], [place.number.end - 1])
        require([.letters, .digits], rest)
        require(digit: end - 1, over: Array(place.number.start..<place.number.end) + rest)
    }

    fileprivate func with(_ change: (inout CheckArrangement) -> Void) -> CheckArrangement {
        var changed = self
        change(&changed)
        return changed
    }
}
