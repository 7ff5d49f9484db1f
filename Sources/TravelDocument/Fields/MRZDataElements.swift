/// All data elements of an MRZ as values, taken in one pass.
///
/// They are those that ``MRZ`` gives one by one, for whoever wants them all: its characters are copied once and each
/// date is taken once. No `String` is made, and nothing is allocated.
///
/// ```swift
/// let elements = mrz.dataElements(on: today)
/// elements.name.primaryIdentifier  // ERIKSSON
/// elements.dateOfBirth             // 1974-08-12
/// ```
public struct MRZDataElements: Hashable, Sendable {
    /// Two characters, the second often a filler, which is dropped: `P`, `ID`.
    public let documentCode: MRZText
    /// The issuing State or organization; `nil` where the MRZ's code is none that is known.
    public let issuingState: StateCode?
    /// The holder's name.
    public let name: MRZName
    /// Whole, also one of more than nine characters.
    public let documentNumber: MRZText
    /// Whether it has more than nine characters and goes on in the optional data.
    public let documentNumberIsLong: Bool
    /// The holder's nationality; `nil` where the layout has none or the MRZ's code is none that is known.
    public let nationality: StateCode?
    /// With its century; `nil` where the layout has none, the year is unknown, or there is no such date.
    public let dateOfBirth: PartialDate?
    /// `nil` for a character that says nothing.
    public let sex: Sex?
    /// Until when the document is valid, the century found.
    public let validity: MRZValidity
    /// `nil` where the layout has none, empty where nothing is printed; so are the optional data.
    public let personalNumber: MRZText?
    /// What is left of them after a long document number.
    public let optionalData1: MRZText?
    /// The second optional data, which only some layouts have.
    public let optionalData2: MRZText?
}

extension MRZ {
    /// All data elements as values.
    ///
    /// - Parameters:
    ///   - referenceDate: The day on which the century of two-digit years is judged.
    ///   - policy: How that century is found.
    public func dataElements(on referenceDate: CalendarDate, policy: CenturyPolicy = .standard) -> MRZDataElements {
        read { characters in
            let long = characters.longDocumentNumber
            let validity = characters.validity(of: characters.date(.dateOfExpiry), on: referenceDate, policy)
            let birth = characters.date(.dateOfBirth)
            // What issuers do in their own way is asked for by the slow way, and only of those issuers.
            let mayDeviate = characters.mayDeviate
            func words(_ field: FieldName) -> MRZText? {
                let range = layout.range(of: field)
                return range.isNone ? nil : characters.words(range)
            }
            func optionalData(_ field: FieldName) -> MRZText? {
                if let long, field == layout.documentNumberContinues {
                    return characters.words(long.remainingOptionalData)
                }
                return words(field)
            }
            func state(_ field: FieldName) -> StateCode? {
                characters.state(field) ?? (mayDeviate ? stateByDeviation(field) : nil)
            }
            return MRZDataElements(
                documentCode: characters.words(layout.range(of: .documentCode)), issuingState: state(.issuingState),
                name: characters.name, documentNumber: characters.documentNumber(long),
                documentNumberIsLong: long != nil, nationality: state(.nationality),
                dateOfBirth: birth?.asDateOfBirth(on: referenceDate, expiry: validity.date, policy: policy),
                sex: characters.sex, validity: validity,
                personalNumber: words(.personalNumber) ?? (mayDeviate ? text(of: .personalNumber) : nil),
                optionalData1: optionalData(.optionalData1), optionalData2: optionalData(.optionalData2))
        }
    }
}
