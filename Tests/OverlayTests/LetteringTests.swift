import Raster
import Testing

@testable import Overlay

@Suite("Letters")
struct LetteringTests {
    @Test("There is a letter for all that the nets read, and for Greek and Cyrillic")
    func alphabet() {
        let examples = [
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789<.,:;-'\"/\\()[]&+#>*=%!?@_|°ª№§€£$·\u{FFFD}",
            "ÀÁÂÃÄÅĀĂĄẠẢẤẦẨẪẬẮẰẲẴẶÆÇĆĈĊČĎĐÈÉÊËĒĖĘĚẸẺẼẾỀỂỄỆĜĞĠĢĤĦÌÍÎÏĨĪĮİỈỊĴĶĹĻĽŁÑŃŅŇŊṄÒÓÔÕÖØŌŐƠỌỎỐỒỔỖỘỚỜỞỠỢŒ",
            "ŔŖŘŚŜŞŠȘṢŢŤŦȚÙÚÛÜŨŪŬŮŰŲƯỤỦỨỪỬỮỰŴẀẂẄÝŶŸỲỴỶỸŹŻŽÞßẞəƏđðıĸ", "ΑΒΓΔΩάέήίόύώ", "АБВГҐДЕЄЁЖЗИІЇЙЎЮЯабвґя",
        ]
        let missing = examples.joined().unicodeScalars.filter { GlyphFile.sans.glyphs[$0] == nil }
        #expect(missing.isEmpty, "\(missing)")
    }

    @Test("Every letter but blanks has a shape, and every shape stays near its line")
    func shapes() {
        for (scalar, glyph) in GlyphFile.sans.glyphs {
            let places = glyph.outline.polygons.joined()
            #expect(places.isEmpty == scalar.properties.isWhitespace, "\(scalar)")
            #expect(places.allSatisfy { (-1.3...0.5).contains($0.y) && (-0.5...2).contains($0.x) }, "\(scalar)")
            #expect((0...2).contains(glyph.advance))
        }
    }

    @Test("A text is as wide as its letters, and what has no letter is shown as such")
    func width() {
        let line = Lettering("Grüße", size: 30)
        #expect(abs(line.width - Lettering.width(of: "Grüße", size: 30)) < 1e-9)
        #expect(line.width > 60 && line.width < 110)
        #expect(Lettering.width(of: "漢", size: 30) == Lettering.width(of: "\u{FFFD}", size: 30))
        #expect(Lettering("", size: 30).width == 0)
    }

    @Test(
        "Lines are broken at blanks, words that are too long within, and nothing is lost", arguments: [60.0, 130, 900])
    func lines(width: Double) {
        let text = "MINISTÈRE DES AFFAIRES ÉTRANGÈRES ET EUROPÉENNES"
        let lines = Lettering.lines(of: text, size: 24, width: width)
        #expect(lines.allSatisfy { Lettering.width(of: $0, size: 24) <= width && !$0.isEmpty })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        #expect((lines.count == 1) == (width == 900))
    }

    @Test("The hole of an O is a hole, and marks stand above")
    func holes() {
        var canvas = Canvas(width: 60, height: 60, paper: Colour(0xFFFFFF))
        var sketch = Sketch()
        sketch.write("Ö", around: [30, 36], size: 40, Colour(0x000000))
        sketch.draw(on: &canvas)
        let pixels = canvas.takePixels()
        #expect(pixels[30, 36].x == 255)
        let side = (10..<30).contains { pixels[$0, 36].x < 64 }
        let mark = (4..<20).contains { y in (20..<30).contains { pixels[$0, y].x < 64 } }
        #expect(side && mark)
    }
}
