/// A name in the alphabet of its country, out of an MRZ that has it in a code.
///
/// Only documents of ``MRZDeviation/Effect/namesInCode`` have one: the Russian internal passport
/// (``RussianInternalPassportCode``).
///
/// ```swift
/// mrz.name.primaryIdentifier             // W2LKIN
/// mrz.decodedName?.primaryIdentifier     // ЩЁЛКИН
/// ```
public struct DecodedName: Hashable, Sendable {
    /// Usually the surname, in capitals.
    public let primaryIdentifier: String
    /// Given name and patronymic; empty where there are none.
    public let secondaryIdentifier: String
}

extension DecodedName: CustomStringConvertible {
    /// Both identifiers, a comma between them as in the visual zone (Doc 9303-3, section 3.4).
    public var description: String {
        [primaryIdentifier, secondaryIdentifier].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension MRZ {
    /// The name that the code of this document stands for.
    ///
    /// - Returns: `nil` where names are in no code, where there is no name, and where a character is none of the code.
    public var decodedName: DecodedName? {
        guard deviations.contains(where: { $0.effect == .namesInCode }) else { return nil }
        guard let primary = RussianInternalPassportCode.decoded(name.primaryIdentifier.description),
            let secondary = RussianInternalPassportCode.decoded(name.secondaryIdentifier.description),
            !primary.isEmpty || !secondary.isEmpty
        else { return nil }
        return DecodedName(primaryIdentifier: primary, secondaryIdentifier: secondary)
    }
}
