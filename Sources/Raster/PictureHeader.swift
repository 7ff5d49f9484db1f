/// What a picture file says of itself before its first pixel.
package struct PictureHeader: Sendable, Hashable {
    package let format: PictureFormat
    /// Pixels as stored, whatever the orientation says.
    package let width: Int
    package let height: Int
    /// As stored: 1 gray, 2 gray and alpha, 3 colour or palette, 4 colour and alpha, or CMYK.
    package let channels: Int
    package let bitsPerSample: Int
    /// Red, green and blue for each pixel and nothing else: no palette, no alpha, no CMYK.
    package let isRGB: Bool
    /// What Exif says, `nil` if it says nothing sensible.
    ///
    /// A hint: some tags lie.
    package let orientation: PictureOrientation?
}
