import TravelDocument

extension PrintedLine {
    /// A line whose doubtful figures make a date that cannot be, with those of them read the other way that make one
    /// that can: `03.04.2093`, where the 9 may be a 2.
    ///
    /// - Parameter canBe: Whether a text is a date that makes sense.
    /// - Returns: `nil` where no two figures that the net was in doubt about help.
    func withFigures(where canBe: (String) -> Bool) -> PrintedLine? {
        let single = characters.indices.flatMap { index in
            characters[index].others.filter { $0.scalar.isFigure && $0.probability >= Self.leastProbability }
                .map { Change(index: index, scalar: $0.scalar, price: price($0, at: index)) }
        }
        .sorted { $0.price < $1.price }
        .prefix(Self.mostDoubtful)
        // The cheapest first: one figure, then two.
        var changes = single.map { [$0] }
        for (place, first) in single.enumerated() {
            changes += single.dropFirst(place + 1).filter { $0.index != first.index }.map { [first, $0] }
        }
        changes.sort { Self.price(of: $0) < Self.price(of: $1) }
        for change in changes {
            var line = self
            for one in change { line.replace(one.index, by: one.scalar) }
            if canBe(line.text) { return line }
        }
        return nil
    }

    private struct Change {
        let index: Int
        let scalar: Unicode.Scalar
        /// Nats.
        let price: Float
    }

    private func price(_ reading: PrintedCharacter.Reading, at index: Int) -> Float {
        naturalLog(max(characters[index].probability, 1e-6) / max(reading.probability, 1e-6))
    }

    private static func price(of change: [Change]) -> Float { change.reduce(0) { $0 + $1.price } }

    /// A reading is possible from here on.
    private static let leastProbability: Float = 0.01
    private static let mostDoubtful = 10
}
