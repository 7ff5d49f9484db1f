/// Four corners in picture pixels, clockwise from the content's own top left: a text that stands on its head has its
/// `topLeft` at the bottom right of the picture.
public struct Quadrilateral: Sendable, Hashable {
    public var topLeft: Point
    public var topRight: Point
    public var bottomRight: Point
    public var bottomLeft: Point

    public init(topLeft: Point, topRight: Point, bottomRight: Point, bottomLeft: Point) {
        self.topLeft = topLeft
        self.topRight = topRight
        self.bottomRight = bottomRight
        self.bottomLeft = bottomLeft
    }

    /// The corners in their one order.
    public var corners: [Point] { [topLeft, topRight, bottomRight, bottomLeft] }
}

/// A place in a picture, in pixels; the centre of the top left pixel is (0.5, 0.5).
public struct Point: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

extension Quadrilateral {
    var centre: Point {
        Point(x: corners.reduce(0) { $0 + $1.x } / 4, y: corners.reduce(0) { $0 + $1.y } / 4)
    }

    /// Whether a place is inside; the corners may run either way round.
    func contains(_ point: Point) -> Bool {
        let sides = zip(corners, corners.dropFirst() + corners.prefix(1)).map { from, to in
            (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
        }
        return sides.allSatisfy { $0 >= 0 } || sides.allSatisfy { $0 <= 0 }
    }
}

extension Quadrilateral {
    /// In square pixels, whichever way round the corners run.
    var area: Double {
        let sides = zip(corners, corners.dropFirst() + corners.prefix(1))
        return abs(sides.reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
    }
}
