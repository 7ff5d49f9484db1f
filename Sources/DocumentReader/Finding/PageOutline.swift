extension FirstLook {
    /// The corners of the page that a block stands on, in pixels of the picture; `nil` where no page was seen there.
    ///
    /// The page is what is connected around the block; its corners are the places that lie furthest out between the
    /// block's two axes, so that perspective is kept.
    func page(around block: MRZBlock) -> Quadrilateral? {
        let centre = block.scaled(by: 1 / scale).centre
        let column = Int(centre.x / FinderMaps.cellSize)
        let row = Int(centre.y / FinderMaps.cellSize)
        guard (0..<maps.width).contains(column), (0..<maps.height).contains(row) else { return nil }
        let pages = maps.connectedCells { maps.value($0, .page) > 0 }
        guard let page = pages.first(where: { $0.contains(row * maps.width + column) }) else { return nil }
        let right = block.direction
        let down = block.direction.down
        func furthest(_ horizontal: Double, _ vertical: Double) -> Point {
            let axis = horizontal * right + vertical * down
            let cell = page.max { along(axis, maps.centre($0)) < along(axis, maps.centre($1)) } ?? page[0]
            // A cell's centre is half a cell short of the edge.
            let half = FinderMaps.cellSize / 2
            let corner = maps.centre(cell) + (horizontal * half * right + vertical * half * down)
            return Point(x: corner.x * scale, y: corner.y * scale)
        }
        return Quadrilateral(
            topLeft: furthest(-1, -1), topRight: furthest(1, -1), bottomRight: furthest(1, 1),
            bottomLeft: furthest(-1, 1))
    }
}

/// How far a place lies along `axis`, measured from the origin.
private func along(_ axis: Vector, _ place: Point) -> Double { along(axis, Vector(x: place.x, y: place.y)) }
