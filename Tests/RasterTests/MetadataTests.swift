import Raster
import Testing

/// One entry and the text that it should become.
private struct Printed: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var name: String
    var text: String
    var block: @Sendable () -> ExifBlock

    init(_ name: String, _ text: String, _ block: @escaping @Sendable () -> ExifBlock) {
        testDescription = "\(name) is \(text.prefix(40))"
        self.name = name
        self.text = text
        self.block = block
    }

    /// Names and texts as Python's `exifread` 3.5 has them, which PassportEye's users know; the few that differ from it
    /// say so.
    static let all = [
        Printed("Image Make", "Canon ") { .init(picture: [0x010F: .ascii("Canon ")]) },
        Printed("Image Model", "EOS") { .init(picture: [0x0110: .ascii("EOS\0 and what follows")]) },
        Printed("Image ImageDescription", "") { .init(picture: [0x010E: .ascii("")]) },
        Printed("Image Artist", "Jörg") { .init(picture: [0x013B: .ascii("Jörg")]) },
        Printed("Image Orientation", "Rotated 90 CW") { .init(picture: [0x0112: .shorts([6])]) },
        Printed("Image Orientation", "99") { .init(picture: [0x0112: .shorts([99])]) },
        Printed("Image BitsPerSample", "[8, 8, 8]") { .init(picture: [0x0102: .shorts([8, 8, 8])]) },
        Printed("Image XResolution", "72") { .init(picture: [0x011A: .rationals([(144, 2)])]) },
        Printed("Image WhitePoint", "[313/1000, 329/1000]") {
            .init(picture: [0x013E: .rationals([(313, 1000), (329, 1000)])])
        },
        Printed("Image Tag 0x9999", "[1, 2, 3]") { .init(picture: [0x9999: .shorts([1, 2, 3])]) },
        Printed("Image Tag 0xFDE9", "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, ... ]") {
            .init(picture: [0xFDE9: .shorts(Array(0..<60))])
        },
        Printed("Image Tag 0xFDED", "-4") { .init(picture: [0xFDED: .signedLongs([-4])]) },
        Printed("Image Tag 0xFDEE", "[-4, 3]") { .init(picture: [0xFDEE: .signedShorts([-4, 3])]) },
        Printed("Image Tag 0xFDEF", "[-4, 3]") { .init(picture: [0xFDEF: .signedBytes([-4, 3])]) },
        Printed("Image Tag 0xFDF0", "[97, 98]") { .init(picture: [0xFDF0: .undefined([97, 98])]) },
        Printed("Image Tag 0xFDF6", "[3/2, 0, 5/0, 2]") {
            .init(picture: [0xFDF6: .rationals([(6, 4), (0, 5), (5, 0), (10, 5)])])
        },
        Printed("Image Tag 0xFDF7", "[-3/2, -3/2]") {
            .init(picture: [0xFDF7: .signedRationals([(-6, 4), (6, -4)])])
        },
        Printed("EXIF ExposureTime", "1/60") { .init(exif: [0x829A: .rationals([(1, 60)])]) },
        Printed("EXIF ExifVersion", "0232") { .init(exif: [0x9000: .undefined(Array("0232".utf8))]) },
        Printed("EXIF DateTimeOriginal", "2024:01:02 03:04:05") {
            .init(exif: [0x9003: .ascii("2024:01:02 03:04:05")])
        },
        Printed("EXIF ComponentsConfiguration", "YCbCr") { .init(exif: [0x9101: .undefined([1, 2, 3, 0])]) },
        Printed("EXIF BrightnessValue", "-1/0") { .init(exif: [0x9203: .signedRationals([(-1, 0)])]) },
        Printed("EXIF Flash", "Flash did not fire, compulsory flash mode") { .init(exif: [0x9209: .shorts([16])]) },
        Printed("EXIF Flash", "Strobe return light not detected") { .init(exif: [0x9209: .shorts([5])]) },
        Printed("EXIF Flash", "Flash fired, auto mode, return light detected") {
            .init(exif: [0x9209: .shorts([31])])
        },
        Printed("EXIF Flash", "8") { .init(exif: [0x9209: .shorts([8])]) },
        Printed("EXIF SceneType", "Directly Photographed") { .init(exif: [0xA301: .undefined([1])]) },
        Printed("EXIF ColorSpace", "Uncalibrated") { .init(exif: [0xA001: .shorts([65_535])]) },
        Printed("EXIF UserComment", "Screenshot") {
            .init(exif: [0x9286: .undefined(Array("ASCII\0\0\0Screenshot  ".utf8))])
        },
        Printed("EXIF UserComment", "añb") {
            .init(exif: [0x9286: .undefined(Array("UNICODE\0".utf8) + [0, 0x61, 0, 0xF1, 0, 0x62])])
        },
        Printed("EXIF UserComment", "añb") {
            .init(exif: [0x9286: .undefined(Array("UNICODE\0".utf8) + [0x61, 0, 0xF1, 0, 0x62, 0])])
        },
        Printed("EXIF UserComment", "") { .init(exif: [0x9286: .undefined(Array("ASCII\0\0\0\0\0".utf8))]) },
        Printed("EXIF UserComment", "xx") { .init(exif: [0x9286: .undefined(Array("xx".utf8))]) },
        // exifread takes it apart; it may hold anything, and its length says that it is there.
        Printed("EXIF MakerNote", "200 bytes") { .init(exif: [0x927C: .undefined(Array(0..<200))]) },
        Printed("GPS GPSLatitude", "[51, 30, 123/10]") {
            .init(gps: [0x02: .rationals([(51, 1), (30, 1), (123, 10)])])
        },
        Printed("GPS GPSLatitudeRef", "N") { .init(gps: [0x01: .ascii("N")]) },
        Printed("GPS GPSDate", "2024:01:02") { .init(gps: [0x1D: .ascii("2024:01:02")]) },
        Printed("Interoperability InteroperabilityIndex", "R98") {
            .init(interoperability: [0x0001: .ascii("R98")])
        },
        Printed("Thumbnail Compression", "JPEG (old-style)") { .init(thumbnail: [0x0103: .shorts([6])]) },
        // exifread prints tuples of one.
        Printed("Image Tag 0xFDEB", "[1.5, -0.25]") { .init(picture: [0xFDEB: .floats([1.5, -0.25])]) },
        Printed("Image Tag 0xFDEC", "[1.5, -0.25]") { .init(picture: [0xFDEC: .doubles([1.5, -0.25])]) },
    ]
}

