/// The name of a field of a travel document, spelled as the wire formats spell it.
///
/// The first group stands in an MRZ, in Doc 9303's order of reading; the second is printed only in the visual zone.
public enum FieldName: String, CaseIterable, Hashable, Sendable, Comparable {
    case documentCode = "document_code"
    case issuingState = "issuing_state"
    case documentNumber = "document_number"
    case surname
    case givenNames = "given_names"
    case nationality
    case dateOfBirth = "date_of_birth"
    case sex
    case dateOfExpiry = "date_of_expiry"
    case personalNumber = "personal_number"
    case optionalData1 = "optional_data_1"
    case optionalData2 = "optional_data_2"

    case placeOfBirth = "place_of_birth"
    case dateOfIssue = "date_of_issue"
    case issuingAuthority = "issuing_authority"
    case placeOfIssue = "place_of_issue"
    case address
    case height
    case eyeColour = "eye_colour"
    case previousName = "previous_name"
    case profession
    case cardAccessNumber = "card_access_number"
    case fatherName = "father_name"
    case motherName = "mother_name"
    case spouseName = "spouse_name"
    case oldPassportNumber = "old_passport_number"
    case oldPassportIssueDate = "old_passport_issue_date"
    case oldPassportIssuePlace = "old_passport_issue_place"
    case fileNumber = "file_no"
    case ecrStatus = "ecr_status"
    case remarks

    /// The order of the cases above, which is the order of every output.
    public static func < (left: FieldName, right: FieldName) -> Bool {
        rank[left, default: 0] < rank[right, default: 0]
    }

    private static let rank = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
