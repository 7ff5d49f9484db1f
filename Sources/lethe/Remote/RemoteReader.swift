import NIOCore
import WireFormats

/// Reads pictures by a server, as `DocumentReader` reads them here.
final class RemoteReader {
    private let connection: ServerConnection
    private let paths: [String]

    /// What a server takes; a larger picture is not sent.
    private static let mostBytes = 4_718_592
    private static let mostTries = 12
    private static let longestWait = 30

    init(_ server: Server, format: OutputFormat, detail: Detail) {
        connection = ServerConnection(server)
        paths = format.serverPaths(detail)
    }

    func read(_ source: PictureSource) async -> RemoteAnswer {
        do {
            return try await read(try source.withBytes { bytes in ByteBuffer(bytes: bytes) })
        } catch let error as PictureFailure {
            return RemoteAnswer(error)
        } catch is ServerNotTrusted {
            return RemoteAnswer(
                PictureFailure(
                    code: "server_not_trusted",
                    message: "No certificate that is trusted vouches for the server, or it does not speak TLS."))
        } catch {
            return RemoteAnswer(.noServerOfOurs)
        }
    }

    private func read(_ picture: ByteBuffer) async throws -> RemoteAnswer {
        guard picture.readableBytes <= Self.mostBytes else {
            throw PictureFailure(
                code: "IMAGE_TOO_LARGE", message: "A server takes pictures of 4,718,592 bytes at most.")
        }
        var last = RemoteAnswer(.noServerOfOurs)
        for path in paths {
            last = try await ask(path, picture)
            guard last.failure?.code == "DOCUMENT_NOT_FOUND" else { break }
        }
        return last
    }

    /// Asks again, later, where the server is busy or the key has been used too often in a second.
    private func ask(_ path: String, _ picture: ByteBuffer) async throws -> RemoteAnswer {
        for attempt in 1... {
            let answer = try await connection.post(path, picture)
            let isBusy = answer.status == 429 || answer.status == 503
            let wait = answer.retryAfter ?? 1
            guard isBusy, attempt < Self.mostTries, wait <= Self.longestWait else { return try RemoteAnswer(answer) }
            // Workers that were turned away together do not come back together.
            try await Task.sleep(for: .seconds(Double(wait) - .random(in: 0..<0.5)))
        }
        preconditionFailure("the last attempt is an answer")
    }
}

extension OutputFormat {
    /// Where a server answers in this format; the next is asked where the document is of another kind.
    fileprivate func serverPaths(_ detail: Detail) -> [String] {
        switch self {
        case .passporteye: ["/v1/mrz"]
        case .structocr: ["/v1/passport", "/v1/national-id"]
        case .json, .jsonl: [detail == .full ? "/v1/documents?detail=full" : "/v1/documents"]
        case .card, .csv, .xlsx: ["/v1/documents"]
        }
    }
}
