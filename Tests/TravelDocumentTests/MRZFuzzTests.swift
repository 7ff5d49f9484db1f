import Testing

@testable import TravelDocument

@Suite("Any bytes at all")
struct MRZFuzzTests {
    /// Everything that can be asked of an MRZ; answers with how many findings there are.
    @discardableResult
    private func examine(_ bytes: [UInt8]) throws -> Int? {
        let reference = try day("2026-11-21")
        let text = String(decoding: bytes, as: UTF8.self)
        _ = try? MRZTranscript(text).parse().explanation.description
        guard let mrz = try? MRZ(ascii: bytes) else { return nil }
        for field in FieldName.allCases {
            _ = mrz.raw(field)?.description
            _ = mrz.text(of: field)?.description
            _ = mrz.spans(of: field)
        }
        _ = mrz.dateOfBirth?.asDateOfBirth(on: reference, expiry: mrz.dateOfExpiry?.asDateOfExpiry(on: reference))
        _ = mrz.explanation.description
        let findings = mrz.findings(on: reference)
        let failing = mrz.checkDigits.filter { !$0.holds }.count
        let found = findings.filter { $0.code == .checkDigit || $0.code == .compositeCheckDigit }.count
        #expect(found == failing)
        let foreign = mrz.lines.joined().filter { MRZCharacter(ascii: $0) == nil }.count
        #expect(findings.filter { $0.code == .foreignCharacter }.count == foreign)
        return findings.count
    }

    @Test(
        "Mutations of specimens are values or shape errors, never a trap",
        arguments: (Vectors.doc9303.specimens + Vectors.national.specimens).filter(\.isWhole))
    func mutations(_ specimen: Vectors.Specimen) throws {
        let seed = Array(specimen.lines.compactMap { $0 }.joined(separator: "\n").utf8)
        var generator = SeededGenerator(seed: UInt64(seed.count) &+ UInt64(seed[20]))
        var parsed = 0
        for _ in 0..<500 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
                let offset = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<12, using: &generator) {
                case 0: bytes.remove(at: offset)
                case 1: bytes.insert(.random(in: 0...255, using: &generator), at: offset)
                case 2: bytes.removeSubrange(offset...)
                case 3: bytes[offset] = [0x0A, 0x0D, 0, 0xFF].randomElement(using: &generator) ?? 0
                case 4: bytes += bytes[offset...]
                case 5...8: bytes[offset] = Array("0123456789<<<<<<<ABCMX".utf8).randomElement(using: &generator) ?? 0
                default: bytes[offset] = .random(in: 0...255, using: &generator)
                }
            }
            if try examine(bytes) != nil { parsed += 1 }
        }
        #expect(parsed > 50, "most mutations must get past the parser for the rest to be tried")
    }

    @Test("Random bytes of every layout's shape are judged", arguments: MRZLayout.all)
    func randomBytes(_ layout: MRZLayout) throws {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<200 {
            let lines = layout.lineLengths.map { length in
                (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            }
            let mrz = MRZ(layout: layout, lines: lines)
            _ = mrz.explanation.description
            _ = mrz.fields.map { mrz.text(of: $0)?.description }
            #expect(try !mrz.findings(on: day("2026-11-21")).isEmpty)
            #expect(mrz.lines == lines)
        }
    }

    @Test(
        "A megabyte of anything is refused or tidied in good time",
        arguments: ["A", " \n", "«\n"])
    func megabyte(_ unit: String) throws {
        let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
        #expect(throws: MRZShapeError.self) { try MRZ(text) }
        #expect(throws: MRZShapeError.self) { try MRZTranscript(text).parse() }
    }
}
