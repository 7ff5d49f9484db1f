import Raster
import Testing

@Suite("Other sizes")
struct ResizingTests {
    private static let sizes = [(1, 1), (2, 3), (7, 5), (16, 16), (40, 24), (33, 24), (64, 13), (64, 48)]

    @Test("An even surface stays as it is", arguments: sizes, [0, 1, 127, 254, 255] as [UInt8])
    func even(size: (Int, Int), level: UInt8) {
        GrayPixels(width: 64, height: 48) { _, _ in level }.withView { view in
            let reduced = view.reduced(width: size.0, height: size.1)
            #expect(greatestDifference(reduced) { _, _ in Double(level) } == 0)
        }
    }

    @Test("Every pixel is the mean of the area that it covers", arguments: sizes)
    func exact(size: (Int, Int)) {
        var random = SeededGenerator(seed: 7)
        let pixels = GrayPixels(width: 64, height: 48) { _, _ in UInt8.random(in: .min ... .max, using: &random) }
        pixels.withView { view in
            // The plain definition, pixel by pixel.
            func overlap(_ pixel: Int, _ index: Int, _ side: Int, _ parts: Int) -> Double {
                let scale = Double(side) / Double(parts)
                let end = min(Double(pixel + 1), Double(index + 1) * scale)
                return max(0, end - max(Double(pixel), Double(index) * scale))
            }
            let difference = greatestDifference(view.reduced(width: size.0, height: size.1)) { x, y in
                var sum = 0.0
                var area = 0.0
                for row in 0..<view.height {
                    let down = overlap(row, y, view.height, size.1)
                    guard down > 0 else { continue }
                    for column in 0..<view.width {
                        let part = down * overlap(column, x, view.width, size.0)
                        sum += part * Double(view[column, row])
                        area += part
                    }
                }
                return sum / area
            }
            // Rounding to a whole number, and nothing else.
            #expect(difference < 0.501)
        }
    }

    @Test("More rows than fit in one sum are summed in pieces")
    func tall() {
        GrayPixels(width: 3, height: 1_000) { _, y in y < 500 ? 255 : 0 }.withView { view in
            #expect(greatestDifference(view.reduced(width: 1, height: 1)) { _, _ in 128 } == 0)
            #expect(greatestDifference(view.reduced(width: 3, height: 2)) { _, y in y == 0 ? 255 : 0 } == 0)
        }
    }

    @Test("A crop is reduced without its surroundings")
    func crop() {
        GrayPixels(width: 30, height: 30) { x, y in (10..<20).contains(x) && (10..<20).contains(y) ? 50 : 255 }
            .withView { view in
                let reduced = view.crop(x: 10, y: 10, width: 10, height: 10).reduced(width: 3, height: 4)
                #expect(greatestDifference(reduced) { _, _ in 50 } == 0)
            }
    }

    @Test("The normalised rows are the same numbers, and what is between them stays")
    func normalised() {
        GrayPixels(width: 20, height: 20) { x, y in UInt8(x * 10 + y) }.withView { view in
            let (width, height, stride) = (5, 4, 8)
            var rows = [Float](repeating: 99, count: height * stride)
            rows.withUnsafeMutableBufferPointer {
                view.reduceNormalised(width: width, height: height, into: $0, stride: stride)
            }
            view.reduced(width: width, height: height).withView { reduced in
                for y in 0..<height {
                    for x in 0..<stride {
                        let value = rows[y * stride + x]
                        guard x < width else {
                            #expect(value == 99)
                            continue
                        }
                        #expect(abs((value * 0.25 + 0.5) * 255 - Float(reduced[x, y])) < 0.51)
                    }
                }
            }
        }
    }

    @Test("A ramp that is enlarged stays a ramp", arguments: [(80, 20), (130, 33), (40, 20), (41, 20)])
    func enlarged(size: (Int, Int)) {
        GrayPixels(width: 40, height: 20) { x, _ in UInt8(50 + 4 * x) }.withView { view in
            view.enlarged(width: size.0, height: size.1).withView { enlarged in
                for x in 0..<size.0 {
                    let place = (Double(x) + 0.5) * 40 / Double(size.0) - 0.5
                    // The cubic looks two pixels beyond the edge, where the ramp ends.
                    guard (2...37).contains(place) else { continue }
                    #expect(abs(Double(enlarged[x, size.1 / 2]) - (50 + 4 * place)) <= 1)
                }
            }
        }
    }

    @Test("Any size is reached", arguments: [(5, 5), (100, 100), (5, 100), (100, 5), (20, 20), (20, 30)])
    func anySize(size: (Int, Int)) {
        GrayPixels(width: 20, height: 20) { _, _ in 77 }.withView { view in
            let resized = view.resized(width: size.0, height: size.1)
            #expect([resized.width, resized.height] == [size.0, size.1])
            #expect(greatestDifference(resized) { _, _ in 77 } == 0)
        }
    }

    @Test(
        "Proportions are kept, and nothing grows",
        arguments: [
            ((400, 300), 64, (64, 48)), ((300, 400), 64, (48, 64)), ((30, 20), 64, (30, 20)),
            ((65_500, 1), 512, (512, 1)), ((512, 512), 512, (512, 512)), ((1, 1), 1, (1, 1)),
        ] as [((Int, Int), Int, (Int, Int))])
    func proportions(size: (Int, Int), longest: Int, expected: (Int, Int)) {
        let found = GrayPixels(width: size.0, height: size.1) { _, _ in 0 }.withView { $0.size(longestSide: longest) }
        #expect(found == expected)
    }
}
