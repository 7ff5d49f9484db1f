import Raster

/// A line of text as a shape.
struct Lettering {
    /// Where the pen ends, in pixels from where it began.
    let width: Double
    /// Its first letter's origin at (0, 0).
    let outline: Outline

    /// - Parameter size: Of an em, in pixels.
    init(_ text: String, size: Double) {
        var outline = Outline()
        var pen = 0.0
        for scalar in text.unicodeScalars {
            let glyph = Self.glyph(scalar)
            outline.polygons += glyph.outline.polygons.map { polygon in
                polygon.map { size * $0 + SIMD2(pen, 0) }
            }
            pen += size * glyph.advance
        }
        self.outline = outline
        width = pen
    }

    static func width(of text: String, size: Double) -> Double {
        text.unicodeScalars.reduce(0) { $0 + size * glyph($1).advance }
    }

    /// How high capitals are.
    static func capHeight(size: Double) -> Double { size * GlyphFile.sans.capHeight }

    /// A text as lines of at most this width, broken at blanks, or within a word that is wider than a line.
    static func lines(of text: String, size: Double, width: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ").flatMap({ pieces(of: $0, size: size, width: width) }) {
            let longer = line.isEmpty ? word : line + " " + word
            if Self.width(of: longer, size: size) <= width {
                line = longer
            } else {
                lines.append(line)
                line = word
            }
        }
        return lines + [line]
    }

    private static func pieces(of word: Substring, size: Double, width: Double) -> [String] {
        var pieces = [""]
        for character in word {
            let longer = (pieces.last ?? "") + String(character)
            if pieces.last == "" || Self.width(of: longer, size: size) <= width {
                pieces[pieces.count - 1] = longer
            } else {
                pieces.append(String(character))
            }
        }
        return pieces
    }

    private static let unknown: Unicode.Scalar = "\u{FFFD}"
    private static let nothing = Glyph(advance: 0, outline: Outline())

    /// What there is no letter for is shown as such.
    private static func glyph(_ scalar: Unicode.Scalar) -> Glyph {
        let glyphs = GlyphFile.sans.glyphs
        return glyphs[scalar] ?? glyphs[unknown] ?? nothing
    }
}