@Suite("What a file says beside its pixels")
struct MetadataTests {
    private func metadata(_ bytes: [UInt8]) throws -> PictureMetadata {
        try withPicture(bytes) { $0.metadata }
    }

    private func baseline() throws -> [UInt8] { try Fixture("baseline.jpg").bytes }

    @Test("Each tag has its name, and its values are written as text", arguments: Printed.all, [false, true])
    private func prints(_ row: Printed, bigEndian: Bool) throws {
        var block = row.block()
        block.bigEndian = bigEndian
        let tags = try metadata(jpeg(baseline(), block.bytes)).exif
        #expect(tags.first { $0.name == row.name }?.text == row.text)
    }

    @Test("Text that is no UTF-8 is read a byte for a character")
    func oldText() throws {
        var bytes = ExifBlock(picture: [0x013B: .ascii("J?rg of Utopia")]).bytes
        let place = try #require(bytes.firstIndex(of: UInt8(ascii: "?")))
        bytes[place] = 0xF6
        #expect(try metadata(jpeg(baseline(), bytes)).exif.first?.text == "Jörg of Utopia")
    }

    @Test("A text without end is cut, and so is a directory")
    func bounds() throws {
        let long = String(repeating: "a", count: 10_000)
        let tags = try metadata(jpeg(baseline(), ExifBlock(picture: [0x010E: .ascii(long)]).bytes)).exif
        #expect(tags.first?.text.count == 2048)
        let many = Dictionary(uniqueKeysWithValues: (0..<2000).map { (UInt16($0), ExifBlock.Value.shorts([1])) })
        #expect(try metadata(jpeg(baseline(), ExifBlock(picture: many).bytes)).exif.count == 512)
    }

