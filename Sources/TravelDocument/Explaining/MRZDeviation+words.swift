extension MRZDeviation {
    /// The issuer's name in English: `Viet Nam`.
    public var issuer: String { StateCode(issuingState)?.name ?? issuingState }
}

extension MRZDeviation.Effect {
    /// Stable, for programs: `personal_number`, `no_check_digit`.
    public var name: String {
        switch self {
        case .personalNumber: "personal_number"
        case .noCheckDigit: "no_check_digit"
        case .documentCode: "document_code"
        case .namesInCode: "names_in_code"
        case .noPrimaryIdentifier: "no_primary_identifier"
        case .stateCode: "state_code"
        case .holds: "holds"
        }
    }

    /// The field that it is about.
    public var field: FieldName {
        switch self {
        case .personalNumber: .personalNumber
        case .noCheckDigit(let field), .stateCode(let field, _, _), .holds(let field, _): field
        case .documentCode: .documentCode
        case .namesInCode, .noPrimaryIdentifier: .surname
        }
    }

    /// What changes, in plain sentences without a character of the document.
    public var sentence: String {
        switch self {
        case .personalNumber(let span, let digit):
            "A number of the holder stands in line \(span.line), positions \(span.positions.lowerBound) to "
                + "\(span.positions.upperBound), where the standard has optional data. Position \(digit) is its own "
                + "check digit, one more than the standard has."
        case .noCheckDigit(let field):
            "A filler stands where the check digit of the \(field.words) should be: this issuer prints none. Other "
                + "check digits that cover the \(field.words) still vouch for it."
        case .documentCode:
            "The document code begins with a letter that the standard does not give to this kind of document. This "
                + "issuer uses it."
        case .namesInCode:
            "Names are written in a code in which each letter of another alphabet is one letter or one digit. Digits "
                + "in the name are no mistake."
        case .noPrimaryIdentifier:
            "The name begins with two fillers: the holder has no surname, and everything that follows is given names. "
                + "The standard would make the only name the surname."
        case .stateCode(let field, let code, let meaning):
            "\(code) is not among the standard's codes. As \(field.words) this issuer prints it for "
                + "\(StateCode(meaning)?.name ?? meaning) (\(meaning))."
        case .holds(let field, let what):
            "In the cell of the \(field.words) this issuer prints: \(what)."
        }
    }
}
