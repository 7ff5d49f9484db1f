import DocumentReader
import Raster
import Testing
import TravelDocument

@testable import Overlay

struct StandingCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var field: FieldReading
    var codes: [String] = []
    var standing: Standing
}

private func field(
    _ value: String? = "ARDEN", verified: Bool = false, probability: Double = 0.99, viz: String? = nil
) -> FieldReading {
    FieldReading(
        value: value, printed: value, source: viz == nil ? .mrz : .both, verified: verified, probability: probability,
        corners: nil, disagreement: viz.map { .init(mrz: value ?? "", viz: $0, printed: $0) })
}

private let cases = [
    StandingCase(testDescription: "verified", field: field(verified: true), standing: .verified),
    StandingCase(testDescription: "sure, and nothing more", field: field(), standing: .read),
    StandingCase(testDescription: "unlikely", field: field(probability: 0.89), standing: .doubtful),
    StandingCase(testDescription: "printed and not read", field: field(nil), standing: .doubtful),
    StandingCase(testDescription: "hard to read", field: field(), codes: ["mrz.low_confidence"], standing: .doubtful),
    StandingCase(testDescription: "two dates", field: field(), codes: ["viz.ambiguous_date"], standing: .doubtful),
    StandingCase(
        testDescription: "expired, and verified", field: field(verified: true), codes: ["document.expired"],
        standing: .verified),
    StandingCase(testDescription: "expired, and read", field: field(), codes: ["document.expired"], standing: .read),
    StandingCase(testDescription: "print says otherwise", field: field(viz: "ARDENT"), standing: .contradicted),
    StandingCase(
        testDescription: "its check digit says otherwise", field: field(), codes: ["mrz.check_digit"],
        standing: .contradicted),
]

@Suite("How far a field can be relied on")
struct StandingTests {
    @Test("Each is told from what is known of the field", arguments: cases)
    func standing(_ one: StandingCase) {
        let findings = one.codes.map { Finding(code: $0, message: "", fields: [.placeOfBirth]) }
        #expect(Standing(one.field, .placeOfBirth, findings: findings) == one.standing)
        let elsewhere = one.codes.map { Finding(code: $0, message: "", fields: [.surname]) }
        let alone = Standing(one.field, .placeOfBirth, findings: elsewhere)
        #expect(one.codes.isEmpty ? alone == one.standing : alone == .read || alone == .verified)
    }

    @Test("No two are drawn alike, also without their colour")
    func drawnApart() {
        let areas = Standing.allCases.map { standing in
            let stroke = standing.stroke([[10, 10], [210, 10]], outwards: [[10, 16], [210, 16]], closed: false)
            var canvas = Canvas(width: 220, height: 30, paper: Colour(0xFFFFFF))
            canvas.fill(stroke, Colour(0x000000))
            let pixels = canvas.takePixels()
            return [10, 16].map { y in (0..<220).map { x in pixels[x, y].x < 128 } }
        }
        #expect(Set(areas).count == Standing.allCases.count)
    }

    @Test("Where print and MRZ differ both are told, and no probability is rounded up to certainty")
    func words() throws {
        let document = DocumentReading(
            format: nil, corners: nil, mrz: nil,
            fields: [.dateOfBirth: field("1942-07-12", probability: 1, viz: "1942-12-07")], findings: [],
            quality: PictureQuality())
        let numbered = try #require(NumberedField.all(of: document).first)
        #expect(numbered.number == 1)
        #expect(numbered.details == ["MRZ: 1942-07-12", "print: 1942-12-07"])
        #expect(numbered.probability == "99.99 %")
        #expect(numbered.standing == .contradicted)
    }

    @Test("A tag hides neither what it belongs to nor another tag, as long as there is room")
    func tags() {
        let boxes = (0..<6).map { index in
            let corner = SIMD2(100.0, 40 + 50 * Double(index))
            return TagRoom.Area(from: corner, to: corner + [200, 30])
        }
        var room = TagRoom(page: [400, 400], taken: boxes)
        var placed: [TagRoom.Area] = []
        for box in boxes {
            let corner = room.place([30, 28], beside: box)
            let tag = TagRoom.Area(from: corner, to: corner + [30, 28])
            #expect((boxes + placed).allSatisfy { $0.overlap(tag) < 1 })
            placed.append(tag)
        }
    }
}
