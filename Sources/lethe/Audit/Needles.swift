import DocumentReader
import MemorySearch

/// What a document leaves behind, if it leaves anything: windows of all that was sent, of all that was read, and of what
/// was made of it on the way, in every spelling that a program would give them.
final class Needles {
    enum Kind: Int, CaseIterable {
        case text, wideText, picture, base64
        /// Decoded rows.
        case pixels
        /// What the nets are given and what they make of it: the picture in other sizes, lines that were cut out and
        /// straightened, values in between.
        case numbers
        /// Of a document that nobody ever sent: whoever finds it does not search rightly.
        case neverSent

        var name: String {
            switch self {
            case .text: "text"
            case .wideText: "text_utf16"
            case .picture: "picture"
            case .base64: "base64"
            case .pixels: "pixels"
            case .numbers: "numbers"
            case .neverSent: "never_sent"
            }
        }
    }

    private let search: OpaquePointer

    /// Text is found by eight bytes in a row, so many of them random; all else by sixteen.
    private static let textWindow = 8, window = 16, leastRandom = 6
    /// Of the picture in its usual format and of its Base64 every sixteenth window is kept: a run of 31 bytes holds one.
    /// Of everything else as large every 64th, of a run of 79 bytes.
    private static let step = 16, wideStep = 64
    /// Of what a net is given so many windows at most are kept, evenly spread.
    private static let windowsOfAnInput = 1024
    /// A passport that was never sent is there to be missed: of what is random, a sixteenth of its windows is enough for
    /// that.
    private static let shareOfNeverSent = 16
    /// What files of one kind begin and end with alike: tables of a JPEG, heads and marks.
    private static let commonHead = 700, commonTail = 33

    init(sent: AuditDocument, neverSent: AuditDocument) {
        let room = Self.room(for: sent) + Self.room(for: neverSent)
        let ofText = 20_000
        guard let search = memorySearchMake(room + ofText, Kind.neverSent.code) else {
            preconditionFailure("there is memory")
        }
        self.search = search
        add(sent, each: 1) { $0 }
        for traces in sent.traces {
            for groups in traces.arenas { add(groups, step: 4, as: .numbers) }
        }
        add(neverSent, each: Self.shareOfNeverSent) { _ in .neverSent }
        // What a net makes of the edge of a line is the same whatever stands in the line: it is no trace of either.
        for traces in neverSent.traces {
            for groups in traces.arenas { groups.withUnsafeBytes { _ = forget(in: $0) } }
        }
    }

    deinit { memorySearchEnd(search) }

    /// Windows that are looked for.
    var count: Int { memorySearchCount(search) }

    /// Bytes of each kind in a piece of memory, added to what was found before.
    func count(in bytes: UnsafeRawBufferPointer, into found: inout Residue) {
        memorySearchRun(search, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count, &found.bytes)
    }

    /// The same in a part of a process's memory, whole pages, as far as they have changed since nothing was found there.
    ///
    /// - Parameters:
    ///   - address: Of the part.
    ///   - pages: What was seen of that process.
    func count(
        in bytes: UnsafeRawBufferPointer, part: Range<Int>, at address: UInt64, of pages: OpaquePointer,
        into found: inout Residue
    ) {
        memorySearchPages(
            search, pages, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count, part.lowerBound, part.upperBound,
            address, &found.bytes)
    }

