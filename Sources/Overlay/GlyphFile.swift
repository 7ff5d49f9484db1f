import EmbeddedGlyphs
import Raster

/// One letter, a unit high from baseline to baseline of an unspaced text, its origin on the baseline, y down.
struct Glyph: Sendable {
    /// From this letter's origin to the next one's.
    let advance: Double
    let outline: Outline
}

/// The letters that are compiled into the program; `Training/lethe_training/export_glyphs.py` says how they are written.
struct GlyphFile: Sendable {
    /// How high capitals are.
    let capHeight: Double
    let glyphs: [Unicode.Scalar: Glyph]

    static let sans: GlyphFile = {
        let file = lethe_embedded_glyphs()
        return GlyphFile(Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }()

    init(_ bytes: [UInt8]) {
        var numbers = PackedNumbers(bytes)
        let unit = 1 / Double(numbers.next())
        capHeight = unit * Double(numbers.next())
        var glyphs: [Unicode.Scalar: Glyph] = [:]
        var code = 0
        for _ in 0..<numbers.next() {
            code += numbers.next()
            let advance = unit * Double(numbers.next())
            let outline = Self.outline(&numbers, unit: unit)
            guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { continue }
            glyphs[scalar] = Glyph(advance: advance, outline: outline)
        }
        self.glyphs = glyphs
    }

    private static func outline(_ numbers: inout PackedNumbers, unit: Double) -> Outline {
        var outline = Outline()
        var pen = SIMD2<Double>(0, 0)
        for _ in 0..<numbers.next() {
            var points: [CurvePoint] = []
            for _ in 0..<numbers.next() {
                let across = numbers.nextSigned()
                pen += unit * SIMD2(Double(across >> 1), -Double(numbers.nextSigned()))
                points.append(CurvePoint(place: pen, isOnCurve: across & 1 == 1))
            }
            outline.polygons.append(CurvePoint.polygon(points))
        }
        return outline
    }
}

/// A point of a TrueType contour.
private struct CurvePoint {
    var place: SIMD2<Double>
    var isOnCurve: Bool

    /// Straight pieces of a curve: at 30 pixels a unit they are shorter than the eye can tell.
    private static let pieces = 4

    static func polygon(_ points: [CurvePoint]) -> [SIMD2<Double>] {
        // Between two points that are not on the curve lies one that is.
        let whole = zip(points, points.dropFirst() + points.prefix(1)).flatMap { point, next in
            point.isOnCurve || next.isOnCurve
                ? [point] : [point, CurvePoint(place: (point.place + next.place) / 2, isOnCurve: true)]
        }
        guard let first = whole.firstIndex(where: \.isOnCurve) else { return [] }
        let round = Array(whole[first...] + whole[..<first])
        var polygon: [SIMD2<Double>] = []
        for (index, point) in round.enumerated() {
            guard !point.isOnCurve else {
                polygon.append(point.place)
                continue
            }
            let (from, to) = (round[index - 1].place, round[(index + 1) % round.count].place)
            for piece in 1..<pieces {
                let t = Double(piece) / Double(pieces)
                polygon.append((1 - t) * (1 - t) * from + 2 * t * (1 - t) * point.place + t * t * to)
            }
        }
        return polygon
    }
}

/// Numbers in as many bytes as each needs: seven bits a byte, the lowest first.
private struct PackedNumbers {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    mutating func next() -> Int {
        var (value, shift) = (0, 0)
        while true {
            let byte = Int(bytes.removeFirst())
            value |= (byte & 0x7F) << shift
            guard byte & 0x80 != 0 else { return value }
            shift += 7
        }
    }

    /// The sign is the lowest bit.
    mutating func nextSigned() -> Int {
        let value = next()
        return value & 1 == 0 ? value >> 1 : -(value + 1) >> 1
    }
}
