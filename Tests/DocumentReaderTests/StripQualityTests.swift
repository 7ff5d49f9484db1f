import Testing

@testable import DocumentReader

@Suite("How well a line is shown")
struct StripQualityTests {
    private static let width = 480

    /// Upright strokes four columns wide with as much between them, the edges `blur` columns wide.
    private func quality(blur: Int = 1, contrast: Float = 1, burnt: Range<Int> = 0..<0) -> StripQuality {
        let row = (0..<Self.width).map { column -> Float in
            // Margins without print, then the strokes.
            let samples = (0..<blur).map { offset -> Float in
                let place = column + offset
                return (24..<Self.width - 24).contains(place) && place / 4 % 2 == 0 ? 0 : 1
            }
            return burnt.contains(column) ? contrast : contrast * samples.reduce(0, +) / Float(blur)
        }
        var pixels = [Float]()
        for _ in 0..<LineStrip.height { pixels += row }
        return pixels.withUnsafeMutableBufferPointer { StripQuality($0, width: Self.width) }
    }

    @Test("Sharp strokes are sharp, whatever their contrast", arguments: [1, 0.1, 60] as [Float])
    func sharp(contrast: Float) {
        #expect(quality(contrast: contrast).sharpness == 1)
        #expect(quality(contrast: contrast).glare == 0)
    }

    @Test("The wider the edges the less sharp")
    func blurred() {
        let figures = [2, 3, 4].map { quality(blur: $0).sharpness }
        #expect(figures == figures.sorted(by: >))
        #expect(figures[2] < 0.6)
    }

    @Test("What is burnt out is counted, margins are not")
    func burnt() {
        #expect(quality().glare == 0)
        // Six of the twenty windows of 24 columns.
        #expect(abs(quality(burnt: 168..<312).glare - 0.3) < 0.051)
        // The margins are empty as well: where the burnt part is, is known to half a character.
        let parts = quality(burnt: 168..<312).burnt
        let middle = parts.first { $0.contains(240) }
        #expect(abs((middle?.lowerBound ?? 0) - 168) <= 8 && abs((middle?.upperBound ?? 0) - 312) <= 8)
        #expect(quality().burnt.allSatisfy { $0.upperBound <= 32 || $0.lowerBound >= Self.width - 32 })
    }

    @Test("Paper and print are told in the scale of the pixels", arguments: [1, 0.1, 60] as [Float])
    func light(contrast: Float) {
        let quality = quality(contrast: contrast)
        #expect(abs(quality.paper - contrast) < 0.02 * contrast && abs(quality.print) < 0.02 * contrast)
    }

    @Test("Nothing but gray has neither")
    func plain() {
        let flat = quality(burnt: 0..<Self.width)
        #expect([flat.sharpness, flat.glare] == [0, 0])
    }
}
