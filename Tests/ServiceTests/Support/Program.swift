import Foundation
import Synchronization

/// A program that is run to its end, and what it said.
struct Program {
    var status: Int32
    /// Both outputs, as they came.
    var output: String

    /// - Parameters:
    ///   - command: A name to be looked for, or a path, and its arguments.
    ///   - folder: Where it runs.
    ///   - environment: What it has besides the tests' own.
    init(_ command: [String], in folder: URL = Picture.root, environment: [String: String] = [:]) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("lethe-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        try Data().write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let output = try FileHandle(forWritingTo: file)
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        self.output = try String(contentsOf: file, encoding: .utf8)
    }
}

/// A package of PyPI in an environment of its own, under `.build`: made when it is first asked for, and kept.
struct PythonEnvironment {
    private let folder: URL

    /// Programs of ours that use such packages.
    static let programs = Picture.root.appendingPathComponent("Tests/ServiceTests/Programs")

    /// - Parameter package: With its version, `schemathesis==4.32.5`.
    init(_ package: String) throws {
        let folder = Picture.root.appendingPathComponent(
            ".build/python/" + package.replacingOccurrences(of: "==", with: "-"))
        self.folder = folder
        try Self.making.withLock { _ in
            // An environment knows where it stands: in a folder that was moved it is of no use.
            let mark = folder.appendingPathComponent("complete")
            guard (try? String(contentsOf: mark, encoding: .utf8)) != folder.path else { return }
            try? FileManager.default.removeItem(at: folder)
            try Self.expectSuccess(Program(["python3", "-m", "venv", folder.path]))
            try Self.expectSuccess(
                Program([folder.path + "/bin/python", "-m", "pip", "install", "--quiet", package]))
            try Data(folder.path.utf8).write(to: mark)
        }
    }

    private static let making = Mutex(())

    private static func expectSuccess(_ program: Program) throws {
        guard program.status == 0 else { throw NotInstalled(output: program.output) }
    }

    /// Runs a program of the environment, or with its Python one of `programs`.
    func run(_ program: String, _ arguments: String..., environment: [String: String] = [:]) throws -> Program {
        let command =
            program.hasSuffix(".py")
            ? [folder.path + "/bin/python", Self.programs.appendingPathComponent(program).path]
            : [folder.path + "/bin/" + program]
        return try Program(command + arguments, in: Self.programs, environment: environment)
    }

    struct NotInstalled: Error { var output: String }
}
