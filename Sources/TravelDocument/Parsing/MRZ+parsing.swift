extension MRZ {
    /// The lines of a text, as far as an MRZ can have them.
    private struct Lines {
        /// Where each line begins, and how many characters it has.
        var ranges: [4 of MRZRange] = .init(repeating: .none)
        var count = 0

        /// Lines end with LF, CR LF or CR; the last may do without.
        ///
        /// A fifth line is not looked for.
        @inline(__always)
        init(_ text: UnsafeBufferPointer<UInt8>) {
            var start = 0
            while start < text.count, count < ranges.count {
                let end = Self.end(of: text, from: start)
                ranges[count] = MRZRange(start: start, count: end - start)
                count += 1
                start = end + 1
                if start < text.count, text[end] == Self.cr, text[start] == Self.lf { start += 1 }
            }
        }

        private static let lf = UInt8(ascii: "\n")
        private static let cr = UInt8(ascii: "\r")

        /// Where the line that begins at `start` ends.
        @inline(__always)
        private static func end(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
            guard let characters = text.baseAddress else { return start }
            var end = start
            while end + EightBytes.count <= text.count {
                let eight = EightBytes(characters + end)
                let ends = eight.matches(lf) | eight.matches(cr)
                if ends != 0 { return end + EightBytes.first(ends) }
                end += EightBytes.count
            }
            while end < text.count, characters[end] != lf, characters[end] != cr { end += 1 }
            return end
        }

        func range(_ line: Int) -> Range<Int> { ranges[line].start..<ranges[line].end }

        @inline(__always)
        var shape: MRZLayout.Shape? {
            guard count > 0, count <= 3 else { return nil }
            return .init(ranges[0].count, count > 1 ? ranges[1].count : nil, count > 2 ? ranges[2].count : nil)
        }
    }

    init(_ text: UnsafeBufferPointer<UInt8>) throws(MRZShapeError) {
        let lines = Lines(text)
        guard let characters = text.baseAddress, let shape = lines.shape,
            let layout = MRZLayout.fitting(
                shape,
                firstLine: UnsafeBufferPointer(start: characters + lines.ranges[0].start, count: lines.ranges[0].count))
        else {
            throw MRZShapeError((0..<lines.count).map { UnsafeBufferPointer(rebasing: text[lines.range($0)]) })
        }
        self.init(empty: layout)
        self.characters.withUnsafeMutablePointer { own in
            var own = own
            for number in 0..<lines.count {
                let line = lines.ranges[number]
                own.update(from: characters + line.start, count: line.count)
                own += line.count
            }
        }
    }
}
