import Glibc
import SystemShims

/// A process of the service that the supervisor has started.
struct ChildProcess {
    let role: ChildRole
    let number: pid_t

    /// Starts this very program again, with two descriptors and nothing else but standard output and error.
    ///
    /// The thread that calls this must live as long as the child shall: the kernel ends the child with it.
    init(
        _ role: ChildRole, hardening: HardeningMode, line: Descriptor, second: Descriptor, arguments: [String] = []
    ) throws(SystemError) {
        // Out of the way of the numbers that they shall have.
        let line = try line.moved(), second = try second.moved()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, line.number, InheritedDescriptor.line)
        posix_spawn_file_actions_adddup2(&actions, second.number, InheritedDescriptor.second)

        if let witness = Witness.descriptor {
            posix_spawn_file_actions_adddup2(&actions, witness, InheritedDescriptor.witness)
        }

        let words = CStrings(["lethe", role.rawValue, hardening.rawValue] + arguments)
        let environment = CStrings(Self.environment)
        var number: pid_t = 0
        let error = posix_spawn(&number, "/proc/self/exe", &actions, nil, words.pointers, environment.pointers)
        guard error == 0 else { throw SystemError("posix_spawn", number: error) }
        self.role = role
        self.number = number
    }

    /// What a child may know: where the machine is, and where the program's libraries are. Never a database's password.
    /// The runtime's report of a crash is turned off, for it prints memory.
    private static var environment: [String] {
        let inherited = ["TZ", "LD_LIBRARY_PATH"].compactMap { name -> String? in
            getenv(name).map { name + "=" + String(cString: $0) }
        }
        let witness = Witness.descriptor.map { _ in ["\(Witness.variable)=\(InheritedDescriptor.witness)"] } ?? []
        return inherited + witness + ["SWIFT_BACKTRACE=enable=no"]
    }

    func kill() { Glibc.kill(number, SIGKILL) }
}

extension Descriptor {
    /// The same file under a number that no child expects anything at.
    fileprivate func moved() throws(SystemError) -> Descriptor {
        let lowest: Int32 = 16
        let copy = fcntl(number, F_DUPFD_CLOEXEC, lowest)
        guard copy >= 0 else { throw SystemError("fcntl") }
        return Descriptor(copy)
    }
}

/// Words as C takes them: an array of pointers that ends with none.
private final class CStrings {
    let pointers: [UnsafeMutablePointer<CChar>?]

    init(_ words: [String]) {
        pointers = words.map { (word: String) in strdup(word) } + [nil]
    }

    deinit { for pointer in pointers { free(pointer) } }
}
