import Crypto

/// SHA-256 of a key: all that a ledger keeps of it.
public struct KeyDigest: Sendable, Hashable {
    /// 32 of them.
    public let bytes: [UInt8]

    /// The digest of a whole key.
    public init(of key: String) { bytes = Array(SHA256.hash(data: Array(key.utf8))) }

    /// `nil` for anything but 32 bytes.
    init?(bytes: [UInt8]) {
        guard bytes.count == SHA256.byteCount else { return nil }
        self.bytes = bytes
    }

    /// A digest as both engines keep it; `nil` for anything but 64 hexadecimal digits.
    init?(hexadecimal text: String) {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.count, digits.count == 2 * SHA256.byteCount else { return nil }
        bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    var hexadecimal: String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Looks at every byte, equal or not: how long it takes says nothing about where they differ.
    public static func == (left: Self, right: Self) -> Bool {
        zip(left.bytes, right.bytes).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Equal to the digest of no key: what an unknown key is compared with, so that it takes as long as a known one.
    static let none = KeyDigest(zeros: ())

    private init(zeros: Void) { bytes = Array(repeating: 0, count: SHA256.byteCount) }
}
