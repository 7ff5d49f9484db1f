/// What each character of an MRZ is worth in a check digit, side by side as the sums need them.
///
/// The filler is worth nothing, and so is a character that is none of the 37 (``anyForeign``).
struct MRZCheckValues {
    /// Sixteen values, or sixteen weights: those at even places and those at odd ones, each in 16 bits.
    ///
    /// So they come out of sixteen bytes with a mask and a shift; side by side, each would have to be moved.
    struct Block {
        typealias Half = SIMD8<UInt16>
        let even: Half
        let odd: Half

        @inline(__always)
        init(_ bytes: MRZBytes.Block) {
            let pairs = unsafeBitCast(bytes, to: Half.self)
            even = pairs & Half(repeating: 0xFF)
            odd = pairs &>> Half(repeating: 8)
        }

        /// The products of values and weights, two in each place.
        @inline(__always)
        static func * (left: Block, right: Block) -> Half { left.even &* right.even &+ left.odd &* right.odd }
    }

    static let blockCount = MRZ.capacity / MRZBytes.Block.scalarCount

    /// ``blockCount`` of them.
    let blocks: UnsafePointer<Block>
    /// ``MRZ/capacity`` of them (``MRZCharacter/index``).
    let indices: UnsafePointer<UInt8>
    /// Whether a character is none of the 37.
    let anyForeign: Bool

    /// The values of these characters, valid within `body`.
    @inline(__always)
    static func with<Answer>(_ indices: borrowing MRZIndices, _ body: (MRZCheckValues) -> Answer) -> Answer {
        indices.withUnsafePointer { indices in
            var storage = InlineArray<6, Block>(repeating: Block(.zero))
            return withUnsafeMutablePointer(to: &storage) { storage in
                let blocks = UnsafeMutableRawPointer(storage).assumingMemoryBound(to: Block.self)
                let filler = MRZBytes.Block(repeating: MRZCharacter.fillerIndex)
                var foreign = MRZBytes.Block.zero
                for number in 0..<blockCount {
                    let bytes = MRZBytes.block(indices + number * MRZBytes.Block.scalarCount)
                    foreign = foreign.replacing(with: 1, where: bytes .> filler)
                    blocks[number] = Block(bytes.replacing(with: 0, where: bytes .>= filler))
                }
                return body(
                    MRZCheckValues(blocks: blocks, indices: indices, anyForeign: !MRZBytes.isZero(foreign)))
            }
        }
    }
}
