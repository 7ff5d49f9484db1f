extension TransliterationTable {
    /// Multinational Latin-based characters: Doc 9303-3, eighth edition 2021, section 6.A, row by row.
    ///
    /// The standard prints the glyph of Eth at 0110 as well; the code and the name are those of D with stroke.
    static let latinRows: [TransliterationRow] = [
        row(0x00C0, "A grave", "A"),  // À
        row(0x00C1, "A acute", "A"),  // Á
        row(0x00C2, "A circumflex", "A"),  // Â
        row(0x00C3, "A tilde", "A"),  // Ã
        row(0x00C4, "A diaeresis", "AE", "A"),  // Ä
        row(0x00C5, "A ring above", "AA", "A"),  // Å
        row(0x00C6, "ligature AE", "AE"),  // Æ
        row(0x00C7, "C cedilla", "C"),  // Ç
        row(0x00C8, "E grave", "E"),  // È
        row(0x00C9, "E acute", "E"),  // É
        row(0x00CA, "E circumflex", "E"),  // Ê
        row(0x00CB, "E diaeresis", "E"),  // Ë
        row(0x00CC, "I grave", "I"),  // Ì
        row(0x00CD, "I acute", "I"),  // Í
        row(0x00CE, "I circumflex", "I"),  // Î
        row(0x00CF, "I diaeresis", "I"),  // Ï
        row(0x00D0, "Eth", "D"),  // Ð
        row(0x00D1, "N tilde", "N", "NXX"),  // Ñ
        row(0x00D2, "O grave", "O"),  // Ò
        row(0x00D3, "O acute", "O"),  // Ó
        row(0x00D4, "O circumflex", "O"),  // Ô
        row(0x00D5, "O tilde", "O"),  // Õ
        row(0x00D6, "O diaeresis", "OE", "O"),  // Ö
        row(0x00D8, "O stroke", "OE"),  // Ø
        row(0x00D9, "U grave", "U"),  // Ù
        row(0x00DA, "U acute", "U"),  // Ú
        row(0x00DB, "U circumflex", "U"),  // Û
        row(0x00DC, "U diaeresis", "UE", "UXX", "U"),  // Ü
        row(0x00DD, "Y acute", "Y"),  // Ý
        row(0x00DE, "Thorn (Iceland)", "TH"),  // Þ
        row(0x0100, "A macron", "A"),  // Ā
        row(0x0102, "A breve", "A"),  // Ă
        row(0x0104, "A ogonek", "A"),  // Ą
        row(0x0106, "C acute", "C"),  // Ć
        row(0x0108, "C circumflex", "C"),  // Ĉ
        row(0x010A, "C dot above", "C"),  // Ċ
        row(0x010C, "C caron", "C"),  // Č
        row(0x010E, "D caron", "D"),  // Ď
        row(0x0110, "D stroke", "D"),  // Đ
        row(0x0112, "E macron", "E"),  // Ē
        row(0x0114, "E breve", "E"),  // Ĕ
        row(0x0116, "E dot above", "E"),  // Ė
        row(0x0118, "E ogonek", "E"),  // Ę
        row(0x011A, "E caron", "E"),  // Ě
        row(0x011C, "G circumflex", "G"),  // Ĝ
        row(0x011E, "G breve", "G"),  // Ğ
        row(0x0120, "G dot above", "G"),  // Ġ
        row(0x0122, "G cedilla", "G"),  // Ģ
        row(0x0124, "H circumflex", "H"),  // Ĥ
        row(0x0126, "H stroke", "H"),  // Ħ
        row(0x0128, "I tilde", "I"),  // Ĩ
        row(0x012A, "I macron", "I"),  // Ī
        row(0x012C, "I breve", "I"),  // Ĭ
        row(0x012E, "I ogonek", "I"),  // Į
        row(0x0130, "I dot above", "I"),  // İ
        row(0x0131, "I without dot (Turkey)", "I"),  // ı
        row(0x0132, "ligature IJ", "IJ"),  // Ĳ
        row(0x0134, "J circumflex", "J"),  // Ĵ
        row(0x0136, "K cedilla", "K"),  // Ķ
        row(0x0139, "L acute", "L"),  // Ĺ
        row(0x013B, "L cedilla", "L"),  // Ļ
        row(0x013D, "L caron", "L"),  // Ľ
        row(0x013F, "L middle dot", "L"),  // Ŀ
        row(0x0141, "L stroke", "L"),  // Ł
        row(0x0143, "N acute", "N"),  // Ń
        row(0x0145, "N cedilla", "N"),  // Ņ
        row(0x0147, "N caron", "N"),  // Ň
        row(0x014A, "Eng", "N"),  // Ŋ
        row(0x014C, "O macron", "O"),  // Ō
        row(0x014E, "O breve", "O"),  // Ŏ
        row(0x0150, "O double acute", "O"),  // Ő
        row(0x0152, "ligature OE", "OE"),  // Œ
        row(0x0154, "R acute", "R"),  // Ŕ
        row(0x0156, "R cedilla", "R"),  // Ŗ
        row(0x0158, "R caron", "R"),  // Ř
        row(0x015A, "S acute", "S"),  // Ś
        row(0x015C, "S circumflex", "S"),  // Ŝ
        row(0x015E, "S cedilla", "S"),  // Ş
        row(0x0160, "S caron", "S"),  // Š
        row(0x0162, "T cedilla", "T"),  // Ţ
        row(0x0164, "T caron", "T"),  // Ť
        row(0x0166, "T stroke", "T"),  // Ŧ
        row(0x0168, "U tilde", "U"),  // Ũ
        row(0x016A, "U macron", "U"),  // Ū
        row(0x016C, "U breve", "U"),  // Ŭ
        row(0x016E, "U ring above", "U"),  // Ů
        row(0x0170, "U double acute", "U"),  // Ű
        row(0x0172, "U ogonek", "U"),  // Ų
        row(0x0174, "W circumflex", "W"),  // Ŵ
        row(0x0176, "Y circumflex", "Y"),  // Ŷ
        row(0x0178, "Y diaeresis", "Y"),  // Ÿ
        row(0x0179, "Z acute", "Z"),  // Ź
        row(0x017B, "Z dot above", "Z"),  // Ż
        row(0x017D, "Z caron", "Z"),  // Ž
        row(0x1E9E, "double s (Germany)", "SS"),  // ẞ
    ]

    private static func row(
        _ letter: UInt32, _ name: String, _ spellings: TransliterationRow.Spelling...
    ) -> TransliterationRow {
        .init([letter], name, spellings, .latin)
    }
}
