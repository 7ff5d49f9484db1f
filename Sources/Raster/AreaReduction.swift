/// Makes pictures smaller by exact area averaging: every output pixel is the mean of what it covers, with the pixels at
/// its border counted by the part of them that it covers.
///
/// First down, a few rows at a time, then across; both run over one row of sums.
struct AreaReduction {
    /// One output pixel's part of a side: whole pixels `first + 1 ..< last`, and parts of the two at the border.
    private struct Cover {
        var first: Int32
        var last: Int32
        var firstPart: Float
        /// Zero where both borders lie in one pixel.
        var lastPart: Float
    }

    private let view: GrayView
    private let width: Int
    private let height: Int

    init(_ view: GrayView, width: Int, height: Int) {
        precondition(width > 0 && height > 0, "A picture has at least one pixel")
        precondition(width <= view.width && height <= view.height, "Area averaging only makes smaller")
        self.view = view
        self.width = width
        self.height = height
    }

    /// Calls `emit` with each output row, `width` means of 0...255, valid during the call.
    func forEachRow(_ emit: (_ y: Int, _ row: UnsafePointer<Float>) -> Void) {
        let covers = (0..<width).map { Self.cover($0, of: view.width, by: width) }
        let columnSums = WipedMemory<Float>(count: view.width)
        let wholeRows = WipedMemory<UInt16>(count: view.width)
        let row = WipedMemory<Float>(count: width)
        let pixelsPerOutput = Double(view.width) / Double(width) * (Double(view.height) / Double(height))
        let share = Float(1 / pixelsPerOutput)
        covers.withUnsafeBufferPointer { covers in
            for y in 0..<height {
                addRows(Self.cover(y, of: view.height, by: height), into: columnSums.start, using: wholeRows.start)
                for x in 0..<width {
                    let cover = covers[x]
                    var sum = columnSums.start[Int(cover.first)] * cover.firstPart
                    var column = Int(cover.first) &+ 1
                    while column < Int(cover.last) {
                        sum += columnSums.start[column]
                        column &+= 1
                    }
                    sum += columnSums.start[Int(cover.last)] * cover.lastPart
                    row.start[x] = sum * share
                }
                emit(y, UnsafePointer(row.start))
            }
        }
    }

    private static func cover(_ index: Int, of side: Int, by parts: Int) -> Cover {
        // Whole numbers until the last division: neighbours meet exactly.
        let (first, begin) = (index * side).quotientAndRemainder(dividingBy: parts)
        let (next, rest) = ((index + 1) * side).quotientAndRemainder(dividingBy: parts)
        // A border between two pixels is the whole end of the pixel before it.
        let (last, end) = rest == 0 ? (next - 1, parts) : (next, rest)
        guard first < last else {
            return Cover(
                first: Int32(first), last: Int32(first), firstPart: Float(end - begin) / Float(parts), lastPart: 0)
        }
        return Cover(
            first: Int32(first), last: Int32(last), firstPart: Float(parts - begin) / Float(parts),
            lastPart: Float(end) / Float(parts))
    }

    /// Sums the covered rows, column by column.
    private func addRows(
        _ cover: Cover, into sums: UnsafeMutablePointer<Float>, using whole: UnsafeMutablePointer<UInt16>
    ) {
        let width = view.width
        let firstRow = view.start + Int(cover.first) * view.stride
        let lastRow = view.start + Int(cover.last) * view.stride
        for x in 0..<width {
            sums[x] = Float(firstRow[x]) * cover.firstPart + Float(lastRow[x]) * cover.lastPart
        }
        // 257 rows of 255 fit in 16 bits.
        let mostRows = 256
        var y = Int(cover.first) + 1
        while y < Int(cover.last) {
            let end = min(Int(cover.last), y + mostRows)
            sumWholeRows(y..<end, into: whole)
            for x in 0..<width { sums[x] += Float(whole[x]) }
            y = end
        }
    }

    private func sumWholeRows(_ rows: Range<Int>, into whole: UnsafeMutablePointer<UInt16>) {
        let width = view.width
        whole.update(repeating: 0, count: width)
        var y = rows.lowerBound
        // Four at a time: the sums travel to memory and back a quarter as often.
        while y + 4 <= rows.upperBound {
            let a = view.start + y * view.stride
            let b = a + view.stride
            let c = b + view.stride
            let d = c + view.stride
            for x in 0..<width {
                whole[x] &+= (UInt16(a[x]) &+ UInt16(b[x])) &+ (UInt16(c[x]) &+ UInt16(d[x]))
            }
            y += 4
        }
        while y < rows.upperBound {
            let row = view.start + y * view.stride
            for x in 0..<width { whole[x] &+= UInt16(row[x]) }
            y += 1
        }
    }
}
