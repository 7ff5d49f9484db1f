extension GrayView {
    /// The size with the view's proportions whose longer side has `longestSide` pixels; the view's own where it is
    /// smaller already.
    package func size(longestSide: Int) -> (width: Int, height: Int) {
        precondition(longestSide > 0, "A picture has at least one pixel")
        let longest = max(width, height)
        guard longest > longestSide else { return (width, height) }
        return (
            max(1, (width * longestSide + longest / 2) / longest),
            max(1, (height * longestSide + longest / 2) / longest)
        )
    }

    /// A smaller picture, each of its pixels the mean of the area that it covers.
    ///
    /// Places scale by `width / self.width` and `height / self.height`, with no shift.
    ///
    /// - Precondition: Neither side grows.
    package func reduced(width: Int, height: Int) -> GrayPixels {
        let result = GrayPixels(width: width, height: height)
        AreaReduction(self, width: width, height: height).forEachRow { y, row in
            let target = result.start + y * width
            for x in 0..<width { target[x] = UInt8(min(row[x] + 0.5, 255)) }
        }
        return result
    }

    /// The same, as a net takes it: see ``Normalisation``.
    ///
    /// - Parameters:
    ///   - rows: Room for the rows; row `y` begins at `y * stride`, and what is between the rows is left alone.
    ///   - stride: Values from one row to the next, at least `width`.
    /// - Precondition: Neither side grows, and `rows` has room.
    package func reduceNormalised(
        width: Int, height: Int, into rows: UnsafeMutableBufferPointer<Float>, stride: Int
    ) {
        precondition(stride >= width && rows.count >= (height - 1) * stride + width, "A picture needs room")
        guard let start = rows.baseAddress else { return }
        AreaReduction(self, width: width, height: height).forEachRow { y, row in
            let target = start + y * stride
            for x in 0..<width { target[x] = row[x] * Normalisation.factor + Normalisation.offset }
        }
    }

    /// A larger picture, by bicubic interpolation.
    ///
    /// - Precondition: Neither side shrinks.
    package func enlarged(width: Int, height: Int) -> GrayPixels {
        precondition(width >= self.width && height >= self.height, "Interpolation only makes larger")
        let scale = SIMD2(Double(self.width) / Double(width), Double(self.height) / Double(height))
        return warpPerspective(.scale(by: scale), width: width, height: height)
    }

    /// A picture of any size: what shrinks is averaged, what grows is interpolated.
    package func resized(width: Int, height: Int) -> GrayPixels {
        let smaller = (width: min(width, self.width), height: min(height, self.height))
        let reduced = reduced(width: smaller.width, height: smaller.height)
        guard smaller != (width, height) else { return reduced }
        return reduced.withView { $0.enlarged(width: width, height: height) }
    }
}
