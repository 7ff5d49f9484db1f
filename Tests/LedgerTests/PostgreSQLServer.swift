import Foundation
import Glibc

/// A real PostgreSQL of Debian's package, on a socket in a folder of its own, gone with its owner.
final class PostgreSQLServer: @unchecked Sendable {
    enum Failure: Error { case notInstalled, doesNotStart(String) }

    let folder: URL
    private let programs: URL
    /// PostgreSQL refuses to run as root.
    private let user: [String]

    init() throws {
        guard let programs = Self.programs else { throw Failure.notInstalled }
        self.programs = programs
        user = getuid() == 0 ? ["/usr/sbin/runuser", "-u", "postgres", "--"] : []
        folder = URL(filePath: "/tmp/lethe-postgresql-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Self.run(["/usr/bin/chmod", "777", folder.path])
        try run("initdb", "--pgdata", data, "--auth=trust", "--username=lethe", "--encoding=UTF8", "--locale=C")
        try start()
        try run("createdb", "--host", folder.path, "--username=lethe", "ledger")
    }

    deinit { remove() }

    func remove() {
        try? stop()
        try? FileManager.default.removeItem(at: folder)
    }

    var address: String { "postgres://lethe@/ledger?host=\(folder.path)" }

    func start() throws {
        // No fsync: the tests are about what a killed *client* leaves behind.
        try run(
            "pg_ctl", "start", "--wait", "--pgdata", data, "--log", folder.path + "/log", "--options",
            "-c listen_addresses= -c unix_socket_directories=\(folder.path) -c fsync=off")
    }

    /// As an administrator restarts it: open connections are cut.
    func stop() throws { try run("pg_ctl", "stop", "--wait", "--mode=fast", "--pgdata", data) }

    private var data: String { folder.path + "/data" }

    private static let programs: URL? = {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        return versions.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }.last
            .map { URL(filePath: "/usr/lib/postgresql/\($0)/bin") }
    }()

    private func run(_ program: String, _ arguments: String...) throws {
        try Self.run(user + [programs.appending(path: program).path] + arguments)
    }

    /// Without Foundation's `Process`: it waits for every descendant that keeps its descriptors, and a server stays.
    private static func run(_ command: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, mode) in [(STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_WRONLY), (STDERR_FILENO, O_WRONLY)] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", mode, 0)
        }
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        var status: Int32 = 0
        guard posix_spawn(&child, command[0], &actions, nil, &arguments, environ) == 0,
            waitpid(child, &status, 0) == child, status == 0
        else { throw Failure.doesNotStart(command.joined(separator: " ")) }
    }
}
