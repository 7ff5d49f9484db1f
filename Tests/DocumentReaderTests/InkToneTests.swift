import Testing

@testable import DocumentReader

@Suite("The tone of print")
struct InkToneTests {
    private static let width = 320
    private static let rows = 480

    /// Letters' strokes, two pixels wide, on paper that grows lighter to the right.
    private func page(ink: (_ row: Int) -> Float, every distance: Int = 11) -> [Float] {
        (0..<Self.rows).flatMap { row in
            (0..<Self.width).map { column in
                let paper = Float(column) / 600
                return row % 12 < 8 && column % distance < 2 ? paper + ink(row) : paper
            }
        }
    }

    private func share(_ pixels: [Float], width: Int = width, rows: Int = rows) -> Float {
        var pixels = pixels
        return pixels.withUnsafeMutableBufferPointer { InkTone.shareOfLight(of: $0, width: width, rows: rows) }
    }

    @Test("is told by the few pixels that differ much, dark or light", arguments: [7, 11, 23])
    func tone(distance: Int) {
        #expect(share(page(ink: { _ in -1 }, every: distance)) == 0)
        #expect(share(page(ink: { _ in 1 }, every: distance)) == 1)
    }

    @Test("is that of most of the page, though a title is twice as strong and of the other")
    func title() {
        for (title, print, isLight) in [(-1, 0.5, true), (1, -0.5, false)] as [(Float, Float, Bool)] {
            var pixels = page { $0 < 24 ? title : print }
            let found = pixels.withUnsafeMutableBufferPointer {
                InkTone.isLight($0, width: Self.width, rows: Self.rows)
            }
            #expect(found == isLight)
        }
    }

    @Test("is nothing where there is no print, or no room for any")
    func nothing() {
        #expect(share([Float](repeating: 0.5, count: Self.width * Self.rows)) == 0)
        #expect(share(page { _ in 1 }, rows: 0) == 0)
        #expect(share([]) == 0)
        #expect(share([Float](repeating: 1, count: 64), width: 8, rows: 8) == 0)
    }

    @Test("is that of the rows that are asked about: an MRZ below may be of the other")
    func rows() {
        #expect(share(page { $0 < 240 ? 1 : -1 }, rows: 240) == 1)
    }

    @Test("is the same for every width of the page", arguments: [33, 40, 63, 64, 65, 97, 319])
    func width(_ width: Int) {
        let pixels = page { _ in 1 }
        let narrow = (0..<Self.rows).flatMap { row in pixels[row * Self.width..<row * Self.width + width] }
        #expect(share(narrow, width: width) == 1)
    }
}
