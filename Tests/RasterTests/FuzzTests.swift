import Raster
import Testing

@Suite("No bytes do harm")
struct FuzzTests {
    /// Bigger pictures than the fixtures are refused: a mutated size must not cost seconds.
    private let maximumPixels = 1 << 16

    @Test("A file cut off anywhere is an error, unless all its pixels are there", arguments: Fixture.variety)
    func everyTruncation(of fixture: Fixture) throws {
        let bytes = try fixture.bytes
        let whole = try decodeAll(bytes).get()
        for count in 0..<bytes.count {
            switch decodeAll(Array(bytes.prefix(count))) {
            case .success(let picture):
                #expect(picture.pixels == whole.pixels, "\(count) of \(bytes.count) bytes")
            case .failure(let error):
                let expected: Set<PictureDecodingError> =
                    count == 0 ? [.emptyInput] : count < 12 ? [.unsupportedFormat, .truncatedImage] : [.truncatedImage]
                #expect(expected.contains(error), "\(count) of \(bytes.count) bytes")
            }
        }
    }

    @Test("A file with changed bytes is an error or a picture of its size", arguments: Fixture.variety)
    func mutations(of fixture: Fixture) throws {
        let honest = try fixture.bytes
        for seed in 0..<150 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            var bytes = honest
            for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&bytes, using: &random) }
            if case .success(let picture) = decodeAll(bytes) {
                #expect(picture.header.width * picture.header.height <= maximumPixels)
            }
        }
    }

    @Test("Nonsense after the magic bytes is an error", arguments: Fixture.variety)
    func nonsense(after fixture: Fixture) throws {
        let bytes = try fixture.bytes
        for seed in 0..<20 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let kept = bytes.prefix(fixture.name.hasSuffix(".jpg") ? 3 : 12)
            let noise = (0..<400).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            guard case .failure = decodeAll(kept + noise) else {
                Issue.record("Seed \(seed) made a picture")
                continue
            }
        }
    }

    /// A picture, and all bytes that were made of it.
    private struct Decoded {
        var header: PictureHeader
        var pixels: [UInt8]
    }

    /// Everything that can be asked of a file: header, gray at two scales, colour, error levels, metadata.
    private func decodeAll(_ bytes: [UInt8]) -> Result<Decoded, PictureDecodingError> {
        do throws(PictureDecodingError) {
            return .success(
                try withPicture(bytes, maximumPixels: maximumPixels) {
                    (picture) throws(PictureDecodingError) -> Decoded in
                    let header = picture.header
                    let small = try picture.decodeGray(atLeast: 1)
                    let whole = try picture.decodeGray()
                    let colour = try picture.decodeRGB()
                    let levels = try picture.errorLevels()
                    #expect((levels == nil) != header.isRGB)
                    _ = picture.metadata
                    #expect([whole.pixels.width, whole.pixels.height] == [header.width, header.height])
                    #expect([colour.width, colour.height] == [header.width, header.height])
                    let gray = bytesOf(small.pixels) + bytesOf(whole.pixels)
                    return Decoded(header: header, pixels: gray + colour.withBytes(Array.init))
                })
        } catch {
            return .failure(error)
        }
    }

    private func bytesOf(_ pixels: borrowing GrayPixels) -> [UInt8] {
        pixels.withView { view in
            (0..<view.height).flatMap { y in (0..<view.width).map { x in view[x, y] } }
        }
    }

    /// One of the things that happen to files: a byte or a bit changes, some are lost, some come twice, some are zero.
    private func mutate(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
        guard bytes.count > 16 else { return }
        // The magic bytes stay: without them there is nothing to try.
        let index = Int.random(in: 12..<bytes.count, using: &random)
        let end = min(bytes.count, index + Int.random(in: 1...8, using: &random))
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes[index] = UInt8.random(in: .min ... .max, using: &random)
        case 1: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 2: bytes[index] = [0x00, 0x01, 0x7F, 0x80, 0xFF].randomElement(using: &random) ?? 0
        case 3: bytes.removeSubrange(index..<end)
        case 4: bytes.insert(contentsOf: bytes[index..<end], at: index)
        default: for position in index..<end { bytes[position] = 0 }
        }
    }
}
