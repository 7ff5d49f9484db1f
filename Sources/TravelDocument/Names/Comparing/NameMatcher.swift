/// An MRZ's name, made ready to be compared with printed ones.
///
/// ```swift
/// let matcher = NameMatcher(mrz.name)
/// let comparison = matcher.compare(PrintedName("Müller, Anna-Maria"))
/// comparison.agreement     // .legalSpelling
/// ```
///
/// Making one costs less than a comparison; comparing many candidates with one costs each of them no more than its
/// letters.
public struct NameMatcher: Sendable {
    private let primary: NameTarget
    private let secondary: NameTarget
    private let both: NameTarget
    private let mayBeTruncated: Bool

    /// The name of an MRZ.
    public init(_ name: MRZName) {
        self.init(
            primaryIdentifier: name.primaryIdentifier, secondaryIdentifier: name.secondaryIdentifier,
            mayBeTruncated: name.mayBeTruncated)
    }

    /// A name as an MRZ has it.
    ///
    /// - Parameters:
    ///   - primaryIdentifier: Usually the surname.
    ///   - secondaryIdentifier: Usually the given names; may be empty.
    ///   - mayBeTruncated: Whether its field is full to the last character.
    public init(primaryIdentifier: MRZText, secondaryIdentifier: MRZText, mayBeTruncated: Bool) {
        primary = NameTarget(primaryIdentifier)
        secondary = NameTarget(secondaryIdentifier)
        both = NameTarget(primaryIdentifier, secondaryIdentifier)
        self.mayBeTruncated = mayBeTruncated
    }

    /// Compares a printed name with the MRZ's under every legal spelling.
    ///
    /// Bounded for any text: print beyond ``NameSpelling/capacity`` is never reached.
    public func compare(_ printed: PrintedName) -> NameComparison {
        if let found = find(printed, mayBeCut: false, []) { return found }
        let plain = printed.withoutAffixes()
        if let plain, let found = find(plain.name, mayBeCut: false, plain.rules) { return found }
        if mayBeTruncated {
            if let found = find(printed, mayBeCut: true, []) { return found }
            if let plain, let found = find(plain.name, mayBeCut: true, plain.rules) { return found }
        }
        return difference(printed)
    }

    /// Compares one printed identifier with the MRZ's.
    public func compare(_ printed: NameSpelling, as identifier: MRZNameError.Identifier) -> NameComparison {
        let target = identifier == .primary ? primary : secondary
        let strict = NameMatch(printed.elements, target, mayBeCut: false)
        if strict.holds {
            return .init(.asPrinted, uses(strict, printed, identifier), isCut: false)
        }
        if mayBeTruncated, case let cut = NameMatch(printed.elements, target, mayBeCut: true), cut.holds {
            return .init(.asPrinted, uses(cut, printed, identifier), isCut: true)
        }
        return .init(strict.difference(printed, identifier))
    }

    /// The printed name that agrees best, the first of those that agree equally; `nil` where all differ.
    public func best(of candidates: some Sequence<PrintedName>) -> (index: Int, comparison: NameComparison)? {
        var best: (index: Int, comparison: NameComparison)?
        for (index, candidate) in candidates.enumerated() {
            let comparison = compare(candidate)
            guard comparison.agreement > best?.comparison.agreement ?? .differs else { continue }
            best = (index, comparison)
            if comparison.agreement == .identical { break }
        }
        return best
    }

    private func find(
        _ printed: PrintedName, mayBeCut: Bool, _ rules: [NameComparison.RuleUse]
    ) -> NameComparison? {
        let head = printed.primaryIdentifier
        let tail = printed.secondaryIdentifier
        let first = NameMatch(head.elements, primary, mayBeCut: mayBeCut)
        if first.holds {
            let second = NameMatch(tail.elements, secondary, mayBeCut: mayBeCut)
            // A field may be so full with the primary identifier that nothing of the secondary is there.
            if second.holds || (mayBeCut && secondary.count == 0) {
                let rest =
                    second.holds
                    ? uses(second, tail, .secondary) : [.init(rule: .truncation, identifier: .secondary, offset: 0)]
                return .init(.asPrinted, rules + uses(first, head, .primary) + rest, isCut: mayBeCut)
            }
        }
        guard both.isComparable else { return nil }
        if let found = find(head, .primary, tail, .secondary, mayBeCut) {
            return .init(.partedElsewhere, rules + found, isCut: mayBeCut)
        }
        if !head.isEmpty, !tail.isEmpty, let found = find(tail, .secondary, head, .primary, mayBeCut) {
            return .init(.reordered, rules + found, isCut: mayBeCut)
        }
        return nil
    }

    /// Both identifiers along the whole of the MRZ's name.
    private func find(
        _ first: NameSpelling, _ firstIdentifier: MRZNameError.Identifier, _ second: NameSpelling,
        _ secondIdentifier: MRZNameError.Identifier, _ mayBeCut: Bool
    ) -> [NameComparison.RuleUse]? {
        let joint =
            first.isEmpty || second.isEmpty ? [] : [NameElement(kind: .separator, rule: nil, offset: 0)]
        let border = first.elements.count
        let match = NameMatch(first.elements + joint + second.elements, both, mayBeCut: mayBeCut)
        guard match.holds else { return nil }
        return match.rules().map { rule, element, _ in
            element < border
                ? .init(rule: rule, identifier: firstIdentifier, offset: first.offset(of: element))
                : .init(
                    rule: rule, identifier: secondIdentifier,
                    offset: second.offset(of: Swift.max(0, element - border - joint.count)))
        }
    }

    private func uses(
        _ match: NameMatch, _ printed: NameSpelling, _ identifier: MRZNameError.Identifier
    ) -> [NameComparison.RuleUse] {
        printed.isPlain && !match.mayBeCut
            ? []
            : match.rules().map { .init(rule: $0.rule, identifier: identifier, offset: printed.offset(of: $0.element)) }
    }

    private func difference(_ printed: PrintedName) -> NameComparison {
        let first = NameMatch(printed.primaryIdentifier.elements, primary, mayBeCut: false)
        guard first.holds else { return .init(first.difference(printed.primaryIdentifier, .primary)) }
        let second = NameMatch(printed.secondaryIdentifier.elements, secondary, mayBeCut: false)
        return .init(second.difference(printed.secondaryIdentifier, .secondary))
    }
}

extension NameMatch {
    fileprivate func difference(
        _ printed: NameSpelling, _ identifier: MRZNameError.Identifier
    ) -> NameComparison.Difference {
        .init(identifier: identifier, printedOffset: printed.offset(of: failure.element), index: failure.place)
    }
}

extension NameComparison {
    fileprivate init(_ arrangement: Arrangement, _ rules: [RuleUse], isCut: Bool) {
        self.arrangement = arrangement
        self.rules = rules.count < 2 ? rules : rules.sorted { $0.place < $1.place }
        difference = nil
        agreement =
            isCut ? .asFarAsPrinted : rules.isEmpty && arrangement == .asPrinted ? .identical : .legalSpelling
    }

    fileprivate init(_ difference: Difference) {
        agreement = .differs
        arrangement = .asPrinted
        rules = []
        self.difference = difference
    }
}

extension NameComparison.RuleUse {
    /// In the order of the print, and of the rules where several are used at one place.
    fileprivate var place: (Int, Int, Int) {
        (identifier == .primary ? 0 : 1, offset, NameRule.allCases.firstIndex(of: rule) ?? 0)
    }
}

extension MRZName {
    /// Compares a printed name with this one under every legal spelling.
    public func compared(with printed: PrintedName) -> NameComparison { NameMatcher(self).compare(printed) }
}