    @Test("Directories that point at one another end, and no name comes twice")
    func loops() throws {
        // IFD0 is its own Exif, GPS and next directory.
        let entries: [UInt8] = [
            2, 0, 0x69, 0x87, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0,
        ]
        let block = Array("II*\0".utf8) + [8, 0, 0, 0] + entries + [8, 0, 0, 0]
        let names = try metadata(jpeg(baseline(), block)).exif.map(\.name)
        #expect(Set(names).count == names.count && names.count == 8)
        #expect(names.contains("Image ExifOffset") && names.contains("Thumbnail GPSInfo"))
    }

    @Test("No block of nonsense does harm", arguments: 0..<20 as Range<UInt64>)
    func fuzz(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let row = Printed.all[Int(seed) * 2 % Printed.all.count]
        var honest = row.block()
        honest.small = try baseline()
        let picture = try baseline()
        for _ in 0..<100 {
            var block = honest.bytes
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                block[Int.random(in: 0..<min(block.count, 200), using: &random)] = .random(in: 0...255, using: &random)
            }
            let tags = try metadata(jpeg(picture, block)).exif
            let isBounded = tags.count <= 5 * 512 && tags.allSatisfy { $0.text.utf8.count <= 4 * 2048 }
            #expect(isBounded)
            let size = try withPicture(jpeg(picture, block)) { $0.withThumbnail { $0.header.width } }
            #expect((size ?? 40) > 0)
        }
    }

    @Test("The small picture in Exif is a picture like any other")
    func thumbnail() throws {
        let block = ExifBlock(picture: [0x010F: .ascii("Utopia")], small: try baseline())
        let size = try withPicture(jpeg(baseline(), block.bytes)) { $0.withThumbnail { $0.header.width } }
        #expect(size == 40)
        #expect(try withPicture(baseline()) { $0.withThumbnail { $0.header.width } } == nil)
    }

    @Test("PNG and WebP keep Exif in a chunk", arguments: ["oriented.png", "oriented.webp"])
    func chunks(name: String) throws {
        #expect(try metadata(Fixture(name).bytes).exif.map(\.name).contains("Image Orientation"))
    }

    @Test("The programs that name themselves are heard, in Exif, in XMP and in a PNG's text")
    func programs() throws {
        let exif = jpeg(try baseline(), ExifBlock(picture: [0x0131: .ascii("GIMP 2.10")]).bytes)
        let xmp = """
            <x><d xmp:CreatorTool="Adobe Photoshop 25.1"/><e><s:softwareAgent>Snapseed 2</s:softwareAgent></e></x>
            """
        let both = jpeg(exif, start: "http://ns.adobe.com/xap/1.0/\0", Array(xmp.utf8))
        #expect(try metadata(both).programs == ["GIMP 2.10", "Adobe Photoshop 25.1", "Snapseed 2"])
        #expect(try metadata(baseline()).programs == [])

        let png = try Fixture("rgb.png").bytes
        let text = Array("tEXtSoftware\0gnome-screenshot".utf8)
        // The checksum is not looked at for what is beside the pixels.
        let chunk = [0, 0, 0, UInt8(text.count - 4)] + text + [0, 0, 0, 0]
        #expect(try metadata(png.prefix(33) + chunk + png.dropFirst(33)).programs == ["gnome-screenshot"])
    }

    @Test("Photoshop's own section is seen")
    func photoshop() throws {
        #expect(try metadata(jpeg(baseline(), marker: 0xED, start: "Photoshop 3.0\0", [])).hasPhotoshopSection)
        #expect(try !metadata(jpeg(baseline(), marker: 0xED, start: "Ducky", [])).hasPhotoshopSection)
    }
}
