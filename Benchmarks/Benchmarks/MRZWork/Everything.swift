package import TravelDocument

/// All that an MRZ can be asked for without making a `String`: what a service would keep of it.
package struct Everything: ~Copyable {
    var layout: MRZLayout
    var checkDigitsHold: Bool
    var elements: MRZDataElements
    package var findings: [MRZFinding]

    /// Parses, verifies, and asks for everything; without findings, for everything but what is doubtful.
    @inline(never)
    package init(_ text: [UInt8], on referenceDate: CalendarDate, withFindings: Bool = true) throws {
        let mrz = try MRZ(ascii: text)
        layout = mrz.layout
        checkDigitsHold = mrz.allCheckDigitsHold
        elements = mrz.dataElements(on: referenceDate)
        findings = withFindings ? mrz.findings(on: referenceDate) : []
    }
}
