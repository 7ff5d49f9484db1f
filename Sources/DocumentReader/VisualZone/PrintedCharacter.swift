/// One character of print as the text net read it.
struct PrintedCharacter {
    /// What a glyph may be.
    struct Reading: Equatable {
        var scalar: Unicode.Scalar
        /// 0...1.
        var probability: Float
    }

    /// What it is taken for first, then the likeliest; never empty.
    private(set) var readings: [Reading]
    /// Columns of the strip that show it.
    let columns: Range<Int>

    /// So many readings of a glyph are kept.
    static let mostReadings = 4

    var scalar: Unicode.Scalar { readings[0].scalar }
    var probability: Float { readings[0].probability }
    /// What else it may be.
    var others: ArraySlice<Reading> { readings.dropFirst() }

    /// - Parameter readings: In any order; what is the same is one.
    init(readings: [Reading], columns: Range<Int>) {
        precondition(!readings.isEmpty, "a glyph is something")
        let sorted = readings.sorted { $0.probability > $1.probability }
        self.readings = sorted.indices.filter { index in
            !sorted[..<index].contains { $0.scalar == sorted[index].scalar }
        }
        .prefix(Self.mostReadings).map { sorted[$0] }
        self.columns = columns
    }

    /// The same glyph, as sure as it was, by another name.
    func respelled(_ scalar: Unicode.Scalar) -> PrintedCharacter {
        var character = self
        character.readings[0].scalar = scalar
        return character
    }

    /// The same glyph taken for a letter of another script, as which it looks the same.
    func guessed(as scalar: Unicode.Scalar) -> PrintedCharacter {
        guard scalar != self.scalar else { return self }
        var character = respelled(scalar)
        character.readings[0].probability = min(probability, Self.surestGuess)
        return character
    }

    /// A word of two such letters is no evidence.
    private static let surestGuess: Float = 0.7

    /// Read as another one, whatever is likelier; no surer than the net leaves room for.
    func read(as scalar: Unicode.Scalar) -> PrintedCharacter {
        let seen = readings.first { $0.scalar == scalar }?.probability ?? 0
        var character = self
        character.readings =
            [Reading(scalar: scalar, probability: max(1 - probability, seen))]
            + readings.filter { $0.scalar != scalar }
        return character
    }

    /// Decided between two of its readings.
    ///
    /// - Parameters:
    ///   - chosen, rival: Places among ``readings``.
    ///   - share: 0...1, of the probability that both have together, that is the chosen one's.
    func decided(for chosen: Int, against rival: Int?, share: Float) -> PrintedCharacter {
        var decided = self
        let both = readings[chosen].probability + (rival.map { readings[$0].probability } ?? 0)
        decided.readings[chosen].probability = both * share
        if let rival { decided.readings[rival].probability = both * (1 - share) }
        let first = decided.readings.remove(at: chosen)
        decided.readings = [first] + decided.readings.sorted { $0.probability > $1.probability }
        return decided
    }
}
