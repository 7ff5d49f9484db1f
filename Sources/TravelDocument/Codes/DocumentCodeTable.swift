/// What document codes mean, and which ones the standard does not allow, as data.
enum DocumentCodeTable {
    struct Row: Sendable {
        /// ASCII.
        let first: UInt8
        /// ASCII; `nil` for a row that takes whatever the rows above it leave.
        let second: UInt8?
        let kind: DocumentCode.Kind
        let meaning: StaticString
        let source: StaticString

        init(_ code: StaticString, _ kind: DocumentCode.Kind, _ meaning: StaticString, _ source: StaticString) {
            let characters = code.withUTF8Buffer { Array($0) }
            first = characters[0]
            second = characters.count > 1 ? characters[1] : nil
            self.kind = kind
            self.meaning = meaning
            self.source = source
        }
    }

    /// The second letters that later texts of Doc 9303-4 give out, so that they mean the same everywhere.
    ///
    /// The eighth edition of 2021 leaves the second letter to the issuer, and so a passport of an older series may mean
    /// something else by the same letter.
    private static let harmonized: StaticString = "Doc 9303-4, section 4.4, in texts after the eighth edition of 2021"

    /// Tried from the top.
    static let rows: [Row] = [
        .init("PP", .passport, "ordinary passport", harmonized),
        .init("PE", .passport, "emergency passport", harmonized),
        .init("PD", .passport, "diplomatic passport", harmonized),
        .init("PO", .passport, "official or service passport", harmonized),
        .init("PR", .passport, "refugee's passport", harmonized),
        .init("PT", .passport, "alien's passport", harmonized),
        .init("PS", .passport, "stateless person's passport", harmonized),
        .init("PL", .passport, "laissez-passer", harmonized),
        .init("PM", .passport, "military passport", harmonized),
        .init("PU", .passport, "emergency travel document on a single sheet", harmonized),
        .init("P", .passport, "passport", "Doc 9303-4, section 4.2.2.1"),
        .init("AC", .officialTravelDocument, "crew member certificate", "Doc 9303-5, appendix C, section C.2"),
        .init(
            "IP", .officialTravelDocument, "passport card",
            "earlier editions of Doc 9303, and passport cards of the United States"),
        .init("ID", .officialTravelDocument, "identity card", "in common use; the second letter is the issuer's own"),
        .init(
            "A", .officialTravelDocument, "identity card or other official travel document",
            "Doc 9303-5, section 4.2.2.1; 9303-6, section 4.2.2.1"),
        .init(
            "C", .officialTravelDocument, "identity card or other official travel document",
            "Doc 9303-5, section 4.2.2.1; 9303-6, section 4.2.2.1"),
        .init(
            "I", .officialTravelDocument, "identity card or other official travel document",
            "Doc 9303-5, section 4.2.2.1; 9303-6, section 4.2.2.1"),
        .init("V", .visa, "visa", "Doc 9303-7, sections 4.2.2.1 and 7.2.2.1"),
        .init("D", .drivingLicence, "driving licence", "ISO/IEC 18013-1"),
    ]

    /// Second characters that the standard does not allow after certain first ones.
    struct Refusal: Sendable {
        let layout: MRZLayout
        let first: MRZAlphabet
        let second: MRZAlphabet
        let source: StaticString
    }

    /// The first characters themselves are the layout's (``MRZLayout/documentCodeLetters``).
    ///
    /// `AC` is allowed in a TD1 and always means a crew member certificate, which is of that size (Doc 9303-5,
    /// appendix C, section C.1).
    static let refusals: [Refusal] = [
        .init(layout: .td1, first: "ACI", second: "V", source: "Doc 9303-5, section 4.2.2, note k, i"),
        .init(layout: .td1, first: "A", second: "I", source: "Doc 9303-5, section 4.2.2, note k, ii"),
        .init(layout: .td2, first: "ACI", second: "V", source: "Doc 9303-6, section 4.2.2, note k"),
        .init(layout: .td2, first: "A", second: "C", source: "Doc 9303-6, section 4.2.2, note k"),
        .init(layout: .td3, first: "P", second: .digits, source: "Doc 9303-4, section 4.2.2.1: a letter"),
    ]

    /// Whether a document of this layout may not begin so, given that its first character is one of the layout's.
    ///
    /// Allocates nothing.
    static func refuses(_ first: MRZCharacter, _ second: MRZCharacter, in layout: MRZLayout) -> Bool {
        refusals.contains { $0.layout == layout && $0.first.contains(first) && $0.second.contains(second) }
    }
}
