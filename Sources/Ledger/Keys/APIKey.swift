import Crypto

/// A key that opens the service: `lethe_` + identifier + `_` + secret.
///
/// The identifier is no secret: it names the key in lists and logs. The secret has 190 bits of chance in it, so that a
/// plain SHA-256 of the key is enough to keep it by: there is nothing to guess from.
public struct APIKey: Sendable {
    /// What names a key openly: eight characters of `a-z`, `2-7`.
    public struct Identifier: Hashable, Sendable, Comparable, CustomStringConvertible {
        package static let length = 8

        /// The eight characters.
        public let description: String

        /// `nil` for a text that is no identifier.
        public init?(_ text: some StringProtocol) {
            guard text.utf8.count == Self.length, text.utf8.allSatisfy(Alphabet.identifier.contains) else {
                return nil
            }
            description = String(text)
        }

        /// In the order of their characters.
        public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
    }

    /// What names the key.
    public let identifier: Identifier
    /// What the ledger keeps of it.
    public let digest: KeyDigest
    /// The whole key, to be shown once.
    public let text: String

    /// A new key.
    public init() {
        var chance = SystemRandomNumberGenerator()
        self.init(using: &chance)
    }

    init(using chance: inout some RandomNumberGenerator) {
        func word(_ length: Int, of alphabet: [UInt8]) -> String {
            String(
                decoding: (0..<length).map { _ in alphabet.randomElement(using: &chance) ?? alphabet[0] }, as: UTF8.self
            )
        }
        let name = word(Identifier.length, of: Alphabet.identifier)
        let key = Self.beginning + name + "_" + word(Self.secretLength, of: Alphabet.secret)
        guard let identifier = Identifier(name) else { preconditionFailure("an identifier is made of its alphabet") }
        self.identifier = identifier
        digest = KeyDigest(of: key)
        text = key
    }

    /// How every key begins: secret scanners find it, and so does its owner.
    public static let beginning = "lethe_"
    static let secretLength = 32
    static let length = beginning.count + Identifier.length + 1 + secretLength

    enum Alphabet {
        static let identifier = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
        static let secret = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
    }
}
