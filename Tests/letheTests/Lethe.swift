import Foundation

/// The program as a shell runs it.
enum Lethe {
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String

        var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
    }

    /// Beside the tests' own executable, where the package manager puts both.
    static let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("lethe")

    static func run(
        _ arguments: String..., input: Data = Data(), environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(arguments, input: input, environment: environment)
    }

    static func run(
        _ arguments: [String], input: Data = Data(), environment: [String: String] = [:], program: URL = executable
    ) throws -> Outcome {
        // Files and not pipes: a pipe that nobody empties holds the program up.
        let folder = try TemporaryFolder()
        let streams = try ["in", "out", "err"].map { name in
            try folder.add(name, name == "in" ? input : Data())
        }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "TZ": "UTC"].merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: streams[0])
        process.standardOutput = try FileHandle(forWritingTo: streams[1])
        process.standardError = try FileHandle(forWritingTo: streams[2])
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self))
    }
}

/// A folder that is gone with its owner.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("lethe-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var path: String { url.path }

    @discardableResult
    func add(_ name: String, _ content: Data) throws -> URL {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try content.write(to: file)
        return file
    }
}

/// Pictures that are made on the spot.
enum DrawnPicture {
    /// A gray PNG of one shade, in which there is no document.
    static func png(width: Int, height: Int) -> Data {
        var file = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        // Eight bits a pixel, gray, no interlacing.
        file += chunk("IHDR", bigEndian(width) + bigEndian(height) + [8, 0, 0, 0, 0])
        let rows = [UInt8](repeating: 0, count: height * (width + 1))
        file += chunk("IDAT", zlib(rows))
        file += chunk("IEND", [])
        return file
    }

    /// RFC 1950 and 1951 without compression.
    private static func zlib(_ bytes: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        let blockLength = 65_535
        for start in stride(from: 0, to: bytes.count, by: blockLength) {
            let block = bytes[start..<min(start + blockLength, bytes.count)]
            let isLast: UInt8 = block.endIndex == bytes.count ? 1 : 0
            let low = UInt8(block.count & 0xFF)
            let high = UInt8(block.count >> 8)
            stream += [isLast, low, high, ~low, ~high] + block
        }
        var (a, b) = (1, 0)
        for byte in bytes {
            a = (a + Int(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return stream + bigEndian(b << 16 | a)
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        var crc = UInt32.max
        for byte in body {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return bigEndian(content.count) + body + bigEndian(Int(~crc))
    }

    private static func bigEndian(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
