import Raster
import TravelDocument

extension PictureReading {
    /// The answer for a picture in which these MRZs were made out, none of them or several, and the pages they stand on.
    ///
    /// - Parameter alone: A page that may be a document without an MRZ.
    init(
        _ candidates: [MRZCandidate], _ pages: [PrintedPage?], _ alone: PrintedPage?,
        of picture: borrowing WorkingPicture, options: DocumentReader.Options, day: CalendarDate
    ) {
        let header = picture.header
        var documents = zip(candidates, pages).sorted { $0.0.corners.area > $1.0.corners.area }
            .map { DocumentReading($0, $1, size: (header.width, header.height), on: day) }
        if documents.isEmpty, let alone {
            documents = [DocumentReading(alone, corners: nil, on: day)].compactMap(\.self)
        }
        // Where there is no document, nobody asks for its picture's history.
        if !documents.isEmpty {
            let history = PictureHistory(
                of: picture, pages: documents.map(\.corners), measuresErrorLevels: options.errorLevels, day: day)
            for (index, evidence) in history.evidence.enumerated() {
                documents[index].evidence = evidence
                documents[index].findings += history.findings
            }
        }
        self.init(
            format: header.format.rawValue, width: header.width, height: header.height, documents: documents,
            findings: documents.isEmpty ? [.noDocument] : [], milliseconds: StageTimes(),
            referenceDate: options.referenceDate)
    }
}
