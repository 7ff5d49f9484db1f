package import TravelDocument

extension FieldName {
    /// The field's name for people: its wire name with blanks, in Doc 9303's words where those differ.
    package var caption: String {
        switch self {
        case .issuingState: return "Issuing State"
        case .ecrStatus: return "ECR status"
        case .fileNumber: return "File number"
        default:
            let words = rawValue.split(separator: "_").joined(separator: " ")
            return words.prefix(1).uppercased() + words.dropFirst()
        }
    }

    /// A value with what it stands for, where that is not plain: `UTO, Utopia`.
    package func explained(_ value: String) -> String {
        switch self {
        case .issuingState, .nationality: StateCode(value).map { "\(value), \($0.name)" } ?? value
        case .sex: Sex(rawValue: value).map { "\(value), \($0.word)" } ?? value
        default: value
        }
    }
}

extension Sex {
    var word: String {
        switch self {
        case .male: "male"
        case .female: "female"
        case .unspecified: "unspecified"
        }
    }
}
