/// What a request may ask for at most. Contract, or a multiple of it.
package enum Limits {
    /// 4.5 MiB in decoded bytes: exactly so many are accepted.
    package static let pictureBytes = 4_718_592
    /// Pictures of one document: the page, and its last page or back.
    package static let pictures = 2
    /// All pictures as Base64, and 64 KiB for what stands around them.
    package static let bodyBytes = pictures * (pictureBytes + 2) / 3 * 4 + (64 << 10)
    /// Of a body, before it is known whether its sender may send it: most bodies come whole while that is asked.
    package static let bytesBeforeAdmission = 512 << 10
    /// Names of a header and their values together.
    package static let headerBytes = 16 << 10
    package static let headerCount = 100
    /// How deep values in a JSON body may be nested.
    package static let jsonDepth = 32
    package static let multipartParts = 16
}
