import Foundation
import Testing

@Suite("lethe read --overlay")
struct OverlayTests {
    private let folder: TemporaryFolder
    private static let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Examples/passport.jpg").standardizedFileURL

    init() throws { folder = try TemporaryFolder() }

    private var overlay: String { folder.path + "/overlay.png" }

    private func content(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    @Test("The picture is drawn for its owner alone, and the answer is what it is without")
    func drawn() throws {
        let plain = try Lethe.run("read", Self.example.path)
        let outcome = try Lethe.run("read", "--overlay", overlay, Self.example.path)
        #expect(outcome.status == 0)
        #expect(outcome.output == plain.output)
        #expect(outcome.errors.isEmpty)
        #expect(try content(overlay).starts(with: [0x89, 0x50, 0x4E, 0x47]))
        let attributes = try FileManager.default.attributesOfItem(atPath: overlay)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test("An earlier overlay is drawn anew, from standard input as well, and comes out the same")
    func again() throws {
        _ = try Lethe.run("read", "--overlay", overlay, Self.example.path)
        let first = try content(overlay)
        let output = folder.path + "/answer.json"
        let outcome = try Lethe.run(
            "read", "--format", "json", "-o", output, "--overlay", overlay, "-",
            input: try Data(contentsOf: Self.example))
        #expect(outcome.status == 0)
        #expect(try content(overlay) == first)
        #expect(try JSON.object(String(decoding: try content(output), as: UTF8.self))["documents"] != nil)
    }

    @Test("No other picture is overwritten, least of all the one that is read")
    func pictures() throws {
        let picture = try folder.add("mine.png", DrawnPicture.png(width: 64, height: 48))
        _ = try Lethe.run("read", "--overlay", overlay, Self.example.path)
        let drawn = try content(overlay)
        for (target, source) in [(picture.path, Self.example.path), (picture.path, picture.path), (overlay, overlay)] {
            let outcome = try Lethe.run("read", "--overlay", target, source)
            #expect(outcome.status == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.hasSuffix("not overwritten. [output_failed]\n"), "\(outcome.errors)")
        }
        #expect(try content(picture.path) == DrawnPicture.png(width: 64, height: 48))
        #expect(try content(overlay) == drawn)
    }

    @Test("Answer and overlay go to two files")
    func oneFile() throws {
        let outcome = try Lethe.run("read", "-o", overlay, "--overlay", overlay, Self.example.path)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("[output_failed]"))
    }

    @Test("A picture without a document has an overlay and status 1; one that cannot be read has none")
    func notRead() throws {
        let blank = try folder.add("blank.png", DrawnPicture.png(width: 64, height: 48))
        #expect(try Lethe.run("read", "--overlay", overlay, blank.path).status == 1)
        #expect(try content(overlay).count > 1000)

        let cut = try folder.add("cut.png", DrawnPicture.png(width: 64, height: 48).dropLast(900))
        let outcome = try Lethe.run("read", "--overlay", overlay, cut.path)
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasSuffix("[truncated_image]\n"))
        #expect(try content(overlay).isEmpty)
    }

    @Test(
        "It draws one picture, which is read here",
        arguments: [
            ["a.jpg", "b.jpg"], ["*.jpg"], ["."], ["--server", "http://127.0.0.1:9", "--format", "jsonl", "a.jpg"],
            ["--resume", "--format", "jsonl", "-o", "/dev/null", "a.jpg"],
        ])
    func wrongUsage(_ arguments: [String]) throws {
        let outcome = try Lethe.run(["read", "--overlay", overlay] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("--overlay draws one picture"))
        #expect(!FileManager.default.fileExists(atPath: overlay))
    }
}
