import Inference
import Raster

/// Reads single lines of an MRZ, and says how well their print is shown.
struct Recogniser {
    let network: Network
    private let temperature: Float

    init(network: Network) {
        self.network = network
        temperature = network.metadata["temperature"].flatMap(Float.init) ?? 1
    }

    /// Added to the deviation, so that an empty strip does not become one of noise: 8 of 255 steps of luminance, which
    /// samples come as multiples of 255 / 4.
    private static let leastDeviation: Float = 8 / (255 * 0.25)

    func read(_ strip: LineStrip, in picture: GrayView, scratch: inout Scratch) -> RecognisedLine.Look {
        var quality: StripQuality?
        let steps = network.run(height: LineStrip.height, width: strip.width, scratch: &scratch) { pixels in
            picture.sampleStrip(columns: strip.samples, height: LineStrip.height, into: pixels)
            quality = StripQuality(pixels, width: strip.width)
            Recogniser.normalize(pixels)
        } read: { output in
            StepProbabilities(output, temperature: temperature)
        }
        return RecognisedLine.Look(strip: strip, steps: steps, quality: quality)
    }

    /// Mean 0 and deviation just under 1 over the whole strip.
    static func normalize(_ pixels: UnsafeMutableBufferPointer<Float>) {
        guard !pixels.isEmpty else { return }
        let mean = pixels.reduce(0, +) / Float(pixels.count)
        let variance = pixels.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(pixels.count)
        let factor = 1 / (variance.squareRoot() + leastDeviation)
        for index in pixels.indices { pixels[index] = (pixels[index] - mean) * factor }
    }
}
