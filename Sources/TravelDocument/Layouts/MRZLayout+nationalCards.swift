extension MRZLayout {
    /// The Swiss driving licence in the form of a card: one line of 9 and two of 30, without a check digit.
    ///
    /// The first line is the number of the blank; its seventh character is the language of the card. Nothing vouches for
    /// what is read, so that pictures are not read with it.
    public static let swissDrivingLicence = MRZLayout(
        name: "CHE-DL", lineLengths: [9, 30, 30],
        source: "no published standard; positions as in github.com/cheminfo/mrz, swissDrivingLicenseFields.ts",
        documentCodeLetters: "F",
        cells: [
            .init(1, 1...9, .field(.documentNumber), .alphanumericAndFiller),
            .init(2, 1...2, .field(.documentCode), .letters),
            .init(2, 3...5, .field(.issuingState), .letters),
            .init(2, 6...14, .field(.personalNumber), .digits),
            // The version of the licence: how many were made for this holder.
            .init(2, 15...17, .field(.optionalData1), .alphanumericAndFiller),
            .init(2, 18...19, .unused, .filler),
            .init(2, 20...25, .field(.dateOfBirth), .digitsAndFiller),
            .init(2, 26...30, .unused, .filler),
            .init(3, 1...30, .name(.whole), .lettersAndFiller),
        ],
        checks: [], isReadFromPictures: false)

    /// The Slovak identity card of the 1990s to 2008: two lines of 34, arranged like a TD2 without composite check digit.
    ///
    /// Whether the last digits hold a composite is not known: the cards were valid for ten years and are of the past.
    public static let slovakIdentityCard = MRZLayout(
        name: "SVK-2x34", lineLengths: [34, 34],
        source: "no published standard; positions as in github.com/ZsBT/mrz-java, SlovakId2_34, whose example's check "
            + "digits were recomputed",
        documentCodeLetters: "I",
        cells: upperLine(34) + [
            .init(2, 1...9, .field(.documentNumber), .alphanumericAndFiller),
            .init(2, 10...10, .checkDigit(.field(.documentNumber)), .digits),
            .init(2, 11...13, .field(.nationality), .lettersAndFiller),
            .init(2, 14...19, .field(.dateOfBirth), .digitsAndFiller),
            .init(2, 20...20, .checkDigit(.field(.dateOfBirth)), .digits),
            .init(2, 21...21, .field(.sex), .sex),
            .init(2, 22...27, .field(.dateOfExpiry), .digitsAndFiller),
            .init(2, 28...28, .checkDigit(.field(.dateOfExpiry)), .digits),
            .init(2, 29...34, .field(.optionalData1), .alphanumericAndFiller),
        ],
        checks: [
            .init(.field(.documentNumber), [(2, 1...9)]),
            .init(.field(.dateOfBirth), [(2, 14...19)]),
            .init(.field(.dateOfExpiry), [(2, 22...27)]),
        ], isReadFromPictures: false)

    /// The card with which residents of mainland China enter Hong Kong and Macao (from 2014): one line of 30.
    ///
    /// It names neither issuer nor holder.
    public static let chineseExitEntryPermit = MRZLayout(
        name: "CHN-EEP", lineLengths: [30],
        source: "no published standard; positions as in github.com/YUFOHON/PassportReader, EepMrzParser",
        documentCodeLetters: "C",
        cells: [
            .init(1, 1...2, .field(.documentCode), .letters),
            .init(1, 3...11, .field(.documentNumber), .alphanumericAndFiller),
            .init(1, 12...12, .checkDigit(.field(.documentNumber)), .digits),
            .init(1, 13...13, .unused, .filler),
            .init(1, 14...19, .field(.dateOfExpiry), .digits),
            .init(1, 20...20, .checkDigit(.field(.dateOfExpiry)), .digits),
            .init(1, 21...21, .unused, .filler),
            .init(1, 22...27, .field(.dateOfBirth), .digits),
            .init(1, 28...28, .checkDigit(.field(.dateOfBirth)), .digits),
            .init(1, 29...29, .unused, .filler),
            .init(1, 30...30, .checkDigit(.composite), .digits),
        ],
        checks: [
            .init(.field(.documentNumber), [(1, 3...11)]),
            .init(.field(.dateOfExpiry), [(1, 14...19)]),
            .init(.field(.dateOfBirth), [(1, 22...27)]),
            .init(.composite, [(1, 3...12), (1, 14...20), (1, 22...28)]),
        ], isReadFromPictures: false)
}
