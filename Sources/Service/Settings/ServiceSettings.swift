/// What an operator may choose; everything has a default that is safe.
package struct ServiceSettings: Sendable {
    package var host = "127.0.0.1"
    package var port = 8080
    /// The name that clients call this server by; `nil` on loopback is loopback's names, elsewhere any.
    package var publicHost: String?
    /// `nil`: no metrics.
    package var metricsPort: Int?
    package var noKeys = false
    package var openPage = false
    /// Readings that a trial key of the page is good for; 0: none are given.
    package var trialCalls = 0
    /// Where keys and credits are kept; `nil` is in memory, where there are none.
    package var ledger: String?
    /// PEM files; both or none.
    package var tlsCertificate: String?
    package var tlsKey: String?
    /// Reader processes.
    package var workers: Int
    /// Pictures that may wait for a reader.
    package var queue: Int
    package var maximumPixels = 64_000_000
    /// Seconds from the end of a request to its answer.
    package var deadline = 30
    /// Seconds for a request to arrive.
    package var bodyDeadline = 30
    /// Seconds for which a connection may do nothing.
    package var idle = 75
    package var connections = 16_384
    /// MiB of all requests' bodies that are being received or wait, together.
    package var bodyMemory = 256
    /// Seconds that requests have to end after SIGTERM.
    package var grace = 30
    package var hardening = HardeningMode.on
    /// Requests a second for each key.
    package var rate = 25

    /// - Parameter cores: The cores that this process may use.
    package init(cores: Int) {
        workers = cores
        queue = 8 * cores
    }
}
