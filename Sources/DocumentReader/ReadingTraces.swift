import Inference
import Raster

/// What the stages make of a picture on their way, for those who want to show that nothing of it stays.
///
/// Made by the same stages on the same machine, so that it is the same to the bit as what a reader held.
package struct ReadingTraces {
    /// Luminance of the decoded picture, row after row.
    package private(set) var rows: [UInt8] = []
    /// What the nets are given: the picture in the finder's size, the close-ups of its MRZ and of its page, and each line
    /// of the MRZ and the longest lines of print, cut out and straightened.
    package private(set) var inputs: [[Float]] = []
    /// What each of them leaves in the arena, inputs, values in between and outputs, as far as none took the place of
    /// another: groups of four numbers side by side, evenly spread.
    package private(set) var arenas: [[Float]] = []

    private static let printedLines = 8, groupsOfAnArena = 4096
    private static let attempt = Attempt.all(mirroredFirst: false)[0]

    /// - Parameter bytes: A JPEG, PNG or WebP file, whole.
    package init(of bytes: [UInt8], maximumPixels: Int = 64_000_000) throws {
        let picture = try WorkingPicture(bytes, maximumPixels: maximumPixels)
        let nets = (
            finder: Finder(network: try Network(embedded: "finder-1")),
            recogniser: Recogniser(network: try Network(embedded: "mrz-1")),
            text: TextReader(network: try Network(embedded: "text-1"))
        )
        self = picture.withView(mirrored: false) { view, map in
            var traces = ReadingTraces()
            var scratch = Scratch()
            traces.addPixels(of: view)
            if let mrz = traces.follow(nets.finder, nets.recogniser, in: view, map, &scratch) {
                traces.follow(nets.finder, nets.text, of: mrz, in: view, map, &scratch)
            }
            return traces
        }
    }

    private init() {}

    /// The way to the MRZ.
    private mutating func follow(
        _ finder: Finder, _ recogniser: Recogniser, in view: GrayView, _ map: PictureMap, _ scratch: inout Scratch
    ) -> MRZCandidate? {
        let size = view.size(longestSide: Self.attempt.longestSide)
        addInput(size.width * size.height) {
            view.reduceNormalised(width: size.width, height: size.height, into: $0, stride: size.width)
        }
        let look = finder.look(at: view, longestSide: Self.attempt.longestSide, scratch: &scratch)
        takeArena(of: &scratch)
        guard let block = look.blocks.first else { return nil }
        let (shapes, closeUp) = finder.lines(of: block, in: view, scratch: &scratch)
        addInput(of: closeUp, in: view)
        takeArena(of: &scratch)
        let lines = shapes.enumerated().map { place, shape in
            let strip = LineStrip(along: shape, in: closeUp)
            addInput(of: strip, in: view)
            let look = recogniser.read(strip, in: view, scratch: &scratch)
            takeArena(of: &scratch)
            return RecognisedLine(place: place, look: look)
        }
        return MRZCandidate(lines: lines, origin: .init(method: Self.attempt.name, map: map, page: nil))
    }

    /// The way to the print above it.
    private mutating func follow(
        _ finder: Finder, _ text: TextReader, of mrz: MRZCandidate, in view: GrayView, _ map: PictureMap,
        _ scratch: inout Scratch
    ) {
        guard let size = PageSize.of(mrz.decided?.layout),
            let frame = PageFrame(mrz: map.working(mrz.corners), on: size)
        else { return }
        addInput(of: frame.closeUp, in: view)
        let rows = frame.mrzTop.map { Int($0) } ?? frame.closeUp.height
        let maps = finder.look(atPrintIn: frame.closeUp, rows: rows, in: view, scratch: &scratch)
        takeArena(of: &scratch)
        for shape in maps.textLines().sorted(by: { $0.length > $1.length }).prefix(Self.printedLines) {
            addInput(of: LineStrip(along: shape, in: frame.closeUp), in: view)
            _ = text.read(shape, in: frame.closeUp, of: view, scratch: &scratch)
            takeArena(of: &scratch)
        }
    }

    private mutating func addPixels(of view: GrayView) {
        for y in 0..<view.height { for x in 0..<view.width { rows.append(view[x, y]) } }
    }

    private mutating func addInput(of closeUp: CloseUp, in view: GrayView) {
        addInput(closeUp.width * closeUp.height) {
            view.sampleStrip(columns: closeUp.columns, height: closeUp.height, into: $0)
        }
    }

    private mutating func addInput(of strip: LineStrip, in view: GrayView) {
        addInput(strip.width * LineStrip.height) {
            view.sampleStrip(columns: strip.samples, height: LineStrip.height, into: $0)
            Recogniser.normalize($0)
        }
    }

    private mutating func addInput(_ count: Int, fill: (UnsafeMutableBufferPointer<Float>) -> Void) {
        inputs.append(
            [Float](unsafeUninitializedCapacity: count) { values, filled in
                fill(values)
                filled = count
            })
    }

    /// And empties it, so that the next one shows its own.
    private mutating func takeArena(of scratch: inout Scratch) {
        let group = 4
        arenas.append(
            scratch.withUsed { numbers in
                let step = max(numbers.count / group / Self.groupsOfAnArena, 1) * group
                return stride(from: 0, through: numbers.count - group, by: step).flatMap { numbers[$0..<$0 + group] }
            })
        scratch.wipe()
    }
}
