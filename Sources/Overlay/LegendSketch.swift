import DocumentReader
import Raster
import WireFormats

/// A line for each field: number, name, value, and how far it can be relied on.
struct LegendSketch {
    private(set) var sketch = Sketch()

    private static let textLeft = 92.0
    private static let verdictWidth = 220.0

    init(_ fields: [NumberedField], width: Double) {
        var panel = Panel("Fields", width: width)
        if fields.contains(where: { $0.standing == .verified }) {
            panel.writeBeside("verified: what is printed, which is not to say that it is genuine")
        }
        if fields.isEmpty { panel.write("No field could be read.") }
        for field in fields { panel.add(Self.row(field, width: width)) }
        sketch = panel.finished
    }

    private static func row(_ field: NumberedField, width: Double) -> Sketch {
        var row = Sketch()
        let right = width - Look.padding
        row.fill(.rectangle([Look.padding, 0], [width - 2 * Look.padding, 1]), Look.rule)
        row.add(NumberTag(field).sketch, at: [Look.padding + 14, 16])

        var baseline = 32.0
        row.write(field.name.caption, at: [textLeft, baseline], size: Look.captionSize, Look.faint)
        func write(_ text: String, size: Double, _ colour: Colour, leading: Double) {
            let space = right - verdictWidth - textLeft
            for line in Lettering.lines(of: text, size: size, width: space) {
                baseline += leading
                row.write(line, at: [textLeft, baseline], size: size, colour)
            }
        }
        write(field.value, size: Look.valueSize, field.reading.value == nil ? Look.faint : Look.ink, leading: 37)
        for detail in field.details {
            let isContradiction = field.reading.disagreement != nil
            write(
                detail, size: Look.captionSize, isContradiction ? field.standing.colour : Look.faint, leading: 28)
        }

        let word = field.standing.word
        row.write(word, endingAt: [right, 34], size: Look.textSize, field.standing.colour)
        if field.standing == .verified {
            let tickLeft = right - Lettering.width(of: word, size: Look.textSize) - 28
            row.fill(Sign.tick(at: [tickLeft, 16], size: 18), field.standing.colour)
        }
        row.write(
            field.probability + ", " + field.source, endingAt: [right, 66], size: Look.captionSize, Look.faint)

        row.size = [width, baseline + 18]
        let (top, bottom) = (SIMD2(Look.padding + 2, 8.0), SIMD2(Look.padding + 2, row.size.y - 8))
        row.fill(
            field.standing.stroke([top, bottom], outwards: [top + [6, 0], bottom + [6, 0]], closed: false),
            field.standing.colour)
        return row
    }
}

/// Signs that the letters lack.
enum Sign {
    static func tick(at corner: SIMD2<Double>, size: Double) -> Outline {
        .stroke(
            [[0.08, 0.55], [0.38, 0.85], [0.95, 0.15]].map { corner + size * $0 }, closed: false, width: size / 6)
    }

    static func cross(at corner: SIMD2<Double>, size: Double) -> Outline {
        let places: [[SIMD2<Double>]] = [[[0.15, 0.15], [0.85, 0.85]], [[0.85, 0.15], [0.15, 0.85]]]
        return places.map { line in
            Outline.stroke(line.map { corner + size * $0 }, closed: false, width: size / 6)
        }.reduce(Outline(), +)
    }
}
