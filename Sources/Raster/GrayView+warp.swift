extension GrayView {
    /// A side of the squares within which a warp's scale is taken as constant.
    private static let warpTile = 32

    /// Straightens a tilted rectangle of the picture.
    ///
    /// Bicubic where the picture is enlarged; where it is reduced, the mean of as many bilinear samples as the picture
    /// has pixels there, decided square by square, since a tilted page is near at one end and far at the other.
    ///
    /// - Parameters:
    ///   - map: From places of the result to places of this view.
    ///   - width, height: Pixels of the result.
    /// - Returns: `height x width` pixels. What lies outside the view shows the nearest pixel of its edge.
    package func warpPerspective(_ map: Homography, width: Int, height: Int) -> GrayPixels {
        let result = GrayPixels(width: width, height: height)
        let sampler = Sampler(self)
        for top in Swift.stride(from: 0, to: height, by: Self.warpTile) {
            for left in Swift.stride(from: 0, to: width, by: Self.warpTile) {
                let tile = WarpTile(
                    map, columns: left..<min(left + Self.warpTile, width), rows: top..<min(top + Self.warpTile, height))
                tile.fill(result.start, stride: width, from: sampler)
            }
        }
        return result
    }
}

/// One square of a warp's result.
private struct WarpTile {
    private let map: Homography
    private let columns: Range<Int>
    private let rows: Range<Int>
    private let grid: SampleGrid
    private let across: (x: Int, y: Int)
    private let down: (x: Int, y: Int)

    init(_ map: Homography, columns: Range<Int>, rows: Range<Int>) {
        self.map = map
        self.columns = columns
        self.rows = rows
        let middle = SIMD2(Double(columns.lowerBound + columns.upperBound), Double(rows.lowerBound + rows.upperBound))
        let steps = map.steps(at: middle / 2)
        let (right, below) = (SIMD2<Float>(steps.right), SIMD2<Float>(steps.down))
        grid = SampleGrid(across: (right * right).sum().squareRoot(), down: (below * below).sum().squareRoot())
        across = (Sampler.fixed(right.x), Sampler.fixed(right.y))
        down = (Sampler.fixed(below.x), Sampler.fixed(below.y))
    }

    func fill(_ pixels: UnsafeMutablePointer<UInt8>, stride: Int, from sampler: Sampler) {
        let matrix = map.rows
        let step = SIMD3(matrix.x.x, matrix.y.x, matrix.w.x)
        let factor = 1 / Float(grid.isSingle ? Sampler.bicubicOne : Sampler.bilinearOne * grid.count)
        for y in rows {
            let line = SIMD3(0, Double(y) + 0.5, 1)
            let begin = SIMD3((matrix.x * line).sum(), (matrix.y * line).sum(), (matrix.w * line).sum())
            let row = pixels + y * stride
            for column in columns {
                let x = Double(column) + 0.5
                let scale = 1 / (begin.z + step.z * x)
                let placeX = Sampler.fixed(Float((begin.x + step.x * x) * scale - 0.5))
                let placeY = Sampler.fixed(Float((begin.y + step.y * x) * scale - 0.5))
                let sum =
                    grid.isSingle
                    ? sampler.bicubic(placeX, placeY)
                    : grid.sum(sampler, x: placeX, y: placeY, across: across, down: down)
                // Rounded, and held to 0...255: a cubic swings beyond a steep edge.
                let value = Float(sum) * factor + 0.5
                row[column] = UInt8(value > 0 ? (value < 255 ? value : 255) : 0)
            }
        }
    }
}
