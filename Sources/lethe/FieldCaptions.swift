import TravelDocument

extension FieldName {
    /// The field's name for people: its wire name with blanks, in Doc 9303's words where those differ.
    var caption: String {
        switch self {
        case .issuingState: "Issuing State"
        case .ecrStatus: "ECR status"
        case .fileNumber: "File number"
        default: rawValue.split(separator: "_").enumerated().map { index, word in
            index == 0 ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
        }.joined(separator: " ")
        }
    }
}
