extension MRZLayout {
    /// The French identity card before 2021: two lines of 36 that are no TD2.
    ///
    /// Surname and given names stand apart, there is neither nationality nor expiry, the number begins with year and
    /// month of issue, and the composite check digit covers everything, the names too.
    public static let frenchIdentityCard = MRZLayout(
        name: "FRA-CNI", lineLengths: [36, 36],
        source: "no published standard; positions and check digits recomputed on published specimens",
        documentCodeLetters: "I",
        cells: [
            .init(1, 1...2, .field(.documentCode), .letters),
            .init(1, 3...5, .field(.issuingState), .letters),
            .init(1, 6...30, .name(.primary), .lettersAndFiller),
            .init(1, 31...36, .field(.optionalData1), .alphanumericAndFiller),
            .init(2, 1...12, .field(.documentNumber), .alphanumericAndFiller),
            .init(2, 13...13, .checkDigit(.field(.documentNumber)), .digits),
            .init(2, 14...27, .name(.secondary), .lettersAndFiller),
            .init(2, 28...33, .field(.dateOfBirth), .digitsAndFiller),
            .init(2, 34...34, .checkDigit(.field(.dateOfBirth)), .digitsAndFiller),
            .init(2, 35...35, .field(.sex), .sex),
            .init(2, 36...36, .checkDigit(.composite), .digits),
        ],
        checks: [
            .init(.field(.documentNumber), [(2, 1...12)]),
            .init(.field(.dateOfBirth), [(2, 28...33)], mayBeFillerWhenEmpty: true),
            .init(.composite, [(1, 1...36), (2, 1...35)]),
        ])

    /// The French driving licence: one line of 30, after ISO/IEC 18013-1.
    public static let frenchDrivingLicence = MRZLayout(
        name: "FRA-DL", lineLengths: [30],
        source: "ISO/IEC 18013-1, one-line MRZ; check digits recomputed on published specimens",
        documentCodeLetters: "D",
        cells: [
            .init(1, 1...2, .field(.documentCode), .alphanumericAndFiller, first: .letters),
            .init(1, 3...5, .field(.issuingState), .letters),
            .init(1, 6...14, .field(.documentNumber), .alphanumericAndFiller),
            .init(1, 15...15, .checkDigit(.field(.documentNumber)), .digits),
            .init(1, 16...21, .field(.dateOfExpiry), .digits),
            .init(1, 22...29, .name(.primary), .lettersAndFiller),
            .init(1, 30...30, .checkDigit(.composite), .digits),
        ],
        checks: [
            .init(.field(.documentNumber), [(1, 1...14)]),
            .init(.composite, [(1, 1...29)]),
        ])
}
