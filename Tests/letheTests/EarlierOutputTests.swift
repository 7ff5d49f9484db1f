import DocumentReader
import Foundation
import Testing
import WireFormats

@testable import lethe

@Suite("What an output has from an earlier run")
struct EarlierOutputTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Names that have to be quoted, escaped, defused; the last but one comes with two rows or lines.
    private static let names = [
        "a.jpg", "b, \"b\".png", "=c&<c>.png", "line\nend.jpg", "\u{1}\\\t.png", "ü😀.webp", "two.jpg", "two.jpg",
        "last.jpg",
    ]

    private static func output(_ format: OutputFormat) -> [UInt8] {
        let failure = PictureOutcome.failure(PictureFailure(code: "corrupt_image", message: "It is, \"damaged\"."))
        let own = OwnFormat(reader: .withoutNets)
        return Array(
            (format == .csv
                ? CSVFormat.header + names.map { CSVFormat.rows(failure, file: $0) }.joined()
                : names.map { own.object(failure, file: $0).compact + "\n" }.joined()).utf8)
    }

    private func read(_ bytes: [UInt8], _ format: OutputFormat) throws -> EarlierOutput {
        try EarlierOutput(file: folder.add("out", Data(bytes)).path, format: format)
    }

    @Test("All pictures but the last are in it, under the names that they had", arguments: [OutputFormat.csv, .jsonl])
    func names(_ format: OutputFormat) throws {
        let earlier = try read(Self.output(format), format)
        for name in Self.names {
            let source = PictureSource(name: name, place: .standardInput)
            #expect(earlier.has(source, format: format) == (name != "last.jpg"), "\(name)")
        }
    }

    @Test("Wherever it was cut, what stays is whole pictures", arguments: [OutputFormat.csv, .jsonl])
    func cuts(_ format: OutputFormat) throws {
        let whole = Self.output(format)
        for count in 0...whole.count {
            let earlier = try read(Array(whole.prefix(count)), format)
            #expect(earlier.count <= count && earlier.files.count < Set(Self.names).count)
            // What stays, read again, has the same pictures but for the one that is now the last.
            let again = try read(Array(whole.prefix(earlier.count)), format)
            #expect(again.files.count == max(0, earlier.files.count - 1) && again.files.isSubset(of: earlier.files))
        }
    }

    @Test(
        "Any damage at all is either refused or leaves whole pictures, and is never a trap",
        arguments: [OutputFormat.csv, .jsonl])
    func damage(_ format: OutputFormat) throws {
        let whole = Self.output(format)
        var generator = SeededGenerator(seed: 7)
        var (taken, refused) = (0, 0)
        for _ in 0..<3000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
                let offset = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<7, using: &generator) {
                case 0: bytes.remove(at: offset)
                case 1: bytes.removeSubrange(offset...)
                case 2: bytes.insert(contentsOf: bytes[offset...].prefix(60), at: offset)
                case 3: bytes[offset] = .random(in: 0...255, using: &generator)
                default: bytes[offset] = Array("\"\\,\r\n{}:u0".utf8).randomElement(using: &generator) ?? 0
                }
            }
            do {
                let earlier = try read(bytes, format)
                taken += 1
                #expect(earlier.count <= bytes.count)
                let isWhole = earlier.count == 0 || bytes[earlier.count - 1] == UInt8(ascii: "\n")
                #expect(isWhole)
                // It is stable: what stays is taken again.
                let again = try read(Array(bytes.prefix(earlier.count)), format)
                #expect(again.files.isSubset(of: earlier.files))
            } catch is OutputError {
                refused += 1
            }
        }
        #expect(taken > 100 && refused > 100, "both have to be tried")
    }
}
