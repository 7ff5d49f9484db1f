import DrawnJPEG
import Glibc
import Raster
import Testing
import TravelDocument

@testable import DocumentReader

/// What a file says, and the findings that it should lead to.
private struct Said: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var exif: [String: String] = [:]
    var programs: [String] = []
    var hasPhotoshopSection = false
    /// The messages' parts; none where nothing is to be said.
    var findings: [String] = []

    var metadata: PictureMetadata {
        var metadata = PictureMetadata()
        metadata.exif = exif.map { ExifTag(name: $0.key, text: $0.value) }
        metadata.programs = programs
        metadata.hasPhotoshopSection = hasPhotoshopSection
        return metadata
    }

    static let history = [
        Said(testDescription: "nothing"),
        Said(testDescription: "a telephone's own software", programs: ["iOS 17.1.1", "Google HDR+ 1.0"]),
        Said(
            testDescription: "Photoshop in two spellings", programs: ["Adobe Photoshop 25.1", "PHOTOSHOP"],
            findings: ["went through Adobe Photoshop."]),
        Said(
            testDescription: "two programs", programs: ["GIMP 2.10.36", "Snapseed 2.0"],
            findings: ["through GIMP and Snapseed."]),
        Said(testDescription: "Photoshop's section alone", hasPhotoshopSection: true, findings: ["Adobe Photoshop or"]),
        Said(
            testDescription: "a telephone's screenshot", exif: ["EXIF UserComment": "Screenshot"],
            findings: ["screenshot"]),
        Said(testDescription: "a desktop's screenshot", programs: ["gnome-screenshot"], findings: ["screenshot"]),
        Said(testDescription: "a comment on something else", exif: ["EXIF UserComment": "my passport"]),
    ]

    static let dates = [
        Said(testDescription: "no date"),
        Said(
            testDescription: "one moment",
            exif: [
                "EXIF DateTimeOriginal": "2026:11:20 09:30:00", "EXIF DateTimeDigitized": "2026:11:20 09:30:00",
                "Image DateTime": "2026:11:20 09:30:00", "GPS GPSDate": "2026:11:20",
            ]),
        Said(
            testDescription: "changed later",
            exif: ["EXIF DateTimeOriginal": "2026:11:20 09:30:00", "Image DateTime": "2026:11:21 08:00:00"]),
        Said(
            testDescription: "changed before it was taken",
            exif: ["EXIF DateTimeOriginal": "2026:11:20 09:30:00", "Image DateTime": "2026:11:20 09:29:59"],
            findings: ["last changed before it was taken"]),
        Said(
            testDescription: "digitized the day before",
            exif: ["EXIF DateTimeOriginal": "2026:03:01 09:30:00", "EXIF DateTimeDigitized": "2026:02:28 10:00:00"],
            findings: ["digitized before it was taken"]),
        Said(
            testDescription: "GPS over midnight, and over the end of a leap year's February",
            exif: ["EXIF DateTimeOriginal": "2024:03:01 00:30:00", "GPS GPSDate": "2024:02:29"]),
        Said(
            testDescription: "GPS two days away",
            exif: ["EXIF DateTimeOriginal": "2025:03:01 00:30:00", "GPS GPSDate": "2025:02:27"],
            findings: ["GPS gives another day"]),
        Said(
            testDescription: "the day after the reference date, where it is tomorrow already",
            exif: ["EXIF DateTimeOriginal": "2026:11:22 01:00:00"]),
        Said(
            testDescription: "two days after it", exif: ["EXIF DateTimeOriginal": "2026:11:23 01:00:00"],
            findings: ["in the future"]),
        Said(
            testDescription: "dates that are none",
            exif: [
                "EXIF DateTimeOriginal": "0000:00:00 00:00:00", "Image DateTime": "    :  :     :  :  ",
                "EXIF DateTimeDigitized": "yesterday", "GPS GPSDate": "2026:02:30",
            ]),
    ]
}

@Suite("What the file tells")
struct EvidenceTests {
    private static let day = "2026-11-21"

    private func read(_ bytes: [UInt8], errorLevels: Bool = false) throws -> DocumentReading? {
        var options = DocumentReader.Options(referenceDate: Self.day)
        options.errorLevels = errorLevels
        return try DocumentReader(options: options).read(bytes).documents.first
    }

