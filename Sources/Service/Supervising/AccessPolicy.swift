/// Who needs a key. A server is never open because nobody thought of it.
struct AccessPolicy: Sendable {
    /// Whether only this machine can reach the server.
    var onLoopback: Bool
    /// `--no-keys`: the operator says that whoever can reach it may use it.
    var noKeys: Bool
    /// `--open-page`: the page, and `/upload_file` may be used without a key.
    var openPage: Bool

    /// Whether the page that people open is there.
    var hasPage: Bool { onLoopback || openPage }

    enum Need: Equatable {
        case key
        case nothing
        /// Limited for each address.
        case address
    }

    /// For the operator, when the service starts.
    func description(hasKeys: Bool) -> String {
        switch need(of: .documents, hasKeys: hasKeys) {
        case .nothing where noKeys: "no keys are asked for: whoever reaches this server may use it"
        case .nothing: "there are no keys: whoever is on this machine may use this server"
        case _ where hasKeys: "keys are asked for"
        case _: "keys are asked for, and there are none yet"
        }
    }

    func need(of route: Route, hasKeys: Bool) -> Need {
        if noKeys || onLoopback && !hasKeys { return .nothing }
        return openPage && (route == .uploadFile || route == .pageReading) ? .address : .key
    }
}
