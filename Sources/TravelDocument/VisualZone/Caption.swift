/// What the words beside a printed value say that it is.
public enum Caption: Hashable, Sendable {
    /// One field.
    case field(FieldName)
    /// Surname and given names together: `Name of bearer`, `NOM, Prénoms`.
    case wholeName
    /// Both in one line: `PADUA (PD) / 28.03.1987`.
    case placeAndDateOfBirth
    /// Number, date and place of issue of the passport before this one, in one line: India's last page.
    case oldPassport
    /// Something that Lethe has no field for: a signature, a type, a title. What stands beside it is none of the fields.
    case other
    /// The document's own name, `PASSPORT`: a word that captions contain, and no caption.
    case title
}

extension Caption {
    /// A caption in a line of print, and how well it was read.
    public struct Match: Hashable, Sendable {
        /// Its meaning.
        public let caption: Caption
        /// Which of the line's words, counted from 0 as ``CaptionedLine`` parts them.
        public let words: Range<Int>
        /// Letters that were read otherwise than the caption has them.
        public let errors: Int
    }
}
