/// A name as the visual zone prints it.
public struct PrintedName: Sendable {
    /// Usually the surname.
    public let primaryIdentifier: NameSpelling
    /// Usually the given names; of no letters where there are none.
    public let secondaryIdentifier: NameSpelling

    /// A name printed in two fields.
    public init(primaryIdentifier: String, secondaryIdentifier: String) {
        self.primaryIdentifier = NameSpelling(primaryIdentifier)
        self.secondaryIdentifier = NameSpelling(secondaryIdentifier)
    }

    /// A name printed in one field: the first comma parts the identifiers (Doc 9303-3, section 3.4); without one, all
    /// of it is primary identifier.
    public init(_ whole: String) {
        let scalars = whole.unicodeScalars
        let comma = scalars.firstIndex { NamePunctuation.commas.contains($0) }
        primaryIdentifier = NameSpelling(scalars[..<(comma ?? scalars.endIndex)])
        secondaryIdentifier = NameSpelling(
            comma.map { scalars[scalars.index(after: $0)...] } ?? scalars[scalars.endIndex...])
    }

    init(_ primary: NameSpelling, _ secondary: NameSpelling) {
        primaryIdentifier = primary
        secondaryIdentifier = secondary
    }
}
