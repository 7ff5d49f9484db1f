extension TransliterationTable {
    /// Greek, which Greek and Cypriot documents print: the transcription (type 2) of ELOT 743 and ISO 843:1997, in
    /// capitals and without its accents.
    static let greekRows: [TransliterationRow] = [
        row([0x0391], "Α", "A"),
        row([0x0392], "Β", "V"),
        row([0x0393], "Γ", "G"),
        row([0x0394], "Δ", "D"),
        row([0x0395], "Ε", "E"),
        row([0x0396], "Ζ", "Z"),
        row([0x0397], "Η", "I"),
        row([0x0398], "Θ", "TH"),
        row([0x0399], "Ι", "I"),
        row([0x039A], "Κ", "K"),
        row([0x039B], "Λ", "L"),
        row([0x039C], "Μ", "M"),
        row([0x039D], "Ν", "N"),
        row([0x039E], "Ξ", "X"),
        row([0x039F], "Ο", "O"),
        row([0x03A0], "Π", "P"),
        row([0x03A1], "Ρ", "R"),
        row([0x03A3], "Σ", "S"),
        row([0x03A4], "Τ", "T"),
        row([0x03A5], "Υ", "Y"),
        row([0x03A6], "Φ", "F"),
        row([0x03A7], "Χ", "CH"),
        row([0x03A8], "Ψ", "PS"),
        row([0x03A9], "Ω", "O"),
        row([0x03AA], "Ϊ", "I"),
        row([0x03AB], "Ϋ", "Y"),
        row([0x0393, 0x0393], "ΓΓ", "NG"),
        row([0x0393, 0x039E], "ΓΞ", "NX"),
        row([0x0393, 0x03A7], "ΓΧ", "NCH"),
        row([0x039C, 0x03A0], "ΜΠ", "MP", .edge("B")),
        row([0x039F, 0x03A5], "ΟΥ", "OU"),
        row([0x0391, 0x03A5], "ΑΥ", "AV", .beforeVoiceless("AF"), "AY"),
        row([0x0395, 0x03A5], "ΕΥ", "EV", .beforeVoiceless("EF"), "EY"),
        row([0x0397, 0x03A5], "ΗΥ", "IV", .beforeVoiceless("IF"), "IY"),
    ]

    /// Before these, and at the end, the second letter of three Greek vowels sounds as F.
    static let greekVoiceless: [Unicode.Scalar] = ["Θ", "Κ", "Ξ", "Π", "Σ", "Τ", "Φ", "Χ", "Ψ"]

    private static func row(
        _ letters: [UInt32], _ name: String, _ spellings: TransliterationRow.Spelling...
    ) -> TransliterationRow {
        .init(letters, name, spellings, .greek)
    }
}
