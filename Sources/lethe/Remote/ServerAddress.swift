/// Where a Lethe server answers: `http://HOST[:PORT]`, or with TLS `https://HOST[:PORT]`.
struct ServerAddress: Hashable, Sendable {
    var isEncrypted: Bool
    var host: String
    var port: UInt16

    /// - Throws: In words for the person at the keyboard.
    init(_ text: String) throws(WrongAddress) {
        let schemes = ["http://": false, "https://": true]
        guard let (scheme, isEncrypted) = schemes.first(where: { text.hasPrefix($0.key) }) else {
            throw WrongAddress("A server's address begins with http:// or https://.")
        }
        self.isEncrypted = isEncrypted
        var rest = text.dropFirst(scheme.count)
        if rest.last == "/" { rest.removeLast() }
        let hostEnd: Substring.Index
        if rest.first == "[" {
            guard let end = rest.firstIndex(of: "]") else { throw WrongAddress("The address has no ].") }
            host = String(rest[rest.index(after: rest.startIndex)..<end])
            hostEnd = rest.index(after: end)
        } else {
            hostEnd = rest.firstIndex(of: ":") ?? rest.endIndex
            host = String(rest[..<hostEnd])
        }
        let tail = rest[hostEnd...]
        let letters = host.unicodeScalars.allSatisfy { $0.isASCII && $0 > " " && !"/?#@\\".unicodeScalars.contains($0) }
        let named = tail.isEmpty ? Self.usualPort(isEncrypted) : UInt16(tail.dropFirst())
        guard !host.isEmpty, letters, tail.isEmpty || tail.first == ":", let named, named > 0 else {
            throw WrongAddress("A server's address is http://HOST or http://HOST:PORT, and nothing behind it.")
        }
        port = named
    }

    /// What the header Host says.
    var authority: String {
        (host.contains(":") ? "[\(host)]" : host) + (port == Self.usualPort(isEncrypted) ? "" : ":\(port)")
    }

    private static func usualPort(_ isEncrypted: Bool) -> UInt16 { isEncrypted ? 443 : 80 }
}

/// An address that cannot be meant.
struct WrongAddress: Error {
    var reason: String

    init(_ reason: String) { self.reason = reason }
}
