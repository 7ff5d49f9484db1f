/// How a request brings its pictures, as its Content-Type says.
enum BodyForm: Equatable {
    /// Base64 in an object: `{"img": "..."}`.
    case json
    case multipart(boundary: String)
    /// The picture itself.
    case raw

    /// - Throws: `UNSUPPORTED_FORMAT` for every other type, and for none.
    init(contentType: String?) throws(Refusal) {
        let header = HeaderParameters(contentType ?? "")
        switch header.value {
        case "application/json": self = .json
        case "multipart/form-data":
            // RFC 2046, section 5.1.1: 1 to 70 characters.
            guard let boundary = header["boundary"], (1...70).contains(boundary.count),
                boundary.allSatisfy({ (0x20..<0x7F).contains($0) })
            else { throw .format("The multipart body's boundary is missing from its Content-Type, or no boundary.") }
            self = .multipart(boundary: String(decoding: boundary, as: UTF8.self))
        case let type where type.hasPrefix("image/"): self = .raw
        default:
            throw Refusal(
                .unsupportedFormat, "Content-Type has to be application/json, multipart/form-data or image/*.")
        }
    }

    /// More than this cannot be a request, whatever it says.
    var mostBytes: Int { self == .raw ? Limits.pictureBytes : Limits.bodyBytes }
}
