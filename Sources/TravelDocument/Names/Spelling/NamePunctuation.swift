/// What may stand between the letters of a printed name, in all the ways that typographers have for it (Doc 9303-3,
/// section 4.6).
enum NamePunctuation {
    /// Marks that are set for an apostrophe, accents and primes among them.
    static let apostrophes: Set<Unicode.Scalar> = [
        "'", "`", "\u{B4}", "\u{2B9}", "\u{2BB}", "\u{2BC}", "\u{2BD}", "\u{2BE}", "\u{2BF}", "\u{2C8}", "\u{2CA}",
        "\u{2CB}", "\u{384}", "\u{55A}", "\u{5F3}", "\u{1FBD}", "\u{1FBF}", "\u{2018}", "\u{2019}", "\u{201B}",
        "\u{2032}", "\u{2035}", "\u{A78C}", "\u{FF07}",
    ]
    /// Marks that are set for a hyphen besides Unicode's own dashes.
    static let hyphens: Set<Unicode.Scalar> = ["-", "\u{2043}", "\u{2212}", "\u{207B}", "\u{208B}", "\u{2CD}"]
    /// Commas.
    static let commas: Set<Unicode.Scalar> = [
        ",", "\u{60C}", "\u{3001}", "\u{FE10}", "\u{FE50}", "\u{FF0C}", "\u{FF64}",
    ]
}
