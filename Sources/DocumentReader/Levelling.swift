import Raster

/// Takes the perspective out of a page that was turned upright by its MRZ, whose foot lies along the x axis about the
/// origin.
///
/// All lines of a page run together in one place of the picture, which lies on the axis since the MRZ does; and so do
/// its sides, far above or below. A map that takes both places to infinity makes print level and sides upright, and
/// leaves the MRZ as it is. How much the page is foreshortened it does not say.
enum Levelling {
    /// Fewer lines of print say nothing about perspective.
    private static let fewestLines = 4
    /// What rises more steeply is no line across the page.
    private static let steepest = 0.35
    /// Upper and lower edge of a page are as level as its print, or they are not the page's.
    private static let levelEdge = 0.06

    /// From the plane as it is seen to the page.
    ///
    /// - Parameters:
    ///   - lines: Both ends of each line of print, from left to right.
    ///   - mrz: Its corners, clockwise from the top left.
    ///   - page: Its corners as they were seen, in the same order.
    static func map(
        lines: [(start: SIMD2<Double>, end: SIMD2<Double>)], mrz: [SIMD2<Double>], page: [SIMD2<Double>]?
    ) -> Homography {
        let level = level(lines)
        guard let seen = page?.map({ level($0) }), let upright = upright(mrz: mrz.map { level($0) }, page: seen) else {
            return level
        }
        return upright.after(level)
    }

    /// Each line says where it meets the axis; the median is right where half of the lines are.
    private static func level(_ lines: [(start: SIMD2<Double>, end: SIMD2<Double>)]) -> Homography {
        var votes: [(turn: Double, weight: Double)] = []
        for (start, end) in lines where end.x > start.x {
            let rise = (end.y - start.y) / (end.x - start.x)
            let middle = (start + end) / 2
            guard abs(rise) < steepest, middle.y != 0 else { continue }
            // The line runs through (1 / turn, 0).
            votes.append((rise / (rise * middle.x - middle.y), (end.x - start.x) * abs(middle.y)))
        }
        guard votes.count >= fewestLines else { return .identity }
        votes.sort { $0.turn < $1.turn }
        var half = votes.reduce(0) { $0 + $1.weight } / 2
        let median = votes.first { vote in
            half -= vote.weight
            return half <= 0
        }
        return Homography([1, 0, 0], [0, 1, 0], [-(median?.turn ?? 0), 0, 1])
    }

    /// What stands upright at the origin by the MRZ's sides, and elsewhere by the page's; `nil` where the page's upper
    /// and lower edge are not level.
    private static func upright(mrz: [SIMD2<Double>], page: [SIMD2<Double>]) -> Homography? {
        let edges = [page[1] - page[0], page[2] - page[3]]
        guard edges.allSatisfy({ $0.x > 0 && abs($0.y) < levelEdge * $0.x }) else { return nil }
        // A side that stands at `foot` leans by `slant + taper * foot`. Corners of a page that is cut off lie anywhere on
        // its sides, so that these tell the taper better than the slant.
        let (left, right) = (Side(page[0], page[3]), Side(page[1], page[2]))
        let taper = (right.lean - left.lean) / (right.foot - left.foot)
        let slant = (Side(mrz[0], mrz[3]).lean + Side(mrz[1], mrz[2]).lean) / 2
        guard taper.isFinite, slant.isFinite else { return nil }
        return Homography([1, -slant, 0], [0, 1, 0], [0, taper, 1])
    }

    private struct Side {
        /// To the right for one down.
        let lean: Double
        /// Where it meets the axis.
        let foot: Double

        init(_ top: SIMD2<Double>, _ bottom: SIMD2<Double>) {
            lean = (bottom.x - top.x) / (bottom.y - top.y)
            foot = bottom.x - lean * bottom.y
        }
    }
}
