/// Reads travel documents from pictures.
///
/// ```swift
/// let reader = try DocumentReader()
/// let answer = try reader.read(bytes)
/// print(answer.documents.first?.fields[.documentNumber]?.value ?? "nothing")
/// ```
///
/// A reader owns the memory that its nets work in and reads one picture at a time; make one for each thread.
public final class DocumentReader {
    /// What a caller may choose.
    public struct Options: Sendable {
        /// Pictures with more pixels are refused from their header. 64 million.
        public var maximumPixels = 64_000_000
        /// Two-digit years and expiry are judged against this date, ISO 8601 (`2026-11-21`).
        public var referenceDate: String

        public init(referenceDate: String) { self.referenceDate = referenceDate }
    }

    public let options: Options

    /// - Throws: `.damagedModel`.
    public init(options: Options) throws(ReadingError) { self.options = options }

    /// Reads every travel document in one picture.
    ///
    /// - Parameter bytes: A JPEG, PNG or WebP file, whole.
    /// - Throws: What `ReadingError.Code` lists. A picture without a document is an answer, not an error.
    public func read(_ bytes: [UInt8]) throws(ReadingError) -> PictureReading {
        throw ReadingError(code: .unsupportedFormat, message: "Not a JPEG, PNG or WebP picture.")
    }
}
