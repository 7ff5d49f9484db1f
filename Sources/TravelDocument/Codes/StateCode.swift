/// A State, organization or status that has a code of three letters in an MRZ (Doc 9303-3, section 5).
///
/// Found by its code in constant time; two bytes that point into one table (``all``).
public struct StateCode: Hashable, Sendable {
    /// Which part of Doc 9303-3, section 5, lists the code.
    public enum Part: String, CaseIterable, Hashable, Sendable {
        /// Part A: ISO 3166-1, and the extensions for the United Kingdom, Germany and Kosovo.
        case states = "A"
        /// Part B: reserved by the ISO 3166 maintenance agency.
        case reserved = "B"
        /// Part C: United Nations travel documents.
        case unitedNations = "C"
        /// Part D: other issuing authorities.
        case otherAuthorities = "D"
        /// Part E: persons without a defined nationality.
        case withoutNationality = "E"
        /// Part F: deprecated in ISO 3166, kept for documents still in use.
        case deprecated = "F"
        /// Part G: specimens.
        case specimens = "G"
        /// Part H: ICAO itself.
        case icao = "H"
        /// None of them: withdrawn from ISO 3166-1 and to be found on old documents.
        case withdrawn = ""
    }

    private let index: UInt16

    /// The row of a code in ASCII, padded with fillers (`D<<`); `nil` where none has it.
    init?(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
        guard let index = StateCodeIndex.shared.find(first, second, third) else { return nil }
        self.index = index
    }

    /// The row of a code, with its fillers or without (`IND`, `D`, `D<<`); `nil` where none has it.
    public init?(_ code: String) {
        guard (1...3).contains(code.utf8.count) else { return nil }
        var characters = code.utf8.makeIterator()
        let filler = MRZCharacter.fillerASCII
        self.init(characters.next() ?? filler, characters.next() ?? filler, characters.next() ?? filler)
    }

    /// Every code, in alphabetical order.
    public static let all: [StateCode] = StateCodeTable.rows.indices.map { StateCode(index: UInt16($0)) }

    private init(index: UInt16) { self.index = index }

    private var row: StateCodeTable.Row { StateCodeTable.rows[Int(index)] }

    /// As the MRZ has it, without fillers: `IND`, `D`.
    public var code: String { row.code.description }
    /// ISO 3166-1 alpha-3: `DEU` for `D`.
    ///
    /// A code that ISO does not know stays as it is.
    public var alpha3: String { (row.alpha3 ?? row.code).description }
    /// The two letters of ISO 3166-1 or of Doc 9303-3; `nil` where there are none.
    public var alpha2: String? { row.alpha2?.description }
    /// The English short name.
    public var name: String { row.name.description }
    /// What a page prints as nationality, in capitals: `INDIAN`; `nil` where nobody has that nationality.
    ///
    /// The word that passports print where it is known, else the usual English adjective.
    public var nationality: String? { row.nationality?.description }
    /// Other words that stand for the same nationality, in capitals: `BRITISH CITIZEN`, `DEUTSCH`, `AMERICAN`.
    ///
    /// Words of other English lists, and of the State's own language where it is written in Latin letters. A page may
    /// print any of them, or the State's name, or the code (Doc 9303-3, section 3.6); ``all(nationality:)`` knows them
    /// all.
    public var nationalityAlternatives: [String] { StateCodeTable.alternatives[code]?.nationalities ?? [] }
    /// Other names of the same State, in capitals: short, former, its own.
    public var nameAlternatives: [String] { StateCodeTable.alternatives[code]?.names ?? [] }
    /// What other States call it, in French, German, Dutch, Spanish, Italian or Portuguese: `Autriche`, `Oostenrijk`.
    ///
    /// As a place of birth has them behind the town; names that ``name`` or ``nameAlternatives`` have are left out.
    public var namesAbroad: [String] { StateCodeTable.namesAbroad[code] ?? [] }
    /// Where the standard lists it.
    public var part: Part { row.part }
    /// Whether the code is no longer given out.
    public var isHistoric: Bool { row.part == .deprecated || row.part == .withdrawn }
}

extension StateCode: CustomStringConvertible {
    /// The code, as ``code``.
    public var description: String { code }
}
