extension MRZ {
    /// Who employs the holder of a crew member certificate: two characters of the IATA airline codes, or three letters of
    /// ICAO Doc 8585; `nil` for every other document and where nothing is printed.
    ///
    /// It begins the optional data of the upper line (Doc 9303-5, appendix C, section C.2).
    public var employerDesignator: MRZText? {
        guard isCrewMemberCertificate, !documentNumberIsLong else { return nil }
        let designator = words(
            MRZRange(start: layout.range(of: .optionalData1).start, count: Self.employerDesignatorLength))
        return designator.isEmpty ? nil : designator
    }

    private var isCrewMemberCertificate: Bool {
        layout == .td1 && DocumentCode(self) == Self.crewMemberCertificate
    }

    private static let crewMemberCertificate = DocumentCode("AC")
    private static let employerDesignatorLength = 3
}
