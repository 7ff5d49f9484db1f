extension FieldName {
    /// The position of the case among all cases; a switch, because it is asked for in the innermost loops.
    var ordinal: Int {
        switch self {
        case .documentCode: 0
        case .issuingState: 1
        case .documentNumber: 2
        case .surname: 3
        case .givenNames: 4
        case .nationality: 5
        case .dateOfBirth: 6
        case .sex: 7
        case .dateOfExpiry: 8
        case .personalNumber: 9
        case .optionalData1: 10
        case .optionalData2: 11
        // Printed in the visual zone only: no layout has them.
        default: Self.printedOnly
        }
    }

    /// How many numbers ``ordinal`` can be, but for the last one.
    static let printedOnly = 12
}
