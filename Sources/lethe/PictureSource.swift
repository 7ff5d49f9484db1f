import Glibc
import WireFormats

/// One thing that the arguments ask to be read.
struct PictureSource: Sendable {
    enum Place: Sendable {
        case file(FilePath)
        case standardInput
        /// An argument that leads to no picture is answered in its turn, among the others.
        case nowhere(PictureFailure)
    }

    /// As outputs and messages name it.
    var name: String
    var place: Place

    /// Lends the picture's bytes, which are wiped afterwards.
    func withBytes<Answer>(_ body: ([UInt8]) throws -> Answer) throws -> Answer {
        switch place {
        case .file(let path): try FileBytes.withFile(path, body)
        case .standardInput: try FileBytes.withStandardInput(body)
        case .nowhere(let failure): throw failure
        }
    }
}

/// Finds the pictures that the arguments mean: files, folders, patterns that the shell left alone, `-`.
struct PictureSearch {
    /// Whether folders inside folders are opened too.
    var recursive: Bool

    /// In the order of the arguments; within a folder in the order of the names.
    func sources(_ arguments: [String]) -> [PictureSource] { arguments.flatMap(sources) }

    /// Whether an argument stands for one picture, whatever is found there.
    static func meansOnePicture(_ argument: String) -> Bool {
        guard argument != "-" else { return true }
        let path = FilePath(argument)
        return exists(path) ? !isFolder(path) : !isPattern(argument)
    }

    private func sources(_ argument: String) -> [PictureSource] {
        guard argument != "-" else { return [PictureSource(name: "-", place: .standardInput)] }
        let path = FilePath(argument)
        if Self.exists(path) || !Self.isPattern(argument) { return sources(path) }
        let matches = Self.matches(argument)
        guard !matches.isEmpty else {
            let failure = PictureFailure(code: "no_match", message: "No file matches the pattern.")
            return [PictureSource(name: argument, place: .nowhere(failure))]
        }
        return matches.flatMap(sources)
    }

    private func sources(_ path: FilePath) -> [PictureSource] {
        guard Self.isFolder(path) else { return [PictureSource(name: path.text, place: .file(path))] }
        var contents = FolderContents()
        do {
            try contents.collect(path, recursive: recursive)
        } catch {
            return [PictureSource(name: path.text, place: .nowhere(error))]
        }
        guard contents.sources.isEmpty else { return contents.sources }
        return [PictureSource(name: path.text, place: .nowhere(contents.failure))]
    }

    private static func isPattern(_ argument: String) -> Bool { argument.contains { "*?[".contains($0) } }

    private static func matches(_ pattern: String) -> [FilePath] {
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(pattern, 0, nil, &found) == 0 else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { FilePath(cString: $0) } }
    }

    private static func exists(_ path: FilePath) -> Bool {
        var status = stat()
        return path.withCString { lstat($0, &status) } == 0
    }

    private static func isFolder(_ path: FilePath) -> Bool {
        var status = stat()
        return path.withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

/// The pictures of one folder. What is hidden, and what neither is nor claims to be a picture, is left alone.
private struct FolderContents {
    var sources: [PictureSource] = []
    private var skippedFiles = 0
    private var skippedFolders = 0

    /// Why nothing was found.
    var failure: PictureFailure {
        if skippedFolders > 0 {
            return PictureFailure(
                code: "no_pictures", message: "No pictures in this folder; --recursive looks into the folders in it.")
        }
        return skippedFiles > 0
            ? PictureFailure(code: "no_pictures", message: "No pictures in this folder.")
            : PictureFailure(code: "empty_folder", message: "The folder is empty.")
    }

    mutating func collect(_ folder: FilePath, recursive: Bool) throws(PictureFailure) {
        for name in try Self.names(folder).sorted(by: <) {
            let path = folder.appending(name)
            var status = stat()
            // A link to a file is followed, a link to a folder is not: it might lead in a circle.
            guard path.withCString({ lstat($0, &status) }) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFLNK {
                guard path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR where recursive:
                do {
                    try collect(path, recursive: true)
                } catch {
                    sources.append(PictureSource(name: path.text, place: .nowhere(error)))
                }
            case S_IFDIR: skippedFolders += 1
            case S_IFREG where PictureSigns.promise(name) || PictureSigns.isPicture(path):
                sources.append(PictureSource(name: path.text, place: .file(path)))
            default: skippedFiles += 1
            }
        }
    }

    private static func names(_ folder: FilePath) throws(PictureFailure) -> [FilePath] {
        guard let stream = folder.withCString({ opendir($0) }) else { throw PictureFailure(systemError: errno) }
        defer { closedir(stream) }
        var names: [FilePath] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
                    FilePath(cString: $0)
                }
            }
            if !name.isHidden { names.append(name) }
        }
        return names
    }
}

/// What makes a file in a folder worth reading.
enum PictureSigns {
    /// Extensions whose owner expects an answer, if only that the format is not supported yet.
    private static let extensions: Set<String> = [
        "jpg", "jpeg", "jpe", "jfif", "png", "webp", "heic", "heif", "avif", "tif", "tiff", "gif", "bmp", "jp2", "pdf",
    ]

    static func promise(_ name: FilePath) -> Bool {
        let text = name.text
        guard let dot = text.lastIndex(of: ".") else { return false }
        return extensions.contains(text[text.index(after: dot)...].lowercased())
    }

    /// Whether a file begins as JPEG, PNG or WebP do, whatever its name.
    static func isPicture(_ path: FilePath) -> Bool {
        let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var start = [UInt8](repeating: 0, count: 12)
        guard read(descriptor, &start, start.count) == start.count else { return false }
        return start.starts(with: [0xFF, 0xD8, 0xFF]) || start.starts(with: [0x89, 0x50, 0x4E, 0x47])
            || (start.starts(with: Array("RIFF".utf8)) && start[8...].elementsEqual("WEBP".utf8))
    }
}
