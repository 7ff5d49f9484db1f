/// The pictures in a request's body, decoded where they stand.
struct PictureParts {
    /// Places in the body: the picture, and if there is one, a second of the same document.
    let pictures: [Range<Int>]

    /// - Throws: `INVALID_REQUEST_FORMAT`, `IMAGE_TOO_LARGE`. What the pictures hold is not looked at.
    init(in body: WipedBytes, as form: BodyForm, for route: Route) throws(Refusal) {
        let names = route.pictureNames
        let pictures = try body.withBytes { (bytes) throws(Refusal) -> [Range<Int>] in
            switch form {
            case .raw: [0..<bytes.count]
            case .json: try Self.decoded(bytes, names: names)
            case .multipart(let boundary): try Self.parts(bytes, boundary: boundary, names: names)
            }
        }
        for picture in pictures {
            guard !picture.isEmpty else { throw .format("The picture is empty.") }
            guard picture.count <= Limits.pictureBytes else { throw .tooLarge }
        }
        self.pictures = pictures
    }

    private static func decoded(
        _ bytes: UnsafeMutableRawBufferPointer, names: [String]
    ) throws(Refusal) -> [Range<Int>] {
        let members = try JSONMembers(UnsafeRawBufferPointer(bytes))
        guard members[names[0]] != nil else { throw .format("The body has no \(names[0]).") }
        var pictures: [Range<Int>] = []
        for name in names {
            switch members[name] {
            case .text(let range, let escaped): pictures.append(try base64(bytes, range, escaped: escaped, name: name))
            // A second picture that a client has not got, it may send as null.
            case .null where name != names[0], nil: continue
            case .null, .other: throw .format("\(name) has to be a text in Base64.")
            }
            guard pictures.count <= Limits.pictures else { throw .tooManyPictures }
        }
        return pictures
    }

    private static func base64(
        _ bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>, escaped: Bool, name: String
    ) throws(Refusal) -> Range<Int> {
        var range = range
        if escaped {
            let text = UnsafeMutableRawBufferPointer(rebasing: bytes[range])
            guard let count = JSONText.unescape(inPlace: text) else { throw .format("\(name) is not Base64.") }
            range = range.lowerBound..<range.lowerBound + count
        }
        range = afterDataURI(UnsafeRawBufferPointer(bytes), range)
        let text = UnsafeMutableRawBufferPointer(rebasing: bytes[range])
        guard let count = Base64.decodedCount(UnsafeRawBufferPointer(text)) else {
            throw .format("\(name) is not Base64: its length or its padding is wrong.")
        }
        guard count <= Limits.pictureBytes else { throw .tooLarge }
        guard Base64.decode(inPlace: text) != nil else {
            throw .format("\(name) is not Base64: it has a foreign character, or white space.")
        }
        return range.lowerBound..<range.lowerBound + count
    }

    /// What follows `data:image/jpeg;base64,`; the type that it names is not believed.
    private static func afterDataURI(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Range<Int> {
        let longest = 128
        let start = bytes[range].prefix(longest)
        let marker = ";base64"
        guard start.prefix(5).elementsEqual("data:".utf8, by: { $0 | 0x20 == $1 }),
            let comma = start.firstIndex(of: UInt8(ascii: ",")),
            start[..<comma].suffix(marker.utf8.count).elementsEqual(marker.utf8)
        else { return range }
        return comma + 1..<range.upperBound
    }

    /// By the names of our own fields; `file` is what many clients call any file, and may come twice.
    private static func parts(
        _ bytes: UnsafeMutableRawBufferPointer, boundary: String, names: [String]
    ) throws(Refusal) -> [Range<Int>] {
        let known = ([names[0], "file"] + names.dropFirst()).map { Array($0.utf8) }
        var parts = try MultipartParts(UnsafeRawBufferPointer(bytes), boundary: boundary).parts
            .filter { known.contains($0.name) }
        guard let first = parts.firstIndex(where: { known.prefix(2).contains($0.name) }) else {
            throw .format("The multipart body has no field \(names[0]) or file.")
        }
        guard parts.count <= Limits.pictures else { throw .tooManyPictures }
        parts.swapAt(0, first)
        return parts.map(\.content)
    }
}
