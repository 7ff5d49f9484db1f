import CodecShims

/// What changes when a picture is saved again as JPEG of quality 95, 4:2:0: the differences of the pixels before and
/// after, as the greatest one, and as means over cells of 16 x 16 pixels from the top left.
///
/// What was saved with loss before changes little; what was never compressed, or otherwise, changes more.
package struct ErrorLevels: ~Copyable {
    /// Pixels along a cell's side.
    package static var cellSize: Int { Int(codecErrorLevelCell) }

    /// The greatest difference of any channel of any pixel, 0...255.
    package let greatest: Int
    package let columns: Int
    package let rows: Int
    private let width: Int
    private let height: Int
    private let sums: WipedMemory<UInt32>

    /// - Parameter measure: Fills in what it is given.
    /// - Throws: What `measure` throws.
    init(
        width: Int, height: Int,
        by measure: (inout CodecErrorLevels) throws(PictureDecodingError) -> Void
    ) throws(PictureDecodingError) {
        self.width = width
        self.height = height
        columns = (width + Self.cellSize - 1) / Self.cellSize
        rows = (height + Self.cellSize - 1) / Self.cellSize
        sums = WipedMemory(count: columns * rows)
        sums.start.initialize(repeating: 0, count: sums.count)
        var levels = CodecErrorLevels(greatest: 0, sums: sums.start)
        try measure(&levels)
        greatest = Int(levels.greatest)
    }

    /// The mean difference of a channel in one cell, 0...255.
    package subscript(column: Int, row: Int) -> Double {
        precondition((0..<columns).contains(column) && (0..<rows).contains(row), "A cell outside the picture")
        let across = min(Self.cellSize, width - column * Self.cellSize)
        let down = min(Self.cellSize, height - row * Self.cellSize)
        return Double(sums.start[row * columns + column]) / Double(3 * across * down)
    }
}

extension EncodedPicture {
    /// The picture's error levels; `nil` for one that is not of red, green and blue alone (gray, CMYK, a palette, alpha).
    ///
    /// - Throws: As `decodeGray`.
    /// - Complexity: Decodes the picture in colour, encodes it, and decodes it again: for 12 million pixels some 160 ms.
    ///   Of a JPEG a hundred rows are held at a time (of a progressive one what the library needs), of others all.
    package func errorLevels() throws(PictureDecodingError) -> ErrorLevels? {
        guard header.isRGB else { return nil }
        if header.format == .jpeg {
            return try ErrorLevels(width: header.width, height: header.height) {
                (levels) throws(PictureDecodingError) in
                try run { codecJPEGErrorLevels($0, $1, &levels) }
            }
        }
        let pixels = try decodeRGB()
        return try ErrorLevels(width: header.width, height: header.height) { (levels) throws(PictureDecodingError) in
            try run { _, _ in codecErrorLevels(pixels.target, &levels) }
        }
    }
}
