import Glibc

/// A look, by strace, at what front and readers ask of the kernel while they work.
enum SystemCallTrace {
    /// Calls that make, name, or write to something in the file system, or reach out; and those that write, to see where.
    private static let calls =
        "open,openat,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat,mknod,mknodat,unlink,"
        + "unlinkat,truncate,ftruncate,connect,socket,bind,execve,memfd_create,write,pwrite64,writev,pwritev,sendfile"
    private static let writers = ["write(", "pwrite64(", "writev(", "pwritev(", "sendfile("]

    static func check(_ service: AuditedService, cases: [AuditCase], into report: inout AuditReport) throws(AuditError)
    {
        let section = "Written"
        let name = "system calls that write, create or connect (strace)"
        guard let program = Tool.place(of: "strace") else {
            return report.add(section, name, .notChecked, "strace is not installed")
        }
        guard geteuid() == 0 else { return report.add(section, name, .notChecked, "that takes root") }
        let output = TemporaryPlace.folder + "/lethe-audit-\(getpid()).strace"
        defer { unlink(output) }
        let targets = service.processes.filter(\.seesDocuments).flatMap { ["-p", String($0.number)] }
        let words = ["strace", "-f", "-qq", "-y", "-o", output, "-e", "trace=" + calls] + targets
        guard let number = Tool.start(program, words) else {
            return report.add(section, name, .notChecked, "strace does not start")
        }
        // It has to be there before the first request.
        let patience = 50
        for _ in 0..<patience where !isTraced(service) { usleep(100_000) }
        let wasTraced = isTraced(service)
        var requests = 0
        for one in cases where one.ending == .answered {
            let client = try HTTP1Client(service)
            client.begin(one)
            _ = client.answer()
            requests += 1
        }
        // Not SIGINT, which whoever started the audit may have had ignored.
        kill(number, SIGTERM)
        Tool.wait(number)
        let lines = SystemFile.text(output).split(separator: "\n")
        guard wasTraced, !lines.isEmpty else {
            return report.add(section, name, .notChecked, "strace could not attach")
        }
        let suspicious = lines.count(where: isSuspicious)
        report.zero(section, name, suspicious, "calls", note: " of \(lines.count), \(requests) requests")
    }

    private static func isTraced(_ service: AuditedService) -> Bool {
        service.processes.filter(\.seesDocuments).allSatisfy { process in
            SystemFile.value("TracerPid", in: SystemFile.text("/proc/\(process.number)/status")) != "0"
        }
    }

    private static func isSuspicious(_ line: Substring) -> Bool {
        let call = line.drop { $0.isNumber }.drop { $0 == " " }
        if call.hasPrefix("open") { return ["O_WRONLY", "O_RDWR", "O_CREAT"].contains { call.contains($0) } }
        if writers.contains(where: { call.hasPrefix($0) }) {
            // `write(5</path>`: a name that begins with a slash is a file's.
            return call.drop { $0 != "<" }.hasPrefix("</")
        }
        // What was interrupted goes on in a line of its own; ends of processes are no calls.
        return !call.hasPrefix("<...") && !call.hasPrefix("+++") && !call.hasPrefix("---")
    }
}
