/// Looks between the pixels of a view, in whole numbers.
///
/// Places are fixed-point numbers that count from the *centre* of the top left pixel (half a pixel less than elsewhere
/// in this module). Four rows of four pixels are summed as four numbers side by side in one 64-bit word, which is three
/// times as fast as vectors of floats here, and fast in debug builds too.
struct Sampler {
    /// Bits of a place's fraction.
    static let fractionBits = 16
    /// What 1 is in the sums that `bilinear` and `bicubic` return.
    static let bilinearOne = 1 << (2 * bilinearBits)
    static let bicubicOne = 1 << (2 * weightBits)

    /// Bits of a bicubic weight, and of the phase that it depends on.
    ///
    /// With seven, four weighted pixels and the bias
    /// below stay within 16 bits: 1.25 * 255 * 128 + 8192 < 65536.
    private static let weightBits = 7
    /// Weighted pixels can be negative by at most 0.25 * 255 * 128; this keeps the four numbers in a word apart.
    private static let bias = 8192
    private static let bilinearBits = 8

    private let start: UnsafePointer<UInt8>
    private let stride: Int
    private let lastColumn: Int
    private let lastRow: Int
    /// How many columns and rows have a neighbour before and two after.
    private let innerColumns: UInt
    private let innerRows: UInt
    /// Four for each phase.
    private let weights: UnsafePointer<Int32>

    init(_ view: GrayView) {
        start = view.start
        stride = view.stride
        lastColumn = view.width - 1
        lastRow = view.height - 1
        innerColumns = UInt(max(view.width - 3, 0))
        innerRows = UInt(max(view.height - 3, 0))
        weights = Self.cubicWeights
    }

    /// A place as a fixed-point number; far outside any picture it is held, and what is no number is the first pixel.
    @inline(__always)
    static func fixed(_ place: Float) -> Int {
        let farthest = Float(1 << 20)
        guard place > -farthest else { return place < 0 ? -(1 << (20 + fractionBits)) : 0 }
        return Int((place < farthest ? place : farthest) * Float(1 << fractionBits))
    }

    /// The mean of the four pixels around, weighted, times `bilinearOne`.
    @inline(__always)
    func bilinear(_ x: Int, _ y: Int) -> Int {
        let column = x >> Self.fractionBits
        let row = y >> Self.fractionBits
        let shift = Self.fractionBits - Self.bilinearBits
        let mask = (1 << Self.bilinearBits) - 1
        let u = (x >> shift) & mask
        let v = (y >> shift) & mask
        var upper = start
        var lower = start
        var left = column
        var right = column &+ 1
        if UInt(bitPattern: column) < UInt(bitPattern: lastColumn), UInt(bitPattern: row) < UInt(bitPattern: lastRow) {
            upper += row &* stride
            lower = upper + stride
        } else {
            left = min(max(left, 0), lastColumn)
            right = min(max(right, 0), lastColumn)
            upper += min(max(row, 0), lastRow) &* stride
            lower += min(max(row &+ 1, 0), lastRow) &* stride
        }
        let (a, b) = (Int(upper[left]), Int(upper[right]))
        let (c, d) = (Int(lower[left]), Int(lower[right]))
        let top = (a << Self.bilinearBits) &+ u &* (b &- a)
        let bottom = (c << Self.bilinearBits) &+ u &* (d &- c)
        return (top << Self.bilinearBits) &+ v &* (bottom &- top)
    }

    /// The sixteen pixels around, weighted by Catmull-Rom's cubic, times `bicubicOne`.
    @inline(__always)
    func bicubic(_ x: Int, _ y: Int) -> Int {
        let column = (x >> Self.fractionBits) &- 1
        let row = (y >> Self.fractionBits) &- 1
        let shift = Self.fractionBits - Self.weightBits
        let mask = (1 << Self.weightBits) - 1
        let across = cubicWeights((x >> shift) & mask)
        let down = cubicWeights((y >> shift) & mask)
        var words: (UInt64, UInt64, UInt64, UInt64)
        if UInt(bitPattern: column) < innerColumns, UInt(bitPattern: row) < innerRows {
            let first = UnsafeRawPointer(start + (row &* stride &+ column))
            words = (
                Self.spread(first), Self.spread(first + stride), Self.spread(first + 2 &* stride),
                Self.spread(first + 3 &* stride)
            )
        } else {
            words = (edge(column, row), edge(column, row &+ 1), edge(column, row &+ 2), edge(column, row &+ 3))
        }
        let sums =
            words.0 &* UInt64(bitPattern: Int64(down.0)) &+ words.1 &* UInt64(bitPattern: Int64(down.1))
            &+ words.2 &* UInt64(bitPattern: Int64(down.2)) &+ words.3 &* UInt64(bitPattern: Int64(down.3))
            &+ 0x0001_0001_0001_0001 &* UInt64(Self.bias)
        let sum =
            Int(sums & 0xFFFF) &* across.0 &+ Int((sums >> 16) & 0xFFFF) &* across.1
            &+ Int((sums >> 32) & 0xFFFF) &* across.2 &+ Int(sums >> 48) &* across.3
        return sum &- (Self.bias << Self.weightBits)
    }

    /// Four pixels as four 16-bit numbers of a word, the first lowest.
    @inline(__always)
    private static func spread(_ first: UnsafeRawPointer) -> UInt64 {
        spread(UInt64(UInt32(littleEndian: first.loadUnaligned(as: UInt32.self))))
    }

    @inline(__always)
    private static func spread(_ four: UInt64) -> UInt64 {
        let two = (four | four << 16) & 0x0000_FFFF_0000_FFFF
        return (two | two << 8) & 0x00FF_00FF_00FF_00FF
    }

    /// The same where some of the pixels lie outside.
    @inline(never)
    private func edge(_ column: Int, _ row: Int) -> UInt64 {
        let line = start + min(max(row, 0), lastRow) &* stride
        var four: UInt64 = 0
        for step in 0..<4 {
            four |= UInt64(line[min(max(column &+ step, 0), lastColumn)]) << UInt64(8 &* step)
        }
        return Self.spread(four)
    }

    @inline(__always)
    private func cubicWeights(_ phase: Int) -> (Int, Int, Int, Int) {
        let four = weights + 4 &* phase
        return (Int(four[0]), Int(four[1]), Int(four[2]), Int(four[3]))
    }

    /// For each phase, how much the four pixels count; made once, constant from then on, never given back.
    ///
    /// Each four add up to 128, so that an even surface stays as it is: what rounding leaves goes to the nearer of the
    /// middle two, which are the largest.
    nonisolated(unsafe) private static let cubicWeights: UnsafePointer<Int32> = {
        let phases = 1 << weightBits
        let one = Float(phases)
        let table = UnsafeMutablePointer<Int32>.allocate(capacity: 4 * phases)
        for phase in 0..<phases {
            let t = Float(phase) / one
            let cubic = SIMD4<Float>(
                ((-0.5 * t + 1) * t - 0.5) * t, (1.5 * t - 2.5) * t * t + 1, ((-1.5 * t + 2) * t + 0.5) * t,
                (0.5 * t - 0.5) * t * t)
            var rounded = SIMD4<Int32>((cubic * one).rounded(.toNearestOrEven))
            rounded[phase < phases / 2 ? 1 : 2] += Int32(phases) - rounded.wrappedSum()
            for index in 0..<4 { table[4 * phase + index] = rounded[index] }
        }
        return UnsafePointer(table)
    }()
}
