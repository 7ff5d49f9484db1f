/// Who needs a key. A server is never open because nobody thought of it.
struct AccessPolicy: Sendable {
    /// Whether only this machine can reach the server.
    var onLoopback: Bool
    /// `--no-keys`: the operator says that whoever can reach it may use it.
    var noKeys: Bool
    /// `--open-page`: the page, and `/upload_file` that it sends to, may be used without a key.
    var openPage: Bool

    enum Need: Equatable {
        case key
        case nothing
        /// Limited for each address.
        case address
    }

    func need(of route: Route, hasKeys: Bool) -> Need {
        if noKeys || onLoopback && !hasKeys { return .nothing }
        return openPage && route == .uploadFile ? .address : .key
    }
}
