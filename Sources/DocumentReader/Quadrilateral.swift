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
