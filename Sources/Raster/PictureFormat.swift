/// The formats that are read, told apart by their first bytes and never by a file's name.
package enum PictureFormat: String, Sendable, CaseIterable {
    case jpeg, png, webp

    /// `nil` where the first bytes are of none of them.
    init?(_ bytes: ByteView) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: Array("RIFF".utf8)), bytes.starts(with: Array("WEBP".utf8), at: 8) {
            self = .webp
        } else {
            return nil
        }
    }
}
