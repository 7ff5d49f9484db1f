import Glibc
import SystemShims

/// Lets whoever started this service look into the memory of its processes, as `lethe audit --spawn` does.
///
/// A hardened process shows its memory to nobody but root. So it hands over what shows it before it closes itself off,
/// over a socket that it was started with. Who can start it so could do with it what he likes.
package enum Witness {
    package static let variable = "LETHE_WITNESS"

    /// The socket, in a process that was started with one.
    static let descriptor: Int32? = {
        guard let text = getenv(variable), let number = Int32(String(cString: text)), fcntl(number, F_GETFD) >= 0 else {
            return nil
        }
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        return number
    }()

    /// A service that was started to be looked at ends with who looks.
    static func endWithAudit() { if descriptor != nil { _ = systemDieWithParent() } }

    /// Hands over this process's memory, and the list of what lies where in it.
    ///
    /// - Parameter part: What this process is for.
    static func show(_ part: String) {
        guard let descriptor else { return }
        let memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC), map = open("/proc/self/maps", O_RDONLY | O_CLOEXEC)
        defer { for file in [memory, map] where file >= 0 { close(file) } }
        guard memory >= 0, map >= 0 else { return }
        let words = Array("\(getpid()) \(part)".utf8)
        _ = systemSendPacket(descriptor, words, words.count, [memory, map], 2)
    }
}
