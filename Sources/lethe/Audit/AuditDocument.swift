import DocumentReader
import WireFormats

/// A passport of nobody, as it is sent and as it is looked for.
struct AuditDocument {
    let passport: ArtificialPassport
    let pictures: PassportPictures
    /// What a reader makes of each of the pictures.
    let traces: [ReadingTraces]

    /// So many are drawn at most; now and then one is not read as it should be.
    private static let mostDrawn = 20

    /// The first one drawn that is read as what it is in every format: a misreading would hide a remnant of text.
    init() throws(AuditError) {
        do {
            let reader = try DocumentReader(options: .init(referenceDate: "2026-11-21"))
            for _ in 0..<Self.mostDrawn {
                let passport = ArtificialPassport()
                let pictures = PassportPictures(of: passport.pixels)
                guard try pictures.all.allSatisfy({ try Self.isRead($0.bytes, passport, by: reader) }) else { continue }
                traces = try pictures.all.map { try ReadingTraces(of: $0.bytes) }
                self.passport = passport
                self.pictures = pictures
                return
            }
        } catch {
            throw AuditError("The artificial passport cannot be decoded: \(error).")
        }
        throw AuditError("No artificial passport is read as it was drawn.")
    }

    private static func isRead(
        _ picture: [UInt8], _ passport: ArtificialPassport, by reader: DocumentReader
    ) throws -> Bool {
        let reading = try reader.read(picture)
        let isPassport = StructOCRFormat.answer(.success(reading), kind: .passport).status == 200
        return isPassport && reading.documents.first?.mrz?.texts == passport.lines
    }
}
