import Foundation
import Inference
import Testing
import TravelDocument

@testable import DocumentReader
@testable import Raster

/// A page, and what its lines are read as.
private struct ReadExample {
    let reader: TextReader
    let frame: PageFrame
    let picture: [UInt8]
    let shapes: [LineShape]

    /// - Parameter path: From this file; the example where none is told.
    init(_ path: String = "../../Examples/passport.jpg") throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent(path).standardizedFileURL
        picture = [UInt8](try Data(contentsOf: file))
        reader = TextReader(network: try Network(embedded: "text-1"))
        var options = DocumentReader.Options(referenceDate: "2026-11-21")
        options.readsPrint = false
        let mrz = try #require(try DocumentReader(options: options).read(picture).documents.first?.mrz)
        let size = try #require(PageSize.of(.td3))
        let finder = Finder(network: try Network(embedded: "finder-1"))
        let working = try WorkingPicture(picture, maximumPixels: 64_000_000)
        let found = working.withView(mirrored: false) { view, map -> (PageFrame, [LineShape])? in
            var scratch = Scratch()
            return PageFrame(mrz: map.working(mrz.corners), on: size).map { frame in
                (frame, finder.look(at: frame.closeUp, in: view, scratch: &scratch).textLines())
            }
        }
        (frame, shapes) = try #require(found)
    }

    func withView<Answer>(_ body: (GrayView, inout Scratch) -> Answer) throws -> Answer {
        let working = try WorkingPicture(picture, maximumPixels: 64_000_000)
        return working.withView(mirrored: false) { view, _ in
            var scratch = Scratch()
            return body(view, &scratch)
        }
    }

    /// The texts of a line, read as the finder saw it and read whole.
    func texts(of shape: LineShape) throws -> (once: String, whole: String) {
        try withView { view, scratch in
            (
                reader.read(shape, in: frame.closeUp, of: view, scratch: &scratch).text,
                reader.readWhole(shape, in: frame.closeUp, of: view, scratch: &scratch).text
            )
        }
    }

    func lines() throws -> [PrintedLine] {
        try withView { view, scratch in
            shapes.map { reader.readWhole($0, in: frame.closeUp, of: view, scratch: &scratch) }
        }
    }
}

@Suite("A line of print")
struct TextReaderTests {
    private let example: ReadExample

    init() throws { example = try ReadExample() }

    @Test("of which the finder saw the beginning alone is read to its end")
    func reading() throws {
        let whole = try #require(example.lines().first { $0.text == "PASSPORT OFFICE" })
        var beginning = whole.shape
        beginning.extend(to: beginning.start...beginning.start + beginning.length / 2)
        let read = try example.texts(of: beginning)
        #expect(read.once != "PASSPORT OFFICE")
        #expect(read.whole == "PASSPORT OFFICE")
    }

    @Test("whose letters seem to grow is read to its end, though they fill the strip there")
    func growing() throws {
        let whole = try #require(example.lines().first { $0.text == "PASSPORT OFFICE" })
        var growing = whole.shape
        growing.capHeight.1 = -1.2 * growing.capHeight.0 / growing.length
        let read = try example.texts(of: growing)
        #expect(read.once != "PASSPORT OFFICE")
        #expect(read.whole == "PASSPORT OFFICE")
    }

    @Test("is looked at again where it is doubtful, and is then no less sure")
    func again() throws {
        // Read a quarter of a capital too low, every line is doubtful.
        let low = try example.withView { view, scratch in
            example.shapes.map { shape in
                var line = shape
                line.middle.0 += 0.25 * line.capHeight.0
                return example.reader.readWhole(line, in: example.frame.closeUp, of: view, scratch: &scratch)
            }
        }
        .sorted { $0.shape.length > $1.shape.length }
        var again = low
        try example.withView { view, scratch in
            example.reader.readAgain(&again, in: example.frame.closeUp, of: view, scratch: &scratch)
        }
        #expect(zip(low, again).allSatisfy { $0.confidence <= $1.confidence })
        #expect(zip(low, again).contains { $0.confidence < $1.confidence })
    }

