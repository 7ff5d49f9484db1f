import TravelDocument

/// What libFuzzer calls with each text that it makes: everything that can be asked of it, strictly and tidied.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMRZ(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    ask { () throws(MRZShapeError) in try MRZ(ascii: bytes) }
    ask { () throws(MRZShapeError) in try MRZTranscript(String(decoding: bytes, as: UTF8.self)).parse() }
    return 0
}

private func ask(_ parse: () throws(MRZShapeError) -> MRZ) {
    guard let day = CalendarDate(iso8601: "2026-11-24") else { return }
    do {
        let mrz = try parse()
        for field in FieldName.allCases {
            _ = mrz.raw(field)
            _ = mrz.text(of: field)?.description
            _ = mrz.spans(of: field)
            _ = mrz.extent(of: field)
        }
        _ = mrz.dateOfBirth?.asDateOfBirth(on: day, expiry: mrz.dateOfExpiry?.asDateOfExpiry(on: day))
        _ = mrz.explanation.description
        _ = mrz.findings(on: day).map(\.message)
        // A digit that does not hold is found, and none other.
        precondition(mrz.allCheckDigitsHold == mrz.checkDigits.allSatisfy(\.holds), "two opinions about a check digit")
    } catch {
        _ = error.description
        precondition(error.fault.place.position >= 1, "positions count from 1")
    }
}
