import Raster
import TravelDocument

extension PictureReading {
    /// The answer for a picture in which these MRZs were made out, none of them or several, and the print of its pages.
    init(
        _ candidates: [MRZCandidate], _ print: PicturePrint, of picture: borrowing WorkingPicture,
        options: DocumentReader.Options, day: CalendarDate
    ) {
        let header = picture.header
        var documents = candidates.enumerated().sorted { $0.element.corners.area > $1.element.corners.area }
            .map { DocumentReading($1, print.page($0), size: (header.width, header.height), on: day) }
        if documents.isEmpty {
            documents = [DocumentReading(print.loose, on: day)].compactMap(\.self)
        } else if documents.count == 1, let page = print.loose.first {
            documents[0].add(anotherPage: page, inOtherPicture: false, on: day)
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
        loosePages = print.loose
    }
}
