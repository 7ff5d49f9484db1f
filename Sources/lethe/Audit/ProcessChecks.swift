import Glibc
import WireFormats

/// What the kernel says of the processes: what they may not do, and what they have open.
struct ProcessChecks {
    let service: AuditedService

    private static let section = "Confinement"

    func add(to report: inout AuditReport) {
        let all = service.processes, confined = all.filter(\.seesDocuments)
        report.add(
            Self.section, "front and readers run", confined.count >= 2 ? .passed : .failed,
            all.map { "\($0.part) \($0.number)" }.joined(separator: ", "))
        report.zero(
            Self.section, "threads of theirs without a system call filter (Seccomp: 2)",
            confined.reduce(0) { $0 + threads(of: $1, without: "Seccomp", being: "2") }, "threads")
        report.zero(
            Self.section, "threads that could gain rights (NoNewPrivs: 1)",
            all.reduce(0) { $0 + threads(of: $1, without: "NoNewPrivs", being: "1") }, "threads")
        report.zero(
            Self.section, "processes that may dump core (Max core file size)",
            all.count { limit("Max core file size", of: $0) != "0" }, "processes")
        report.zero(
            Self.section, "processes that may write a file (Max file size)",
            confined.count { limit("Max file size", of: $0) != "0" }, "processes")
        report.zero(
            Self.section, "kilobytes of theirs in swap (VmSwap)",
            all.reduce(0) { sum, process in
                let status = SystemFile.text("/proc/\(process.number)/status")
                let words = SystemFile.value("VmSwap", in: status)?.split(separator: " ")
                return sum + (words?.first.flatMap { Int($0) } ?? 0)
            }, "kB")
        report.zero(
            Self.section, "files of theirs that are open for writing", openFiles(confined), "files",
            note: ", standard output and error aside")
        report.zero(
            Self.section, "connections of a reader to anywhere but the front",
            sockets(all.filter { $0.part == "serve-reader" }), "sockets")
    }

    /// How many threads' status does not say so.
    private func threads(of process: WatchedProcess, without name: String, being value: String) -> Int {
        let folder = "/proc/\(process.number)/task"
        return SystemFile.numbers(in: folder).count { thread in
            SystemFile.value(name, in: SystemFile.text("\(folder)/\(thread)/status")) != value
        }
    }

    /// The soft limit.
    private func limit(_ name: String, of process: WatchedProcess) -> String? {
        SystemFile.value(name, in: SystemFile.text("/proc/\(process.number)/limits"))?.split(separator: " ").first.map(
            String.init)
    }

    /// `nil` where this user may not look.
    private func openFiles(_ processes: [WatchedProcess]) -> Int? {
        var count = 0
        for process in processes {
            guard let targets = descriptors(of: process) else { return nil }
            for (number, target) in targets
            where number > STDERR_FILENO && target.hasPrefix("/") && !target.hasPrefix("/memfd:") {
                let info = SystemFile.text("/proc/\(process.number)/fdinfo/\(number)")
                let flags = SystemFile.value("flags", in: info).flatMap { Int32($0, radix: 8) } ?? O_RDWR
                if flags & O_ACCMODE != O_RDONLY { count += 1 }
            }
        }
        return count
    }

    private func sockets(_ processes: [WatchedProcess]) -> Int? {
        var count = 0
        for process in processes {
            guard let targets = descriptors(of: process) else { return nil }
            // One is its line.
            count += max(0, targets.values.count { $0.hasPrefix("socket:") } - 1)
        }
        return count
    }

    private func descriptors(of process: WatchedProcess) -> [Int32: String]? {
        let folder = "/proc/\(process.number)/fd"
        let numbers = SystemFile.numbers(in: folder)
        guard !numbers.isEmpty else { return nil }
        var targets: [Int32: String] = [:]
        for number in numbers {
            var path = [CChar](repeating: 0, count: Int(PATH_MAX))
            let count = readlink("\(folder)/\(number)", &path, path.count - 1)
            guard count >= 0 else { continue }
            targets[number] = String(decoding: path.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        return targets
    }
}
