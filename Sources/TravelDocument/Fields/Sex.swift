/// The holder's sex as an MRZ says it (Doc 9303-4, section 4.2.2.2, note p; 9303-5 to 9303-7, note
/// f).
public enum Sex: String, CaseIterable, Hashable, Sendable {
    case male = "M"
    case female = "F"
    /// The filler in the MRZ, `X` in the visual zone. Some issuers print the `X` in the MRZ as well.
    case unspecified = "X"

    /// `nil` for a character that says nothing of the kind.
    init?(ascii: UInt8) {
        switch ascii {
        case UInt8(ascii: "M"): self = .male
        case UInt8(ascii: "F"): self = .female
        case UInt8(ascii: "<"), UInt8(ascii: "X"): self = .unspecified
        default: return nil
        }
    }
}
