import Crypto

/// What is kept of a key: nobody can get from it back to the key.
///
/// Keys are random and long, so that one round of SHA-256 is enough and every check takes the same time.
package enum KeyDigest {
    package static let longestKey = 256

    package static func of(_ key: String) -> [UInt8] {
        var key = key
        return key.withUTF8 { bytes in
            var hash = SHA256()
            hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
            return Array(hash.finalize())
        }
    }
}
