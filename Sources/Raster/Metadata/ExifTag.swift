/// One thing that Exif says of a picture: `Image Make`, `EXIF DateTimeOriginal`, `GPS GPSLatitude`, and its value as text.
///
/// Values may be personal: a place, a name, a serial number. They belong into an answer and nowhere else.
package struct ExifTag: Sendable, Hashable {
    package let name: String
    package let text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

extension ExifReader {
    private static let exifTag: UInt16 = 0x8769
    private static let gpsTag: UInt16 = 0x8825
    private static let interoperabilityTag: UInt16 = 0xA005

    /// Everything that the five directories say, in the order in which they stand; of two of one name the first.
    var tags: [ExifTag] {
        let picture = self.picture
        let exif = child(of: picture, at: Self.exifTag)
        let parts: [(ExifDirectory, Directory)] = [
            (.picture, picture), (.thumbnail, picture.next == 0 ? Directory() : directory(at: picture.next)),
            (.exif, exif), (.gps, child(of: picture, at: Self.gpsTag)),
            (.interoperability, child(of: exif, at: Self.interoperabilityTag)),
        ]
        var names: Set<String> = []
        return parts.flatMap { kind, directory in
            directory.entries.compactMap { entry in
                let name = kind.name(of: entry.tag)
                return names.insert(name).inserted ? ExifTag(name: name, text: entry.text(in: kind)) : nil
            }
        }
    }

    private func child(of directory: Directory, at tag: UInt16) -> Directory {
        directory.first(tag)?.unsigned().map { self.directory(at: Int($0)) } ?? Directory()
    }

    private static let thumbnailOffsetTag: UInt16 = 0x0201
    private static let thumbnailLengthTag: UInt16 = 0x0202

    /// The small JPEG that IFD1 carries.
    var thumbnail: ByteView? {
        let next = picture.next
        guard next != 0 else { return nil }
        let directory = directory(at: next)
        guard let offset = directory.first(Self.thumbnailOffsetTag)?.unsigned(),
            let length = directory.first(Self.thumbnailLengthTag)?.unsigned(), length > 0
        else { return nil }
        return block.slice(Int(offset), count: Int(length))
    }
}
