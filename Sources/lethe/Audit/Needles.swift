import MemorySearch

/// What a document leaves behind, if it leaves anything: windows of all that was sent and read, in every spelling that a
/// program would give them.
final class Needles {
    enum Kind: Int, CaseIterable {
        case text, wideText, picture, base64
        /// Of a document that nobody ever sent: whoever finds it does not search rightly.
        case neverSent

        var name: String {
            switch self {
            case .text: "text"
            case .wideText: "text_utf16"
            case .picture: "picture_and_pixels"
            case .base64: "base64"
            case .neverSent: "never_sent"
            }
        }
    }

    private let search: OpaquePointer
    private(set) var count = 0

    /// Text is found by eight bytes in a row, so many of them random; all else by sixteen.
    private static let textWindow = 8, window = 16, leastRandom = 6
    /// Of a picture and its Base64 every sixteenth window is kept: a run of 31 bytes holds one.
    private static let pictureStep = 16

    init(sent: [ArtificialPassport], files: [[UInt8]], neverSent: ArtificialPassport) {
        let room = files.reduce(0) { $0 + 6 * $1.count / Self.pictureStep } + 8 * neverSent.pixels.pixels.count / 16
        guard let search = memorySearchMake(room + 20_000) else { preconditionFailure("there is memory") }
        self.search = search
        for passport in sent { add(passport, text: .text, wide: .wideText, coded: .base64) }
        for file in files.map({ Self.own(of: $0) }) {
            add(file, step: Self.pictureStep, as: .picture)
            for skipped in 0..<3 {
                let text = Base64Text.encode(file.dropFirst(skipped))
                add(text, step: Self.pictureStep, as: .base64)
            }
        }
        add(neverSent, text: .neverSent, wide: .neverSent, coded: .neverSent)
        add(Self.own(of: neverSent.pixels.png), step: Self.pictureStep, as: .neverSent)
    }

    deinit { memorySearchEnd(search) }

    /// Bytes of each kind in a piece of memory, added to what was found before.
    func count(in bytes: UnsafeRawBufferPointer, into found: inout Residue) {
        memorySearchRun(search, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count, &found.bytes)
    }

    /// Without the file's head and end, which every picture of this size has.
    private static func own(of file: [UInt8]) -> [UInt8] { Array(file.dropFirst(66).dropLast(33)) }

    private func add(_ passport: ArtificialPassport, text: Kind, wide: Kind, coded: Kind) {
        for piece in passport.values + passport.lines {
            let bytes = Array(piece.utf8)
            for start in 0...bytes.count - Self.textWindow {
                let part = Array(bytes[start..<start + Self.textWindow])
                // Fillers, codes and dates of which an MRZ is full may stand anywhere.
                guard Self.randomness(of: part, in: passport.values) >= Self.leastRandom else { continue }
                add(part, as: text)
                add(part.flatMap { [$0, 0] }, as: wide)
            }
            for shift in 0..<3 {
                // Characters that only these bytes decide.
                let codes = Base64Text.encode(([UInt8](repeating: 0, count: shift) + bytes)[...])
                let own = Array(codes.dropFirst((shift * 8 + 5) / 6).dropLast(4))
                guard Self.randomness(of: bytes, in: passport.values) > 10, own.count >= Self.window else { continue }
                add(own, step: 1, as: coded)
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

    private func add(_ bytes: [UInt8], step: Int, as kind: Kind) {
        for start in stride(from: 0, through: bytes.count - Self.window, by: step) {
            let part = Array(bytes[start..<start + Self.window])
            // Long runs of one byte are everywhere; they say nothing of a document.
            guard part.contains(where: { $0 != part[0] }) else { continue }
            add(part, as: kind)
        }
    }

    private func add(_ window: [UInt8], as kind: Kind) {
        if memorySearchAdd(search, window, window.count, Int32(kind.rawValue)) == 0 { count += 1 }
    }
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
