/// What made a name in an MRZ another text than the printed one.
public enum NameRule: String, CaseIterable, Hashable, Sendable {
    /// A national letter was spelled as a table of Doc 9303-3, section 6, or appendix B has it.
    case transliteration
    /// A national letter was spelled as a standard outside Doc 9303 has it.
    case transliterationOutsideDoc9303 = "transliteration_outside_doc9303"
    /// A diacritical mark was left out (Doc 9303-3, section 4.6).
    case markOmitted = "mark_omitted"
    /// A letter or sign that is not encoded was left out (Doc 9303-3, section 6.C).
    case notEncoded = "not_encoded"
    /// A letter was doubled for its shadda, or was not (Doc 9303-3, section 6.C and appendix B.5.5.11).
    case doubling
    /// An apostrophe was left out, and its neighbours joined (Doc 9303-3, section 4.6).
    case apostropheOmitted = "apostrophe_omitted"
    /// A hyphen became a filler (Doc 9303-3, section 4.6).
    case hyphenAsFiller = "hyphen_as_filler"
    /// A comma became a filler (Doc 9303-3, section 4.6).
    case commaAsFiller = "comma_as_filler"
    /// Another punctuation mark was left out (Doc 9303-3, section 4.6).
    case punctuationOmitted = "punctuation_omitted"
    /// A title, or what comes after a name, was left out (Doc 9303-3, section 4.6).
    case affixOmitted = "affix_omitted"
    /// A component was cut, or those after it were left out (Doc 9303-4 to 9303-7, section 4.2.3).
    case truncation
}
