/// A set of a layout's check digits; bit `i` is the `i`-th of ``MRZLayout/checkRows``.
package struct MRZCheckSet: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The set of one check.
    package init(check: Int) { self.init(rawValue: 1 << UInt8(check)) }
}

extension MRZLayout {
    /// The check digits of this layout, in the order of ``checkRows``; their weights serve a search that adds up by
    /// itself.
    ///
    /// A long document number (``hasLongDocumentNumber(_:)``) has another check than the one listed here.
    package var compiledChecks: [MRZCheck] { checks }

    /// The check digits that do not hold.
    ///
    /// Allocates nothing; made to be called many times on changing characters.
    package func failingChecks(_ indices: borrowing MRZIndices) -> MRZCheckSet {
        var failing = MRZCheckValues.with(indices) { values in
            var failing = MRZCheckSet()
            for check in checks.indices where !checks[check].holds(values) { failing.insert(MRZCheckSet(check: check)) }
            return failing
        }
        // Only a digit that does not hold can be the filler of a long number.
        if !failing.isEmpty, let long = LongDocumentNumber(longNumber, indices), let check = longNumber?.check {
            failing.remove(MRZCheckSet(check: check))
            if !long.holds(indices) { failing.insert(MRZCheckSet(check: check)) }
        }
        return failing
    }

    /// Whether these characters hold a document number of more than nine characters.
    package func hasLongDocumentNumber(_ indices: borrowing MRZIndices) -> Bool {
        LongDocumentNumber(longNumber, indices) != nil
    }
}
