/// How a pixel becomes a number for a net: `(p / 255 - mean) / deviation`.
///
/// The nets are trained with these two constants; they belong to no picture.
package enum Normalisation {
    package static var mean: Float { 0.5 }
    package static var deviation: Float { 0.25 }

    /// The same as one multiplication and one addition.
    static var factor: Float { 1 / (255 * deviation) }
    static var offset: Float { -mean / deviation }
}
