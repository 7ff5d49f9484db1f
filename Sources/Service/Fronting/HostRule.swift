/// By which names clients may call this server, and from which pages.
///
/// A web page elsewhere can send requests to a server on loopback, or have its own name point there. It cannot forge
/// the headers `Host` and `Origin`.
struct HostRule: Sendable {
    /// In small letters, without ports; empty where any name will do.
    let hosts: [String]

    func allows(host: String?, origin: String?) -> Bool {
        guard let host, !host.isEmpty else { return hosts.isEmpty && origin == nil }
        guard hosts.isEmpty || hosts.contains(Self.name(host)) else { return false }
        guard let origin else { return true }
        // Only a page of this very server; `null` is a page from nowhere.
        guard let colons = origin.firstRange(of: "://") else { return false }
        let page = origin[colons.upperBound...]
        return Self.normal(page) == Self.normal(host) || hosts.contains(Self.name(page)) && !Self.isLocal(page)
    }

    private static func isLocal(_ authority: some StringProtocol) -> Bool { loopbackNames.contains(name(authority)) }

    /// The names of the machine itself.
    static let loopbackNames = ["localhost", "127.0.0.1", "[::1]"]

    /// Without the port.
    private static func name(_ authority: some StringProtocol) -> String {
        let text = authority.lowercased()
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") { return String(text[...end]) }
        return String(text.prefix { $0 != ":" })
    }

    private static func normal(_ authority: some StringProtocol) -> String {
        let text = authority.lowercased()
        for port in [":80", ":443"] where text.hasSuffix(port) { return String(text.dropLast(port.count)) }
        return text
    }
}
