import Raster
import TravelDocument

extension PictureReading {
    /// The answer for a picture in which these MRZs were made out, none of them or several.
    init(
        _ candidates: [MRZCandidate], of header: PictureHeader, times: StageTimes, options: DocumentReader.Options,
        day: CalendarDate
    ) {
        let documents = candidates.sorted { $0.corners.area > $1.corners.area }
            .map { DocumentReading($0, on: day) }
        self.init(
            format: header.format.rawValue, width: header.width, height: header.height, documents: documents,
            findings: documents.isEmpty ? [.noDocument] : [], milliseconds: times,
            referenceDate: options.referenceDate)
    }
}
