import Configuration

/// A row of the table of settings. One name serves everywhere: `--public-host`, and `LETHE_PUBLIC_HOST` in the environment
/// or a file.
package struct Setting: Sendable {
    package let name: String
    /// Whether its value is never shown.
    package let isSecret: Bool
    private let place: Place

    enum Place {
        case text(any WritableKeyPath<ServiceSettings, String> & Sendable)
        case textIfAny(any WritableKeyPath<ServiceSettings, String?> & Sendable)
        case number(any WritableKeyPath<ServiceSettings, Int> & Sendable, ClosedRange<Int>)
        case numberIfAny(any WritableKeyPath<ServiceSettings, Int?> & Sendable, ClosedRange<Int>)
        case flag(any WritableKeyPath<ServiceSettings, Bool> & Sendable)
        case mode(any WritableKeyPath<ServiceSettings, HardeningMode> & Sendable)
    }

    init(_ name: String, _ place: Place, isSecret: Bool = false) {
        self.name = name
        self.place = place
        self.isSecret = isSecret
    }

    /// Sets what the sources say, and leaves the default where they say nothing.
    ///
    /// - Throws: `ServiceError` for a value that cannot be meant. A secret is not repeated.
    func read(from reader: ConfigReader, into settings: inout ServiceSettings) throws {
        let key = ConfigKey([name])
        // The library answers `nil` for a value of another kind, as for none: a mistake must not pass for silence.
        let text = reader.string(forKey: key, isSecret: isSecret)
        let number = reader.int(forKey: key, isSecret: isSecret)
        let flag = reader.bool(forKey: key, isSecret: isSecret)
        guard text != nil || number != nil || flag != nil else { return }
        switch place {
        case .text(let path): settings[keyPath: path] = try required(text, "a text")
        case .textIfAny(let path): settings[keyPath: path] = try required(text, "a text")
        case .number(let path, let range): settings[keyPath: path] = try within(range, number)
        case .numberIfAny(let path, let range): settings[keyPath: path] = try within(range, number)
        case .flag(let path): settings[keyPath: path] = try required(flag, "true or false")
        case .mode(let path):
            settings[keyPath: path] = try required(text.flatMap(HardeningMode.init), "strict, on or off")
        }
    }

    /// The value in effect, as it is shown.
    func description(in settings: ServiceSettings) -> String {
        let value =
            switch place {
            case .text(let path): settings[keyPath: path]
            case .textIfAny(let path): settings[keyPath: path] ?? "-"
            case .number(let path, _): String(settings[keyPath: path])
            case .numberIfAny(let path, _): settings[keyPath: path].map(String.init) ?? "-"
            case .flag(let path): String(settings[keyPath: path])
            case .mode(let path): settings[keyPath: path].rawValue
            }
        return isSecret && value != "-" ? "<redacted>" : value
    }

    private func required<Value>(_ value: Value?, _ kind: String) throws -> Value {
        guard let value else { throw ServiceError("The setting \(name) has to be \(kind).") }
        return value
    }

    private func within(_ range: ClosedRange<Int>, _ number: Int?) throws -> Int {
        let words = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        let number = try required(number, words)
        guard range.contains(number) else { throw ServiceError("The setting \(name) has to be \(words).") }
        return number
    }
}

extension Setting {
    private static let ports = 0...65_535
    private static let seconds = 1...3600

    package static let all: [Setting] = [
        Setting("host", .text(\.host)),
        Setting("port", .number(\.port, ports)),
        Setting("public-host", .textIfAny(\.publicHost)),
        Setting("metrics-port", .numberIfAny(\.metricsPort, ports)),
        Setting("no-keys", .flag(\.noKeys)),
        Setting("open-page", .flag(\.openPage)),
        Setting("trial-calls", .number(\.trialCalls, 0...1_000_000)),
        // May hold a database's password.
        Setting("ledger", .textIfAny(\.ledger), isSecret: true),
        Setting("tls-certificate", .textIfAny(\.tlsCertificate)),
        Setting("tls-key", .textIfAny(\.tlsKey)),
        Setting("workers", .number(\.workers, 1...1024)),
        Setting("queue", .number(\.queue, 0...100_000)),
        Setting("max-pixels", .number(\.maximumPixels, 1...1_000_000_000)),
        Setting("deadline", .number(\.deadline, seconds)),
        Setting("body-deadline", .number(\.bodyDeadline, seconds)),
        Setting("idle", .number(\.idle, seconds)),
        Setting("grace", .number(\.grace, seconds)),
        Setting("connections", .number(\.connections, 1...1_000_000)),
        Setting("body-memory", .number(\.bodyMemory, 16...1_048_576)),
        Setting("hardening", .mode(\.hardening)),
        Setting("rate", .number(\.rate, 1...1_000_000)),
    ]
}
