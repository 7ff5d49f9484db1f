extension TransliterationTable {
    /// Georgian: the national system of 2002; its apostrophes are left out, as Doc 9303-3, section 4.6, has it.
    static let georgianRows: [TransliterationRow] = [
        row(0x10D0, "ა", "A"),
        row(0x10D1, "ბ", "B"),
        row(0x10D2, "გ", "G"),
        row(0x10D3, "დ", "D"),
        row(0x10D4, "ე", "E"),
        row(0x10D5, "ვ", "V"),
        row(0x10D6, "ზ", "Z"),
        row(0x10D7, "თ", "T"),
        row(0x10D8, "ი", "I"),
        row(0x10D9, "კ", "K"),
        row(0x10DA, "ლ", "L"),
        row(0x10DB, "მ", "M"),
        row(0x10DC, "ნ", "N"),
        row(0x10DD, "ო", "O"),
        row(0x10DE, "პ", "P"),
        row(0x10DF, "ჟ", "ZH"),
        row(0x10E0, "რ", "R"),
        row(0x10E1, "ს", "S"),
        row(0x10E2, "ტ", "T"),
        row(0x10E3, "უ", "U"),
        row(0x10E4, "ფ", "P"),
        row(0x10E5, "ქ", "K"),
        row(0x10E6, "ღ", "GH"),
        row(0x10E7, "ყ", "Q"),
        row(0x10E8, "შ", "SH"),
        row(0x10E9, "ჩ", "CH"),
        row(0x10EA, "ც", "TS"),
        row(0x10EB, "ძ", "DZ"),
        row(0x10EC, "წ", "TS"),
        row(0x10ED, "ჭ", "CH"),
        row(0x10EE, "ხ", "KH"),
        row(0x10EF, "ჯ", "J"),
        row(0x10F0, "ჰ", "H"),
    ]

    private static func row(
        _ letter: UInt32, _ name: String, _ spellings: TransliterationRow.Spelling...
    ) -> TransliterationRow {
        .init([letter], name, spellings, .georgian)
    }
}
