/// The tables that say how a national letter may be spelled in an MRZ.
public enum TransliterationTable: String, CaseIterable, Hashable, Sendable {
    /// Doc 9303-3, section 6.A.
    case latin
    /// Doc 9303-3, section 6.B.
    case cyrillic
    /// Doc 9303-3, section 6.C.
    case arabic
    /// Doc 9303-3, appendix B (informative): what it adds to section 6.C.
    case arabicAppendix = "arabic_appendix"
    /// Not in Doc 9303: Cyrillic letters that section 6.B leaves out.
    case cyrillicSupplement = "cyrillic_supplement"
    /// Not in Doc 9303: Greek.
    case greek
    /// Not in Doc 9303: Georgian.
    case georgian

    /// Where the table is printed.
    public var source: String {
        switch self {
        case .latin: "Doc 9303-3, eighth edition 2021, section 6.A"
        case .cyrillic: "Doc 9303-3, eighth edition 2021, section 6.B"
        case .arabic: "Doc 9303-3, eighth edition 2021, section 6.C"
        case .arabicAppendix: "Doc 9303-3, eighth edition 2021, appendix B (informative)"
        case .cyrillicSupplement: "outside Doc 9303: letters that section 6.B has not; each row says why"
        case .greek: "outside Doc 9303: ELOT 743 and ISO 843:1997, transcription (type 2)"
        case .georgian: "outside Doc 9303: national system of Georgia, 2002 (UNGEGN report, Georgian; BGN/PCGN 2009)"
        }
    }

    /// Whether it is Doc 9303 that has it.
    public var isDoc9303: Bool {
        switch self {
        case .latin, .cyrillic, .arabic, .arabicAppendix: true
        case .cyrillicSupplement, .greek, .georgian: false
        }
    }

    /// The rows, in the order of the source.
    public var rows: [TransliterationRow] {
        switch self {
        case .latin: Self.latinRows
        case .cyrillic: Self.cyrillicRows
        case .arabic: Self.arabicRows
        case .arabicAppendix: Self.arabicAppendixRows
        case .cyrillicSupplement: Self.cyrillicSupplementRows
        case .greek: Self.greekRows
        case .georgian: Self.georgianRows
        }
    }

    /// The sign that doubles the letter before it.
    static let shadda: Unicode.Scalar = "\u{0651}"
}
