/// Where a Lethe server answers: `http://HOST[:PORT]`.
struct ServerAddress: Hashable, Sendable {
    var host: String
    var port: String

    /// - Throws: In words for the person at the keyboard.
    init(_ text: String) throws(WrongAddress) {
        let scheme = "http://"
        guard !text.hasPrefix("https://") else {
            throw WrongAddress(
                "TLS is not spoken here: name a server on this machine or a private network, or a tunnel.")
        }
        guard text.hasPrefix(scheme) else { throw WrongAddress("A server's address begins with http://.") }
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
        port = tail.isEmpty ? "80" : String(tail.dropFirst())
        let letters = host.unicodeScalars.allSatisfy { $0.isASCII && $0 > " " && !"/?#@\\".unicodeScalars.contains($0) }
        guard !host.isEmpty, letters, tail.isEmpty || tail.first == ":", let number = UInt16(port), number > 0 else {
            throw WrongAddress("A server's address is http://HOST or http://HOST:PORT, and nothing behind it.")
        }
    }

    /// What the header Host says.
    var authority: String { (host.contains(":") ? "[\(host)]" : host) + (port == "80" ? "" : ":\(port)") }
}

/// An address that cannot be meant.
struct WrongAddress: Error {
    var reason: String

    init(_ reason: String) { self.reason = reason }
}
