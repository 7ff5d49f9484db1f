package import DocumentReader
import Raster
import WireFormats

extension PictureReading {
    /// A picture of what was read, to be looked at: each document's page straightened, with every field's box, value
    /// and doubt.
    ///
    /// - Parameter bytes: The picture file that was read.
    /// - Returns: A PNG. Its pixels are overwritten before; the bytes are ordinary memory.
    /// - Throws: Where the picture cannot be decoded in colour, as ``DocumentReader/DocumentReader/read(_:errorLevels:)``.
    package func overlay(on bytes: [UInt8]) throws(ReadingError) -> [UInt8] {
        do {
            return try bytes.span.withUnsafeBytes { (bytes) throws(PictureDecodingError) -> [UInt8] in
                let picture = try EncodedPicture(bytes, maximumPixels: width * height)
                let sheets = sheets(picture.header.orientation)
                let all = Double(max(width, height))
                let needed = all * (sheets.map(\.pageScale).max() ?? 1)
                let pixels = try picture.decodeRGB(atLeast: needed < all ? Int(needed) : nil)
                return Self.draw(sheets, on: pixels)
            }
        } catch {
            throw ReadingError(error)
        }
    }

    /// One sheet below the other.
    private static func draw(_ sheets: [DocumentSheet], on pixels: borrowing RGBPixels) -> [UInt8] {
        let reduced = Homography.scale(by: SIMD2(repeating: 1 / Double(pixels.denominator)))
        let size = sheets.reduce(SIMD2<Double>(0, 0)) {
            [max($0.x, $1.sketch.size.x), $0.y + $1.sketch.size.y + 2 * Look.margin]
        }
        var canvas = Canvas(width: Int(size.x + 2 * Look.margin), height: Int(size.y), paper: Look.paper)
        var top = Look.margin
        for sheet in sheets {
            let origin = SIMD2(Look.margin, top.rounded())
            let place = (origin + sheet.pagePlace).rounded(.toNearestOrAwayFromZero)
            let page = pixels.warpPerspective(
                reduced.after(sheet.pageToPicture), width: Int(sheet.pageSize.x), height: Int(sheet.pageSize.y),
                outside: Look.paper)
            canvas.draw(page, x: Int(place.x), y: Int(place.y))
            var moved = Sketch()
            moved.add(sheet.sketch, at: origin)
            moved.draw(on: &canvas)
            top += sheet.sketch.size.y + 2 * Look.margin
        }
        return canvas.takePixels().png(software: overlaySoftware)
    }

    private func sheets(_ orientation: PictureOrientation?) -> [DocumentSheet] {
        guard !documents.isEmpty else { return [DocumentSheet(nothingIn: self, orientation: orientation)] }
        return documents.enumerated().map { index, document in
            let which = documents.count > 1 ? ", document \(index + 1) of \(documents.count)" : ""
            let title = layoutTitle(document.format)
            return DocumentSheet(document, in: self, title: title.prefix(1).uppercased() + title.dropFirst() + which)
        }
    }
}

/// What a PNG says that this program drew: what may be drawn anew, and is no picture of a person's.
package let overlaySoftware = "Lethe overlay"
