/// How the lines of one block are cut out: their courses in a close-up, upright or turned by half.
struct LineCut {
    /// Top to bottom as they are read.
    let shapes: [LineShape]
    let closeUp: CloseUp
    /// Whether the text runs against the close-up's x.
    let turned: Bool

    /// The same lines, read from the other side.
    var reversed: LineCut { LineCut(shapes: shapes.reversed(), closeUp: closeUp, turned: !turned) }

    func strip(_ place: Int, _ opinion: Opinion) -> LineStrip {
        let strip = LineStrip(along: shapes[place], in: closeUp, opinion: opinion)
        return turned ? strip.turned : strip
    }
}
