import DocumentReader
import TravelDocument

/// Which characters of an MRZ are which field's.
struct MRZPlaces {
    /// Line and positions count from 1.
    let spans: [(field: NumberedField, line: Int, positions: ClosedRange<Int>)]

    /// None where the lines fit no layout.
    init(of fields: [NumberedField], in document: DocumentReading) {
        guard let mrz = document.mrz, let layout = document.format.flatMap({ MRZLayout.named($0) }),
            mrz.lines.count == layout.lineLengths.count,
            zip(mrz.lines, layout.lineLengths).allSatisfy({ line, length in
                line.map { $0.characters.count == length } ?? true
            })
        else {
            spans = []
            return
        }
        let lines = mrz.lines.map { line in
            line?.characters.map { $0.read.isASCII ? UInt8(ascii: $0.read) : MRZ.unread }
        }
        let text = MRZ(layout: layout, lines: lines)
        spans = fields.flatMap { field in
            text.extent(of: field.name).map { (field, $0.line, $0.positions) }
        }.filter { mrz.lines[$0.line - 1] != nil }
    }
}
