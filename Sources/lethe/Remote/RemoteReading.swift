import Glibc
import WireFormats

/// What a server said of one picture: its own words, which are written as they came.
struct RemoteAnswer: Sendable, ReadingResult {
    var body: String
    var isRead: Bool
    /// Of the findings, or of the error.
    var codes: Set<String>
    var failure: PictureFailure?

    init(_ failure: PictureFailure) {
        body =
            JSONValue.object([
                (key: "success", value: .bool(false)), (key: "error", value: .text(failure.code)),
                (key: "code", value: .text(failure.code)), (key: "message", value: .text(failure.message)),
            ]).compact
        isRead = false
        codes = [failure.code]
        self.failure = failure
    }

    init(status: Int, body: [UInt8]) {
        let text = String(decoding: body, as: UTF8.self)
        guard status == 200 else {
            let code = text.firstMatch(of: /"code":"([A-Z_]+)"/).map { String($0.1) } ?? "bad_answer"
            let message = text.firstMatch(of: /"message":"([^"\\]*)"/).map { String($0.1) }
            self.init(PictureFailure(code: code, message: message ?? "The server answered with status \(status)."))
            return
        }
        self.init(text)
    }

    private init(_ text: String) {
        body = text
        // PassportEye's answer to a picture without an MRZ, and ours to one without a document.
        isRead = text != "{}" && !text.contains("\"documents\":[]")
        codes = Set(text.matches(of: /\{"code":"([a-z_.]+)","message":/).map { String($0.1) })
        failure = nil
    }
}

/// Reads pictures by a server, as ``DocumentReader`` reads them here.
final class RemoteReader {
    private let connection: ServerConnection
    private let paths: [String]

    /// What a server takes; a larger picture is not sent.
    private static let mostBytes = 4_718_592
    private static let mostTries = 12
    private static let longestWait = 30

    init(_ address: ServerAddress, key: String?, format: OutputFormat, detail: Detail) {
        connection = ServerConnection(address, key: key)
        paths = format.serverPaths(detail)
    }

    func read(_ source: PictureSource) -> RemoteAnswer {
        do {
            return try source.withBytes { try read($0) }
        } catch let error as PictureFailure {
            return RemoteAnswer(error)
        } catch {
            return RemoteAnswer(
                PictureFailure(code: "server_unreachable", message: "The server cannot be reached, or is none of ours.")
            )
        }
    }

    private func read(_ bytes: [UInt8]) throws -> RemoteAnswer {
        guard bytes.count <= Self.mostBytes else {
            throw PictureFailure(
                code: "IMAGE_TOO_LARGE", message: "A server takes pictures of 4,718,592 bytes at most.")
        }
        var last = RemoteAnswer(status: 404, body: [])
        for path in paths {
            last = try ask(path, bytes)
            guard last.failure?.code == "DOCUMENT_NOT_FOUND" else { break }
        }
        return last
    }

    /// Asks again, later, where the server is busy or the key has been used too often in a second.
    private func ask(_ path: String, _ bytes: [UInt8]) throws -> RemoteAnswer {
        for attempt in 1... {
            let answer = try connection.post(path, bytes)
            let isBusy = answer.status == 429 || answer.status == 503
            let wait = answer.retryAfter ?? 1
            guard isBusy, attempt < Self.mostTries, wait <= Self.longestWait else {
                return RemoteAnswer(status: answer.status, body: answer.body)
            }
            // Workers that were turned away together do not come back together.
            let thousand = 1000
            usleep(useconds_t((wait * thousand - Int.random(in: 0..<thousand / 2)) * thousand))
        }
        preconditionFailure("the last attempt is an answer")
    }
}

/// Writes a server's words, one picture a line.
struct RemoteWriter: AnswerWriter {
    /// Whether each line names its file, as ours do.
    var namesFiles: Bool

    mutating func bytes(_ answer: RemoteAnswer, file: String, number: Int) -> [UInt8] {
        guard namesFiles else { return Array((answer.body + "\n").utf8) }
        let name = JSONValue.text(file).compact
        guard let failure = answer.failure else {
            return Array(("{\"file\":" + name + "," + answer.body.dropFirst() + "\n").utf8)
        }
        let error: JSONValue = ["code": .text(failure.code), "message": .text(failure.message)]
        return Array(("{\"file\":" + name + ",\"error\":" + error.compact + "}\n").utf8)
    }

    mutating func ending() -> [UInt8] { [] }
}

extension OutputFormat {
    /// Whether a server's answers are lines of this format as they are.
    var isFromServers: Bool { [.jsonl, .passporteye, .structocr].contains(self) }

    /// Where a server answers in this format; the next is asked where the document is of another kind.
    fileprivate func serverPaths(_ detail: Detail) -> [String] {
        switch self {
        case .passporteye: ["/v1/mrz"]
        case .structocr: ["/v1/passport", "/v1/national-id"]
        default: [detail == .full ? "/v1/documents?detail=full" : "/v1/documents"]
        }
    }
}
