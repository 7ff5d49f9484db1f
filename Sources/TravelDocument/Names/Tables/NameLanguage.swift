/// A language for which Doc 9303-3, section 6.B, spells a Cyrillic letter otherwise than in general.
public enum NameLanguage: String, CaseIterable, Hashable, Sendable {
    /// The standard's word; Belarusian.
    case belorussian
    /// Bulgarian.
    case bulgarian
    /// The language that the standard paraphrases by the State's former name.
    case macedonian
    /// Serbian.
    case serbian
    /// Ukrainian.
    case ukrainian

    /// The language in which a State writes names, where it is one of these.
    public init?(issuingState: StateCode) {
        guard let row = Self.states.first(where: { $0.code == issuingState.code }) else { return nil }
        self = row.language
    }

    private static let states: [(code: String, language: NameLanguage)] = [
        ("BGR", .bulgarian), ("BLR", .belorussian), ("MKD", .macedonian), ("SRB", .serbian), ("UKR", .ukrainian),
    ]
}
