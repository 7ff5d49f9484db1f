import Glibc

/// curl, which speaks TLS and both versions of HTTP: it sends a picture, says what came of it, and keeps the connection
/// by a second request whose body does not come.
final class EncryptedClient {
    enum Version: String, CaseIterable {
        case http1 = "--http1.1"
        case http2 = "--http2"

        var name: String { self == .http1 ? "HTTP/1.1" : "HTTP/2" }
    }

    private let process: pid_t
    private let input: Int32
    private let errors: Int32

    /// - Parameter picture: A file.
    init(_ service: AuditedService, version: Version, picture: String) throws(AuditError) {
        let address = "https://\(service.host):\(service.port)/v1/documents"
        let common = ["-sS", "-k", version.rawValue, "-o", "/dev/null", "-H", "content-type: image/png"]
        let words =
            ["curl"] + common + [
                "-w", "%{stderr}%{http_code} %{http_version}\n", "--data-binary", "@" + picture, address,
            ]
            + ["--next"] + common + ["-X", "POST", "-T", "-", address]
        var input: [Int32] = [-1, -1], errors: [Int32] = [-1, -1]
        guard let program = Tool.place(of: "curl"), pipe(&input) == 0, pipe(&errors) == 0 else {
            throw AuditError("curl does not start.")
        }
        for file in input + errors { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
        guard let process = Tool.start(program, words, input: input[0], errors: errors[1]) else {
            throw AuditError("curl does not start.")
        }
        for file in [input[0], errors[1]] { close(file) }
        self.process = process
        self.input = input[1]
        self.errors = errors[0]
    }

    /// `200 2`: the status, and the version of HTTP that was spoken.
    func answer() -> (status: Int, version: String)? {
        let words = SystemFile.line(errors).split(separator: " ")
        guard words.count == 2, let status = Int(words[0]) else { return nil }
        return (status, String(words[1]))
    }

    /// Closes the connection.
    func end() {
        close(input)
        kill(process, SIGTERM)
        Tool.wait(process)
        close(errors)
    }
}

/// Programs of the system.
enum Tool {
    static func place(of name: String) -> String? {
        ["/usr/bin/", "/usr/local/bin/", "/bin/"].map { $0 + name }.first { access($0, X_OK) == 0 }
    }

    static func start(_ program: String, _ words: [String], input: Int32? = nil, errors: Int32? = nil) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
        if let errors {
            posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        } else {
            posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        }
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) } + [nil]
        defer { for word in arguments { free(word) } }
        // It is told to end by a signal, which whoever started the audit may have blocked or ignored.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var ending = sigset_t(), none = sigset_t()
        sigemptyset(&none)
        sigemptyset(&ending)
        sigaddset(&ending, SIGTERM)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &ending)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var process: pid_t = 0
        return posix_spawn(&process, program, &actions, &attributes, &arguments, nil) == 0 ? process : nil
    }

    /// - Returns: The exit status; `nil` where a signal ended it.
    @discardableResult
    static func wait(_ process: pid_t) -> Int32? {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
    }
}

/// A certificate that vouches for itself, for one audit.
struct PassingCertificate {
    let chain: String
    let key: String

    init(in folder: String) throws(AuditError) {
        chain = folder + "/chain.pem"
        key = folder + "/key.pem"
        let words = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
            "2",
            "-keyout", key, "-out", chain, "-subj", "/CN=localhost",
        ]
        guard let program = Tool.place(of: "openssl"), let process = Tool.start(program, words), Tool.wait(process) == 0
        else { throw AuditError("openssl makes no certificate.") }
    }
}
