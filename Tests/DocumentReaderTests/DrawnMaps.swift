import Foundation

@testable import DocumentReader

/// What a finder net might say of lines that are given: maps to draw on.
struct DrawnMaps {
    let width: Int
    let height: Int
    private var values: [Float]

    /// A line of an MRZ from one place to another, in input pixels.
    struct Line {
        var from: Point
        var to: Point
        /// Of the capitals, where the line begins and where it ends.
        var capHeight: (Double, Double) = (8, 8)
        var pitch = 8.0
        var isOdd = true
        /// Half the height of the band of cells that show it.
        var reach = 2.9
        /// How sure the net is of it.
        var logit = 8.0
    }

    /// `width x height` cells, nothing on them.
    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        values = [Float](repeating: 0, count: width * height * FinderMaps.channels)
        for cell in 0..<width * height {
            for channel in [FinderMaps.Channel.mrzLine, .otherText, .page] { set(cell, channel, -8) }
        }
    }

    var maps: FinderMaps { FinderMaps(width: width, height: height, values: values) }

    private mutating func set(_ cell: Int, _ channel: FinderMaps.Channel, _ value: Double) {
        values[cell * FinderMaps.channels + channel.rawValue] = Float(value)
    }

    private func centre(_ cell: Int) -> Point {
        Point(
            x: (Double(cell % width) + 0.5) * FinderMaps.cellSize, y: (Double(cell / width) + 0.5) * FinderMaps.cellSize
        )
    }

    mutating func draw(_ line: Line) {
        let whole = line.to - line.from
        let direction = whole.normalized
        for cell in 0..<width * height {
            let place = centre(cell) - line.from
            let position = along(direction, place)
            guard (0...whole.length).contains(position), abs(along(direction.down, place)) <= line.reach else {
                continue
            }
            let part = position / whole.length
            set(cell, .mrzLine, line.logit)
            set(cell, .cosine, direction.x)
            set(cell, .sine, direction.y)
            set(cell, .capHeight, log2((line.capHeight.0 + part * (line.capHeight.1 - line.capHeight.0)) / 8))
            set(cell, .pitch, log2(line.pitch / 8))
            set(cell, .oddLine, line.isOdd ? 8 : -8)
        }
    }

    /// Nothing is seen of lines inside.
    mutating func erase(_ inside: (Point) -> Bool) {
        for cell in 0..<width * height where inside(centre(cell)) { set(cell, .mrzLine, -8) }
    }

    mutating func drawPage(_ inside: (Point) -> Bool) {
        for cell in 0..<width * height where inside(centre(cell)) { set(cell, .page, 8) }
    }
}

extension MRZBlock {
    /// A block as a finder would report one.
    static func drawn(
        at centre: Point = Point(x: 256, y: 256), degrees: Double = 0, length: Double = 300, thickness: Double = 24
    ) -> MRZBlock {
        MRZBlock(
            centre: centre, direction: Vector(degrees: degrees), length: length, thickness: thickness, pitch: 8,
            weight: 1)
    }
}

extension Vector {
    /// Clockwise from x, as one sees the picture.
    init(degrees: Double) {
        self.init(x: cos(degrees * .pi / 180), y: sin(degrees * .pi / 180))
    }
}
