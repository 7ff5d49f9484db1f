import Raster

/// A white card with a heading, filled from top to bottom.
struct Panel {
    private var content = Sketch()
    private let width: Double
    private var height = 0.0

    init(_ heading: String, width: Double) {
        self.width = width
        height = Look.padding + Look.headingSize
        content.write(heading, at: [Look.padding, height], size: Look.headingSize, Look.faint)
        height += 18
    }

    /// A note at the right of the heading.
    mutating func writeBeside(_ sketch: Sketch) {
        content.add(sketch, at: [width - Look.padding - sketch.size.x, Look.padding + Look.headingSize])
    }

    mutating func writeBeside(_ text: String) {
        content.write(
            text, endingAt: [width - Look.padding, Look.padding + Look.headingSize], size: Look.captionSize, Look.faint)
    }

    /// Below what is there.
    mutating func add(_ sketch: Sketch) {
        content.add(sketch, at: [0, height])
        height += sketch.size.y
    }

    mutating func write(_ text: String) {
        for line in Lettering.lines(of: text, size: Look.textSize, width: width - 2 * Look.padding) {
            height += 34
            content.write(line, at: [Look.padding, height], size: Look.textSize, Look.ink)
        }
        height += 8
    }

    var finished: Sketch {
        var sketch = Sketch()
        sketch.size = [width, height + Look.padding]
        sketch.fill(.rounded([0, 0], sketch.size, radius: 14), Look.panel)
        sketch.add(content, at: [0, 0])
        return sketch
    }
}
