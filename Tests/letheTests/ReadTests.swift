import Foundation
import Testing

struct BadInput: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var name: String
    var content: Data?
    var code: String
}

private let badInputs = [
    BadInput(testDescription: "nothing in it", name: "empty.jpg", content: Data(), code: "empty_input"),
    BadInput(
        testDescription: "not an image", name: "note.jpg", content: Data("Hello.".utf8), code: "unsupported_format"),
    BadInput(
        testDescription: "cut off", name: "cut.png", content: DrawnPicture.png(width: 64, height: 48).dropLast(900),
        code: "truncated_image"),
    BadInput(testDescription: "not there", name: "gone.jpg", content: nil, code: "no_such_file"),
]

private let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Examples/passport.jpg").standardizedFileURL

@Suite("lethe read")
struct ReadTests {
    private let folder: TemporaryFolder
    private let blank = DrawnPicture.png(width: 64, height: 48)

    init() throws { folder = try TemporaryFolder() }

    @Test("A picture that cannot be read has one line with its name and a stable code", arguments: badInputs)
    func badInput(_ input: BadInput) throws {
        let file = folder.url.appendingPathComponent(input.name)
        if let content = input.content { try content.write(to: file) }
        let card = try Lethe.run("read", file.path)
        #expect(card.status == 1)
        #expect(card.output.isEmpty)
        #expect(card.errorLines.count == 1)
        #expect(
            card.errors.hasPrefix(file.path + ": ") && card.errors.hasSuffix(". [\(input.code)]\n"), "\(card.errors)")

