import Glibc

/// What the kernel says of this process (proc(5), `/proc/self/status`).
enum ProcessStatus {
    /// The cores that this process may use, which a container or `taskset` can make fewer than the machine has.
    static let cores: Int = {
        // Groups of hexadecimal digits, a bit for each core: `ff,ffffffff`.
        let bits = value("Cpus_allowed")?.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
        return max(1, bits ?? 1)
    }()

    /// The most memory that the process has held at once, in MiB; `nil` where the system does not say.
    static var peakMemory: Double? { value("VmHWM").flatMap { Double($0) }.map { $0 / 1024 } }

    /// The first word behind a name.
    private static func value(_ name: String) -> String? {
        guard let status = fopen("/proc/self/status", "r") else { return nil }
        defer { fclose(status) }
        var line = [CChar](repeating: 0, count: 512)
        while fgets(&line, Int32(line.count), status) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let words = text.split { $0 == ":" || $0.isWhitespace }
            if words.count > 1, words[0] == name { return String(words[1]) }
        }
        return nil
    }
}
