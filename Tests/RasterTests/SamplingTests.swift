import Raster
import Testing

@Suite("Between the pixels")
struct SamplingTests {
    /// 20 + 3x + 5y at the pixels' centres.
    private func plane(_ width: Int = 24, _ height: Int = 18) -> GrayPixels {
        GrayPixels(width: width, height: height) { x, y in UInt8(20 + 3 * x + 5 * y) }
    }

    @Test("At a pixel's centre both ways of looking see the pixel")
    func centres() {
        var random = SeededGenerator(seed: 3)
        GrayPixels(width: 9, height: 6) { _, _ in UInt8.random(in: .min ... .max, using: &random) }.withView { view in
            for y in 0..<view.height {
                for x in 0..<view.width {
                    let (placeX, placeY) = (Float(x) + 0.5, Float(y) + 0.5)
                    #expect(view.sampleBilinear(x: placeX, y: placeY) == Float(view[x, y]))
                    #expect(view.sampleBicubic(x: placeX, y: placeY) == Float(view[x, y]))
                }
            }
        }
    }

    @Test("On a plane both see the plane")
    func onAPlane() {
        plane().withView { view in
            for step in 0..<100 {
                let (x, y) = (2.5 + Float(step) * 0.187, 2.5 + Float(step) * 0.129)
                let expected = 20 + 3 * (x - 0.5) + 5 * (y - 0.5)
                #expect(abs(view.sampleBilinear(x: x, y: y) - expected) < 0.1)
                #expect(abs(view.sampleBicubic(x: x, y: y) - expected) < 0.3)
            }
        }
    }

    @Test("The cubic is Catmull-Rom's", arguments: [0.25, 0.5, 0.75] as [Float])
    func cubic(t: Float) {
        let levels: [Float] = [10, 200, 40, 90]
        GrayPixels(width: 4, height: 1) { x, _ in UInt8(levels[x]) }.withView { view in
            let weights: [Float] = [
                ((-t + 2) * t - 1) * t / 2, ((3 * t - 5) * t * t + 2) / 2, ((-3 * t + 4) * t + 1) * t / 2,
                (t - 1) * t * t / 2,
            ]
            let expected = zip(weights, levels).map(*).reduce(0, +)
            #expect(abs(view.sampleBicubic(x: 1.5 + t, y: 0.5) - expected) < 1)
        }
    }

    @Test(
        "Outside, and where there is no place at all, is the edge",
        arguments: [-1e30, -.infinity, -5, -2, 1e30, .infinity, 30, .nan] as [Float])
    func outside(place: Float) {
        GrayPixels(width: 5, height: 4) { _, _ in 10 }.withView { view in
            #expect(view.sampleBilinear(x: place, y: 1) == 10)
            #expect(view.sampleBicubic(x: 1, y: place) == 10)
            #expect(view.sampleBicubic(x: place, y: place) == 10)
        }
        GrayPixels(width: 5, height: 1) { x, _ in UInt8(50 * x) }.withView { view in
            let expected: Float = place > 5 ? 200 : 0
            #expect(view.sampleBilinear(x: place, y: 0.5) == expected)
            #expect(view.sampleBicubic(x: place, y: 0.5) == expected)
        }
    }

    @Test(
        "Pictures too small for sixteen pixels can be looked at", arguments: [(1, 1), (1, 9), (9, 1), (3, 3), (4, 4)])
    func tiny(size: (Int, Int)) {
        GrayPixels(width: size.0, height: size.1) { _, _ in 99 }.withView { view in
            for step in -10...30 {
                #expect(view.sampleBicubic(x: Float(step) / 3, y: Float(step) / 4) == 99)
                #expect(view.sampleBilinear(x: Float(step) / 3, y: Float(step) / 4) == 99)
            }
        }
    }
}

@Suite("Warps")
struct WarpTests {
    @Test("The identity changes nothing")
    func identity() {
        var random = SeededGenerator(seed: 11)
        GrayPixels(width: 50, height: 37) { _, _ in UInt8.random(in: .min ... .max, using: &random) }.withView { view in
            let warped = view.warpPerspective(.identity, width: 50, height: 37)
            #expect(greatestDifference(warped) { x, y in Double(view[x, y]) } == 0)
        }
    }

