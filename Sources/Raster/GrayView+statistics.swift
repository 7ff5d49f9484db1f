extension GrayView {
    /// The mean and the standard deviation of the luminance, 0...255.
    package var statistics: (mean: Double, standardDeviation: Double) {
        var sum = 0
        var squares = 0
        for y in 0..<height {
            let row = start + y * stride
            var left = 0
            // Pieces whose squares fit in 32 bits, so that the loop runs in vectors.
            while left < width {
                let right = min(width, left + 65_536)
                var rowSum: UInt32 = 0
                var rowSquares: UInt32 = 0
                for x in left..<right {
                    let value = UInt32(row[x])
                    rowSum &+= value
                    rowSquares &+= value &* value
                }
                sum += Int(rowSum)
                squares += Int(rowSquares)
                left = right
            }
        }
        let count = Double(width * height)
        let mean = Double(sum) / count
        return (mean, max(0, Double(squares) / count - mean * mean).squareRoot())
    }
}
