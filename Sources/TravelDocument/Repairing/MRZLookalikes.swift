/// Characters that are taken for one another, as data, and what each mistake costs.
///
/// A cost is the negative logarithm of a probability, in nats: how seldom what was read as one character is the other,
/// once there is reason to doubt it. 2.5 nats are one in twelve, 4.6 one in a hundred, 6.9 one in a thousand.
///
/// Which pairs: glyphs that differ by one stroke in ISO 1073-2 (OCR-B), and what users of MRZ readers report (the
/// trackers of cheminfo/mrz, issue 22, of ZsBT/mrz-java, issue 16, of Arg0s1080/mrz, issue 24, and of
/// foxanna/mrz_parser, issue 17: O for 0 leads everywhere, then S and 5, B and 8, H and M). The costs are rounded from
/// the shares that this project's picture reader uses; those of pairs that it does not know are set beside their like.
enum MRZLookalikes {
    /// Two characters; what it costs that the first, as read, is the second; and the other way round.
    private typealias Row = (StaticString, StaticString, Double, Double)

    private static let rows: [Row] = [
        // Documents have far more zeros than letters O.
        ("O", "0", 2.5, 3.5), ("D", "0", 5.3, 6.2), ("Q", "0", 5.3, 6.2), ("U", "0", 6.9, 6.9),
        ("O", "Q", 6.2, 6.2), ("O", "D", 6.2, 6.2),
        ("I", "1", 3.5, 4.6), ("L", "1", 6.2, 6.2), ("T", "1", 6.9, 6.9), ("I", "L", 6.2, 6.2), ("I", "T", 6.9, 6.9),
        ("Z", "2", 4.6, 4.6), ("S", "5", 4.6, 4.6), ("G", "6", 5.3, 5.3), ("B", "8", 4.6, 4.6),
        ("T", "7", 6.9, 6.9), ("A", "4", 6.9, 6.9), ("Z", "7", 6.9, 6.9),
        ("1", "7", 6.2, 6.2), ("3", "8", 6.2, 6.2), ("5", "6", 6.2, 6.2), ("6", "8", 6.2, 6.2), ("0", "8", 6.9, 6.9),
        ("8", "9", 6.9, 6.9), ("G", "C", 6.2, 6.2), ("U", "V", 6.2, 6.2), ("H", "M", 6.2, 6.2), ("M", "N", 6.9, 6.9),
        ("E", "F", 6.9, 6.9), ("P", "R", 6.9, 6.9), ("V", "Y", 6.9, 6.9),
        // A filler is an angle: general readers of text, which do not know it, see the letters of that shape in it.
        ("K", "<", 4.6, 6.2), ("C", "<", 4.6, 6.2), ("L", "<", 5.3, 6.9), ("X", "<", 6.2, 6.9),
        ("S", "<", 6.2, 6.9), ("E", "<", 6.2, 6.9), ("4", "<", 6.9, 6.9), ("6", "<", 6.9, 6.9),
    ]

    /// `37 x 37`: what was read, then what it is; infinite for a pair that the table does not have.
    private static let costs: [Double] = {
        var costs = [Double](repeating: .infinity, count: MRZCharacter.count * MRZCharacter.count)
        for (first, second, cost, back) in rows {
            let a = Int(MRZCharacter.index(ascii: first.utf8Start.pointee))
            let b = Int(MRZCharacter.index(ascii: second.utf8Start.pointee))
            costs[a * MRZCharacter.count + b] = cost
            costs[b * MRZCharacter.count + a] = back
        }
        return costs
    }()

    /// What it costs that `read` is `character`; `nil` where the table has no such pair.
    static func cost(_ read: UInt8, as character: UInt8) -> Double? {
        guard read <= MRZCharacter.fillerIndex else { return nil }
        let cost = costs[Int(read) * MRZCharacter.count + Int(character)]
        return cost.isFinite ? cost : nil
    }
}
