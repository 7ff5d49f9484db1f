import EmbeddedModels
import Inference
import Raster
import TravelDocument

/// Reads travel documents from pictures.
///
/// ```swift
/// let reader = try DocumentReader(options: .init(referenceDate: "2026-11-21"))
/// let answer = try reader.read(bytes)
/// print(answer.documents.first?.fields[.documentNumber]?.value ?? "nothing")
/// ```
///
/// A reader owns the memory that its nets work in and reads one picture at a time; make one for each thread. Pixels and
/// what the nets made of them are overwritten before `read` returns or throws; the answer, and the lists of numbers
/// that led to it, are ordinary Swift memory, which is freed but not overwritten.
public final class DocumentReader {
    /// What a caller may choose.
    public struct Options: Sendable {
        /// Pictures with more pixels are refused from their header. 64 million.
        public var maximumPixels = 64_000_000
        /// Two-digit years and expiry are judged against this date, ISO 8601 (`2026-11-21`).
        public var referenceDate: String
        /// Whether error levels are measured where a document was found: see
        /// ``PictureEvidence/greatestErrorLevel``.
        ///
        /// No; it costs many times what reading does, some 160 ms for 12 million pixels.
        public var errorLevels = false
        /// Whether the printed page is read beside the MRZ, and pages that have none.
        ///
        /// Yes; it is most of what a reading costs. Without it there is what the MRZ says, some six times as fast.
        public var readsPrint = true

        public init(referenceDate: String) { self.referenceDate = referenceDate }
    }

    public let options: Options
    private let day: CalendarDate
    private let finder: Finder
    private let recogniser: Recogniser
    private let textReader: TextReader
    private let easternReader: EasternReader
    private var scratch: Scratch

    /// Names of the nets, as their weight files say.
    public var models: [String] {
        [finder.network, recogniser.network, textReader.network, easternReader.reader.network].map(\.name)
    }

    /// - Throws: `.damagedModel`, `.badReferenceDate`.
    public init(options: Options) throws(ReadingError) {
        guard let day = CalendarDate(iso8601: options.referenceDate) else {
            throw ReadingError(code: .badReferenceDate, message: "The reference date is not of the form 2026-11-21.")
        }
        self.options = options
        self.day = day
        finder = Finder(network: try DocumentReader.embedded("finder-1"))
        recogniser = Recogniser(network: try DocumentReader.embedded("mrz-1"))
        textReader = TextReader(network: try DocumentReader.embedded("text-1"))
        easternReader = EasternReader(network: try DocumentReader.embedded("text-2"))
        scratch = Scratch()
    }

    /// Reads every travel document in one picture.
    ///
    /// - Parameters:
    ///   - bytes: A JPEG, PNG or WebP file, whole.
    ///   - errorLevels: Whether error levels are measured; as the options say where it is `nil`.
    ///   - readsPrint: Whether the printed page is read; as the options say where it is `nil`.
    /// - Throws: What ``ReadingError/Code`` lists. A picture without a document is an answer, not an error.
    public func read(
        _ bytes: [UInt8], errorLevels: Bool? = nil, readsPrint: Bool? = nil
    ) throws(ReadingError) -> PictureReading {
        var options = options
        options.errorLevels = errorLevels ?? options.errorLevels
        options.readsPrint = readsPrint ?? options.readsPrint
        defer { scratch.wipe() }
        var times = StageClock()
        var picture = try WorkingPicture(bytes, maximumPixels: options.maximumPixels)
        times.lap(\.decode)

        var candidates: [MRZCandidate] = []
        var sight: Sight?
        for attempt in Attempt.all(mirroredFirst: picture.header.orientation?.isMirrored ?? false) {
            if attempt.everyPixel && picture.isReduced {
                // What was read from fewer pixels is an answer, too.
                do { try picture.refine() } catch { if candidates.isEmpty { throw error } else { break } }
                times.lap(\.decode)
            }
            let found = picture.withView(mirrored: attempt.mirrored) { view, map in
                let look = finder.look(at: view, longestSide: attempt.longestSide, scratch: &scratch)
                times.lap(\.find)
                let found = read(look, of: view, by: attempt, map: map, times: &times)
                if sight == nil || !found.isEmpty { sight = Sight(look, map: map) }
                return found
            }
            candidates = MRZCandidate.better(of: candidates, and: found)
            if candidates.contains(where: \.isSettled) { break }
        }
        let print = options.readsPrint ? print(of: candidates, seen: sight, in: &picture) : PicturePrint()
        times.lap(\.recognise)
        var reading = PictureReading(candidates, print, of: picture, options: options, day: day)
        // Forgetting is a part of reading, and of its time.
        _ = consume picture
        scratch.wipe()
        reading.milliseconds = times.finished
        return reading
    }

