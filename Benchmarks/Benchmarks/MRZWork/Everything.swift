package import TravelDocument

/// All that an MRZ can be asked for without making a `String`: what a service would keep of it.
package struct Everything: ~Copyable {
    var layout: MRZLayout
    var checkDigitsHold: Bool
    var documentCode: MRZText
    var issuingState: StateCode?
    var name: MRZName
    var documentNumber: MRZText
    var documentNumberIsLong: Bool
    var nationality: StateCode?
    var dateOfBirth: PartialDate?
    var sex: Sex?
    var dateOfExpiry: PartialDate?
    var personalNumber: MRZText?
    var optionalData1: MRZText?
    var optionalData2: MRZText?
    package var findings: [MRZFinding]

    /// Parses, verifies, and asks for everything; without findings, for everything but what is doubtful.
    @inline(never)
    package init(_ text: [UInt8], on referenceDate: CalendarDate, withFindings: Bool = true) throws {
        let mrz = try MRZ(ascii: text)
        layout = mrz.layout
        checkDigitsHold = mrz.allCheckDigitsHold
        documentCode = mrz.documentCode
        issuingState = mrz.issuingState
        name = mrz.name
        documentNumber = mrz.documentNumber
        documentNumberIsLong = mrz.documentNumberIsLong
        nationality = mrz.nationality
        dateOfExpiry = mrz.dateOfExpiry?.asDateOfExpiry(on: referenceDate)
        dateOfBirth = mrz.dateOfBirth?.asDateOfBirth(on: referenceDate, expiry: dateOfExpiry)
        sex = mrz.sex
        personalNumber = mrz.text(of: .personalNumber)
        optionalData1 = mrz.text(of: .optionalData1)
        optionalData2 = mrz.text(of: .optionalData2)
        findings = withFindings ? mrz.findings(on: referenceDate) : []
    }
}
