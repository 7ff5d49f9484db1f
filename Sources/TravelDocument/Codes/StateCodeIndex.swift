/// Finds a row of the code table by its three characters: the first two choose a run of rows, which is short.
struct StateCodeIndex: Sendable {
    static let shared = StateCodeIndex(StateCodeTable.rows)

    /// The first row of each pair of characters; one more at the end.
    private let starts: [UInt16]
    /// The third character of each row, as an index.
    private let thirds: [UInt8]

    private static let letters = 37

    init(_ rows: [StateCodeTable.Row]) {
        let codes = rows.map { row in
            row.code.withUTF8Buffer { bytes in
                (0..<3).map { $0 < bytes.count ? MRZCharacter.index(ascii: bytes[$0]) : MRZCharacter.fillerIndex }
            }
        }
        thirds = codes.map { $0[2] }
        let pairs = codes.map { Int($0[0]) * Self.letters + Int($0[1]) }
        starts = (0...Self.letters * Self.letters).map { pair in UInt16(pairs.firstIndex { $0 >= pair } ?? rows.count) }
    }

    func find(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt16? {
        let first = MRZCharacter.index(ascii: first)
        let second = MRZCharacter.index(ascii: second)
        let third = MRZCharacter.index(ascii: third)
        guard first <= MRZCharacter.fillerIndex, second <= MRZCharacter.fillerIndex else { return nil }
        let pair = Int(first) * Self.letters + Int(second)
        var row = starts[pair]
        let end = starts[pair + 1]
        while row < end {
            if thirds[Int(row)] == third { return row }
            row += 1
        }
        return nil
    }
}