    /// The print of the pages that MRZs stand on, and of one more that has none: the other side of a card, another page
    /// of the passport, or all there is.
    private func print(
        of candidates: [MRZCandidate], seen sight: Sight?, in picture: inout WorkingPicture
    ) -> PicturePrint {
        func frames(_ map: PictureMap) -> [PageFrame?] {
            candidates.map { candidate in
                PageSize.of(candidate.decided?.layout).flatMap { size in
                    PageFrame(mrz: map.working(candidate.corners), on: size)
                }
            }
        }
        let mirrored = candidates.first.map { $0.origin.map.mirroredWidth != nil } ?? false
        let isCoarse = picture.withView(mirrored: mirrored) { frames($1) }.contains { $0?.isCoarse ?? false }
        if picture.isReduced && isCoarse {
            // Print is smaller than an MRZ. If there is no room for more pixels, these have to do.
            try? picture.refine()
        }
        return picture.withView(mirrored: mirrored) { view, map in
            let frames = frames(map)
            let pages = frames.map { frame in frame.map { page(in: $0, of: view, map: map) } }
            // Of several documents nobody could tell whose it is.
            let loose =
                candidates.count > 1
                ? nil : sight.flatMap { PageFrame(of: $0.look(map), besides: frames.compactMap(\.self)) }
            let other = loose.map { page(in: $0, of: view, map: map, besides: frames.compactMap(\.self)) }
            return PicturePrint(pages: pages, loose: other.map { [$0] } ?? [])
        }
    }

    /// - Parameter others: Pages whose lines are theirs.
    private func page(
        in frame: PageFrame, of view: GrayView, map: PictureMap, besides others: [PageFrame] = []
    ) -> PrintedPage {
        func isOfThePage(_ x: Double, _ y: Double) -> Bool {
            frame.mrzTop.map { y < $0 } ?? true
                && !others.contains { $0.closeUp.contains(frame.closeUp.point(x: x, y: y)) }
        }
        let rows = frame.mrzTop.map { Int($0) } ?? frame.closeUp.height
        let shapes = finder.look(atPrintIn: frame.closeUp, rows: rows, in: view, scratch: &scratch).textLines()
            .filter { shape in
                let x = (shape.start + shape.end) / 2
                return isOfThePage(x, shape.y(at: x))
            }
            .sorted { $0.length > $1.length }
        var lines: [PrintedLine] = []
        // What the finder saw in pieces, the longest of them reaches for.
        for shape in shapes.prefix(DocumentReader.mostPrintedLines)
        where !lines.contains(where: { $0.shape.covers(shape) }) {
            lines.append(textReader.readDates(shape, in: frame.closeUp, of: view, scratch: &scratch))
        }
        textReader.readAgain(&lines, in: frame.closeUp, of: view, scratch: &scratch)
        textReader.readBrackets(of: &lines, in: frame.closeUp, of: view, scratch: &scratch)
        easternReader.readWords(of: &lines, in: view, scratch: &scratch)
        lines.removeAll { $0.characters.isEmpty }
        let page = PrintedPage(lines: lines, map: map)
        let unseen = textReader.readUnseen(
            page.text, in: frame.closeUp, of: view, scratch: &scratch, where: isOfThePage)
        guard !unseen.isEmpty else { return page }
        lines.removeAll { line in unseen.contains { $0.shape.covers(line.shape) } }
        return PrintedPage(lines: lines + unseen, map: map)
    }

    /// One attempt: each block's lines, read.
    private func read(
        _ look: FirstLook, of view: GrayView, by attempt: Attempt, map: PictureMap, times: inout StageClock
    ) -> [MRZCandidate] {
        let blocks = look.blocks.prefix(DocumentReader.mostBlocks)
        times.lap(\.find)
        return blocks.compactMap { block in
            let (shapes, closeUp) = finder.lines(of: block, in: view, scratch: &scratch)
            times.lap(\.find)
            defer { times.lap(\.recognise) }
            let cut = LineCut(shapes: Array(shapes.prefix(DocumentReader.mostLines)), closeUp: closeUp, turned: false)
            let origin = MRZCandidate.Origin(method: attempt.name, map: map, page: nil)
            // The finder may have taken a text for one on its head.
            return (read(cut, of: view, from: origin) ?? read(cut.reversed, of: view, from: origin))?
                .on(look.page(around: block).map(map.submitted))
        }
    }

    /// The lines of one block: recognised, decided, and where doubt is left, looked at again.
    private func read(_ cut: LineCut, of view: GrayView, from origin: MRZCandidate.Origin) -> MRZCandidate? {
        var lines = cut.shapes.indices
            .map { RecognisedLine(place: $0, look: look(at: $0, of: cut, in: view)) }
            .filter { $0.free.count >= DocumentReader.fewestCharacters }
        guard !lines.isEmpty else { return nil }

        var candidate = MRZCandidate(lines: lines, origin: origin)
        for opinion in Opinion.all where candidate.isPlausible && !candidate.isClear {
            for index in lines.indices { lines[index].add(look(at: lines[index].place, of: cut, in: view, opinion)) }
            candidate = MRZCandidate(lines: lines, origin: origin)
        }
        return candidate.isPlausible ? candidate : nil
    }

    private func look(
        at place: Int, of cut: LineCut, in view: GrayView, _ opinion: Opinion = .first
    ) -> RecognisedLine.Look {
        recogniser.read(cut.strip(place, opinion), in: view, scratch: &scratch)
    }

    /// No picture that people send holds more documents.
    private static let mostBlocks = 6
    /// Three lines, and what was taken for a fourth and a fifth.
    private static let mostLines = 5
    /// A page has some fifty.
    private static let mostPrintedLines = 120
    /// A line with fewer characters says nothing.
    private static let fewestCharacters = 8

    private static func embedded(_ name: String) throws(ReadingError) -> Network {
        do {
            return try Network(embedded: name)
        } catch {
            throw ReadingError(code: .damagedModel, message: "The weights \(name) cannot be used: \(error).")
        }
    }
}
