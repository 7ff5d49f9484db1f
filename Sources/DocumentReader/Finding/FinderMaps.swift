import Inference

/// What the finder net says about a picture, one answer for each cell of 4 x 4 pixels of the net's input.
///
/// Rows top to bottom, columns left to right; a cell's centre is ((column + 0.5) * 4, (row + 0.5) * 4) input pixels.
struct FinderMaps {
    /// The net's outputs, in their order.
    enum Channel: Int {
        /// Logit: the middle band of a line of an MRZ.
        case mrzLine
        /// Logit: the middle band of any other line of text.
        case otherText
        /// Logit: inside a document.
        case page
        /// The way the text runs, x to the right and y down.
        case cosine, sine
        /// log2 of (height of the capitals in input pixels / 8).
        case capHeight
        /// log2 of (distance of two characters in input pixels / 8), on an MRZ.
        case pitch
        /// Logit: the first or third line of its MRZ, not the second.
        case oddLine
    }

    static let channels = 8
    static let cellSize = 4.0

    let width: Int
    let height: Int
    /// `height x width x channels`.
    let values: [Float]

    init(_ output: borrowing TensorView) {
        precondition(output.channels == FinderMaps.channels, "a finder with other outputs")
        var values: [Float] = []
        values.reserveCapacity(output.height * output.width * FinderMaps.channels)
        for row in 0..<output.height {
            for column in 0..<output.width {
                values.append(
                    contentsOf: UnsafeBufferPointer(start: output.pixel(row, column), count: FinderMaps.channels))
            }
        }
        width = output.width
        height = output.height
        self.values = values
    }

    /// For tests: `height x width x channels` values as they are.
    init(width: Int, height: Int, values: [Float]) {
        precondition(values.count == width * height * FinderMaps.channels, "as many values as the maps have")
        self.width = width
        self.height = height
        self.values = values
    }

    func value(_ cell: Int, _ channel: Channel) -> Float { values[cell * FinderMaps.channels + channel.rawValue] }

    /// 0...1, that the channel's logit says yes at the cell.
    func probability(_ cell: Int, _ channel: Channel) -> Double { logistic(Double(value(cell, channel))) }

    /// The cell's centre in input pixels.
    func centre(_ cell: Int) -> Point {
        Point(
            x: (Double(cell % width) + 0.5) * FinderMaps.cellSize, y: (Double(cell / width) + 0.5) * FinderMaps.cellSize
        )
    }
}
