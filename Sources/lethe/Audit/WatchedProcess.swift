import Glibc
import MemorySearch

/// A process of the service, whose memory is open to the audit.
final class WatchedProcess {
    let number: pid_t
    /// `serve`, `serve-front` or `serve-reader`.
    let part: String
    private let memory: Int32
    private let map: Int32
    private let pages: OpaquePointer

    init(number: pid_t, part: String, memory: Int32, map: Int32) {
        self.number = number
        self.part = part
        self.memory = memory
        self.map = map
        guard let pages = memoryPagesMake() else { preconditionFailure("there is memory") }
        self.pages = pages
    }

    /// Opens what the kernel shows of a process; of a hardened one it shows that to root alone.
    convenience init?(number: pid_t) {
        let memory = open("/proc/\(number)/mem", O_RDONLY | O_CLOEXEC)
        let map = open("/proc/\(number)/maps", O_RDONLY | O_CLOEXEC)
        guard memory >= 0, map >= 0 else {
            for file in [memory, map] where file >= 0 { close(file) }
            return nil
        }
        let words = SystemFile.text("/proc/\(number)/cmdline").split(separator: "\0")
        self.init(number: number, part: words.dropFirst().first.map(String.init) ?? "?", memory: memory, map: map)
    }

    deinit {
        for file in [memory, map] { close(file) }
        memoryPagesEnd(pages)
    }

    /// Whether it may ever see a document: all but the supervisor.
    var seesDocuments: Bool { part != "serve" }

    /// After it was told to.
    func waitUntilStopped() {
        let folder = "/proc/\(number)/task"
        let still = ["T", "t", "Z", "X"]
        while SystemFile.numbers(in: folder).contains(where: { thread in
            let state = SystemFile.value("State", in: SystemFile.text("\(folder)/\(thread)/status"))
            return state.map { !still.contains(String($0.prefix(1))) } ?? false
        }) { usleep(50) }
    }

    /// Everything that the process can write to, and everything that it shares or made itself; not what is mapped from
    /// files and cannot be changed: program, libraries, weights.
    private var areas: [(start: UInt64, end: UInt64)] {
        lseek(map, 0, SEEK_SET)
        return SystemFile.text(descriptor: map).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ", omittingEmptySubsequences: true)
            let ends = words[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
            guard ends.count == 2, words.count > 4 else { return nil }
            let isOfAFile = words.count > 5 && words[5].hasPrefix("/") && !words[5].hasPrefix("/memfd:")
            let isOfTheKernel = words.count > 5 && ["[vvar]", "[vsyscall]", "[vvar_vclock]"].contains(String(words[5]))
            guard words[1].contains("w") || !isOfAFile, words[1].hasPrefix("r"), !isOfTheKernel else { return nil }
            return (ends[0], ends[1])
        }
    }

    /// Searches all of it.
    ///
    /// - Parameter buffer: Whole pages, two more than are looked at in one go.
    func search(_ needles: Needles, buffer: UnsafeMutableRawBufferPointer) -> MemoryFinding {
        var finding = MemoryFinding()
        finding.unreadable = forEachPiece(buffer) { bytes, part, address in
            needles.count(in: bytes, part: part, at: address, of: pages, into: &finding.residue)
            finding.searched += part.count
        }
        return finding
    }

    /// Before it was sent anything: what is found in it then is looked for no more.
    ///
    /// - Returns: How many windows that is.
    func forget(_ needles: Needles, buffer: UnsafeMutableRawBufferPointer) -> Int {
        var count = 0
        _ = forEachPiece(buffer) { bytes, _, _ in count += needles.forget(in: bytes) }
        return count
    }

    /// Lends the memory piece by piece, each with what is around it: what lies across two is found as well.
    ///
    /// - Returns: Bytes that are mapped and could not be read.
    private func forEachPiece(
        _ buffer: UnsafeMutableRawBufferPointer, _ body: (UnsafeRawBufferPointer, Range<Int>, UInt64) -> Void
    ) -> Int {
        var unreadable = 0
        let page = 4096
        for area in areas {
            var place = area.start
            while place < area.end {
                let before = place > area.start ? page : 0
                let piece = min(buffer.count - 2 * page, Int(area.end - place))
                let wanted = min(before + piece + page, before + Int(area.end - place))
                let count = pread(memory, buffer.baseAddress, wanted, off_t(bitPattern: place - UInt64(before)))
                guard count >= before + piece else {
                    // It may have been given back in the meantime; if not, nobody can say what is there.
                    unreadable += areas.contains { $0.start <= place && place < $0.end } ? piece : 0
                    break
                }
                body(UnsafeRawBufferPointer(rebasing: buffer[..<count]), before..<before + piece, place)
                place += UInt64(piece)
            }
        }
        return unreadable
    }
}

extension off_t {
    /// Addresses of the upper half would be negative; there are none in a process.
    fileprivate init(bitPattern address: UInt64) { self = off_t(Int64(bitPattern: address)) }
}

/// What a search through memory came to.
struct MemoryFinding {
    var residue = Residue()
    var searched = 0
    /// Bytes that are mapped and could not be read.
    var unreadable = 0

    /// Whether there is nothing of what was sent, and nothing that might hide it.
    var isZero: Bool { residue.sent == 0 && unreadable == 0 }

    /// What there is.
    var words: String {
        let kinds = Needles.Kind.allCases.filter { residue[$0] > 0 }.map { "\($0.name) \(residue[$0])" }
        return "bytes: " + (kinds + (unreadable > 0 ? ["unreadable \(unreadable)"] : [])).joined(separator: ", ")
    }

    static func += (sum: inout MemoryFinding, more: MemoryFinding) {
        sum.residue += more.residue
        sum.searched += more.searched
        sum.unreadable += more.unreadable
    }
}

/// What the system tells in files that are made as they are read.
enum SystemFile {
    static func text(_ path: String) -> String { read(path) ?? "" }

    /// `nil` where it may not be read.
    static func read(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &room, room.count)
            guard count >= 0 else { return nil }
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += room.prefix(count)
        }
    }

    static func text(descriptor: Int32) -> String {
        var bytes: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &room, room.count)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += room.prefix(count)
        }
    }

    /// Makes a file for its owner alone.
    static func write(_ bytes: [UInt8], to path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return Glibc.write(descriptor, bytes, bytes.count) == bytes.count
    }

    /// A line `Name:   value` of a file of them.
    static func value(_ name: String, in text: String) -> String? {
        text.split(separator: "\n").first { $0.hasPrefix(name) }.map { line in
            line.dropFirst(name.count).drop { $0 == ":" || $0 == " " || $0 == "\t" }.description
        }
    }

    /// Numbers among the names in a folder.
    static func numbers(in folder: String) -> [pid_t] { names(in: folder).compactMap { pid_t($0) } }

    static func names(in folder: String) -> [String] {
        guard let listing = opendir(folder) else { return [] }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { name in
                    name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names.filter { $0 != "." && $0 != ".." }
    }
}
