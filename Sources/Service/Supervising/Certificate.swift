import Glibc

/// What TLS shows, as it stands in its files.
struct Certificate {
    private let chain: [UInt8]
    private let key: [UInt8]

    /// - Returns: `nil` where TLS is not asked for.
    /// - Throws: Where the files cannot be read, or hold nothing that can be used.
    init?(_ settings: ServiceSettings) throws {
        guard let chain = settings.tlsCertificate, let key = settings.tlsKey else {
            guard settings.tlsCertificate == nil, settings.tlsKey == nil else {
                throw ServiceError("TLS needs both, a certificate and its key.")
            }
            return nil
        }
        self.chain = try Self.contents(of: chain)
        self.key = try Self.contents(of: key)
        do {
            _ = try TLSContext.make(chain: self.chain, key: self.key)
        } catch {
            throw ServiceError(
                "The certificate and its key cannot be used: they are damaged, or do not belong together.")
        }
    }

    var message: SupervisorMessage { .certificate(chain: chain, key: key) }

    private static func contents(of path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ServiceError("Cannot read \(path): \(String(cString: strerror(errno))).") }
        defer { close(descriptor) }
        // Both together have to fit into one packet.
        let largest = 64 << 10
        var bytes = [UInt8](repeating: 0, count: largest + 1)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                read(descriptor, $0.baseAddress.map { $0 + count }, $0.count - count)
            }
            guard got >= 0 else { throw ServiceError("Cannot read \(path): \(String(cString: strerror(errno))).") }
            if got == 0 { return Array(bytes.prefix(count)) }
            count += got
        }
        throw ServiceError("\(path) is too large for a certificate.")
    }
}
