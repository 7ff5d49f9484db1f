import Foundation
import Testing

@Suite("TLS and HTTP/2", .serialized)
struct TLSTests {
    private let certificate: TemporaryCertificate

    init() throws { certificate = try TemporaryCertificate() }

    private func server() throws -> RunningServer {
        try RunningServer(["tls-certificate": certificate.chain, "tls-key": certificate.key])
    }

    @Test(
        "Both versions of TLS and of HTTP read a picture", arguments: ["--tlsv1.3", "--tls-max 1.2"],
        ["--http2", "--http1.1"])
    func versions(tls: String, http: String) throws {
        defer { certificate.remove() }
        let server = try server()
        let arguments = tls.split(separator: " ").map(String.init)
        let text = try Tool.run(
            "curl", "-sk", http, arguments[0], arguments.count > 1 ? arguments[1] : "--tcp-nodelay", "-H",
            "content-type: image/jpeg", "--data-binary", "@-", "-w", " %{http_code} %{http_version}",
            "https://localhost:\(server.port)/v1/passport", input: Picture.example)
        #expect(text.contains("UX4820715"))
        #expect(text.hasSuffix(http == "--http2" ? " 200 2" : " 200 1.1"))
    }

    @Test("Errors on a stream of HTTP/2 leave the others alone")
    func streams() throws {
        defer { certificate.remove() }
        let server = try server()
        let address = "https://localhost:\(server.port)"
        let text = try Tool.run(
            "curl", "-sk", "--http2", "-Z", "--parallel-immediate", "-w", "%{http_code}\n", "-o", "/dev/null", "-o",
            "/dev/null",
            "-o", "/dev/null", "\(address)/healthz", "\(address)/nowhere", "\(address)/v1/passport")
        #expect(text.split(separator: "\n").sorted() == ["200", "404", "405"])
    }

    @Test("Older versions, and no TLS at all, are not spoken")
    func refused() throws {
        defer { certificate.remove() }
        let server = try server()
        let old = try Tool.run(
            "curl", "-sk", "--tls-max", "1.1", "-w", "%{http_code}", "https://localhost:\(server.port)/healthz")
        #expect(old == "000")
        #expect(throws: ConnectionEnded.self) { try server.answer(to: .get("/healthz")) }
    }

    @Test("SIGHUP reads the certificate again; one that cannot be used changes nothing")
    func reload() throws {
        defer { certificate.remove() }
        let server = try server()
        func name() throws -> String {
            let shown = try Tool.run("openssl", "s_client", "-connect", "localhost:\(server.port)")
            return String(shown.split(separator: "\n").first { $0.hasPrefix("subject=") } ?? "")
        }
        #expect(try name().hasSuffix("first"))
        try certificate.make(name: "second")
        server.signal(SIGHUP)
        try RunningServer.wait { try name().hasSuffix("second") }
        try Data("nothing".utf8).write(to: URL(fileURLWithPath: certificate.key))
        server.signal(SIGHUP)
        try RunningServer.wait { server.log.contains("the certificate stays as it was") }
        #expect(try name().hasSuffix("second"))
    }
}
