/// A key as somebody presents it: what names it, and the digest by which it is known again.
///
/// The key itself stays where it came in; this is all that a ledger is asked with.
public struct PresentedKey: Hashable, Sendable {
    /// What names it.
    public let identifier: APIKey.Identifier
    let digest: KeyDigest

    /// A key as a caller sends it; `nil` where it cannot be one of ours, whatever the ledger holds.
    public init?(_ text: String) {
        guard text.utf8.count == APIKey.length, text.hasPrefix(APIKey.beginning) else { return nil }
        let rest = text.dropFirst(APIKey.beginning.count)
        guard let identifier = APIKey.Identifier(rest.prefix(APIKey.Identifier.length)),
            rest.dropFirst(APIKey.Identifier.length).first == "_",
            rest.utf8.dropFirst(APIKey.Identifier.length + 1).allSatisfy(APIKey.Alphabet.secret.contains)
        else { return nil }
        self.identifier = identifier
        digest = KeyDigest(of: text)
    }

    /// A key that was just made.
    public init(_ key: APIKey) {
        identifier = key.identifier
        digest = key.digest
    }

    /// Identifier and digest in 40 bytes, for the way from one process to another.
    package var bytes: [UInt8] { Array(identifier.description.utf8) + digest.bytes }

    /// From ``bytes``; `nil` for anything else.
    package init?(bytes: [UInt8]) {
        guard
            let identifier = APIKey.Identifier(String(decoding: bytes.prefix(APIKey.Identifier.length), as: UTF8.self)),
            let digest = KeyDigest(bytes: Array(bytes.dropFirst(APIKey.Identifier.length)))
        else { return nil }
        self.identifier = identifier
        self.digest = digest
    }
}
