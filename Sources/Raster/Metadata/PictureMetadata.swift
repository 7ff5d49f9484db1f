/// What a picture's file says beside its pixels.
package struct PictureMetadata: Sendable {
    /// What Exif says, name by name, in the order in which it stands.
    package var exif: [ExifTag] = []
    /// The programs that name themselves in Exif, in XMP and in a PNG's text, as they spell themselves.
    package var programs: [String] = []
    /// Whether Photoshop left its own section.
    package var hasPhotoshopSection = false

    /// Longer XMP is searched so far only.
    private static let mostXMP = 1 << 16
    /// XMP's names for the program that made a picture and for those that changed it since.
    ///
    /// - Source: XMP specification part 1, section 8.4 (CreatorTool); part 2, section 1.2.3.4 (softwareAgent).
    private static let xmpNames = ["CreatorTool", "softwareAgent"]

    package init() {}

    init(_ bytes: ByteView, format: PictureFormat) {
        exif = format.section(.exif, in: bytes).flatMap(ExifReader.init)?.tags ?? []
        programs = exif.filter { $0.name == "Image Software" }.map(\.text)
        if let xmp = format.section(.xmp, in: bytes)?.prefix(Self.mostXMP) {
            programs += Self.xmpNames.flatMap { Self.values(of: Array($0.utf8), in: xmp) }
        }
        if let text = format.section(.software, in: bytes)?.prefix(Self.longestName) {
            programs.append(String(decoding: text, as: UTF8.self))
        }
        hasPhotoshopSection = format.section(.photoshop, in: bytes) != nil
    }

    private static let longestName = 200

    /// The values of an XMP property, written as an attribute, `name="value"`, or as an element, `<p:name>value<`.
    private static func values(of name: [UInt8], in xmp: [UInt8]) -> [String] {
        let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        var values: [String] = []
        var index = 0
        while index + name.count + 1 < xmp.count {
            guard xmp[index] == name[0], xmp[index...].starts(with: name) else {
                index += 1
                continue
            }
            index += name.count
            let rest: ArraySlice<UInt8>
            let ends: (UInt8) -> Bool
            if xmp[index] == UInt8(ascii: ">") {
                rest = xmp[(index + 1)...]
                ends = { $0 == UInt8(ascii: "<") }
            } else if xmp[index] == UInt8(ascii: "="), quotes.contains(xmp[index + 1]) {
                rest = xmp[(index + 2)...]
                ends = { quotes.contains($0) }
            } else {
                continue
            }
            let value = rest.prefix(longestName).prefix { !ends($0) }
            // A closing tag is followed by nothing of use.
            if !value.isEmpty { values.append(String(decoding: value, as: UTF8.self)) }
        }
        return values
    }
}

extension EncodedPicture {
    /// What the file says beside its pixels.
    package var metadata: PictureMetadata { PictureMetadata(bytes, format: header.format) }

    /// Calls `body` with the small picture that Exif carries, if there is one that can be read.
    package func withThumbnail<Answer>(_ body: (EncodedPicture) -> Answer?) -> Answer? {
        guard
            let bytes = header.format.section(.exif, in: bytes).flatMap(ExifReader.init)?.thumbnail,
            let thumbnail = try? EncodedPicture(bytes, maximumPixels: Self.largestThumbnail)
        else { return nil }
        return body(thumbnail)
    }

    /// Cameras write 160 x 120; an Exif block has room for little more.
    private static var largestThumbnail: Int { 1 << 20 }
}
