extension GrayView {
    /// Luminance between the pixels, 0...255, by the four around; beyond the edge, the edge's.
    ///
    /// - Parameters: A place in pixels of this view; the centre of its top left pixel is (0.5, 0.5).
    package func sampleBilinear(x: Float, y: Float) -> Float {
        let sampler = Sampler(self)
        let sum = sampler.bilinear(Sampler.fixed(x - 0.5), Sampler.fixed(y - 0.5))
        return Float(sum) / Float(Sampler.bilinearOne)
    }

    /// Luminance between the pixels by the sixteen around (Catmull-Rom); may leave 0...255 beside a steep edge.
    ///
    /// - Source: Keys, Cubic convolution interpolation for digital image processing, 1981, with a = -1/2.
    package func sampleBicubic(x: Float, y: Float) -> Float {
        let sampler = Sampler(self)
        let sum = sampler.bicubic(Sampler.fixed(x - 0.5), Sampler.fixed(y - 0.5))
        return Float(sum) / Float(Sampler.bicubicOne)
    }
}
