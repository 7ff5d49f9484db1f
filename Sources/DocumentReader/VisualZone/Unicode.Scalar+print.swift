extension Unicode.Scalar {
    /// A letter of a script that is not read.
    static let foreign: Unicode.Scalar = "\u{FFFD}"

    /// `0`...`9`.
    var isFigure: Bool { ("0"..."9").contains(self) }
}
