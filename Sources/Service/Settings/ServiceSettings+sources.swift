import Configuration
import SystemPackage

/// A value that a flag on the command line gives to a setting.
package enum FlagValue: Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
}

extension ServiceSettings {
    /// Flags, then the environment, then a file of the same variables, then the defaults.
    ///
    /// - Parameters:
    ///   - flags: By the settings' names.
    ///   - file: `LETHE_PORT=8443`, a line each, as a service manager's file of variables.
    /// - Throws: `ServiceError`, in words for the operator.
    package init(cores: Int, flags: [String: FlagValue], file: String?) async throws {
        self.init(cores: cores)
        let values = flags.map { name, value in (AbsoluteConfigKey([name]), ConfigValue(value)) }
        var sources: [any ConfigProvider] = [
            InMemoryProvider(name: "flags", values: Dictionary(uniqueKeysWithValues: values)),
            EnvironmentVariablesProvider(secretsSpecifier: Self.secrets).prefixKeys(with: "lethe"),
        ]
        if let file { sources.append(try await Self.provider(file)) }
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

    private static func provider(_ file: String) async throws -> any ConfigProvider {
        do {
            return try await EnvironmentVariablesProvider(
                environmentFilePath: FilePath(file), secretsSpecifier: secrets
            ).prefixKeys(with: "lethe")
        } catch {
            // What the library says of it may quote the file.
            throw ServiceError("The settings file \(file) cannot be read.")
        }
    }

    private static let secrets = SecretsSpecifier<String, String>.specific(
        Set(Setting.all.filter(\.isSecret).map(\.variable)))
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
