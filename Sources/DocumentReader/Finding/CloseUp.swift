import Raster

/// A straightened cut-out of the working picture, at the scale at which the finder tells lines apart: around an MRZ
/// block, or a whole page.
///
/// Its pixels are made by sampling the working picture; `point(x:y:)` leads back there.
struct CloseUp {
    /// The width that every block is brought to, in pixels: 11 pixels a character for 44 of them.
    private static let blockWidth = 512
    /// Clear space kept at both ends, in pitches: the first look may have missed a character.
    private static let marginAlong = 2.5
    /// Clear space kept above and below, in pitches: the first look may have missed a line.
    private static let marginAcross = 2.4
    /// The net takes sides that are multiples of this.
    private static let multiple = 32
    /// No MRZ of three lines needs more.
    private static let greatestHeight = 320

    let width: Int
    let height: Int
    /// The cut-out's top left corner, in pixels of the working picture.
    let origin: Point
    /// One step of the cut-out to the right, in pixels of the working picture; one step down is a quarter turn of it.
    let step: Vector

    init(around block: MRZBlock) {
        width = CloseUp.blockWidth
        let pixel = (block.length + 2 * CloseUp.marginAlong * block.pitch) / Double(width)
        let wanted = (block.thickness + 2 * CloseUp.marginAcross * block.pitch) / pixel
        let rows = (Int(wanted.rounded(.up)) + CloseUp.multiple - 1) / CloseUp.multiple * CloseUp.multiple
        height = min(max(rows, CloseUp.multiple), CloseUp.greatestHeight)
        step = pixel * block.direction
        origin =
            block.centre
            + (-Double(width) / 2 * step + -Double(height) / 2 * step.down)
    }

    /// - Parameters:
    ///   - width, height: In pixels; brought up to what the net takes.
    ///   - step: One pixel to the right, in pixels of the working picture.
    init(origin: Point, step: Vector, width: Double, height: Double) {
        func whole(_ side: Double) -> Int {
            (Int(side.rounded(.up)) + CloseUp.multiple - 1) / CloseUp.multiple * CloseUp.multiple
        }
        self.origin = origin
        self.step = step
        self.width = max(whole(width), CloseUp.multiple)
        self.height = max(whole(height), CloseUp.multiple)
    }

    /// The columns to sample.
    var columns: [StripColumn] {
        (0..<width).map { column in
            let centre = point(x: Double(column) + 0.5, y: Double(height) / 2)
            return StripColumn(
                center: SIMD2(Float(centre.x), Float(centre.y)),
                down: SIMD2(Float(step.down.x), Float(step.down.y)))
        }
    }

    /// Whether it shows a place of the working picture.
    func contains(_ place: Point) -> Bool {
        let x = along(step.normalized, place - origin) / step.length
        let y = along(step.down.normalized, place - origin) / step.length
        return (0..<Double(width)).contains(x) && (0..<Double(height)).contains(y)
    }

    /// Where a place of the cut-out lies in the working picture.
    func point(x: Double, y: Double) -> Point { origin + (x * step + y * step.down) }
}
