import Testing
import TravelDocument

@testable import DocumentReader

@Suite("Where a caption's value has to be")
struct ValuePlaceTests {
    /// Two captions and their values, and the caption of a sex.
    private func page(values: (x: Double, step: Double)) -> PageText {
        var page = SetPage()
        page.set("Place of birth", y: 100, size: 8)
        page.set("ZENITH", x: values.x, y: 100 + values.step)
        page.set("Date of birth", y: 200, size: 8)
        page.set("12.08.1974", x: values.x, y: 200 + values.step)
        // Three letters, and a slope that nothing else on the page has.
        page.set("Sex", y: 300, size: 8, slope: 0.15)
        return PageText(page.lines)
    }

    private func place(on page: PageText) throws -> LineShape {
        let caption = try #require(page.captions.first { $0.caption == .field(.sex) })
        let place = try #require(ValuePlace(page))
        return try #require(place.shape(of: caption, length: 2))
    }

    @Test("is under it where the others' are")
    func below() throws {
        let shape = try place(on: page(values: (100, 20)))
        #expect(abs(shape.start - 100) < 1 && abs(shape.y(at: shape.start) - 320) < 2)
    }

    @Test("is in the others' column, as high as the page's lines run and not as the caption's three letters seem to")
    func column() throws {
        let shape = try place(on: page(values: (300, 0)))
        #expect(abs(shape.start - 300) < 1)
        #expect(abs(shape.y(at: shape.start) - 300) < 2)
    }
}
