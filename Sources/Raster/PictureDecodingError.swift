/// Why a picture has no pixels to give.
package enum PictureDecodingError: String, Error, Hashable, CaseIterable, Sendable {
    /// Not one byte.
    case emptyInput = "empty_input"
    /// Magic bytes of none of the formats.
    case unsupportedFormat = "unsupported_format"
    /// One of the formats, in a kind that is not read: JPEG with 12 bits a sample or without loss.
    case unsupportedVariant = "unsupported_variant"
    /// The right magic bytes, and then nonsense.
    case corruptImage = "corrupt_image"
    /// The bytes end before the last pixel.
    case truncatedImage = "truncated_image"
    /// More pixels than the limit, or a side that the format's library cannot handle; refused from the header.
    case tooManyPixels = "too_many_pixels"

    /// One plain sentence.
    package var message: String {
        switch self {
        case .emptyInput: "The input is empty."
        case .unsupportedFormat: "Not a JPEG, PNG or WebP picture."
        case .unsupportedVariant: "A kind of picture that is not read, for instance a JPEG with 12 bits a sample."
        case .corruptImage: "The picture is damaged."
        case .truncatedImage: "The picture is cut off before its end."
        case .tooManyPixels: "The picture has more pixels than allowed."
        }
    }
}
