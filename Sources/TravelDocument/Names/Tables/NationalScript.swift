/// A script that an MRZ's letters may have been spelled from.
public enum NationalScript: String, CaseIterable, Hashable, Sendable {
    /// A to Z, and the national letters of Doc 9303-3, section 6.A.
    case latin
    /// Doc 9303-3, section 6.B, and what it leaves out.
    case cyrillic
    /// Doc 9303-3, section 6.C and appendix B.
    case arabic
    /// Outside Doc 9303.
    case greek
    /// Outside Doc 9303.
    case georgian

    /// The tables that have its letters.
    public var tables: [TransliterationTable] {
        switch self {
        case .latin: [.latin]
        case .cyrillic: [.cyrillic, .cyrillicSupplement]
        case .arabic: [.arabicAppendix, .arabic]
        case .greek: [.greek]
        case .georgian: [.georgian]
        }
    }
}
