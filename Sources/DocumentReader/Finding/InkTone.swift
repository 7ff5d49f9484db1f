/// Whether the print of a page is dark on light paper, as nearly all is, or light on dark.
///
/// A page is cut into tiles, each of which tells by itself, together with those around it: a photograph, a title or the
/// page's edge may differ more from its surroundings than all of the print does.
enum InkTone {
    /// Of a page with light print more is light; of one with dark print, drawn ones at that, hardly ever.
    private static let leastShareOfLight: Float = 0.2
    /// From here on a tile's print is light; of no print at all, and of some of either, it is about zero.
    private static let leastSkewOfLight: Float = 0.25
    /// Of a tile's sides, in pixels: three lines of small print.
    private static let side = 32
    /// Pixels to either side with which a pixel is compared: more than the stroke of a letter.
    private static let reach = 8
    /// Of so many rows one is looked at.
    private static let step = 2

    /// - Parameters:
    ///   - pixels: Row after row, of this width.
    ///   - rows: So many from the top are looked at.
    static func isLight(_ pixels: UnsafeMutableBufferPointer<Float>, width: Int, rows: Int) -> Bool {
        shareOfLight(of: pixels, width: width, rows: rows) > leastShareOfLight
    }

    /// 0...1, of how much the pixels differ from their neighbours, that of tiles with light print.
    static func shareOfLight(of pixels: UnsafeMutableBufferPointer<Float>, width: Int, rows: Int) -> Float {
        guard width > 2 * reach else { return 0 }
        let tiles = tiles(of: pixels, width: width, height: min(rows, pixels.count / width))
        let columns = (width + side - 1) / side
        var (light, all): (Float, Float) = (0, 0)
        for (index, tile) in tiles.enumerated() {
            all += tile.deviation
            if skew(around: index, of: tiles, columns: columns) > leastSkewOfLight { light += tile.deviation }
        }
        return all > 0 ? light / all : 0
    }

    /// The third moment of the differences over the second's power of 3/2, of a tile and its neighbours; each counts as
    /// much as it differs.
    private static func skew(around index: Int, of tiles: [Tile], columns: Int) -> Float {
        let (row, column) = index.quotientAndRemainder(dividingBy: columns)
        var (sum, weights): (Float, Float) = (0, 0)
        for y in max(row - 1, 0)...min(row + 1, tiles.count / columns - 1) {
            for x in max(column - 1, 0)...min(column + 1, columns - 1) {
                let tile = tiles[y * columns + x]
                let weight = (x == column ? 2 : 1) * (y == row ? 2 : 1) * tile.deviation
                sum += weight * tile.skew
                weights += weight
            }
        }
        return weights > 0 ? sum / weights : 0
    }

    /// Moments of the differences between a tile's pixels and their neighbours in the row.
    private struct Tile {
        var count: Float = 0
        var square: Float = 0
        var cube: Float = 0

        var deviation: Float { count > 0 ? (square / count).squareRoot() : 0 }
        /// Negative where the few that differ much are darker, since ink covers less than paper.
        var skew: Float { square > 0 ? cube / (square * deviation) : 0 }

        mutating func add(_ difference: Float) {
            count += 1
            square += difference * difference
            cube += difference * difference * difference
        }
    }

    /// Row after row.
    private static func tiles(of pixels: UnsafeMutableBufferPointer<Float>, width: Int, height: Int) -> [Tile] {
        let columns = (width + side - 1) / side
        var tiles = [Tile](repeating: Tile(), count: (height + side - 1) / side * columns)
        let window = 2 * reach + 1
        for row in stride(from: 0, to: height, by: step) {
            let line = UnsafeMutableBufferPointer(rebasing: pixels[row * width..<(row + 1) * width])
            var sum = line[..<(window - 1)].reduce(0, +)
            for start in stride(from: reach, to: width - reach, by: side) {
                // The first tile of a row begins, and the last ends, where a pixel has all its neighbours.
                let place = row / side * columns + start / side
                var tile = tiles[place]
                for column in start..<min(start + side, width - reach) {
                    sum += line[column + reach]
                    tile.add(line[column] - sum / Float(window))
                    sum -= line[column - reach]
                }
                tiles[place] = tile
            }
        }
        return tiles
    }
}
