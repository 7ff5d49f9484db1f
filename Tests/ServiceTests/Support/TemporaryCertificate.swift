import Foundation

/// A certificate that vouches for itself, made on the spot.
struct TemporaryCertificate {
    let folder: URL
    var chain: String { folder.appendingPathComponent("chain.pem").path }
    var key: String { folder.appendingPathComponent("key.pem").path }

    private let host: String

    /// - Parameter name: The host that it is for; for `localhost` in numbers, too.
    init(name: String = "localhost") throws {
        host = name
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("lethe-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try make(name: "first")
    }

    func make(name: String) throws {
        _ = try Tool.run(
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
            "2",
            "-keyout", key, "-out", chain, "-subj", "/CN=\(name)", "-addext",
            "subjectAltName=DNS:\(host)" + (host == "localhost" ? ",IP:127.0.0.1" : ""))
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}

enum Tool {
    static func run(_ arguments: String..., input: Data = Data()) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        let (output, standardInput) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = standardInput
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: input)
        try standardInput.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }
}
