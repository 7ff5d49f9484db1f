import Configuration
import Dispatch
import Synchronization
import SystemPackage

/// A value that a flag on the command line gives to a setting.
package enum FlagValue: Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
}

extension ServiceSettings {
    /// Flags, then the environment (`LETHE_...`), then a file of JSON, then the defaults.
    ///
    /// - Parameters:
    ///   - flags: By the settings' names.
    ///   - file: `{"port": 8443, "public-host": "id.example.org"}`.
    /// - Throws: `ServiceError`, in words for the operator.
    package init(cores: Int, flags: [String: FlagValue], file: String?) throws {
        self.init(cores: cores)
        let values = flags.map { name, value in (AbsoluteConfigKey([name]), ConfigValue(value)) }
        var sources: [any ConfigProvider] = [
            InMemoryProvider(name: "flags", values: Dictionary(uniqueKeysWithValues: values)),
            EnvironmentVariablesProvider(
                secretsSpecifier: .specific(Set(Setting.all.filter(\.isSecret).map(\.variable)))
            ).prefixKeys(with: "lethe"),
        ]
        if let file { sources.append(try Self.provider(file)) }
        let reader = ConfigReader(providers: sources)
        for setting in Setting.all { try setting.read(from: reader, into: &self) }
        try check()
    }

    /// One setting a line, secrets redacted.
    package var text: String {
        Setting.all.map { "\($0.name) = \($0.description(in: self))\n" }.joined()
    }

    /// What no single setting can tell.
    private func check() throws {
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw ServiceError("TLS needs both, tls-certificate and tls-key.")
        }
    }

    /// The library reads files in tasks; whoever starts the service waits on its own thread.
    private static func provider(_ file: String) throws -> any ConfigProvider {
        let result = Mutex<Result<any ConfigProvider, any Error>?>(nil)
        let done = DispatchSemaphore(value: 0)
        let settle: @Sendable (Result<any ConfigProvider, any Error>) -> Void = { answer in
            result.withLock { $0 = answer }
            done.signal()
        }
        withExtendedLifetime(done) {
            Task {
                do {
                    settle(.success(try await FileProvider<JSONSnapshot>(filePath: FilePath(file))))
                } catch {
                    settle(.failure(error))
                }
            }
            done.wait()
        }
        guard case .success(let provider)? = result.withLock({ $0 }) else {
            // What the library says of it may quote the file.
            throw ServiceError("The settings file \(file) cannot be read, or is no JSON object.")
        }
        return provider
    }
}

extension Setting {
    /// Its name in the environment.
    fileprivate var variable: String {
        "LETHE_" + String(name.uppercased().map { $0 == "-" ? "_" : $0 })
    }
}

extension ConfigValue {
    fileprivate init(_ value: FlagValue) {
        switch value {
        case .text(let text): self.init(.string(text), isSecret: false)
        case .number(let number): self.init(.int(number), isSecret: false)
        case .flag(let flag): self.init(.bool(flag), isSecret: false)
        }
    }
}
