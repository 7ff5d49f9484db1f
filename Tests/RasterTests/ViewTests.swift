import Raster
import Testing

@Suite("Views")
struct ViewTests {
    /// Every pixel tells where it is.
    private func numbered(_ width: Int, _ height: Int) -> GrayPixels {
        GrayPixels(width: width, height: height) { x, y in UInt8((x + 16 * y) & 255) }
    }

    @Test("A crop shows its rectangle, and a crop of a crop too")
    func crops() {
        numbered(12, 9).withView { view in
            let crop = view.crop(x: 3, y: 2, width: 6, height: 5)
            #expect([crop.width, crop.height, crop.longestSide] == [6, 5, 6])
            #expect(crop[0, 0] == view[3, 2])
            #expect(crop[5, 4] == view[8, 6])
            #expect(crop.crop(x: 2, y: 1, width: 1, height: 1)[0, 0] == view[5, 3])
        }
    }

    @Test("A crop outside its view is a mistake of ours")
    func cropOutside() async {
        await #expect(processExitsWith: .failure) {
            GrayPixels(width: 4, height: 4) { _, _ in 0 }
                .withView { _ = $0.crop(x: 1, y: 0, width: 4, height: 4) }
        }
        await #expect(processExitsWith: .failure) {
            GrayPixels(width: 4, height: 4) { _, _ in 0 }
                .withView { _ = $0.crop(x: .max, y: 0, width: 1, height: 1) }
        }
        await #expect(processExitsWith: .failure) {
            _ = GrayPixels(width: 0, height: 4) { _, _ in 0 }
        }
    }

    @Test(
        "An orientation moves the corners as Exif says",
        // Which corner of the stored picture (0 top left, clockwise) each upright corner shows.
        arguments: zip(
            PictureOrientation.allCases,
            [
                [0, 1, 2, 3], [1, 0, 3, 2], [2, 3, 0, 1], [3, 2, 1, 0], [0, 3, 2, 1], [3, 0, 1, 2], [2, 1, 0, 3],
                [1, 2, 3, 0],
            ]))
    func orientedCorners(orientation: PictureOrientation, corners: [Int]) {
        numbered(5, 3).withView { stored in
            stored.oriented(orientation).withView { upright in
                #expect([upright.width, upright.height] == (orientation.swapsSides ? [3, 5] : [5, 3]))
                func four(_ view: GrayView) -> [UInt8] {
                    let (right, bottom) = (view.width - 1, view.height - 1)
                    return [view[0, 0], view[right, 0], view[right, bottom], view[0, bottom]]
                }
                #expect(four(upright) == corners.map { four(stored)[$0] })
            }
        }
    }

    @Test("Every upright pixel is the stored pixel at its mapped place", arguments: PictureOrientation.allCases)
    func orientedPlaces(orientation: PictureOrientation) {
        // Wider than the strips in which it is copied.
        let pixels = GrayPixels(width: 150, height: 71) { x, y in UInt8((x &* 31 &+ y &* 17) & 255) }
        pixels.withView { stored in
            let map = orientation.uprightToStored(width: stored.width, height: stored.height)
            let difference = greatestDifference(stored.oriented(orientation)) { x, y in
                let place = map([Double(x) + 0.5, Double(y) + 0.5])
                return Double(stored[Int(place.x), Int(place.y)])
            }
            #expect(difference == 0)
        }
    }

    @Test("Turning there and back changes nothing", arguments: PictureOrientation.allCases)
    func thereAndBack(orientation: PictureOrientation) {
        numbered(13, 7).withView { view in
            let crop = view.crop(x: 2, y: 1, width: 9, height: 5)
            let back = crop.oriented(orientation).withView { $0.oriented(orientation.inverse) }
            #expect(greatestDifference(back) { x, y in Double(crop[x, y]) } == 0)
        }
    }

    @Test("Mean and deviation are those of the pixels")
    func statistics() {
        let flat = GrayPixels(width: 7, height: 3) { _, _ in 200 }.withView { $0.statistics }
        #expect(flat.mean == 200 && flat.standardDeviation == 0)
        let halves = GrayPixels(width: 10, height: 4) { x, _ in x < 5 ? 0 : 255 }.withView { $0.statistics }
        #expect(halves.mean == 127.5 && halves.standardDeviation == 127.5)
        // Longer than a piece of its sums.
        let wide = GrayPixels(width: 200_000, height: 1) { _, _ in 255 }.withView { $0.statistics }
        #expect(wide.mean == 255 && wide.standardDeviation == 0)
    }
}
