/// Why a request gets no reading: a row of the contract's table of errors.
///
/// The message is one plain sentence, and never holds a word of a document or of the request.
package struct Refusal: Error, Hashable, Sendable {
    /// The rows. New ones may be added; none changes its meaning.
    package enum Code: String, Sendable, CaseIterable {
        case invalidRequestFormat = "INVALID_REQUEST_FORMAT"
        case invalidAPIKey = "INVALID_API_KEY"
        case insufficientCredits = "INSUFFICIENT_CREDITS"
        case notFound = "NOT_FOUND"
        case methodNotAllowed = "METHOD_NOT_ALLOWED"
        case imageTooLarge = "IMAGE_TOO_LARGE"
        case unsupportedFormat = "UNSUPPORTED_FORMAT"
        case documentNotFound = "DOCUMENT_NOT_FOUND"
        case documentUnreadable = "DOCUMENT_UNREADABLE"
        case quotaExceeded = "QUOTA_EXCEEDED"
        case internalError = "INTERNAL_ERROR"
        case systemBusy = "SYSTEM_BUSY"

        package var status: Int {
            switch self {
            case .invalidRequestFormat: 400
            case .invalidAPIKey: 401
            case .insufficientCredits: 402
            case .notFound: 404
            case .methodNotAllowed: 405
            case .imageTooLarge: 413
            case .unsupportedFormat: 415
            case .documentNotFound, .documentUnreadable: 422
            case .quotaExceeded: 429
            case .internalError: 500
            case .systemBusy: 503
            }
        }
    }

    package var code: Code
    package var message: String
    /// Seconds after which it is worth asking again.
    package var retryAfter: Int?

    package init(_ code: Code, _ message: String, retryAfter: Int? = nil) {
        self.code = code
        self.message = message
        self.retryAfter = retryAfter
    }
}

extension Refusal {
    static func format(_ message: String) -> Refusal { Refusal(.invalidRequestFormat, message) }

    static let badKey = Refusal(.invalidAPIKey, "A valid key is needed in the header x-api-key.")
    static let noCredits = Refusal(.insufficientCredits, "The key's credits are used up.")
    static let tooLarge = Refusal(.imageTooLarge, "A picture may have at most 4,718,592 bytes.")
    static let tooManyPictures = Refusal.format("A request may have two pictures of one document, and no more.")
    static let queueFull = Refusal(.systemBusy, "Too many pictures are waiting to be read.", retryAfter: 1)
    static let shuttingDown = Refusal(.systemBusy, "The server is shutting down.", retryAfter: 5)
    static let readerLost = Refusal(.systemBusy, "The reading was interrupted; please send it again.", retryAfter: 1)
    static let tooSlow = Refusal(.systemBusy, "The picture could not be read in time.", retryAfter: 5)
    static let notReady = Refusal(.systemBusy, "The server is starting.", retryAfter: 1)
    static let ledgerAway = Refusal(.systemBusy, "Keys cannot be checked at the moment.", retryAfter: 2)
    static let ownMistake = Refusal(.internalError, "Something went wrong here; the request was not at fault.")
}
