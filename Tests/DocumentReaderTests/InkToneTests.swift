import Testing

@testable import DocumentReader

@Suite("The tone of print")
struct InkToneTests {
    /// Strokes two pixels wide on paper that grows lighter to the right.
    private func page(ink: Float, every distance: Int) -> [Float] {
        (0..<60).flatMap { row in
            (0..<200).map { column in
                let paper = Float(column) / 400
                return row % 12 < 8 && column % distance < 2 ? paper + ink : paper
            }
        }
    }

    private func skew(_ pixels: [Float], rows: Int = 60) -> Float {
        var pixels = pixels
        return pixels.withUnsafeMutableBufferPointer { InkTone.skew(of: $0, width: 200, rows: rows) }
    }

    @Test("is told by the few pixels that differ much, dark or light", arguments: [7, 11, 23])
    func tone(distance: Int) {
        let (dark, light) = (page(ink: -1, every: distance), page(ink: 1, every: distance))
        #expect(skew(dark) < -0.25)
        #expect(abs(skew(dark) + skew(light)) < 0.01)
    }

    @Test("is nothing where there is no print, or no room for any")
    func nothing() {
        #expect(skew([Float](repeating: 0.5, count: 12_000)) == 0)
        #expect(skew(page(ink: 1, every: 7), rows: 0) == 0)
        #expect(skew([]) == 0)
        var narrow = [Float](repeating: 1, count: 64)
        #expect(narrow.withUnsafeMutableBufferPointer { InkTone.skew(of: $0, width: 8, rows: 8) } == 0)
    }

    @Test("is that of the rows that are asked about: an MRZ below may be of the other")
    func rows() {
        let both = page(ink: 1, every: 7) + page(ink: -1, every: 7)
        #expect(skew(both, rows: 60) > 0.25)
    }
}
