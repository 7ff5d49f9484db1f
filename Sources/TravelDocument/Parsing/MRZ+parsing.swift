extension MRZ {
    /// The lines of a text, as far as an MRZ can have them.
    private struct Lines {
        /// Where each line begins, and how many characters it has.
        var ranges: [4 of MRZRange] = .init(repeating: .none)
        var count = 0

        /// Lines end with LF, CR LF or CR; the last may do without.
        ///
        /// A fifth line is not looked for.
        init(_ text: UnsafeBufferPointer<UInt8>) {
            let lf = UInt8(ascii: "\n")
            let cr = UInt8(ascii: "\r")
            var start = 0
            while start < text.count, count < ranges.count {
                var end = start
                while end < text.count, text[end] != lf, text[end] != cr { end += 1 }
                ranges[count] = MRZRange(start: start, count: end - start)
                count += 1
                start = end + 1
                if end + 1 < text.count, text[end] == cr, text[end + 1] == lf { start += 1 }
            }
        }

        var shape: MRZLayout.Shape? {
            guard count > 0, count <= 3 else { return nil }
            return .init(ranges[0].count, count > 1 ? ranges[1].count : nil, count > 2 ? ranges[2].count : nil)
        }
    }

    init(_ text: UnsafeBufferPointer<UInt8>) throws(MRZShapeError) {
        let lines = Lines(text)
        guard let shape = lines.shape,
            let layout = MRZLayout.fitting(
                shape, firstLine: UnsafeBufferPointer(rebasing: text[..<lines.ranges[0].end]))
        else { throw MRZShapeError(lineLengths: (0..<lines.count).map { lines.ranges[$0].count }) }
        self.init(empty: layout)
        var offset = 0
        for number in 0..<lines.count {
            let range = lines.ranges[number]
            characters.withUnsafeMutablePointer { characters in
                for position in 0..<range.count { characters[offset + position] = text[range.start + position] }
            }
            offset += range.count
        }
    }
}
