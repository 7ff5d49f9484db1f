extension MRZLayout {
    /// Composes an MRZ from values as the visual zone has them, check digits included.
    ///
    /// ```swift
    /// let composition = try MRZLayout.td3.compose([
    ///     .documentCode: "P", .issuingState: "DEU", .surname: "Müller", .givenNames: "Anna-Maria",
    ///     .documentNumber: "C01X00T47", .nationality: "DEU", .dateOfBirth: "1974-08", .sex: "X",
    ///     .dateOfExpiry: "2032-04-15",
    /// ])
    /// composition.mrz     // P<D<<MUELLER<<ANNA<MARIA<<<<...
    /// composition.notes   // transliterated, unknown part of a date, ...
    /// ```
    ///
    /// What is composed is parsed as it was: ``MRZ/init(_:)-(String)`` finds this layout and these values again.
    ///
    /// - Parameters:
    ///   - values: Names in any script that a ``TransliterationTable`` has; dates `1974-08-12`, `1974-08` where the day
    ///     is not known, `1974`, or as the MRZ has them, `740812`; sex `M`, `F` or `X`; codes of States as the MRZ or as
    ///     ISO has them (`D`, `DEU`); numbers and optional data with their special characters, and a document number of
    ///     any length where the layout has a rule for long ones. White space around a value is dropped, capitals and
    ///     small letters are the same. What is absent or empty is left empty.
    ///   - truncation: How a name that does not fit is cut.
    /// - Throws: ``MRZWritingError`` for a value that the layout cannot hold. A name that does not fit is none: it is
    ///   cut, and a note says so.
    public func compose(
        _ values: [FieldName: String], truncation: MRZNameField.Truncation = .initials
    ) throws(MRZWritingError) -> MRZComposition {
        var spelled = SpelledValues(layout: self, truncation: truncation)
        for (field, value) in values.sorted(by: { $0.key < $1.key }) { try spelled.spell(field, value) }
        try spelled.spellNames()
        let mrz = try write(spelled.values)
        // Whatever is not filled by now is missing.
        for cell in cells where !allows(mrz, cell) {
            throw MRZWritingError(code: .missing, field: cell.field ?? .documentCode)
        }
        guard MRZLayout.fitting(mrz.lines) == self else {
            throw MRZWritingError(code: .otherLayout, field: .documentCode)
        }
        if mrz.documentNumberIsLong { spelled.note(.continued, .documentNumber) }
        return MRZComposition(mrz: mrz, notes: spelled.notes.sorted { $0.field < $1.field })
    }

    private func allows(_ mrz: MRZ, _ cell: MRZCell) -> Bool {
        cell.positions.allSatisfy { position in
            alphabet(line: cell.line, position: position)
                .contains(index: MRZCharacter.index(ascii: mrz[line: cell.line, position: position]))
        }
    }
}