        let json = try Lethe.run("read", "--format", "jsonl", file.path)
        #expect(json.status == 1)
        let object = try JSON.object(json.output)
        #expect((object["error"] as? [String: Any])?["code"] as? String == input.code)
        #expect(object["documents"] == nil)
    }

    @Test("A picture in which there is no document is read, with a reason, and has status 1")
    func noDocument() throws {
        for (name, size) in [("one.png", 1), ("blank.png", 64)] {
            let file = try folder.add(name, DrawnPicture.png(width: size, height: size))
            let outcome = try Lethe.run("read", "--format", "json", file.path)
            #expect(outcome.status == 1)
            let object = try JSON.object(outcome.output)
            #expect((object["documents"] as? [Any])?.isEmpty == true)
            let finding = (object["findings"] as? [[String: Any]])?.first?["code"] as? String
            #expect(finding?.hasPrefix("picture.") == true)
        }
    }

    @Test("The content decides and not the name")
    func lyingExtension() throws {
        let file = try folder.add("lie.jpg", blank)
        let object = try JSON.object(Lethe.run("read", "--format", "json", file.path).output)
        #expect((object["picture"] as? [String: Any])?["format"] as? String == "png")
    }

    @Test("Standard input is read as -", arguments: [["-"], ["--format", "json", "-"]])
    func standardInput(_ arguments: [String]) throws {
        let outcome = try Lethe.run(["read"] + arguments, input: blank)
        #expect(outcome.status == 1)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.contains(arguments.count == 1 ? "-: no document found" : #""format": "png""#))
    }

    @Test("Answers come in the order of the arguments, and no failure loses another picture", arguments: [1, 2])
    func order(jobs: Int) throws {
        var names: [String] = []
        for index in 0..<12 {
            // Large and small, broken and whole by turns, so that they finish in another order.
            let size = index % 3 == 0 ? 600 : 8
            let content = index % 4 == 1 ? Data("broken".utf8) : DrawnPicture.png(width: size, height: size)
            names.append(try folder.add("\(11 - index).png", content).path)
        }
        let outcome = try Lethe.run(["read", "--format", "jsonl", "--jobs", "\(jobs)"] + names)
        let files = try outcome.output.split(separator: "\n").map { try JSON.object(String($0))["file"] as? String }
        #expect(files == names)
        #expect(outcome.status == 1)
        #expect(
            outcome.errorLines.suffix(3) == [
                "0 of 12 pictures read.", "  9  picture.no_document", "  3  unsupported_format",
            ])
        #expect(outcome.errorLines.count == 3 + 3, "three broken pictures, and what all came to")
    }

    @Test("A folder's pictures are read in the order of their names; what is no picture is left alone")
    func folders() throws {
        try folder.add("b.png", blank)
        try folder.add("a.PNG", blank)
        try folder.add("picture-without-extension", blank)
        try folder.add("scan.heic", Data("a format for later".utf8))
        try folder.add("notes.txt", Data("no picture".utf8))
        try folder.add(".hidden.png", blank)
        try folder.add("deep/c.png", blank)
        func names(_ arguments: String...) throws -> [String] {
            try Lethe.run(["read", "--format", "jsonl"] + arguments).output.split(separator: "\n").map { line in
                let file = try JSON.object(String(line))["file"] as? String ?? ""
                return String(file.dropFirst(folder.path.count + 1))
            }
        }
        let flat = ["a.PNG", "b.png", "picture-without-extension", "scan.heic"]
        #expect(try names(folder.path) == flat)
        #expect(try names(folder.path + "/") == flat)
        #expect(try names("--recursive", folder.path) == ["a.PNG", "b.png", "deep/c.png"] + flat.dropFirst(2))
        #expect(try names(folder.path + "/*.png", folder.path + "/a.PNG") == ["b.png", "a.PNG"])
    }

    @Test(
        "A folder or a pattern without pictures says so",
        arguments: [
            ([], "", "empty_folder"), (["notes.txt"], "", "no_pictures"), (["deep/a.png"], "", "no_pictures"),
            ([".hidden.png"], "", "empty_folder"), (["a.png"], "/*.jpg", "no_match"),
        ] as [([String], String, String)])
    func nothingThere(_ files: [String], suffix: String, code: String) throws {
        for file in files { try folder.add(file, file.hasSuffix("png") ? blank : Data("text".utf8)) }
        let outcome = try Lethe.run("read", folder.path + suffix)
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errorLines.count == 1 && outcome.errors.hasSuffix("[\(code)]\n"), "\(outcome.errors)")
    }

    @Test("A file that may not be opened, and a link in a circle, each have their code")
    func unreadable() throws {
        let link = folder.url.appendingPathComponent("circle.png").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: link)
        #expect(try Lethe.run("read", link).errors.hasSuffix("[read_failed]\n"))
        // Nothing is forbidden to the superuser.
        guard geteuid() != 0 else { return }
        let file = try folder.add("secret.png", blank)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
        #expect(try Lethe.run("read", file.path).errors.hasSuffix("[unreadable_file]\n"))
    }

    @Test("A file's name cannot forge a line or move the cursor")
    func names() throws {
        let file = folder.url.appendingPathComponent("a\n\u{1B}[2Jb.jpg")
        try Data("no picture".utf8).write(to: file)
        let outcome = try Lethe.run("read", file.path)
        #expect(outcome.errorLines.count == 1)
        #expect(!outcome.errors.contains("\u{1B}"))
    }

    @Test("One picture is one JSON object, a folder is a list of objects that name their files")
    func json() throws {
        let file = try folder.add("a.png", blank)
        #expect(try JSON.object(Lethe.run("read", "--format", "json", file.path).output)["file"] == nil)
        let list = try Lethe.run("read", "--format", "json", folder.path).output
        let objects = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]]
        #expect(objects?.map { $0["file"] as? String } == [file.path])
    }

    @Test("Each format writes something for a picture without a document and for a broken one")
    func formats() throws {
        let files = [try folder.add("a.png", blank).path, try folder.add("b.png", Data("broken".utf8)).path]
        let csv = try Lethe.run(["read", "--format", "csv"] + files).output.components(separatedBy: "\r\n")
        #expect(csv.count == 4 && csv[0].hasPrefix("file,document,format,"))
        #expect(csv[1].hasPrefix(files[0] + ",") && csv[2].hasSuffix(",unsupported_format"))

        let passportEye = try Lethe.run(["read", "--format", "passporteye"] + files).output.split(separator: "\n")
        #expect(passportEye.count == 2 && passportEye[0] == "{}")
        #expect(try JSON.object(String(passportEye[1]))["code"] as? String == "UNSUPPORTED_FORMAT")

        let structOCR = try Lethe.run(["read", "--format", "structocr"] + files).output.split(separator: "\n")
        #expect(
            try structOCR.map { try JSON.object(String($0))["code"] as? String } == [
                "DOCUMENT_NOT_FOUND", "UNSUPPORTED_FORMAT",
            ])
    }

    @Test("-o writes a file that is its owner's alone, and never over a picture")
    func output() throws {
        let picture = try folder.add("a.png", blank)
        let answers = folder.url.appendingPathComponent("answers.jsonl")
        let outcome = try Lethe.run("read", "--format", "jsonl", "-o", answers.path, picture.path)
        #expect(outcome.output.isEmpty)
        #expect(try JSON.object(String(contentsOf: answers, encoding: .utf8))["file"] as? String == picture.path)
        let mode = try FileManager.default.attributesOfItem(atPath: answers.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)

        #expect(try Lethe.run("read", "-o", picture.path, picture.path).status == 2)
        #expect(try Data(contentsOf: picture) == blank)
        #expect(
            try Lethe.run("read", "-o", folder.path + "/no/such", picture.path).errors.hasSuffix("[output_failed]\n"))
    }

    @Test("bench gives figures for every stage, and leaves out what cannot be read")
    func bench() throws {
        try folder.add("a.png", blank)
        try folder.add("b.png", Data("broken".utf8))
        let outcome = try Lethe.run("bench", "--repeat", "2", "--format", "json", folder.path)
        #expect(outcome.status == 1)
        #expect(outcome.errorLines.count == 1 && outcome.errors.hasSuffix("[unsupported_format]\n"))
        let figures = try JSON.object(outcome.output)
        #expect(figures["pictures"] as? Int == 2 && figures["not_read"] as? Int == 1)
        let stages = figures["milliseconds"] as? [String: [String: Double]]
        #expect(stages?.keys.sorted() == ["decode", "find", "recognise", "total"])
        #expect((stages?["total"]?["median"] ?? 0) > 0)
        #expect((figures["peak_memory_mib"] as? Double ?? 0) > 1)
        #expect(try Lethe.run("bench", folder.path).output.contains("readings a second"))
    }

    @Test("The example is read, with status 0", .enabled(if: FileManager.default.fileExists(atPath: example.path)))
    func readsExample() throws {
        let outcome = try Lethe.run("read", "--format", "json", example.path)
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        let documents = try JSON.object(outcome.output)["documents"] as? [[String: Any]]
        #expect(documents?.count == 1 && documents?.first?["format"] as? String == "TD3")

        let card = try Lethe.run("read", example.path)
        #expect(card.status == 0 && card.output.contains("verified  Document number"))
        #expect(!card.output.contains("\u{1B}"), "no colour where nobody looks")
    }
}

enum JSON {
    static func object(_ text: String) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    }
}
