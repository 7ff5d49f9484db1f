import Raster

/// Shapes in colour, in the order in which they are laid over one another, and how much room they take.
struct Sketch {
    private var shapes: [(outline: Outline, colour: Colour)] = []
    /// Pixels, from the origin.
    var size: SIMD2<Double> = [0, 0]

    mutating func fill(_ outline: Outline, _ colour: Colour) { shapes.append((outline, colour)) }

    /// - Parameter place: Of the first letter, on the baseline.
    mutating func write(_ text: String, at place: SIMD2<Double>, size: Double, _ colour: Colour) {
        fill(Lettering(text, size: size).outline.moved(by: place), colour)
    }

    /// - Parameter place: Where the last letter ends, on the baseline.
    mutating func write(_ text: String, endingAt place: SIMD2<Double>, size: Double, _ colour: Colour) {
        write(text, at: place - [Lettering.width(of: text, size: size), 0], size: size, colour)
    }

    /// - Parameter middle: Of the text's width and of its capitals' height.
    mutating func write(_ text: String, around middle: SIMD2<Double>, size: Double, _ colour: Colour) {
        let half = SIMD2(-Lettering.width(of: text, size: size), Lettering.capHeight(size: size)) / 2
        write(text, at: middle + half, size: size, colour)
    }

    mutating func add(_ other: Sketch, at place: SIMD2<Double>) {
        shapes += other.shapes.map { ($0.outline.moved(by: place), $0.colour) }
    }

    func draw(on canvas: inout Canvas) {
        for shape in shapes { canvas.fill(shape.outline, shape.colour) }
    }
}
