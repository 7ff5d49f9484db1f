import NIOCore
import WireFormats

/// What a server said of one picture, or why it said nothing.
struct RemoteAnswer: Sendable, ReadingResult {
    /// In the format that was asked for, or an error as all of a server's routes tell it.
    var object: JSONValue
    var failure: PictureFailure?

    init(_ failure: PictureFailure) {
        let code = JSONValue.text(failure.code)
        object = ["success": .bool(false), "error": code, "code": code, "message": .text(failure.message)]
        self.failure = failure
    }

    /// - Throws: `ServerUnreachable` where that is no answer of a server of ours.
    init(_ answer: ServerConnection.Answer) throws {
        guard let object = try? JSONValue(reading: answer.body.readableBytesView), object.members != nil else {
            throw ServerUnreachable()
        }
        self.object = object
        guard answer.status != 200 else { return }
        guard let code = object["code"]?.text, let message = object["message"]?.text else { throw ServerUnreachable() }
        failure = PictureFailure(code: code, message: message)
    }

    var isRead: Bool {
        // PassportEye's answer to a picture without an MRZ is empty, and ours to one without a document has none.
        failure == nil && object.members?.isEmpty == false && object["documents"]?.elements?.isEmpty != true
    }

    var codes: Set<String> {
        if let failure { return [failure.code] }
        let documents = object["documents"]?.elements ?? []
        return Set(([object] + documents).flatMap { $0["findings"]?.elements ?? [] }.compactMap { $0["code"]?.text })
    }
}

extension PictureOutcome {
    /// What a server said in our own format, as if it had been read here.
    init(_ answer: RemoteAnswer) {
        if let failure = answer.failure {
            self = .failure(failure)
        } else {
            self = PictureOutcome(answer.object) ?? .failure(.noServerOfOurs)
        }
    }
}

extension PictureFailure {
    static let noServerOfOurs = PictureFailure(
        code: "server_unreachable", message: "The server cannot be reached, or is none of ours.")
}
