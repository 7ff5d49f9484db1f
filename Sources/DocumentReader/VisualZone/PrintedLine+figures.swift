import TravelDocument

extension PrintedLine {
    /// A line whose doubtful figures make a date that cannot be, with those of them read the other way that make one
    /// that can: `03.04.2093`, where the 9 may be a 2.
    ///
    /// - Parameter canBe: Whether a text is a date that makes sense.
    /// - Returns: `nil` where no two figures that the net was in doubt about help.
    func withFigures(where canBe: (String) -> Bool) -> PrintedLine? {
        let doubtful = characters.indices.filter { index in
            let character = characters[index]
            return character.runnerUp.isFigure && character.runnerUpProbability >= Self.leastProbability
        }
        .sorted { Self.price(characters[$0]) < Self.price(characters[$1]) }
        .prefix(Self.mostDoubtful)
        // The cheapest first: one figure, then two.
        var changes = doubtful.map { [$0] }
        for (place, first) in doubtful.enumerated() { changes += doubtful.dropFirst(place + 1).map { [first, $0] } }
        changes.sort { price(of: $0) < price(of: $1) }
        for change in changes {
            var line = self
            for index in change { line.replace(index, by: characters[index].runnerUp) }
            if canBe(line.text) { return line }
        }
        return nil
    }

    /// A reading is possible from here on.
    private static let leastProbability: Float = 0.01
    private static let mostDoubtful = 6

    private static func price(_ character: PrintedCharacter) -> Double {
        naturalLog(Double(max(character.probability, 1e-6)) / Double(max(character.runnerUpProbability, 1e-6)))
    }

    private func price(of change: [Int]) -> Double { change.reduce(0) { $0 + Self.price(characters[$1]) } }
}
