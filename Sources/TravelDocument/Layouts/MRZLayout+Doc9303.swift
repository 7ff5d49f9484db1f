extension MRZLayout {
    /// A machine readable official travel document of size TD1: three lines of 30.
    public static let td1 = MRZLayout(
        name: "TD1", lineLengths: [30, 30, 30], source: "Doc 9303-5, sections 4.2.2 and 4.2.4",
        documentCodeLetters: "ACI",
        cells: [
            .init(1, 1...2, .field(.documentCode), .alphanumericAndFiller, first: .letters),
            .init(1, 3...5, .field(.issuingState), .lettersAndFiller, first: .letters),
            .init(1, 6...14, .field(.documentNumber), .alphanumericAndFiller),
            .init(1, 15...15, .checkDigit(.field(.documentNumber)), .digitsAndFiller),
            .init(1, 16...30, .field(.optionalData1), .alphanumericAndFiller),
            .init(2, 1...6, .field(.dateOfBirth), .digitsAndFiller),
            .init(2, 7...7, .checkDigit(.field(.dateOfBirth)), .digitsAndFiller),
            .init(2, 8...8, .field(.sex), .sex),
            .init(2, 9...14, .field(.dateOfExpiry), .digitsAndFiller),
            .init(2, 15...15, .checkDigit(.field(.dateOfExpiry)), .digitsAndFiller),
            .init(2, 16...18, .field(.nationality), .lettersAndFiller),
            .init(2, 19...29, .field(.optionalData2), .alphanumericAndFiller),
            .init(2, 30...30, .checkDigit(.composite), .digits),
            .init(3, 1...30, .name(.whole), .lettersAndFiller),
        ],
        checks: [
            .init(.field(.documentNumber), [(1, 6...14)]),
            .init(.field(.dateOfBirth), [(2, 1...6)], mayBeFillerWhenEmpty: true),
            .init(.field(.dateOfExpiry), [(2, 9...14)], mayBeFillerWhenEmpty: true),
            .init(.composite, [(1, 6...30), (2, 1...7), (2, 9...15), (2, 19...29)]),
        ],
        documentNumberContinues: .optionalData1)

    /// A machine readable official travel document of size TD2: two lines of 36.
    public static let td2 = MRZLayout(
        name: "TD2", lineLengths: [36, 36], source: "Doc 9303-6, sections 4.2.2 and 4.2.4",
        documentCodeLetters: "ACI",
        cells: upperLine(36) + lowerLine(documentNumberCheck: .digitsAndFiller) + [
            .init(2, 29...35, .field(.optionalData1), .alphanumericAndFiller),
            .init(2, 36...36, .checkDigit(.composite), .digits),
        ],
        checks: lowerLineChecks + [.init(.composite, [(2, 1...10), (2, 14...20), (2, 22...35)])],
        documentNumberContinues: .optionalData1)

    /// A machine readable passport, or another document of size TD3: two lines of 44.
    public static let td3 = MRZLayout(
        name: "TD3", lineLengths: [44, 44], source: "Doc 9303-4, sections 4.2.2 and 4.2.4",
        documentCodeLetters: "P",
        cells: upperLine(44) + lowerLine(documentNumberCheck: .digits) + [
            .init(2, 29...42, .field(.personalNumber), .alphanumericAndFiller),
            .init(2, 43...43, .checkDigit(.field(.personalNumber)), .digitsAndFiller),
            .init(2, 44...44, .checkDigit(.composite), .digits),
        ],
        checks: lowerLineChecks + [
            .init(.field(.personalNumber), [(2, 29...42)], mayBeFillerWhenEmpty: true),
            .init(.composite, [(2, 1...10), (2, 14...20), (2, 22...43)]),
        ])

    /// A machine readable visa of format A: two lines of 44, and no composite check digit.
    public static let mrvA = MRZLayout(
        name: "MRVA", lineLengths: [44, 44], source: "Doc 9303-7, section 4.2.2",
        documentCodeLetters: "V",
        cells: upperLine(44) + lowerLine(documentNumberCheck: .digits) + [
            .init(2, 29...44, .field(.optionalData1), .alphanumericAndFiller)
        ],
        checks: lowerLineChecks)

    /// A machine readable visa of format B: two lines of 36, and no composite check digit.
    public static let mrvB = MRZLayout(
        name: "MRVB", lineLengths: [36, 36], source: "Doc 9303-7, section 7.2.2",
        documentCodeLetters: "V",
        cells: upperLine(36) + lowerLine(documentNumberCheck: .digits) + [
            .init(2, 29...36, .field(.optionalData1), .alphanumericAndFiller)
        ],
        checks: lowerLineChecks)

    /// The upper line that every layout of two lines has: Doc 9303-4, 9303-6 and 9303-7 print the same table.
    static func upperLine(_ length: Int) -> [MRZCell] {
        [
            .init(1, 1...2, .field(.documentCode), .alphanumericAndFiller, first: .letters),
            .init(1, 3...5, .field(.issuingState), .lettersAndFiller, first: .letters),
            .init(1, 6...length, .name(.whole), .lettersAndFiller),
        ]
    }

    /// The first 28 positions of their lower line, the same in all of them as well.
    ///
    /// A date may be unknown (Doc 9303-3, section 4.8). What its check digit is then, the standard leaves open: the
    /// computed zero and the filler are both seen.
    private static func lowerLine(documentNumberCheck: MRZAlphabet) -> [MRZCell] {
        [
            .init(2, 1...9, .field(.documentNumber), .alphanumericAndFiller),
            .init(2, 10...10, .checkDigit(.field(.documentNumber)), documentNumberCheck),
            .init(2, 11...13, .field(.nationality), .lettersAndFiller),
            .init(2, 14...19, .field(.dateOfBirth), .digitsAndFiller),
            .init(2, 20...20, .checkDigit(.field(.dateOfBirth)), .digitsAndFiller),
            .init(2, 21...21, .field(.sex), .sex),
            .init(2, 22...27, .field(.dateOfExpiry), .digitsAndFiller),
            .init(2, 28...28, .checkDigit(.field(.dateOfExpiry)), .digitsAndFiller),
        ]
    }

    private static let lowerLineChecks: [MRZCheckRow] = [
        .init(.field(.documentNumber), [(2, 1...9)]),
        .init(.field(.dateOfBirth), [(2, 14...19)], mayBeFillerWhenEmpty: true),
        .init(.field(.dateOfExpiry), [(2, 22...27)], mayBeFillerWhenEmpty: true),
    ]
}
