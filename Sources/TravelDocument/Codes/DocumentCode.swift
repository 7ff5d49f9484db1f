/// The first two characters of an MRZ: what kind of document it is (Doc 9303-4 to 9303-7, section 4.2.2, and 9303-7,
/// section 7.2.2).
///
/// ```swift
/// DocumentCode("PD")?.meaning  // diplomatic passport
/// DocumentCode("AC")?.meaning  // crew member certificate
/// ```
///
/// Only the first letter is the standard's; most second ones are the issuer's own.
public struct DocumentCode: Hashable, Sendable {
    /// What the first letter says.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// `P`: a passport, or another document of its form.
        case passport
        /// `V`.
        case visa
        /// `A`, `C` or `I`: an identity card, a residence permit, a certificate.
        case officialTravelDocument = "official_travel_document"
        /// `D`, outside Doc 9303.
        case drivingLicence = "driving_licence"
    }

    /// ASCII.
    let first: UInt8
    /// ASCII; the filler where there is none.
    let second: UInt8

    /// The code in one or two characters, with its filler or without (`P`, `P<`, `ID`).
    ///
    /// `nil` for any other length and for characters of no MRZ.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (1...2).contains(bytes.count), bytes.allSatisfy({ MRZCharacter(ascii: $0) != nil }) else { return nil }
        first = bytes[0]
        second = bytes.count > 1 ? bytes[1] : MRZCharacter.fillerASCII
    }

    /// The code of an MRZ; `nil` where its characters are none of an MRZ.
    public init?(_ mrz: MRZ) {
        let range = mrz.layout.range(of: .documentCode)
        first = mrz.characters[range.start]
        second = mrz.characters[range.start + 1]
        guard MRZCharacter(ascii: first) != nil, MRZCharacter(ascii: second) != nil else { return nil }
    }

    /// What the first letter says; `nil` for a letter without meaning.
    public var kind: Kind? { row?.kind }

    /// What the code says, in plain words: `diplomatic passport`, `visa`; `nil` for a letter without meaning.
    ///
    /// A second letter that has no common meaning adds nothing.
    public var meaning: String? { row?.meaning.description }

    private var row: DocumentCodeTable.Row? {
        DocumentCodeTable.rows.first { $0.first == first && ($0.second == nil || $0.second == second) }
    }
}

extension DocumentCode: CustomStringConvertible {
    /// Without the filler: `P`, `ID`.
    public var description: String {
        MRZText.string(second == MRZCharacter.fillerASCII ? [first] : [first, second])
    }
}
