/// One column of a line's crop: where its middle is in the picture, and one output row's step downwards there.
package struct StripColumn: Sendable, Hashable {
    /// In pixels of the view; the centre of its top left pixel is (0.5, 0.5).
    package var center: SIMD2<Float>
    /// From one output row to the next, in pixels of the view.
    package var down: SIMD2<Float>

    package init(center: SIMD2<Float>, down: SIMD2<Float>) {
        self.center = center
        self.down = down
    }
}

extension GrayView {
    /// Straightens a line of text, which may be curved and taper, into `height` rows as a net takes them.
    ///
    /// Output row `r` of column `c` shows the picture at `center + down * (r + 0.5 - height / 2)` of that column.
    /// Bicubic where the picture is enlarged; where it is reduced, the mean of several bilinear samples. Beyond the
    /// picture's edge, the edge's pixels.
    ///
    /// - Parameters:
    ///   - columns: From left to right as the text runs.
    ///   - height: Rows of the crop.
    ///   - rows: `height x columns.count` values, row after row, normalised as ``Normalisation`` says; all are written.
    /// - Precondition: `rows` has room.
    /// - Complexity: O(height x columns).
    package func sampleStrip(
        columns: [StripColumn], height outputHeight: Int, into rows: UnsafeMutableBufferPointer<Float>
    ) {
        precondition(outputHeight >= 0 && rows.count >= columns.count * outputHeight, "A strip needs room")
        guard let target = rows.baseAddress, !columns.isEmpty else { return }
        let sampler = Sampler(self)
        let lines = columns.indices.map { StripLine(columns, $0) }
        let count = SampleGrid(
            across: lines.lazy.map(\.acrossLength).max() ?? 0, down: lines.lazy.map(\.downLength).max() ?? 0)
        lines.withUnsafeBufferPointer { lines in
            for row in 0..<outputHeight {
                // Half rows from the middle: whole numbers for odd and even heights.
                let halfRows = 2 * row + 1 - outputHeight
                let out = target + row * lines.count
                if count.isSingle {
                    let factor = Normalisation.factor / Float(Sampler.bicubicOne)
                    for column in 0..<lines.count {
                        let line = lines[column]
                        let sum = sampler.bicubic(
                            line.x &+ halfRows &* line.halfDownX, line.y &+ halfRows &* line.halfDownY)
                        out[column] = Float(sum) * factor + Normalisation.offset
                    }
                } else {
                    let factor = Normalisation.factor / Float(Sampler.bilinearOne * count.count)
                    for column in 0..<lines.count {
                        let line = lines[column]
                        let sum = count.sum(
                            sampler, x: line.x &+ halfRows &* line.halfDownX, y: line.y &+ halfRows &* line.halfDownY,
                            across: (line.acrossX, line.acrossY), down: (2 &* line.halfDownX, 2 &* line.halfDownY))
                        out[column] = Float(sum) * factor + Normalisation.offset
                    }
                }
            }
        }
    }
}

/// A column of a strip in the sampler's whole numbers.
private struct StripLine {
    let x: Int
    let y: Int
    let halfDownX: Int
    let halfDownY: Int
    let acrossX: Int
    let acrossY: Int
    let acrossLength: Float
    let downLength: Float

    init(_ columns: [StripColumn], _ index: Int) {
        let column = columns[index]
        // The step across, measured over both neighbours.
        let before = max(index - 1, 0)
        let after = min(index + 1, columns.count - 1)
        let across = (columns[after].center - columns[before].center) / Float(max(after - before, 1))
        x = Sampler.fixed(column.center.x - 0.5)
        y = Sampler.fixed(column.center.y - 0.5)
        halfDownX = Sampler.fixed(column.down.x / 2)
        halfDownY = Sampler.fixed(column.down.y / 2)
        acrossX = Sampler.fixed(across.x)
        acrossY = Sampler.fixed(across.y)
        acrossLength = (across * across).sum().squareRoot()
        downLength = (column.down * column.down).sum().squareRoot()
    }
}
