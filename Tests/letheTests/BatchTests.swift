import Foundation
import Testing

private let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../DocumentReaderTests/Fixtures").standardizedFileURL

@Suite("Many pictures")
struct BatchTests {
    private let folder: TemporaryFolder
    private let pictures: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        pictures = try TemporaryFolder()
        for (name, fixture) in [("a.jpg", "td3-small.jpg"), ("b, \"b\".png", "td1-scan.png"), ("d.png", "tiny.png")] {
            try pictures.add(name, Data(contentsOf: fixtures.appendingPathComponent(fixture)))
        }
        try pictures.add("=c&<c>.png", Data("no picture".utf8))
        try pictures.add("deep/e.png", Data(contentsOf: fixtures.appendingPathComponent("td1-scan.png")))
    }

    private func read(_ format: String, _ output: String, _ more: String...) throws -> Lethe.Outcome {
        try Lethe.run(
            [
                "read", "--format", format, "--reference-date", "2026-11-21", "--recursive", "-o",
                folder.path + "/" + output,
            ]
                + more + [pictures.path])
    }

    private func content(_ name: String) throws -> Data {
        try Data(contentsOf: folder.url.appendingPathComponent(name))
    }

    @Test("A workbook says what CSV says, as text, in a zip that Python opens")
    func workbook() throws {
        _ = try read("csv", "out.csv")
        let outcome = try read("xlsx", "out.xlsx")
        #expect(outcome.status == 1 && outcome.errors.contains("3 of 5 pictures read."))
        let script = """
            import csv, sys, zipfile
            from xml.etree import ElementTree
            book = zipfile.ZipFile(sys.argv[1])
            assert book.testzip() is None
            for name in book.namelist(): ElementTree.fromstring(book.read(name))
            sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
            space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
            rows = [["".join(cell.itertext()) for cell in row] for row in sheet.iterfind(".//m:row", space)]
            table = list(csv.reader(open(sys.argv[2], newline="")))
            assert rows == [[cell.removeprefix("'") for cell in row] for row in table], (rows, table)
            assert not list(sheet.iterfind(".//m:f", space))
            print(len(rows))
            """
        let python = try Lethe.run(
            ["python3", "-c", script, folder.path + "/out.xlsx", folder.path + "/out.csv"],
            program: URL(fileURLWithPath: "/usr/bin/env"))
        #expect(python.status == 0 && python.output == "6\n", "\(python.errors)")
    }

    @Test("A workbook of no rows, and one that goes down a pipe, are whole")
    func pipe() throws {
        let outcome = try Lethe.run(
            [
                "-c",
                "\"$0\" read --format xlsx \"$1\" | python3 -c \"import io, sys, zipfile; z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())); print(z.testzip(), len(z.namelist()))\"",
                Lethe.executable.path, pictures.path + "/deep",
            ],
            program: URL(fileURLWithPath: "/bin/bash"))
        #expect(outcome.output == "None 6\n", "\(outcome.errors)")
        #expect(
            try Lethe.run("read", "--format", "xlsx", "--resume", "-o", folder.path + "/x.xlsx", pictures.path).status
                == 2)
    }

    @Test(
        "--resume ends with the output of a run that was never cut, wherever it was cut", arguments: ["jsonl", "csv"])
    func resuming(_ format: String) throws {
        _ = try read(format, "whole")
        // Times differ from run to run.
        func text(_ name: String) throws -> String {
            String(decoding: try content(name), as: UTF8.self)
                .replacing(/"milliseconds":\{[^}]*\}/, with: "")
        }
        let whole = try content("whole")
        for cut in stride(from: 0, through: whole.count, by: max(1, whole.count / 7)) {
            try whole.prefix(cut).write(to: folder.url.appendingPathComponent("part"))
            let outcome = try read(format, "part", "--resume")
            #expect(try text("part") == text("whole"), "cut after \(cut)")
            if cut == whole.count { #expect(outcome.errors.contains("4 of 5 pictures are in")) }
        }
    }

    @Test("--resume leaves alone what it did not write")
    func foreign() throws {
        for (format, text) in [("csv", "name,age\r\nAnna,52\r\n"), ("jsonl", "{\"a\": 1}\n")] {
            try folder.add("notes", Data(text.utf8))
            let outcome = try read(format, "notes", "--resume")
            #expect(outcome.status == 2 && outcome.errors.hasSuffix("[output_failed]\n"))
            #expect(try content("notes") == Data(text.utf8))
        }
    }
}
