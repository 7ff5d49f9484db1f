extension PrintedName {
    /// Titles and what comes after a name, which an MRZ leaves out unless they are legally part of it: those that
    /// Doc 9303-3, section 4.6, names.
    private static let affixes: [[UInt8]] = ["DR", "SIR", "JR", "SR", "II", "III"].map { Array($0.utf8) }

    /// The name without such components, and the rule for each; `nil` where there is none.
    func withoutAffixes() -> (name: PrintedName, rules: [NameComparison.RuleUse])? {
        let primary = primaryIdentifier.without(Self.affixes)
        let secondary = secondaryIdentifier.without(Self.affixes)
        let rules =
            primary.offsets.map { NameComparison.RuleUse(rule: .affixOmitted, identifier: .primary, offset: $0) }
            + secondary.offsets.map { NameComparison.RuleUse(rule: .affixOmitted, identifier: .secondary, offset: $0) }
        return rules.isEmpty ? nil : (PrintedName(primary.name, secondary.name), rules)
    }
}

extension NameSpelling {
    /// The name without some components, and where they stood.
    fileprivate func without(_ components: [[UInt8]]) -> (name: NameSpelling, offsets: [Int]) {
        let plain = TransliterationIndex.plainLetters
        let longest = components.reduce(0) { Swift.max($0, $1.count) }
        var kept: [NameElement] = []
        var offsets: [Int] = []
        for component in elements.split(omittingEmptySubsequences: false, whereSeparator: { $0.kind == .separator }) {
            let letters = component.lazy.filter { $0.kind != .omitted }
            let spelled = letters.prefix(longest + 1).map { letter in
                letter.kind == .letter && letter.row < plain ? UInt8(ascii: "A") + UInt8(letter.row) : 0
            }
            if components.contains(Array(spelled)), let first = component.first {
                offsets.append(Int(first.offset))
            } else {
                if !kept.isEmpty, component.startIndex > 0 { kept.append(elements[component.startIndex - 1]) }
                kept += component
            }
        }
        return (NameSpelling(elements: kept, length: length), offsets)
    }
}
