/// The name field of an MRZ, written and if need be truncated (Doc 9303-3, section 4.6; 9303-4, 9303-5 and 9303-6, section
/// 4.2.3; 9303-7, sections 4.2.3 and 7.2.3).
///
/// ```swift
/// let field = try MRZNameField.written(
///     primaryIdentifier: "Müller", secondaryIdentifier: "Anna-Maria", width: 39)
/// field.characters     // MUELLER<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<
/// ```
public struct MRZNameField: Hashable, Sendable {
    /// ASCII codes, fillers to the field's width.
    public let characters: [UInt8]
    /// Whether any character of the name had to be left out.
    public let isTruncated: Bool

    /// A field that holds both identifiers.
    ///
    /// A name of which only one identifier is there is a primary identifier (Doc 9303-3, section 3.4). Titles and the like
    /// are written as any component: whether they are legally part of the name, only the issuer knows (section 4.6).
    ///
    /// - Parameters:
    ///   - primaryIdentifier: As it is printed, in any script that a ``TransliterationTable`` has, or as an MRZ has it.
    ///   - secondaryIdentifier: The same; may be empty.
    ///   - width: How many characters the field has: 39, 31 or 30 in the standard's layouts.
    ///   - language: Of Cyrillic names, for the letters that some languages spell otherwise.
    ///   - truncation: Which of the ways that the standard offers is taken where the name does not fit.
    /// - Throws: ``MRZNameError`` for a character that no table knows.
    /// - Precondition: The width is positive.
    public static func written(
        primaryIdentifier: String, secondaryIdentifier: String, width: Int, language: NameLanguage? = nil,
        truncation: Truncation = .initials
    ) throws(MRZNameError) -> MRZNameField {
        precondition(width > 0, "a field without room")
        let primary = try components(primaryIdentifier, .primary, language)
        let secondary = try components(secondaryIdentifier, .secondary, language)
        let parts = [primary, secondary].filter { !$0.isEmpty }
        guard parts.count == 2 else { return MRZNameField(parts.first ?? [], width) }
        return MRZNameField(primary, secondary, width, truncation)
    }

    /// A field that holds one identifier, as layouts with a cell for each have them.
    ///
    /// - Throws: ``MRZNameError`` for a character that no table knows.
    /// - Precondition: The width is positive.
    public static func written(
        identifier: String, width: Int, language: NameLanguage? = nil
    ) throws(MRZNameError) -> MRZNameField {
        precondition(width > 0, "a field without room")
        return MRZNameField(try components(identifier, nil, language), width)
    }

    private static func components(
        _ text: String, _ identifier: MRZNameError.Identifier?, _ language: NameLanguage?
    ) throws(MRZNameError) -> [[UInt8]] {
        let spelling = NameSpelling(text)
        if let error = spelling.error {
            throw MRZNameError(code: error.code, identifier: identifier, offset: error.offset)
        }
        return spelling.components(in: language)
    }
}
