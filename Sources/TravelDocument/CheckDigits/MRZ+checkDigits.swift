extension MRZ {
    /// What each check digit says, in the order in which they are printed.
    ///
    /// A long document number is judged by its own rule: its digit stands in the optional data and covers both parts
    /// (Doc 9303-5, section 4.2.4). What an issuer leaves out or prints besides is a row of ``MRZDeviation/all``.
    public var checkDigits: [CheckDigitJudgement] {
        var judgements = layoutCheckDigits
        if mayDeviate { applyDeviations(to: &judgements) }
        return judgements
    }

    /// Those of the layout's table, in its order.
    var layoutCheckDigits: [CheckDigitJudgement] {
        let indices = indices
        let failing = layout.failingChecks(indices)
        return layout.checkRows.indices.map { check in
            layout.judgement(check, indices, holds: !failing.contains(.init(check: check)), printed: characters)
        }
    }

    /// Whether every check digit holds.
    ///
    /// Allocates nothing, but for documents whose issuer has check digits of its own (``MRZDeviation/all``).
    public var allCheckDigitsHold: Bool {
        if read({ $0.isOne(of: MRZDeviation.issuersWithCheckDigits) }), hasCheckDigitsOfItsOwn {
            return checkDigits.allSatisfy(\.holds)
        }
        let indices = indices
        return layout.failingChecks(indices).isEmpty
    }
}

extension MRZLayout {
    /// What each check digit says about lines that were read, in the order in which they are printed.
    ///
    /// - Parameter lines: ASCII codes; `nil` for a line that could not be read. A digit that covers such a line has no
    ///   computed value and does not hold.
    /// - Precondition: There are as many lines as the layout has, each `nil` or of the right length.
    public func judgements(_ lines: [[UInt8]?]) -> [CheckDigitJudgement] { MRZ(layout: self, lines: lines).checkDigits }

    fileprivate func judgement(
        _ check: Int, _ indices: borrowing MRZIndices, holds: Bool, printed characters: borrowing MRZBytes
    ) -> CheckDigitJudgement {
        let row = checkRows[check]
        var digit = checks[check].digit
        var covers = row.covers
        var computed = checks[check].computed(indices)
        if longNumber?.check == check, let long = LongDocumentNumber(longNumber, indices) {
            digit = long.digit
            covers = long.covered.map(span)
            computed = long.computed(indices)
        }
        let place = place(offset: digit)
        return CheckDigitJudgement(
            subject: row.subject, line: place.line, position: place.position, covers: covers,
            printed: characters[digit], computed: computed.map { UInt8(ascii: "0") + $0 }, holds: holds)
    }
}
