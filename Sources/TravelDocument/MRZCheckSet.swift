/// A set of a layout's check digits; bit `i` is the `i`-th of ``MRZLayout/checkRows``.
package struct MRZCheckSet: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The set of one check.
    package init(check: Int) { self.init(rawValue: 1 << UInt8(check)) }
}

extension MRZLayout {
    /// The check digits of this layout, in the order of ``checkRows``; their weights serve a search that adds up by
    /// itself. A long document number (``longNumberPossible(_:)``) has another check than the one listed here.
    package var compiledChecks: [MRZCheck] { checks }

    /// The check digits that do not hold. Allocates nothing; made to be called many times on changing characters.
    ///
    /// - Parameter indices: ``MRZCharacter/index`` of all characters of all lines, one line after the other; any number
    ///   above 36 is a character that could not be read.
    /// - Precondition: There are at least ``characterCount`` of them.
    package func failingChecks(_ indices: borrowing Span<UInt8>) -> MRZCheckSet {
        precondition(indices.count >= characterCount, "fewer characters than the layout has")
        let long = LongDocumentNumber(longNumber, indices)
        var failing: UInt8 = 0
        for position in 0..<checks.count {
            let holds =
                if let long, position == longNumber?.check { long.holds(indices) } else {
                    checks[position].holds(indices)
                }
            failing |= holds ? 0 : 1 << UInt8(position)
        }
        return MRZCheckSet(rawValue: failing)
    }

    /// ``failingChecks(_:)`` over characters that lie in an array.
    package func failingChecks(_ indices: [UInt8]) -> MRZCheckSet { failingChecks(indices.span) }

    /// Whether these characters hold a document number of more than nine characters.
    package func longNumberPossible(_ indices: borrowing Span<UInt8>) -> Bool {
        LongDocumentNumber(longNumber, indices) != nil
    }
}