    /// Looks no more for what lies here, where nothing of a document can be: a net that is given nothing answers with
    /// its own weights.
    ///
    /// - Returns: Windows that were looked for and are no longer.
    func forget(in bytes: UnsafeRawBufferPointer) -> Int {
        memorySearchForget(search, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
    }

    // MARK: What is looked for

    private static func room(for document: AuditDocument) -> Int {
        let numbers = document.traces.reduce(0) { sum, traces in
            sum + traces.inputs.count * (windowsOfAnInput + 1) + traces.arenas.reduce(0) { $0 + $1.count / 4 }
        }
        let bytes = zip(document.pictures.all, document.traces).reduce(0) { sum, one in
            sum + 5 * one.0.bytes.count / (one.0.isUsual ? step : wideStep) + 4 * one.1.rows.count / wideStep
        }
        return numbers + bytes
    }

    /// - Parameter share: Of pictures, one in so many windows is enough.
    private func add(_ document: AuditDocument, each share: Int, as kind: (Kind) -> Kind) {
        addTexts(of: document.passport, as: kind)
        for (picture, traces) in zip(document.pictures.all, document.traces) {
            let step = (picture.isUsual ? Self.step : Self.wideStep) * share
            let own = picture.bytes.dropFirst(Self.commonHead).dropLast(Self.commonTail)
            add(Array(own), step: step, as: kind(.picture))
            for skipped in 0..<3 { add(Base64Text.encode(own.dropFirst(skipped)), step: step, as: kind(.base64)) }
            add(traces.rows, step: Self.wideStep * share, as: kind(.pixels))
            if picture.isUsual, kind(.pixels) != .neverSent {
                // Red, green and blue of a gray picture. A window is six grays, as two documents have them now and then:
                // within the stroke of a letter most are the same.
                add(traces.rows.flatMap { [$0, $0, $0] }, step: Self.wideStep * share, as: kind(.pixels))
            }
            for input in traces.inputs {
                let step = max((input.count / Self.windowsOfAnInput + 3) / 4, 1) * 4
                add(input, step: step, as: kind(.numbers))
            }
        }
    }

    private func addTexts(of passport: ArtificialPassport, as kind: (Kind) -> Kind) {
        for piece in passport.values + passport.lines {
            let bytes = Array(piece.utf8)
            for start in 0...bytes.count - Self.textWindow {
                let part = Array(bytes[start..<start + Self.textWindow])
                // Fillers, codes and dates of which an MRZ is full may stand anywhere.
                guard Self.randomness(of: part, in: passport.values) >= Self.leastRandom else { continue }
                add(part, width: Self.textWindow, step: 1, as: kind(.text))
                add(part.flatMap { [$0, 0] }, step: 1, as: kind(.wideText))
            }
            for shift in 0..<3 {
                // Characters that only these bytes decide.
                let codes = Base64Text.encode(([UInt8](repeating: 0, count: shift) + bytes)[...])
                let own = Array(codes.dropFirst((shift * 8 + 5) / 6).dropLast(4))
                guard Self.randomness(of: bytes, in: passport.values) > 10 else { continue }
                add(own, step: 1, as: kind(.base64))
            }
        }
    }

    /// How many characters lie in stretches of at least four that come from the document's own values.
    private static func randomness(of part: [UInt8], in values: [String]) -> Int {
        var covered = Set<Int>()
        let least = 4
        for start in 0...max(0, part.count - least) {
            let piece = String(decoding: part[start..<min(start + least, part.count)], as: UTF8.self)
            if values.contains(where: { $0.contains(piece) }) { covered.formUnion(start..<start + least) }
        }
        return covered.count
    }

    private func add(_ bytes: [UInt8], width: Int = window, step: Int, as kind: Kind) {
        let status = memorySearchAdd(search, bytes, bytes.count, width, step, kind.code)
        precondition(status == 0, "room for all windows")
    }

    private func add(_ numbers: [Float], step: Int, as kind: Kind) {
        let status = memorySearchAddNumbers(search, numbers, numbers.count, step, kind.code)
        precondition(status == 0, "room for all windows")
    }
}

extension Needles.Kind {
    fileprivate var code: Int32 { Int32(rawValue) }
}

/// Bytes of each kind of needle that were found.
struct Residue: Equatable {
    var bytes = [UInt64](repeating: 0, count: Int(memorySearchKinds))

    subscript(kind: Needles.Kind) -> Int { Int(bytes[kind.rawValue]) }

    /// Of what was sent.
    var sent: Int { Needles.Kind.allCases.filter { $0 != .neverSent }.reduce(0) { $0 + self[$1] } }

    static func += (sum: inout Residue, more: Residue) {
        for place in sum.bytes.indices { sum.bytes[place] += more.bytes[place] }
    }
}

/// RFC 4648, section 4.
enum Base64Text {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let count = min(3, bytes.endIndex - place)
            let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < count ? Int(bytes[place + $1]) : 0) }
            for digit in 0..<4 {
                text.append(digit <= count ? alphabet[bits >> (18 - 6 * digit) & 63] : UInt8(ascii: "="))
            }
            place += 3
        }
        return text
    }
}
