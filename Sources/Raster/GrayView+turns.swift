extension GrayView {
    /// A copy of the pixels, turned or mirrored as the orientation says.
    package func oriented(_ orientation: PictureOrientation) -> GrayPixels {
        let size = orientation.uprightSize(width: width, height: height)
        let result = GrayPixels(width: size.width, height: size.height)
        let (right, bottom) = (width - 1, (height - 1) * stride)
        // Where the upright picture's first pixel is stored, and how far its right and lower neighbours are from it.
        let (first, stepX, stepY) =
            switch orientation {
            case .leave: (0, 1, stride)
            case .mirror: (right, -1, stride)
            case .halfTurn: (bottom + right, -1, -stride)
            case .flip: (bottom, 1, -stride)
            case .transpose: (0, stride, 1)
            case .quarterTurnClockwise: (bottom, -stride, 1)
            case .transverse: (bottom + right, -stride, -1)
            case .quarterTurnCounterclockwise: (right, stride, -1)
            }
        // Columns in strips, so that the cache lines that a row reads across are still there for the next one.
        let strip = 64
        for left in Swift.stride(from: 0, to: size.width, by: strip) {
            let columns = min(strip, size.width - left)
            for y in 0..<size.height {
                let source = start + (first + left * stepX + y * stepY)
                let target = result.start + (y * size.width + left)
                for x in 0..<columns { target[x] = source[x * stepX] }
            }
        }
        return result
    }
}
