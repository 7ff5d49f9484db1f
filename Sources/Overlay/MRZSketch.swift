import DocumentReader
import Raster
import TravelDocument

/// The lines of an MRZ, character by character: which field each belongs to, what check digits say, and what else a
/// doubtful character may be.
struct MRZSketch {
    private(set) var sketch = Sketch()

    private static let greatestPitch = 48.0
    private let pitch: Double
    private let size: Double

    init(_ mrz: MRZReading, _ places: MRZPlaces, width: Double) {
        let longest = mrz.lines.compactMap { $0?.characters.count }.max() ?? 1
        pitch = min(Self.greatestPitch, (width - 2 * Look.padding) / Double(longest))
        size = 0.94 * pitch
        var panel = Panel("Machine readable zone", width: width)
        panel.writeBeside(Self.key(mrz))
        for (number, line) in zip(1..., mrz.lines) {
            guard let line else {
                panel.write("Line \(number) could not be read.")
                continue
            }
            let spans = places.spans.filter { $0.line == number }.map { ($0.field, $0.positions) }
            panel.add(row(line, spans, mrz.checkDigits.filter { $0.line == number }, width: width))
        }
        sketch = panel.finished
    }

    private func row(
        _ line: LineReading, _ spans: [(field: NumberedField, positions: ClosedRange<Int>)],
        _ checkDigits: [CheckDigitJudgement], width: Double
    ) -> Sketch {
        var row = Sketch()
        let hasDoubts = line.characters.contains(where: \.isDoubtful)
        let top = hasDoubts ? 50.0 : 10.0
        let foot = top + pitch * 1.15
        func left(_ position: Int) -> Double { Look.padding + Double(position - 1) * pitch }
        for (index, character) in line.characters.enumerated() {
            let middle = SIMD2(left(index + 1) + pitch / 2, (top + foot) / 2)
            if character.isDoubtful {
                row.fill(.rounded([left(index + 1) + 1, top], [pitch - 2, foot - top], radius: 6), Look.warning)
                let runnerUp = character.runnerUp.map { String(Character($0)) + "?" } ?? "?"
                row.write(runnerUp, around: [middle.x, top - 32], size: Look.captionSize, Standing.doubtful.colour)
                row.write("\(Int(character.probability * 100)) %", around: [middle.x, top - 11], size: 14, Look.faint)
            }
            let isFiller = character.read == "<"
            row.write(
                String(Character(character.read)), around: middle, size: size, isFiller ? Look.faint : Look.ink)
        }
        for (field, positions) in spans {
            let from = SIMD2(left(positions.lowerBound) + 3, foot + 6)
            let to = SIMD2(left(positions.upperBound) + pitch - 3, foot + 6)
            let below = SIMD2(0.0, 6)
            row.fill(
                field.standing.stroke([from, to], outwards: [from + below, to + below], closed: false),
                field.standing.colour)
            row.write(
                String(field.number), around: [(from.x + to.x) / 2, foot + 28], size: Look.captionSize,
                field.standing.colour)
        }
        for digit in checkDigits {
            let corner = SIMD2(left(digit.position) + pitch / 2 - 9, foot + 4)
            row.fill(
                digit.holds ? Sign.tick(at: corner, size: 18) : Sign.cross(at: corner, size: 18),
                digit.holds ? Standing.verified.colour : Standing.contradicted.colour)
        }
        row.size = [width, foot + 44]
        return row
    }

    /// What the signs under and over the characters mean, as far as there are any.
    private static func key(_ mrz: MRZReading) -> Sketch {
        var key = Sketch()
        var pen = 0.0
        func explain(_ sign: (SIMD2<Double>) -> (Outline, Colour), _ words: String) {
            let (outline, colour) = sign([pen, -15])
            key.fill(outline, colour)
            key.write(words, at: [pen + 24, 0], size: Look.captionSize, Look.faint)
            pen += 24 + Lettering.width(of: words, size: Look.captionSize) + 32
        }
        if mrz.verified {
            explain({ (.rounded($0, [14, 14], radius: 7), Standing.verified.colour) }, "every character verified")
        }
        if mrz.checkDigits.contains(where: \.holds) {
            explain({ (Sign.tick(at: $0, size: 16), Standing.verified.colour) }, "check digit holds")
        }
        if mrz.checkDigits.contains(where: { !$0.holds }) {
            explain({ (Sign.cross(at: $0, size: 16), Standing.contradicted.colour) }, "check digit does not hold")
        }
        if mrz.lines.contains(where: { $0?.characters.contains(where: \.isDoubtful) ?? false }) {
            explain({ (.rounded($0, [16, 18], radius: 4), Look.warning) }, "doubtful, what else it may be above")
        }
        key.size = [max(0, pen - 32), 0]
        return key
    }
}
