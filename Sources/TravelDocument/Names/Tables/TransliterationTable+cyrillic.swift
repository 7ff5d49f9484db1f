extension TransliterationTable {
    /// Cyrillic characters: Doc 9303-3, eighth edition 2021, section 6.B, row by row.
    ///
    /// The standard prints the glyph of 040B at 0402, and a Latin V at 0474.
    static let cyrillicRows: [TransliterationRow] = [
        row(0x0401, "Ё", "E", .only("IO", .belorussian)),
        row(0x0402, "Ђ", "D"),
        row(0x0404, "Є", "IE", .initial("YE", .ukrainian)),
        row(0x0405, "Ѕ", "DZ"),
        row(0x0406, "І", "I"),
        row(0x0407, "Ї", "I", .initial("YI", .ukrainian)),
        row(0x0408, "Ј", "J"),
        row(0x0409, "Љ", "LJ"),
        row(0x040A, "Њ", "NJ"),
        row(0x040C, "Ќ", "K", .only("KJ", .macedonian)),
        row(0x040E, "Ў", "U"),
        row(0x040F, "Џ", "DZ", .only("DJ", .macedonian)),
        row(0x0410, "А", "A"),
        row(0x0411, "Б", "B"),
        row(0x0412, "В", "V"),
        row(0x0413, "Г", "G", .only("H", .belorussian, .serbian, .ukrainian)),
        row(0x0414, "Д", "D"),
        row(0x0415, "Е", "E"),
        row(0x0416, "Ж", "ZH", .only("Z", .serbian)),
        row(0x0417, "З", "Z"),
        row(0x0418, "И", "I", .only("Y", .ukrainian)),
        row(0x0419, "Й", "I", .initial("Y", .ukrainian)),
        row(0x041A, "К", "K"),
        row(0x041B, "Л", "L"),
        row(0x041C, "М", "M"),
        row(0x041D, "Н", "N"),
        row(0x041E, "О", "O"),
        row(0x041F, "П", "P"),
        row(0x0420, "Р", "R"),
        row(0x0421, "С", "S"),
        row(0x0422, "Т", "T"),
        row(0x0423, "У", "U"),
        row(0x0424, "Ф", "F"),
        row(0x0425, "Х", "KH", .only("H", .serbian, .macedonian)),
        row(0x0426, "Ц", "TS", .only("C", .serbian, .macedonian)),
        row(0x0427, "Ч", "CH", .only("C", .serbian)),
        row(0x0428, "Ш", "SH", .only("S", .serbian)),
        row(0x0429, "Щ", "SHCH", .only("SHT", .bulgarian)),
        row(0x042A, "Ъ", "IE"),
        row(0x042B, "Ы", "Y"),
        row(0x042D, "Э", "E"),
        row(0x042E, "Ю", "IU", .initial("YU", .ukrainian)),
        row(0x042F, "Я", "IA", .initial("YA", .ukrainian)),
        row(0x046A, "Ѫ", "U"),
        row(0x0474, "Ѵ", "Y"),
        row(0x0490, "Ґ", "G"),
        row(0x0492, "Ғ", "G", .only("GJ", .macedonian)),
        row(0x04BA, "Һ", "C"),
    ]

    /// Letters that section 6.B leaves out.
    static let cyrillicSupplementRows: [TransliterationRow] = [
        // Section 6.B has GJ for Macedonian at 0492; the Macedonian letter is this one.
        .init([0x0403], "Ѓ", ["G", .only("GJ", .macedonian)], .cyrillicSupplement),
        // Serbian writes it with the Latin Ć, which is C by section 6.A; section 6.B prints its glyph in the row of 0402.
        .init([0x040B], "Ћ", ["C", "D"], .cyrillicSupplement),
        // The soft sign has no sound of its own, and passports leave it out; Bulgarian has Y (Transliteration Act, 2009).
        .init([0x042C], "Ь", ["", .only("Y", .bulgarian)], .cyrillicSupplement),
    ]

    private static func row(
        _ letter: UInt32, _ name: String, _ spellings: TransliterationRow.Spelling...
    ) -> TransliterationRow {
        .init([letter], name, spellings, .cyrillic)
    }
}