    @Test(
        "of which the finder saw a piece of a date is read until the date is whole", arguments: ["17 AUG", "AUG 1991"])
    func dates(piece: String) throws {
        let whole = try #require(example.lines().first { $0.text == "17 AUG 1991" })
        let letter = whole.shape.length / 11
        var shape = whole.shape
        shape.extend(
            to: piece == "17 AUG"
                ? shape.start...shape.start + 6.2 * letter : shape.start + 2.8 * letter...shape.end)
        let (seen, line) = try example.withView { view, scratch in
            (
                example.reader.read(shape, in: example.frame.closeUp, of: view, scratch: &scratch),
                example.reader.readDates(shape, in: example.frame.closeUp, of: view, scratch: &scratch)
            )
        }
        #expect(seen.text != "17 AUG 1991")
        #expect(line.text == "17 AUG 1991")
    }

    @Test(
        "of which one bracket was read is read until the other one is there, and stays as it is where that stands elsewhere"
    )
    func brackets() throws {
        let abroad = try ReadExample("Fixtures/pages/td3-abroad.jpg")
        let upper = try #require(abroad.lines().first { $0.text == "BAILE ÁTHA CLIATH (ARABIE" })
        let lower = try #require(abroad.lines().first { $0.text == "SAOUDITE)" })
        // No bracket stands beside these; what is missing stands in another line, and so they stay.
        #expect(try readBrackets([upper, lower], of: abroad) == [upper.text, lower.text])
        let caption = try #require(abroad.lines().first { $0.text.hasSuffix("NAISSANCE (2)") })
        // Without its last letters it is no caption any more.
        var short = caption.shape
        short.extend(to: short.start + 0.72 * short.length...short.end - 2.2 * short.capHeight.0)
        let cut = try abroad.withView { view, scratch in
            abroad.reader.read(short, in: abroad.frame.closeUp, of: view, scratch: &scratch)
        }
        #expect(cut.text.contains("(") != cut.text.contains(")"), "\(cut.text)")
        #expect(try readBrackets([cut], of: abroad).allSatisfy { $0.hasSuffix("(2)") })
    }

    private func readBrackets(_ lines: [PrintedLine], of page: ReadExample) throws -> [String] {
        try page.withView { view, scratch in
            var lines = lines
            page.reader.readBrackets(of: &lines, in: page.frame.closeUp, of: view, scratch: &scratch)
            return lines.map(\.text)
        }
    }

    @Test("is found in the negative as it is in the picture: light on dark")
    func light() throws {
        let finder = Finder(network: try Network(embedded: "finder-1"))
        let rows = try #require(example.frame.mrzTop.map { Int($0) })
        func shapes(_ picture: GrayView, _ scratch: inout Scratch) -> [LineShape] {
            finder.look(atPrintIn: example.frame.closeUp, rows: rows, in: picture, scratch: &scratch).textLines()
        }
        let (dark, light) = try example.withView { view, scratch in
            let negative = GrayPixels(width: view.width, height: view.height) { x, y in 255 - view[x, y] }
            return (shapes(view, &scratch), negative.withView { shapes($0, &scratch) })
        }
        #expect(dark.count > 20)
        #expect(dark.map { Int($0.start) } == light.map { Int($0.start) })
    }

    @Test("is found under its caption where the finder saw none, and nowhere else")
    func unseen() throws {
        let lines = try example.lines()
        // The sex is a single letter, which hardly looks like a line.
        #expect(!lines.contains { $0.text == "F" })
        #expect(try unseen(beside: lines).map(\.text) == ["F"])
        #expect(try unseen(beside: lines, isInside: false).isEmpty)
    }

    @Test("is looked for where a sex has to be and a single letter that is none was read")
    func stray() throws {
        let lines = try example.lines()
        let sex = try #require(unseen(beside: lines).first)
        #expect(try unseen(beside: lines + [sex.respelled("Ģ")]).map(\.text) == ["F"])
        #expect(try unseen(beside: lines + [sex.respelled("M")]).isEmpty)
    }

    private func unseen(beside lines: [PrintedLine], isInside: Bool = true) throws -> [PrintedLine] {
        try example.withView { view, scratch in
            example.reader.readUnseen(
                PageText(lines), in: example.frame.closeUp, of: view, scratch: &scratch
            ) { _, _ in isInside }
        }
    }
}
