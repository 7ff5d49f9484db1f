import Raster
import TravelDocument

/// The print of one document's page, read line by line.
struct PrintedPage {
    let lines: [PrintedLine]
    /// From the working picture, in which the lines have their places, to the submitted one.
    let map: PictureMap

    /// Top to bottom.
    var readings: [PrintedLineReading] {
        lines.sorted { $0.middle < $1.middle }.compactMap { line in
            line.box.map { PrintedLineReading(text: line.text, probability: line.confidence, corners: map.submitted($0)) }
        }
    }

    /// Around a text, in pixels of the submitted picture.
    func box(of text: PrintedField) -> Quadrilateral? {
        let boxes = text.lines.compactMap(\.box)
        guard let first = boxes.first, let last = boxes.last else { return nil }
        return map.submitted(
            Quadrilateral(
                topLeft: first.topLeft, topRight: first.topRight, bottomRight: last.bottomRight,
                bottomLeft: last.bottomLeft))
    }
}
