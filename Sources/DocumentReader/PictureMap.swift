/// The way from the working picture, which the stages see, back to the picture as it was submitted.
///
/// The working picture may be decoded at a fraction of its size, and mirrored.
struct PictureMap {
    /// Pixels of the submitted picture for one of the working picture.
    let scale: Double
    /// Width of the working picture where it is mirrored, else `nil`.
    let mirroredWidth: Double?

    func submitted(_ point: Point) -> Point {
        Point(x: (mirroredWidth.map { $0 - point.x } ?? point.x) * scale, y: point.y * scale)
    }

    /// The way there.
    func working(_ point: Point) -> Point {
        let x = point.x / scale
        return Point(x: mirroredWidth.map { $0 - x } ?? x, y: point.y / scale)
    }

    func working(_ quadrilateral: Quadrilateral) -> Quadrilateral {
        Quadrilateral(
            topLeft: working(quadrilateral.topLeft), topRight: working(quadrilateral.topRight),
            bottomRight: working(quadrilateral.bottomRight), bottomLeft: working(quadrilateral.bottomLeft))
    }

    func submitted(_ quadrilateral: Quadrilateral) -> Quadrilateral {
        Quadrilateral(
            topLeft: submitted(quadrilateral.topLeft), topRight: submitted(quadrilateral.topRight),
            bottomRight: submitted(quadrilateral.bottomRight), bottomLeft: submitted(quadrilateral.bottomLeft))
    }
}
