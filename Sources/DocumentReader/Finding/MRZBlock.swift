/// A region that holds the lines of one MRZ, at any angle.
///
/// All lengths are pixels of whichever picture `centre` is in.
struct MRZBlock {
    var centre: Point
    /// Unit vector along which the text is read.
    var direction: Vector
    /// From the first character's left edge to the last one's right.
    var length: Double
    /// Across the lines, from the middle band of the first to that of the last.
    var thickness: Double
    /// Distance of two characters.
    var pitch: Double
    /// How much of it the finder saw: the expected number of its cells.
    var weight: Double

    /// The same block in a picture that is `factor` times as large.
    func scaled(by factor: Double) -> MRZBlock {
        MRZBlock(
            centre: Point(x: centre.x * factor, y: centre.y * factor), direction: direction, length: length * factor,
            thickness: thickness * factor, pitch: pitch * factor, weight: weight)
    }

    /// The same block, read the other way.
    var reversed: MRZBlock {
        var block = self
        block.direction = Vector(x: -direction.x, y: -direction.y)
        return block
    }
}

/// A direction or a step in a picture.
struct Vector: Hashable, Sendable {
    var x: Double
    var y: Double

    var length: Double { (x * x + y * y).squareRoot() }
    var normalized: Vector { length > 0 ? Vector(x: x / length, y: y / length) : Vector(x: 1, y: 0) }
    /// A quarter turn clockwise as one sees the picture: from along the text to down the page.
    var down: Vector { Vector(x: -y, y: x) }

    static func * (factor: Double, vector: Vector) -> Vector { Vector(x: factor * vector.x, y: factor * vector.y) }
    static func + (left: Vector, right: Vector) -> Vector { Vector(x: left.x + right.x, y: left.y + right.y) }
}

extension Point {
    static func + (point: Point, step: Vector) -> Point { Point(x: point.x + step.x, y: point.y + step.y) }
    static func - (end: Point, start: Point) -> Vector { Vector(x: end.x - start.x, y: end.y - start.y) }
}

/// The part of `vector` along `axis`, which has length 1.
func along(_ axis: Vector, _ vector: Vector) -> Double { axis.x * vector.x + axis.y * vector.y }
