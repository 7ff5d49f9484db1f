package import DocumentReader

/// What came of one picture: a reading, or why there is none.
package typealias PictureOutcome = Result<PictureReading, PictureFailure>

/// Why a picture gave no answer, whoever found it out: the reader, or the program that fetched the bytes.
package struct PictureFailure: Error, Hashable, Sendable {
    /// Stable, in lower case: a `ReadingError.Code`, or `no_such_file` and its like.
    package var code: String
    /// One plain sentence; never a word of a document.
    package var message: String

    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    package init(_ error: ReadingError) { self.init(code: error.code.rawValue, message: error.message) }
}

/// Who read: the program's version and its models' names, so that an answer that was kept can be traced.
package struct ReaderIdentity: Sendable {
    package var version: String
    package var models: [String]

    package init(version: String, models: [String]) {
        self.version = version
        self.models = models
    }
}

/// How much of an answer is written.
package enum Detail: Sendable {
    case usual
    /// Every character with its probability, runner-up and corners, and the corners of every field.
    case full
}