    private func expect(_ findings: [Finding], _ parts: [String]) {
        let messages = findings.map(\.message)
        #expect(messages.count == parts.count)
        for (message, part) in zip(messages, parts) { #expect(message.contains(part)) }
    }

    @Test("Programs and screenshots are named", arguments: Said.history)
    private func history(_ said: Said) {
        expect(Finding.editing(said.metadata) + Finding.screenshot(said.metadata), said.findings)
    }

    @Test("Dates that contradict one another are told", arguments: Said.dates)
    private func dates(_ said: Said) throws {
        let day = try #require(CalendarDate(iso8601: Self.day))
        expect(Finding.dates(said.metadata, on: day), said.findings)
    }

    @Test("Exif comes with the document, and what it says of its history stands last")
    func exif() throws {
        let bytes = CarriedExif(texts: [0x0131: "GIMP 2.10"]).written(into: try Capture.bytes(of: "td3-upright.jpg"))
        let document = try #require(try read(bytes))
        #expect(document.evidence.exif == [ExifEntry(name: "Image Software", text: "GIMP 2.10")])
        #expect(document.findings.last?.code == "picture.edited")
        let plain = try #require(try read(try Capture.bytes(of: "td3-upright.jpg")))
        #expect(plain.evidence == PictureEvidence())
        #expect(plain.findings.map(\.code) == document.findings.map(\.code).dropLast())
    }

    /// The levels are those of Python's Pillow.
    @Test(
        "Error levels are measured where they are asked for",
        arguments: [("td3-upright.jpg", 16), ("td2-upside-down.webp", 19), ("td1-scan.png", nil)] as [(String, Int?)])
    func errorLevels(file: String, greatest: Int?) throws {
        let bytes = try Capture.bytes(of: file)
        #expect(try read(bytes)?.evidence.greatestErrorLevel == nil)
        let document = try #require(try read(bytes, errorLevels: true))
        #expect(document.evidence.greatestErrorLevel == greatest)
        let map = document.evidence.errorLevelMap
        guard let greatest, document.corners != nil else {
            #expect(map.isEmpty)
            return
        }
        #expect(map.count == 8 && map.allSatisfy { $0.count == 12 })
        let areInRange = map.joined().allSatisfy { $0 > 0 && $0 <= Double(greatest) }
        #expect(areInRange)
    }

    @Test("A thumbnail of the picture itself is none of another one")
    func thumbnail() throws {
        let tiny = CarriedExif(thumbnail: try Capture.bytes(of: "tiny.jpg"))
        for (file, isAnother) in [("td3-upright.jpg", false), ("mrvb-tilted.jpg", true), ("td3-small.jpg", true)] {
            let document = try #require(try read(tiny.written(into: try Capture.bytes(of: file))))
            #expect(document.findings.map(\.code).contains("picture.other_thumbnail") == isAnother, "\(file)")
        }
    }

    @Test("A capture that was saved again with a better quality is said to have been; as it was, it is not")
    func savedTwice() throws {
        let once = try Capture.bytes(of: "td3-upright.jpg")
        let twice = try decodeGray(once, maximumPixels: 1 << 24).pixels.withView { Self.saved($0, quality: 92) }
        for (bytes, isSaid) in [(once, false), (twice, true)] {
            let document = try #require(try read(bytes))
            #expect(document.findings.map(\.code).contains("picture.saved_twice") == isSaid)
        }
    }

    @Test("Of a picture that was read from fewer pixels than it has, a band tells the same")
    func savedTwiceAndLarge() throws {
        let drawing = GrayPixels.drawn(width: 3264, height: 400, seed: 1)
        let once = drawing.withView { Self.saved($0, quality: 60) }
        let twice = try decodeGray(once, maximumPixels: 1 << 24).pixels.withView { Self.saved($0, quality: 85) }
        for (bytes, isSaid) in [(once, false), (twice, true)] {
            let picture = try WorkingPicture(bytes, maximumPixels: 1 << 24)
            let (isReduced, evidence) = (picture.isReduced, picture.doubleCompression)
            #expect(isReduced)
            #expect(Finding.doubleCompression(evidence: evidence).isEmpty != isSaid)
        }
    }

    private static func saved(_ view: GrayView, quality: Int32) -> [UInt8] {
        let pixels = (0..<view.height).flatMap { y in (0..<view.width).map { view[$0, y] } }
        var count = 0
        guard let bytes = drawnJPEG(pixels, UInt32(view.width), UInt32(view.height), quality, &count) else { return [] }
        defer { free(bytes) }
        return [UInt8](UnsafeBufferPointer(start: bytes, count: count))
    }

    @Test("Sentences count characters")
    func glare() {
        func message(_ characters: [Int], glare: Double = 0.1) -> String? {
            let quality = PictureQuality(glare: glare, charactersUnderGlare: characters)
            return Finding.all(of: quality).first { $0.code == "picture.glare" }?.message
        }
        #expect(message([0, 4]) == "Glare covers 4 characters of line 2.")
        #expect(message([1, 12], glare: 0) == "Glare covers 1 character of line 1 and 12 characters of line 2.")
        #expect(message([0, 0]) == "Glare covers 10 % of the MRZ.")
        #expect(message([0, 1], glare: 0) == nil)
    }

    /// An upright TD3 of 10 pixels a millimetre: 44 characters are 1118 pixels, 66 from either side of the page.
    @Test(
        "A corner counts as cut off where it should be outside, and the page was seen to reach the edge",
        arguments: [
            (left: 100.0, width: 1450.0, seenLeft: 100.0, corners: 0),
            (left: -40, width: 1450, seenLeft: 0, corners: 2),
            (left: -40, width: 1450, seenLeft: 20, corners: 0), (left: -40, width: 1100, seenLeft: 0, corners: 4),
        ])
    func corners(left: Double, width: Double, seenLeft: Double, corners: Int) {
        func box(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> Quadrilateral {
            Quadrilateral(
                topLeft: Point(x: left, y: top), topRight: Point(x: right, y: top),
                bottomRight: Point(x: right, y: bottom), bottomLeft: Point(x: left, y: bottom))
        }
        let mrz = box(left + 66, 800, left + 66 + 1118, 910)
        let page = box(seenLeft, 100, min(left + 1250, width), 980)
        let found = PageSize.of(.td3)?.cornersCutOff(mrz: mrz, page: page, width: width, height: 1100)
        #expect(found == corners)
        #expect(PageSize.of(.td3)?.cornersCutOff(mrz: mrz, page: nil, width: width, height: 1100) == nil)
    }
}

extension GrayPixels {
    fileprivate static func drawn(width: Int, height: Int, seed: UInt32) -> GrayPixels {
        var pixels = [UInt8](repeating: 0, count: width * height)
        drawnPicture(&pixels, UInt32(width), UInt32(height), seed)
        return GrayPixels(width: width, height: height) { pixels[$1 * width + $0] }
    }
}

/// A small Exif block of texts and a thumbnail: TIFF 6.0, little-endian.
private struct CarriedExif {
    var texts: [UInt16: String] = [:]
    var thumbnail: [UInt8] = []

    /// As the first segment of a JPEG.
    func written(into picture: [UInt8]) -> [UInt8] {
        let segment = Array("Exif\0\0".utf8) + block
        let length = segment.count + 2
        return picture.prefix(2) + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + segment
            + picture.dropFirst(2)
    }

    private var block: [UInt8] {
        let valuesStart = 8 + 2 + 12 * texts.count + 4
        var fields = little(UInt16(texts.count))
        var values: [UInt8] = []
        for (tag, text) in texts.sorted(by: { $0.key < $1.key }) {
            let ascii = 2 as UInt16
            fields += little(tag) + little(ascii) + little(UInt32(text.utf8.count + 1))
            fields += little(UInt32(valuesStart + values.count))
            values += Array(text.utf8) + [0]
        }
        let second = valuesStart + values.count
        let first =
            Array("II*\0".utf8) + little(8 as UInt32) + fields
            + little(thumbnail.isEmpty ? 0 : UInt32(second)) + values
        guard !thumbnail.isEmpty else { return first }
        let long = 4 as UInt16
        let places: [(tag: UInt16, value: Int)] = [(0x0201, second + 2 + 24 + 4), (0x0202, thumbnail.count)]
        let entries = places.flatMap { little($0.tag) + little(long) + little(1 as UInt32) + little(UInt32($0.value)) }
        return first + little(2 as UInt16) + entries + little(0 as UInt32) + thumbnail
    }

    private func little<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian, Array.init)
    }
}
