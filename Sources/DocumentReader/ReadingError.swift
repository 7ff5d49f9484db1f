/// Why no answer can be given. A bad document is never an error: see ``Finding``.
public struct ReadingError: Error, Hashable, Sendable {
    /// A stable code for programs; new ones may be added.
    public struct Code: Hashable, Sendable {
        /// As on the wire, for instance `unsupported_format`.
        public let rawValue: String

        /// Not one byte.
        public static let emptyInput = Code(rawValue: "empty_input")
        /// Magic bytes of none of the formats.
        public static let unsupportedFormat = Code(rawValue: "unsupported_format")
        /// The right magic bytes, and then nonsense.
        public static let corruptImage = Code(rawValue: "corrupt_image")
        /// One of the formats, in a kind that is not read: JPEG with 12 bits a sample.
        public static let unsupportedVariant = Code(rawValue: "unsupported_variant")
        /// The image ends before its last pixel.
        public static let truncatedImage = Code(rawValue: "truncated_image")
        /// More pixels than the limit; refused from the header.
        public static let tooManyPixels = Code(rawValue: "too_many_pixels")
        /// The reference date is not of the form `2026-11-21`, or there is no such day.
        public static let badReferenceDate = Code(rawValue: "bad_reference_date")
        /// The weights that came with the program are damaged.
        public static let damagedModel = Code(rawValue: "damaged_model")
    }

    public let code: Code
    /// One plain sentence; never a word of a document.
    public let message: String

    public init(code: Code, message: String) {
        self.code = code
        self.message = message
    }
}
