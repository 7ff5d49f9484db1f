extension PageSize {
    /// Doc 9303-3, section 4.4: ten characters an inch.
    static let pitch = 2.54
    /// From the last line's foot to the page's lower edge, in millimetres, about.
    static let foot = 7.0

    /// Where the corners of the page have to be by where its MRZ stands, and how long a millimetre is there.
    ///
    /// The MRZ is low and wide and says nothing about perspective: the page is as if seen from straight above.
    ///
    /// - Parameter mrz: Around all characters, in pixels of the picture.
    func corners(around mrz: Quadrilateral) -> (page: Quadrilateral, millimetre: Double)? {
        let along = 0.5 * ((mrz.topRight - mrz.topLeft) + (mrz.bottomRight - mrz.bottomLeft))
        let millimetre = along.length / (Double(characters) * Self.pitch)
        guard millimetre > 0 else { return nil }
        let right = millimetre * along.normalized
        let down = mrz.down(across: right)
        let margin = (width - Double(characters) * Self.pitch) / 2
        let lowerLeft = mrz.bottomLeft + (-margin * right + Self.foot * down)
        let lowerRight = mrz.bottomRight + (margin * right + Self.foot * down)
        let page = Quadrilateral(
            topLeft: lowerLeft + -height * down, topRight: lowerRight + -height * down, bottomRight: lowerRight,
            bottomLeft: lowerLeft)
        return (page, millimetre)
    }
}

extension Quadrilateral {
    /// `right`, turned to where the text's foot is: a mirrored page's lower edge is on the other side.
    func down(across right: Vector) -> Vector {
        let below = right.down
        let side = bottomLeft - topLeft
        return below.x * side.x + below.y * side.y < 0 ? -1 * below : below
    }
}