    @Test("A warp there and back shows the same picture", arguments: HomographyTests.quadrilaterals[2...3])
    func roundTrip(corners: [SIMD2<Double>]) throws {
        // Soft waves: what interpolation loses of them is little.
        let pixels = GrayPixels(width: 200, height: 140) { x, y in
            UInt8(128 + 4 * abs(x % 40 - 20) - 3 * abs(y % 30 - 15))
        }
        let frame: [SIMD2<Double>] = [[0, 0], [200, 0], [200, 140], [0, 140]]
        let map = try #require(Homography(from: frame, to: corners.map { $0 / 3 }))
        let back = try #require(map.inverse)
        pixels.withView { view in
            let away = view.warpPerspective(back, width: 450, height: 350)
            let again = away.withView { $0.warpPerspective(map, width: 200, height: 140) }
            again.withView { again in
                for y in 5..<135 {
                    for x in 5..<195 { #expect(abs(Int(again[x, y]) - Int(view[x, y])) <= 5) }
                }
            }
        }
    }

    @Test("What is reduced is averaged: fine stripes become gray", arguments: [2.0, 3.0, 5.0])
    func antialiased(factor: Double) {
        GrayPixels(width: 240, height: 240) { x, _ in x & 1 == 0 ? 0 : 255 }.withView { view in
            let side = Int(200 / factor)
            let map = Homography.translation(by: [17.3, 17.3]).after(.scale(by: [factor, factor]))
            let warped = view.warpPerspective(map, width: side, height: side)
            #expect(greatestDifference(warped) { _, _ in 127.5 } < 45)
        }
    }

    @Test("Beyond the horizon there are pixels, whatever they show")
    func horizon() {
        GrayPixels(width: 20, height: 20) { _, _ in 60 }.withView { view in
            let map = Homography([1, 0, 0], [0, 1, 0], [0, -0.1, 1])
            #expect(greatestDifference(view.warpPerspective(map, width: 40, height: 40)) { _, _ in 60 } == 0)
            let flat = Homography([0, 0, 0], [0, 0, 0], [0, 0, 0])
            #expect(greatestDifference(view.warpPerspective(flat, width: 4, height: 4)) { _, _ in 60 } == 0)
        }
    }
}

@Suite("Line strips")
struct StripTests {
    /// The strip's values as luminance.
    private func strip(_ view: GrayView, _ columns: [StripColumn], height: Int) -> [[Float]] {
        var rows = [Float](repeating: .nan, count: columns.count * height)
        rows.withUnsafeMutableBufferPointer { view.sampleStrip(columns: columns, height: height, into: $0) }
        return (0..<height).map { row in
            rows[row * columns.count..<(row + 1) * columns.count].map { ($0 * 0.25 + 0.5) * 255 }
        }
    }

    @Test("An upright strip at the picture's own scale is a crop of it", arguments: [7, 8])
    func crop(height: Int) {
        var random = SeededGenerator(seed: 5)
        GrayPixels(width: 60, height: 40) { _, _ in UInt8.random(in: .min ... .max, using: &random) }.withView { view in
            let top = 11
            let columns = (0..<30).map { column in
                StripColumn(center: [Float(column) + 9.5, Float(top) + Float(height) / 2], down: [0, 1])
            }
            for (row, values) in strip(view, columns, height: height).enumerated() {
                for (column, value) in values.enumerated() {
                    #expect(abs(value - Float(view[column + 9, row + top])) < 0.01)
                }
            }
        }
    }

    @Test(
        "Each sample is where its column says", arguments: [0.4, 1, 2.5] as [Float], [0, 20, 90, 180, 277] as [Float])
    func plane(scale: Float, degrees: Float) {
        // On a plane every mean of samples is the value in their middle: the same for one sample and for many.
        GrayPixels(width: 120, height: 120) { x, y in UInt8(10 + x + y) }.withView { view in
            let (sine, cosine) = sineAndCosine(degrees)
            let right = SIMD2(cosine, sine) * scale
            let down = SIMD2(-sine, cosine) * scale
            let columns = (0..<24).map { column in
                StripColumn(center: SIMD2(60, 60) + right * (Float(column) - 11.5), down: down)
            }
            for (row, values) in strip(view, columns, height: 16).enumerated() {
                for (column, value) in values.enumerated() {
                    let place = columns[column].center + down * (Float(row) + 0.5 - 8)
                    #expect(abs(value - (10 + place.x - 0.5 + place.y - 0.5)) < 0.3)
                }
            }
        }
    }

    @Test("Stripes finer than the strip's pixels become gray", arguments: [2, 3, 6] as [Float])
    func antialiased(scale: Float) {
        GrayPixels(width: 400, height: 240) { x, y in (x + y) & 1 == 0 ? 0 : 255 }.withView { view in
            let columns = (0..<32).map { column in
                StripColumn(center: [100.3 + Float(column) * scale, 120.1], down: [0, scale])
            }
            for value in strip(view, columns, height: 24).joined() { #expect(abs(value - 127.5) < 32) }
        }
    }

    @Test("A strip may leave the picture, have one column or none, and places that are none")
    func odd() {
        GrayPixels(width: 10, height: 10) { _, _ in 140 }.withView { view in
            let odd: [[StripColumn]] = [
                [], [StripColumn(center: [5, 5], down: [0, 1])],
                (0..<8).map { StripColumn(center: [Float($0) * 9 - 30, 200], down: [3, -1]) },
                [
                    StripColumn(center: [.nan, 5], down: [.infinity, 1]),
                    StripColumn(center: [-.infinity, 1e38], down: [0, -1e38]),
                ],
            ]
            for columns in odd {
                let rows = strip(view, columns, height: 32)
                #expect(rows.allSatisfy { $0.count == columns.count && $0.allSatisfy { abs($0 - 140) < 0.01 } })
            }
        }
    }

    /// Exact for the quarter turns, from a table: no library of functions is needed for five angles.
    private func sineAndCosine(_ degrees: Float) -> (Float, Float) {
        let table: [Float: (Float, Float)] = [
            0: (0, 1), 20: (0.342_020, 0.939_693), 90: (1, 0), 180: (0, -1), 277: (-0.992_546, 0.121_869),
        ]
        return table[degrees] ?? (0, 1)
    }
}
