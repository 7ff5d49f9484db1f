import DocumentReader
import Testing
import TravelDocument

@testable import WireFormats

@Suite("Two pictures of one document")
struct MergedReadingTests {
    private let page = SampleReadings.passport

    private func field(_ value: String?, verified: Bool = true) -> FieldReading {
        FieldReading(
            value: value, printed: value, source: .mrz, verified: verified, probability: 0.99,
            corners: SampleReadings.twoCards.documents[0].mrz?.corners)
    }

    /// The sample with other fields, and with its MRZ or without.
    private func changed(mrz: Bool = true, _ fields: [FieldName: FieldReading?]) -> PictureReading {
        var reading = page
        for (name, field) in fields { reading.documents[0].fields[name] = field }
        if !mrz { (reading.documents[0].mrz, reading.documents[0].format) = (nil, nil) }
        return reading
    }

    private func values(_ reading: PictureReading) -> [FieldName: String] {
        reading.documents[0].fields.compactMapValues(\.value)
    }

    @Test("What the first picture lacks comes from the second, without a place in the first")
    func filled() {
        let first = changed([.dateOfExpiry: nil, .surname: field(nil, verified: false)])
        let document = first.merged(with: page, kind: .passport).documents[0]
        #expect(values(first.merged(with: page, kind: .passport)) == values(page))
        #expect(document.fields[.surname]?.value == "ERIKSSON")
        let other = changed([.placeOfBirth: field("ZENITH")])
        let place = page.merged(with: other, kind: .passport).documents[0].fields[.placeOfBirth]
        #expect(place?.value == "ZENITH")
    }

    @Test("The better read of the two is answered, whichever came first; a taken value has no place there")
    func better() {
        let poor = changed([.dateOfExpiry: nil, .sex: field(nil, verified: false), .placeOfBirth: field("ZENITH")])
        for reading in [poor.merged(with: page, kind: .passport), page.merged(with: poor, kind: .passport)] {
            #expect(reading.documents[0].fields[.dateOfBirth]?.source == .both)
            #expect(reading.documents[0].fields[.placeOfBirth]?.value == "ZENITH")
            #expect(reading.documents[0].fields[.placeOfBirth]?.corners == nil)
        }
    }

    @Test("A verified value takes the place of one in doubt, and never the other way")
    func verified() {
        let sure = changed([
            .surname: field("ERIKSSON"), .sex: nil, .nationality: nil, .givenNames: field("OTHER", verified: false),
        ])
        let merged = page.merged(with: sure, kind: .passport)
        #expect(merged.documents[0].fields[.givenNames]?.value == "ANNA MARIA")
        #expect(merged.documents[0].fields[.surname]?.verified == true)
    }

    @Test(
        "Pictures of two documents are not mixed: the first is answered, and a finding says so",
        arguments: [
            [.documentNumber: "X1234567"], [.dateOfBirth: "1990-01-01"],
            [.documentNumber: "X1234567", .surname: "OTHER", .givenNames: "PERSON"],
        ] as [[FieldName: String]])
    func different(_ values: [FieldName: String]) {
        let other = changed(values.mapValues { field($0) }.merging([.placeOfBirth: field("ZENITH")]) { $1 })
        let merged = page.merged(with: other, kind: .passport)
        #expect(self.values(merged) == self.values(page))
        #expect(merged.documents[0].findings.last?.code == "picture.other_document")
    }

    @Test("A number that was misread in one picture does not part what the names join")
    func misread() {
        let other = changed([.documentNumber: field("L898902C8", verified: false), .placeOfBirth: field("ZENITH")])
        #expect(values(page.merged(with: other, kind: .passport))[.placeOfBirth] == "ZENITH")
    }

    @Test("A page without an MRZ belongs to the page that has one, in either order")
    func lastPage() {
        let last = changed(mrz: false, [.address: field("1 STREET", verified: false), .documentNumber: nil])
        for reading in [page.merged(with: last, kind: .passport), last.merged(with: page, kind: .passport)] {
            #expect(reading.documents[0].format == "TD3")
            #expect(values(reading)[.address] == "1 STREET")
        }
    }

    @Test(
        "Where one picture shows nothing of the kind, the other is answered; where neither does, what was seen is said")
    func oneIsEnough() {
        let nothing = SampleReadings.nothing
        #expect(values(nothing.merged(with: page, kind: .passport)) == values(page))
        #expect(values(page.merged(with: nothing, kind: .passport)) == values(page))
        #expect(values(page.merged(with: SampleReadings.twoCards, kind: .passport)) == values(page))
        #expect(values(SampleReadings.twoCards.merged(with: page, kind: .passport)) == values(page))
        #expect(nothing.merged(with: page, kind: .nationalID).documents.count == 1)
        #expect(nothing.merged(with: nothing, kind: .passport).documents.isEmpty)
    }
}

extension PictureReading {
    fileprivate func merged(with second: PictureReading, kind: StructOCRFormat.Kind) -> PictureReading {
        joined(with: second) { $0.isOf(kind) }
    }
}
