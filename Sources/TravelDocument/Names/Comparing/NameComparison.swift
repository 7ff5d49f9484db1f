/// What the comparison of a printed name with an MRZ's says.
public struct NameComparison: Hashable, Sendable {
    /// Whether they are the same name.
    public enum Agreement: String, CaseIterable, Hashable, Sendable, Comparable {
        /// They are not, under any legal spelling.
        case differs
        /// They agree as far as the MRZ goes, which may have been truncated; what was cut cannot be known.
        case asFarAsPrinted = "as_far_as_printed"
        /// The MRZ has one of the legal spellings of the print (``NameComparison/rules``).
        case legalSpelling = "legal_spelling"
        /// They have the same letters; capitals and small letters are the same.
        case identical

        /// From differing to identical.
        public static func < (left: Agreement, right: Agreement) -> Bool { left.rank < right.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// How the components of the print stand in the MRZ.
    public enum Arrangement: String, CaseIterable, Hashable, Sendable {
        /// Primary as primary, secondary as secondary identifier.
        case asPrinted = "as_printed"
        /// In the same order, but parted elsewhere, or not at all on one side.
        case partedElsewhere = "parted_elsewhere"
        /// The secondary identifier before the primary.
        case reordered
    }

    /// A rule, and where it was used.
    public struct RuleUse: Hashable, Sendable {
        /// Which.
        public let rule: NameRule
        /// The printed identifier that it was used in.
        public let identifier: MRZNameError.Identifier
        /// How many Unicode scalars of that identifier come before.
        public let offset: Int
    }

    /// Where two names part.
    public struct Difference: Hashable, Sendable {
        /// In which identifier.
        public let identifier: MRZNameError.Identifier
        /// How many Unicode scalars of the printed identifier come before.
        public let printedOffset: Int
        /// How many characters of the MRZ's identifier come before, fillers at its beginning not counted.
        public let index: Int
    }

    /// Whether they are the same name.
    public let agreement: Agreement
    /// How the components stand; as printed where they differ.
    public let arrangement: Arrangement
    /// What leads from the print to the MRZ, in the order of the print.
    public let rules: [RuleUse]
    /// Where they part; `nil` where they do not.
    public let difference: Difference?
}

extension NameComparison: CustomStringConvertible {
    /// Codes and places; never a character of either name.
    public var description: String {
        var parts = [agreement.rawValue]
        if arrangement != .asPrinted { parts.append(arrangement.rawValue) }
        parts += rules.map { "\($0.rule.rawValue) at \($0.identifier.rawValue) \($0.offset)" }
        if let difference {
            parts.append("at \(difference.identifier.rawValue) \(difference.printedOffset), MRZ \(difference.index)")
        }
        return parts.joined(separator: ", ")
    }
}
